/** `app add`: an app that may ask for approvals. Its key is printed once. @module */
import { addApp } from "../../service/index.ts";
import type { Command } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const appAdd: Command = {
  words: ["app", "add"],
  usage: "NAME [--policy approve|uv]",
  help: "Adds an app and prints its key, once. uv: an approval needs Face ID, fingerprint or passcode.",
  operands: { least: 1, most: 1 },
  flags: [],
  values: ["--policy"],
  run: async ({ parts, operands, line }) => {
    const name = operands[0] ?? "";
    const policy = line.values.get("--policy") ?? "approve";
    if (policy !== "approve" && policy !== "uv") return { kind: "misused", why: "--policy must be approve or uv" };
    const added = await addApp(parts, name, policy);
    if (added.kind === "name-taken")
      return { kind: "refused", code: "app/name-taken", why: `${terminalText(name)} exists already` };
    if (added.kind === "bad-name")
      return { kind: "refused", code: "app/bad-name", why: "a name has 1 to 64 ordinary characters" };
    return {
      kind: "done",
      data: { id: added.app.id, name: added.app.name, policy: added.app.policy, key: added.key },
      text: [
        `${terminalText(added.app.name)} was added. Signed results name it as aud: ${added.app.id}`,
        "Its key, shown only now:",
        added.key,
      ],
    };
  },
};
