/** `user add`: a person, with a password from standard input or else with an invitation. @module */
import { passwordProblem } from "../../domain/password-rules.ts";
import { acceptInvitation, addUser, invite, type Parts, type UserView } from "../../service/index.ts";
import type { Command, CommandOutcome } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const userAdd: Command = {
  words: ["user", "add"],
  usage: "NAME [--admin]",
  help: "Adds a person. A line on standard input is the password; an empty one gives an invitation link instead.",
  operands: { least: 1, most: 1 },
  flags: ["--admin"],
  values: [],
  run: async ({ parts, operands, line, readSecret }) => {
    const name = operands[0] ?? "";
    const password = await readSecret("Password, or an empty line for an invitation");
    // Looked at first, so that a bad password leaves nobody behind without one.
    const problem = password === "" ? undefined : passwordProblem(password, name);
    if (problem !== undefined)
      return { kind: "refused", code: `password/${problem}`, why: `the password is ${problem.replace("-", " ")}` };
    const added = await addUser(parts, { name, isAdmin: line.flags.has("--admin") });
    if (added.kind === "name-taken")
      return { kind: "refused", code: "user/name-taken", why: `${terminalText(name)} exists already` };
    if (added.kind === "bad-name")
      return { kind: "refused", code: "user/bad-name", why: "a name has 1 to 64 ordinary characters" };
    return finish(parts, added.user, password);
  },
};

async function finish(parts: Parts, user: UserView, password: string): Promise<CommandOutcome> {
  const invited = await invite(parts, user.id);
  if (invited.kind === "unknown-user")
    return { kind: "refused", code: "user/unknown", why: "the person was removed meanwhile" };
  const data = { id: user.id, name: user.name, isAdmin: user.isAdmin };
  if (password === "") {
    return {
      kind: "done",
      data: { ...data, invitation: invited.link, expiresAtMs: invited.expiresAtMs },
      text: [`${terminalText(user.name)} was added. This link works once, for 72 hours:`, invited.link],
    };
  }
  const token = new URLSearchParams(new URL(invited.link).hash.slice(1)).get("t") ?? "";
  const accepted = await acceptInvitation(parts, token, password);
  if (accepted.kind !== "accepted")
    return { kind: "refused", code: `password/${accepted.kind}`, why: "the password was not taken" };
  return { kind: "done", data, text: [`${terminalText(user.name)} was added.`] };
}
