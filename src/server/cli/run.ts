/**
 * Finds the command, runs it, prints what came of it. Exit codes: 0 done, 1 refused, 2 not
 * understood. Streams come in, so that tests need no process.
 *
 * @module
 */
import type { Parts } from "../service/index.ts";
import { type Line, parseLine } from "./arguments.ts";
import type { Command, CommandOutcome, ReadSecret } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { terminalText } from "./terminal-text.ts";

export interface Terminal {
  readonly out: (line: string) => void;
  readonly problem: (line: string) => void;
  readonly readSecret: ReadSecret;
}

/** Opens the data folder; closed again when the command is done. */
export type OpenParts = () => Promise<{ readonly parts: Parts; readonly close: () => Promise<void> }>;

export async function runCommand(
  given: readonly string[],
  openParts: OpenParts,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const taken = parseLine(given);
  if (taken.kind === "wrong") return misunderstood(terminal, taken.why);
  const { line } = taken;
  if (line.words.length === 0 || line.flags.has("--help")) {
    for (const text of helpText()) terminal.out(text);
    return line.words.length === 0 && !line.flags.has("--help") ? 2 : 0;
  }
  const command = COMMANDS.find(({ words }) => words[0] === line.words[0] && words[1] === line.words[1]);
  if (command === undefined) return misunderstood(terminal, `unknown command ${line.words.slice(0, 2).join(" ")}`);
  const operands = line.words.slice(2);
  const wrong = misuse(command, line, operands);
  if (wrong !== undefined) return misunderstood(terminal, `${wrong}; usage: ${usage(command)}`);
  const { parts, close } = await openParts();
  try {
    const outcome = await command.run({ parts, operands, line, readSecret: terminal.readSecret });
    if (outcome.kind === "misused") return misunderstood(terminal, outcome.why);
    print(outcome, line.flags.has("--json"), terminal);
    return outcome.kind === "done" ? 0 : 1;
  } finally {
    await close();
  }
}

function misuse(command: Command, line: Line, operands: readonly string[]): string | undefined {
  if (operands.length < command.operands.least) return "something is missing";
  if (operands.length > command.operands.most) return "too many words";
  for (const flag of line.flags)
    if (flag !== "--json" && !command.flags.includes(flag)) return `${flag} does not belong here`;
  for (const name of line.values.keys()) if (!command.values.includes(name)) return `${name} does not belong here`;
  return undefined;
}

function print(outcome: Exclude<CommandOutcome, { kind: "misused" }>, asJson: boolean, terminal: Terminal): void {
  if (outcome.kind === "refused") {
    if (asJson) terminal.out(JSON.stringify({ code: outcome.code, message: outcome.why }));
    else terminal.problem(`protect: ${outcome.why}`);
    return;
  }
  if (asJson) terminal.out(JSON.stringify(outcome.data));
  else for (const text of outcome.text) terminal.out(text);
}

function misunderstood(terminal: Terminal, why: string): 2 {
  terminal.problem(`protect: ${terminalText(why)}`);
  terminal.problem("protect --help lists the commands");
  return 2;
}

function usage(command: Command): string {
  return `protect ${command.words.join(" ")}${command.usage === "" ? "" : ` ${command.usage}`}`;
}

function helpText(): string[] {
  const lines = COMMANDS.flatMap((command) => [
    `  ${usage(command).slice("protect ".length)}`,
    `      ${command.help}`,
  ]);
  return [
    "protect: people, apps, devices and requests from the command line",
    "",
    ...lines,
    "",
    "  --json  one line of JSON instead of text",
    "  Passwords and keys are read from standard input.",
  ];
}
