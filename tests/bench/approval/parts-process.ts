/** A process of this Node beside the bench's own, that is asked things over its message channel. @module */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

export type Commands = Readonly<Record<string, (argument: never) => unknown>>;

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** In that process: answers what it is asked, and how much CPU it has taken so far (all its threads, microseconds). */
export function answerCommands(commands: Commands): void {
  const cpu = (): number => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const all: Commands = { ...commands, cpu };
  process.on("message", ({ id, name, argument }: { id: number; name: string; argument: never }) => {
    const send = (answer: Answer): void => void process.send?.(answer);
    Promise.resolve()
      .then(() => all[name]?.(argument))
      .then(
        (value) => send({ id, value }),
        (error: unknown) => send({ id, fault: error instanceof Error ? (error.stack ?? error.message) : "unknown" }),
      );
  });
}

export interface PartsProcess {
  ask<Value>(name: string, argument?: unknown): Promise<Value>;
  /** CPU microseconds of that process that `work` took. */
  cpuOf(work: () => Promise<unknown>): Promise<number>;
  end(): Promise<void>;
}

export function startProcess(file: string, execArgv: readonly string[] = []): PartsProcess {
  const child: ChildProcess = fork(file, { serialization: "advanced", execArgv: [...execArgv] });
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let lastId = 0;
  child.on("message", ({ id, value, fault }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.done(value);
    else asked?.fail(new Error(fault));
  });
  child.on("exit", (code) => {
    for (const { fail } of waiting.values()) fail(new Error(`${file} ended with ${String(code)}`));
  });
  const ask = <Value>(name: string, argument?: unknown): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { done: resolve as (value: unknown) => void, fail: reject });
      child.send({ id: lastId, name, argument });
    });
  return {
    ask,
    cpuOf: async (work) => {
      const before = await ask<number>("cpu");
      await work();
      return (await ask<number>("cpu")) - before;
    },
    end: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
