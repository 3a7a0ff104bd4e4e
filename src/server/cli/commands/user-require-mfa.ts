/** `user require-mfa`: whether a person must have a second step. @module */
import { requireMfa } from "../../service/index.ts";
import { type Command, forUser } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const userRequireMfa: Command = {
  words: ["user", "require-mfa"],
  usage: "NAME [--off]",
  help: "Requires a second step at the next sign-in; --off ends that.",
  operands: { least: 1, most: 1 },
  flags: ["--off"],
  values: [],
  run: forUser(async (user, { parts, line }) => {
    const mfaRequired = !line.flags.has("--off");
    await requireMfa(parts, user.id, mfaRequired);
    return {
      kind: "done",
      data: { id: user.id, name: user.name, mfaRequired },
      text: [`${terminalText(user.name)}: a second step is ${mfaRequired ? "required" : "optional"}.`],
    };
  }),
};
