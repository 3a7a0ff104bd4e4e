/** What each format cannot carry: counted, named, and told before anything is made. */
import { expect, test } from "vitest";
import type { OtpAccount } from "../../../src/accounts/account.ts";
import { MOTP, STEAM, YANDEX } from "../../../src/otp/special-kinds.ts";
import { CARRIAGE } from "../../../src/transfer/exporters/carriage.ts";
import { EXPORT_FORMATS, type ExportFormat, losses } from "../../../src/transfer/exporting.ts";
import { account } from "../../support/accounts.ts";

const secret = new Uint8Array(16).fill(3);
const plain = account("plain", { name: "zoe" });
const counter = account("counter", { name: "zoe", type: "hotp", counter: 4 });
const steam = account("Steam", { name: "zoe", type: "steam", ...STEAM });
const motp = account("motp", { name: "zoe", type: "motp", ...MOTP, pin: "1234" });
const yandex = account("yandex", { name: "zoe", type: "yandex", ...YANDEX, secret, pin: "5239" });
const minute = account("minute", { name: "zoe", period: 60 });
const odd = account("odd", { name: "zoe", period: 45 });
const seven = account("seven", { name: "zoe", digits: 7 });
const ten = account("ten", { name: "zoe", digits: 10 });
const sha384 = account("sha384", { name: "zoe", algorithm: "SHA384" });
const rich = account("rich", {
  name: "zoe",
  note: "spare 1",
  tags: ["work", "money"],
  isPinned: true,
  picture: "data:image/png;base64,AAAA",
});
const ALL = [plain, counter, steam, motp, yandex, minute, odd, seven, ten, sha384, rich];

/** In words: `id: why` of those that stay, `loss: ids` of those that go. */
function told(format: ExportFormat, accounts: readonly OtpAccount[] = ALL) {
  const { going, staying, losing } = losses(format, accounts);
  expect(going.length + staying.length).toBe(accounts.length);
  return [
    ...staying.map((each) => `${each.account.id} stays: ${each.why}`),
    ...losing.map(({ loss, accounts: some }) => `${loss}: ${some.map(({ id }) => id).join(" ")}`),
  ];
}

const AEGIS = ["sha384 stays: algorithm", "picture: rich"];
const TWO_FAS = [
  "motp stays: type",
  "yandex stays: type",
  "odd stays: period",
  "ten stays: digits",
  "note: rich",
  "some-tags: rich",
  "picture: rich",
  "pinned: rich",
];
const BITWARDEN = [
  "counter stays: type",
  "motp stays: type",
  "yandex stays: type",
  "sha384 stays: algorithm",
  "some-tags: rich",
  "picture: rich",
];
const PROTON = [
  "counter stays: type",
  "motp stays: type",
  "yandex stays: type",
  "ten stays: digits",
  "sha384 stays: algorithm",
  "tags: rich",
  "picture: rich",
  "pinned: rich",
];
const LINKS = [
  "method: Steam motp yandex sha384",
  "pin: motp yandex",
  "note: rich",
  "tags: rich",
  "picture: rich",
  "pinned: rich",
];

const TOLD: Readonly<Record<ExportFormat, readonly string[]>> = {
  aegis: AEGIS,
  "aegis-plain": AEGIS,
  "2fas": TWO_FAS,
  "2fas-plain": TWO_FAS,
  bitwarden: BITWARDEN,
  "bitwarden-plain": BITWARDEN,
  ente: ["motp stays: type", "yandex stays: type", "sha384 stays: algorithm", "picture: rich"],
  proton: PROTON,
  "proton-plain": PROTON,
  stratum: ["sha384 stays: algorithm", "note: rich", "picture: rich", "pinned: rich"],
  andotp: ["yandex stays: type", "sha384 stays: algorithm", "pin: motp", "note: rich", "picture: rich", "pinned: rich"],
  links: LINKS,
  page: LINKS,
  print: LINKS,
  google: [
    "Steam stays: type",
    "motp stays: type",
    "yandex stays: type",
    "minute stays: period",
    "odd stays: period",
    "seven stays: digits",
    "ten stays: digits",
    "sha384 stays: algorithm",
    "note: rich",
    "tags: rich",
    "picture: rich",
    "pinned: rich",
  ],
  codes: LINKS,
};

test.each(EXPORT_FORMATS)("%s", (format) => {
  expect(told(format)).toEqual(TOLD[format]);
  expect(CARRIAGE[format]).toBeDefined();
});

test.each(EXPORT_FORMATS)("%s: a plain account goes whole", (format) => {
  expect(told(format, [plain])).toEqual([]);
});

test("an entry that Stratum would know by the same secret stays", () => {
  expect(told("stratum", [plain, { ...plain, id: "again", issuer: "other" }])).toEqual(["again stays: twice"]);
});

test("Stratum's counters have at most eight digits", () => {
  const [stays] = losses("stratum", [{ ...counter, digits: 9 }]).staying;
  expect(stays?.allowed).toEqual({ least: 6, most: 8 });
  expect(told("stratum", [{ ...counter, digits: 9 }])).toEqual(["counter stays: digits"]);
});

test("what would have a place is told beside digits and periods", () => {
  expect(losses("2fas", [odd, ten]).staying.map(({ allowed }) => allowed)).toEqual([
    [10, 30, 60, 90],
    { least: 5, most: 8 },
  ]);
});

test("a Yandex secret that is too short is no secret", () => {
  for (const format of ["aegis", "stratum", "links"] as const)
    expect(told(format, [{ ...yandex, secret: secret.slice(1) }])).toEqual(["yandex stays: secret"]);
});

test("a link that no QR code holds stays out of the codes, and goes into a file of links", () => {
  const long = account("long", { issuer: "名".repeat(240), name: "名".repeat(240) });
  expect(told("codes", [long])).toEqual(["long stays: too-long"]);
  expect(told("google", [long])).toEqual(["long stays: too-long"]);
  expect(told("links", [long])).toEqual([]);
});

const nameless = account("nameless", { issuer: "GitHub", name: "" });
const serviceless = account("serviceless", { issuer: "", name: "zoe" });
const colon = account("colon", { issuer: "", name: "GitHub:zoe" });
const repeated = account("repeated", { issuer: "GitHub", name: "GitHub:zoe" });

test.each([
  ["aegis", []],
  ["andotp", []],
  ["2fas", ["names: serviceless colon"]],
  ["stratum", ["names: serviceless colon"]],
  ["links", ["names: nameless colon"]],
  ["ente", ["names: nameless colon"]],
  ["bitwarden", ["names: nameless serviceless colon"]],
  ["proton", ["names: nameless colon"]],
  ["google", ["names: colon repeated"]],
] as const)("%s: names that look different over there are told", (format, expected) => {
  const accounts = [nameless, serviceless, colon, repeated].map((each, at) => ({
    ...each,
    secret: secret.slice(at),
  }));
  expect(told(format, accounts)).toEqual(expected);
});

test("an account of another kind that is called Steam is told where links would make a Steam code of it", () => {
  const named = account("named", { issuer: "Steam", name: "zoe" });
  for (const format of ["links", "page", "codes", "ente", "bitwarden", "proton"] as const)
    expect(told(format, [named])).toEqual(["taken-for-steam: named"]);
  for (const format of ["aegis", "2fas", "stratum", "andotp", "google"] as const)
    expect(told(format, [named])).toEqual([]);
});

test("Proton knows no service of a Steam code but Steam", () => {
  expect(told("proton", [{ ...steam, issuer: "Valve" }])).toEqual(["names: Steam"]);
});
