/** `request show`: what came of a request. @module */
import { readRequest } from "../../service/index.ts";
import type { Command } from "../command.ts";
import { columns } from "../command.ts";
import { terminalText } from "../terminal-text.ts";

export const requestShow: Command = {
  words: ["request", "show"],
  usage: "ID",
  help: "Shows a request and its state.",
  operands: { least: 1, most: 1 },
  flags: [],
  values: [],
  run: async ({ parts, operands }) => {
    const id = operands[0] ?? "";
    const request = await readRequest(parts, id);
    if (request === undefined)
      return { kind: "refused", code: "request/unknown", why: `there is no request ${terminalText(id)}` };
    const rows = [
      ["state", request.state],
      ["for", terminalText(request.resource)],
      ["person", terminalText(request.user)],
      ["place", terminalText(request.location)],
      ["device", terminalText(request.client)],
      ["asked", new Date(request.createdAtMs).toISOString()],
      ["until", new Date(request.expiresAtMs).toISOString()],
    ];
    return { kind: "done", data: request, text: columns(rows) };
  },
};
