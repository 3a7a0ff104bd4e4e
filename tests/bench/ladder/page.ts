/** The page of the passcode-ladder bench: Argon2id by the library of the product, in the page's own thread. @module */
import { argon2id } from "hash-wasm";
import { chooseStep } from "../../../src/vault/ladder.ts";

declare global {
  interface Window {
    /** Milliseconds of one stretch. */
    stretchMs(memory: number, iterations: number): Promise<number>;
    /** The step that the product would take here. */
    chosenStep(): Promise<{ readonly memory: number; readonly iterations: number }>;
  }
}

window.stretchMs = async (memory, iterations) => {
  const start = performance.now();
  await argon2id({
    password: "copper lantern drifts north",
    salt: new Uint8Array(16).fill(7),
    memorySize: memory,
    iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  return performance.now() - start;
};

window.chosenStep = () => chooseStep(({ memory, iterations }) => window.stretchMs(memory, iterations));
