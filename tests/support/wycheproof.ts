/**
 * Wycheproof's vectors (C2SP/wycheproof, testvectors_v1) where they lie beside this checkout, in `../shared/samples` or in
 * the folder that PROTECT_TEST_SAMPLES names. They belong to another project and are not kept here.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Vector<Group, Case> {
  readonly group: Group;
  readonly vector: Case & {
    readonly tcId: number;
    readonly comment: string;
    readonly flags: readonly string[];
    readonly result: "valid" | "acceptable" | "invalid";
  };
}

const SAMPLES = process.env["PROTECT_TEST_SAMPLES"] ?? resolve(import.meta.dirname, "../../../shared/samples");

/** One entry, so that a test is made of it, or none where the file is not there. */
export function wycheproof<Group, Case>(name: string): readonly (readonly Vector<Group, Case>[])[] {
  const file = join(SAMPLES, "wycheproof", `${name}_test.json`);
  if (!existsSync(file)) return [];
  interface Groups {
    readonly testGroups: readonly (Group & { readonly tests: readonly Vector<Group, Case>["vector"][] })[];
  }
  const { testGroups } = JSON.parse(readFileSync(file, "utf8")) as Groups;
  return [testGroups.flatMap((group) => group.tests.map((vector) => ({ group, vector })))];
}

export const unhex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "hex"));

/** Runs every vector. @returns The numbers of those that did not end as `isRight` wants. */
export async function wrongOf<Group, Case>(
  vectors: readonly Vector<Group, Case>[],
  isRight: (one: Vector<Group, Case>) => Promise<boolean>,
): Promise<readonly number[]> {
  const wrong: number[] = [];
  for (const one of vectors) if (!(await isRight(one))) wrong.push(one.vector.tcId);
  return wrong;
}
