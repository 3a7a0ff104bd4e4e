/**
 * Passwords and keys come from standard input, never from arguments, which other users of the
 * machine can read. From a pipe it is the first line; at a terminal it is asked for, unseen.
 *
 * @module
 */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

export async function readSecretLine(
  what: string,
  input: NodeJS.ReadStream,
  prompts: NodeJS.WriteStream,
): Promise<string> {
  const isTerminal = input.isTTY;
  if (isTerminal) prompts.write(`${what}: `);
  // Readline echoes to its output; what it gets is an output that shows nothing.
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const lines = createInterface({ input, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (isTerminal) prompts.write("\n");
  }
}
