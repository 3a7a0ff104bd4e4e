/** Texts that have broken other programs, each with a mark to be looked for where it must not appear. @module */

export interface HostileText {
  readonly kind: "sql" | "lines" | "formula" | "bytes" | "template";
  readonly text: string;
}

/** @param mark Stands in every text. */
export function hostileTexts(mark: string): readonly HostileText[] {
  const of = (kind: HostileText["kind"], ...texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  return [
    ...of(
      "sql",
      `${mark}' OR '1'='1`,
      `${mark}" OR ""="`,
      `${mark}'; DROP TABLE user_account; --`,
      `${mark}') UNION SELECT name, password_hash FROM user_account --`,
      `${mark}' AND (SELECT pg_sleep(5)) IS NULL --`,
      `${mark}' AND randomblob(1000000000) --`,
      `${mark}\\'; SELECT 1 --`,
      `${mark}%' OR name LIKE '%`,
      `${mark}$1`,
      `${mark}?`,
      `${mark}:name`,
      `1 OR 1=1 /*${mark}*/`,
    ),
    ...of(
      "lines",
      `${mark}\r\nset-cookie: ${mark}=1`,
      `${mark}\nlocation: https://evil.example/`,
      `${mark}"}\n{"time":"2026-01-01T00:00:00.000Z","level":"error","event":"forged"}`,
      `${mark}\u2028\u2029forged`,
    ),
    ...of("formula", `=cmd|'/c calc'!A1 ${mark}`, `@SUM(1+1)*${mark}`, `+1+1 ${mark}`),
    ...of(
      "bytes",
      `${mark}\u0000`,
      `${mark}\ud800`,
      `${mark}\u202egnp.exe`,
      `${mark}${"a".repeat(4000)}`,
      `${mark}\u00e4\u0308\u{1f468}\u200d\u{1f469}`,
    ),
    ...of("template", `\${${mark}}`, `{{${mark}}}`, `<img src=x onerror=${mark}>`, `../../../etc/passwd#${mark}`),
  ];
}
