/** What rows are called, so that each name is unlike its neighbours'. Pure. @module */

export interface Named {
  /** Issuer or service. */
  readonly first: string;
  /** Account or host, where the first is not enough. */
  readonly second: string;
}

/** The issuer alone where it is the only one, else with the account in brackets. In the order of `rows`. */
export function labelsOf(rows: readonly Named[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { first } of rows) counts.set(first, (counts.get(first) ?? 0) + 1);
  return rows.map(({ first, second }) => {
    if (first === "") return second;
    return (counts.get(first) ?? 0) > 1 && second !== "" ? `${first} (${second})` : first;
  });
}
