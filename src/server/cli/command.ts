/** What a command is: its words, what it may be given, what it does. @module */
import { findUser, type Parts, type UserView } from "../service/index.ts";
import type { Flag, Line, Valued } from "./arguments.ts";
import { terminalText } from "./terminal-text.ts";

/** Read from standard input when it is asked for; passwords and keys come no other way. */
export type ReadSecret = (what: string) => Promise<string>;

export interface CommandInput {
  readonly parts: Parts;
  /** The words after the command's own. */
  readonly operands: readonly string[];
  readonly line: Line;
  readonly readSecret: ReadSecret;
}

/** `data` is what `--json` prints; `text` is for people. */
export type CommandOutcome =
  | { readonly kind: "done"; readonly data: unknown; readonly text: readonly string[] }
  /** Understood, but it can't be: exit code 1. */
  | { readonly kind: "refused"; readonly code: string; readonly why: string }
  /** A value that is none of those allowed: exit code 2. */
  | { readonly kind: "misused"; readonly why: string };

export interface Command {
  readonly words: readonly [string, string];
  /** After the words, as the help shows it: «NAME [--admin]». */
  readonly usage: string;
  readonly help: string;
  readonly operands: { readonly least: number; readonly most: number };
  readonly flags: readonly Flag[];
  readonly values: readonly Valued[];
  readonly run: (input: CommandInput) => Promise<CommandOutcome>;
}

/** Rows with their columns one under the other. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Runs with the person whom the first operand names, or says that there is nobody of this name. */
export function forUser(run: (user: UserView, input: CommandInput) => Promise<CommandOutcome>): Command["run"] {
  return async (input) => {
    const name = input.operands[0] ?? "";
    const user = await findUser(input.parts, name);
    return user === undefined ? unknownUser(name) : run(user, input);
  };
}

export function unknownUser(name: string): CommandOutcome {
  return { kind: "refused", code: "user/unknown", why: `there is nobody named ${terminalText(name)}` };
}
