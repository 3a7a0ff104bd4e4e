/** `device revoke`: a device that was lost approves nothing any more. @module */
import { revokeDevice } from "../../service/index.ts";
import type { Command } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const deviceRevoke: Command = {
  words: ["device", "revoke"],
  usage: "ID",
  help: "Ends a device, and the sign-ins that it approved.",
  operands: { least: 1, most: 1 },
  flags: [],
  values: [],
  run: async ({ parts, operands }) => {
    const id = operands[0] ?? "";
    if (!(await revokeDevice(parts, id))) {
      return { kind: "refused", code: "device/unknown", why: `there is no active device ${terminalText(id)}` };
    }
    return { kind: "done", data: { id, revoked: true }, text: ["The device was revoked."] };
  },
};
