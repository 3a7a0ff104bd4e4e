/** `user invite`: a new link by which a person chooses a password. @module */
import { invite } from "../../service/index.ts";
import { type Command, forUser, unknownUser } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const userInvite: Command = {
  words: ["user", "invite"],
  usage: "NAME",
  help: "Gives a new link to choose a password; it works once, for 72 hours.",
  operands: { least: 1, most: 1 },
  flags: [],
  values: [],
  run: forUser(async (user, { parts }) => {
    const invited = await invite(parts, user.id);
    if (invited.kind === "unknown-user") return unknownUser(user.name);
    return {
      kind: "done",
      data: { id: user.id, name: user.name, invitation: invited.link, expiresAtMs: invited.expiresAtMs },
      text: [`For ${terminalText(user.name)}, once, within 72 hours:`, invited.link],
    };
  }),
};
