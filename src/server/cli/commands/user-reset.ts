/** `user reset`: takes all second steps from a person who lost them. @module */
import { resetFactors } from "../../service/index.ts";
import { type Command, forUser } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const userReset: Command = {
  words: ["user", "reset"],
  usage: "NAME REASON",
  help: "Ends all devices, codes and sign-ins of a person; the reason is kept in the log.",
  operands: { least: 2, most: 2 },
  flags: [],
  values: [],
  run: forUser(async (user, { parts, operands }) => {
    const outcome = await resetFactors(parts, user.id, { by: "command line", reason: operands[1] ?? "" });
    if (outcome === "no-reason") return { kind: "misused", why: "a reason is wanted, which the log keeps" };
    return {
      kind: "done",
      data: { id: user.id, name: user.name, reset: true },
      text: [`${terminalText(user.name)}: devices, codes and sign-ins have ended.`],
    };
  }),
};
