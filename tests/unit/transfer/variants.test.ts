/** Files as other versions of an app, other systems and careless hands leave them: they give the same accounts. */
import { expect, test } from "vitest";
import { fromText, toText } from "../../../src/base/bytes.ts";
import { type ImportOutcome, importBeside } from "../../../src/transfer/index.ts";
import { isRecord, parseJson } from "../../../src/transfer/opened-file.ts";
import { accountsOf } from "../../support/hostile-samples.ts";
import { everySample, type SampleFile } from "../../support/import-samples.ts";

const SAMPLES = everySample().filter(({ isSlow }) => !isSlow);

const textOf = ({ bytes }: SampleFile): string | undefined => {
  try {
    return bytes.includes(0) ? undefined : toText(bytes).replace(/^\ufeff/, "");
  } catch {
    return undefined;
  }
};
const read = (sample: SampleFile, bytes = sample.bytes): Promise<ImportOutcome> =>
  importBeside(
    sample.beside,
    { name: sample.name, bytes },
    sample.password === undefined ? {} : { password: sample.password },
  );

const plain = (outcome: ImportOutcome) =>
  accountsOf(outcome).map(({ secret, ...others }) => ({ ...others, secret: secret.join(" ") }));

const TEXTS = SAMPLES.filter((sample) => textOf(sample) !== undefined);
const JSONS = TEXTS.filter((sample) => parseJson(textOf(sample) ?? "") !== undefined);

/** What each gives as it is, worked out once. */
const asItIs = new Map<string, Promise<ImportOutcome>>();

function whole(sample: SampleFile): Promise<ImportOutcome> {
  const outcome = asItIs.get(sample.label) ?? read(sample);
  asItIs.set(sample.label, outcome);
  return outcome;
}

async function expectSame(samples: readonly SampleFile[], change: (text: string) => string): Promise<void> {
  const different: string[] = [];
  for (const sample of samples) {
    const changed = await read(sample, fromText(change(textOf(sample) ?? "")));
    const expected = await whole(sample);
    if (JSON.stringify([changed.kind, plain(changed)]) !== JSON.stringify([expected.kind, plain(expected)]))
      different.push(`${sample.label}: ${changed.kind} ${"why" in changed ? changed.why : ""}`);
  }
  expect(different).toEqual([]);
}

/** Every value of the JSON changed, from the leaves up. */
function mapJson(value: unknown, change: (value: unknown, key: string) => unknown, key = ""): unknown {
  if (Array.isArray(value))
    return change(
      value.map((each) => mapJson(each, change, key)),
      key,
    );
  if (!isRecord(value)) return change(value, key);
  const entries = Object.entries(value).map(([name, each]) => [name, mapJson(each, change, name)] as const);
  return change(Object.fromEntries(entries), key);
}
const changeJson = (change: (value: unknown, key: string) => unknown) => (text: string) =>
  JSON.stringify(mapJson(JSON.parse(text), change));

test("with a byte order mark", () => expectSame(TEXTS, (text) => `\ufeff${text}`), 120_000);
test(
  "with line ends of Windows, and an empty line at the end",
  () => expectSame(TEXTS, (text) => `${text.replace(/\r?\n/g, "\r\n")}\r\n`),
  120_000,
);
test(
  "JSON set out over many lines",
  () => expectSame(JSONS, (text) => JSON.stringify(JSON.parse(text), undefined, "\t")),
  120_000,
);
test(
  "JSON with fields that nobody knows, in every object",
  () =>
    expectSame(
      JSONS,
      changeJson((value, key) =>
        isRecord(value) &&
        Object.keys(value).some((name) => /[a-z]/i.test(name)) &&
        key !== "accounts" &&
        key !== "vaults"
          ? { ...value, zzNewField: { some: ["thing"] } }
          : value,
      ),
    ),
  120_000,
);
test(
  "JSON without the fields that are null",
  () =>
    expectSame(
      JSONS,
      changeJson((value) =>
        isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) : value,
      ),
    ),
  120_000,
);
/** Values of codes; the numbers around them say which version the file has, and what it costs to open. */
const VALUES =
  /^(?:digits|period|counter|timer|timeStep|Digits|Period|Counter|Type|Algorithm|version|schemaVersion|n|r|p|opsLimit|memLimit|kdfIterations|kdfType|kdfMemory|kdfParallelism)$/;
test(
  "JSON with numbers of entries written as texts",
  () =>
    expectSame(
      JSONS,
      changeJson((value, key) => (typeof value === "number" && VALUES.test(key) ? String(value) : value)),
    ),
  120_000,
);
test(
  "JSON with algorithms in the other case",
  () =>
    expectSame(
      JSONS,
      changeJson((value, key) =>
        typeof value === "string" && /^algo(?:rithm)?$/i.test(key) ? value.toLowerCase() : value,
      ),
    ),
  120_000,
);
test(
  "JSON with secrets in small letters, in groups, with padding",
  () =>
    expectSame(
      JSONS,
      changeJson((value, key) =>
        typeof value === "string" && /^(?:secret|totp|otpSecret)$/i.test(key) && /^[A-Z2-7]{8,}$/.test(value)
          ? `${value.toLowerCase().replace(/.{4}/g, "$& ")}`
          : value,
      ),
    ),
  120_000,
);

test(
  "JSON with kinds in the other case",
  () =>
    expectSame(
      JSONS,
      changeJson((value, key) => {
        if (typeof value !== "string" || !/^(?:type|kind|tokenType|otp_type|entry_type)$/.test(key)) return value;
        return value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase();
      }),
    ),
  120_000,
);
