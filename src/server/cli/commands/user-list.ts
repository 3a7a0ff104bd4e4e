/** `user list`: everyone, with their second steps. @module */
import { listUsers } from "../../service/index.ts";
import { type Command, columns } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const userList: Command = {
  words: ["user", "list"],
  usage: "",
  help: "Lists everyone.",
  operands: { least: 0, most: 0 },
  flags: [],
  values: [],
  run: async ({ parts }) => {
    const people = await listUsers(parts);
    const rows = people.map((person) => [
      terminalText(person.name),
      person.isAdmin ? "administrator" : "person",
      person.hasPassword ? "active" : "invited",
      person.mfaRequired ? "mfa required" : "mfa optional",
      `push ${String(person.devices)}`,
      `codes ${person.totp}`,
    ]);
    return { kind: "done", data: people, text: rows.length === 0 ? ["Nobody yet."] : columns(rows) };
  },
};
