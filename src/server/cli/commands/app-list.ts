/** `app list`: the apps, without their keys. @module */
import { listApps } from "../../service/index.ts";
import { type Command, columns } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const appList: Command = {
  words: ["app", "list"],
  usage: "",
  help: "Lists the apps that may ask.",
  operands: { least: 0, most: 0 },
  flags: [],
  values: [],
  run: async ({ parts }) => {
    const apps = await listApps(parts);
    const rows = apps.map((app) => [app.id, terminalText(app.name), app.policy]);
    return { kind: "done", data: apps, text: rows.length === 0 ? ["None yet."] : columns(rows) };
  },
};
