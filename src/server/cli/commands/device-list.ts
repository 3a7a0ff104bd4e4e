/** `device list`: active devices, of everyone or of one person. @module */
import { findUser, listDevices } from "../../service/index.ts";
import { type Command, columns, unknownUser } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const deviceList: Command = {
  words: ["device", "list"],
  usage: "[--user NAME]",
  help: "Lists the devices that can approve.",
  operands: { least: 0, most: 0 },
  flags: [],
  values: ["--user"],
  run: async ({ parts, line }) => {
    const name = line.values.get("--user");
    const user = name === undefined ? undefined : await findUser(parts, name);
    if (name !== undefined && user === undefined) return unknownUser(name);
    const devices = await listDevices(parts, user?.id);
    const rows = devices.map((device) => [
      device.id,
      terminalText(device.user),
      terminalText(device.label),
      `push ${device.push}`,
      device.hasUv ? "screen lock" : "",
    ]);
    return { kind: "done", data: devices, text: rows.length === 0 ? ["None yet."] : columns(rows) };
  },
};
