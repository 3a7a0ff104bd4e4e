/**
 * The command line, taken apart. Ids are base64url and may begin with a dash, so only words that
 * are options stay options; what has an id's shape is never taken for one. Pure.
 *
 * @module
 */

/** Options without a value, and with one. */
const FLAGS = ["--json", "--help", "--admin", "--off"] as const;
const VALUED = ["--policy", "--ip", "--user-agent", "--user"] as const;

export type Flag = (typeof FLAGS)[number];
export type Valued = (typeof VALUED)[number];

export interface Line {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<Flag>;
  readonly values: ReadonlyMap<Valued, string>;
}

export type LineOutcome =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "wrong"; readonly why: string };

/** Ids: 16 bytes as base64url. */
const ID = /^[A-Za-z0-9_-]{22}$/;

export function parseLine(given: readonly string[]): LineOutcome {
  const words: string[] = [];
  const flags = new Set<Flag>();
  const values = new Map<Valued, string>();
  let onlyWords = false;
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? "";
    const flag = FLAGS.find((known) => known === word);
    const valued = VALUED.find((known) => word === known || word.startsWith(`${known}=`));
    if (onlyWords) words.push(word);
    else if (word === "--") onlyWords = true;
    else if (flag !== undefined) flags.add(flag);
    else if (valued !== undefined) {
      if (values.has(valued)) return { kind: "wrong", why: `${valued} is given twice` };
      let value: string | undefined = word.slice(valued.length + 1);
      if (word === valued) {
        index += 1;
        value = given[index];
      }
      if (value === undefined) return { kind: "wrong", why: `${valued} needs a value` };
      values.set(valued, value);
    } else if (word.startsWith("-") && !ID.test(word))
      // Without its value, which may be a password that was meant to be one.
      return { kind: "wrong", why: `unknown option ${word.split("=")[0] ?? ""}` };
    else words.push(word);
  }
  return { kind: "line", line: { words, flags, values } };
}
