/** The stages of a journey, and how long each took. @module */

export interface Stages {
  /** The stage that has just ended. */
  done(name: string): void;
  /** From the beginning to the end of the last stage. */
  seconds(): number;
  /** «git clone 0.4 s, npm start 41.0 s, …» */
  text(): string;
}

export function createStages(): Stages {
  const stages: string[] = [];
  const startedAt = performance.now();
  let lastAt = startedAt;
  return {
    done: (name) => {
      const nowAt = performance.now();
      stages.push(`${name} ${((nowAt - lastAt) / 1000).toFixed(1)} s`);
      lastAt = nowAt;
    },
    seconds: () => (lastAt - startedAt) / 1000,
    text: () => stages.join(", "),
  };
}
