/** Every language has every word that English has, says it in its own words and loses no value on the way. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGE_FILES } from "../../../../src/app/text/dictionaries.ts";
import { englishWords } from "../../../../src/app/text/words.ts";
import { EXPORT_LOSSES } from "../../../../src/transfer/losses.ts";

type Leaf = string | ((...values: never[]) => string);
const TAGS = ["de", "es", "fr", "ja", "ar"] as const;
const EN = join(import.meta.dirname, "../../../../src/app/text/en");

/** Words that may be the same as in English: names, and what the language happens to write alike. */
const SAME: Readonly<Record<(typeof TAGS)[number], readonly string[]>> = {
  de: [
    "rows.codeIs",
    "add.pin",
    "backup.passphrase",
    "installing.sections.2.heading",
    "diagnostics.browser",
    "more.codes",
    "how-it-works.sections.0.heading",
  ],
  es: ["add.pin"],
  fr: [
    "account.note",
    "rows.codeIs",
    "more.autoLockChoices.60",
    "more.autoLockChoices.120",
    "more.autoLockChoices.300",
    "how-it-works.sections.0.heading",
    "move.pause",
  ],
  ja: ["add.pin", "more.protectId"],
  ar: [],
};
const SAME_EVERYWHERE = ["installing.sections.1.heading", "more.example", "welcome.appName"];

/** Numbers whose plural forms differ in some language, with those that have words of their own (none, one, two). */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const NAMED_NUMBERS = 2;

beforeAll(async () => {
  for (const file of readdirSync(EN)) await import(join(EN, file));
});

async function dictionaryOf(tag: (typeof TAGS)[number]): Promise<Readonly<Record<string, object>>> {
  const { first, rest } = LANGUAGE_FILES[tag];
  return { ...(await first()), ...(await rest()) };
}

/** All texts with where they stand, such as `terms.sections.0.heading`. */
function leaves(value: unknown, path = ""): ReadonlyMap<string, Leaf> {
  if (typeof value === "string" || typeof value === "function") return new Map([[path, value as Leaf]]);
  if (typeof value !== "object" || value === null) throw new Error(`${path}: neither text nor group`);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, path === "" ? key : `${path}.${key}`)]),
  );
}

/** The kinds of values each English sentence is made of; read off how it is called in the app. */
const LISTS_OF_NAMES = ["requests.offline"];
const LISTS_OF_NUMBERS = ["transfer.nextPart", "transfer.missing"];
const COUNTS = [
  "account.daysLeft",
  "account.eraseText",
  "add.waiting",
  "clash.unanswered",
  ...["takesSeconds", "takesMinutes", "noPins", "oddDigits", "oddPeriod"].map((sentence) => `import.${sentence}`),
  "rows.secondsLeft",
  ...["next", "set", "incomplete"].map((sentence) => `resync.${sentence}`),
  "accounts.copiedFor",
  "accounts.copiedNextFor",
  "attempt.triesLeft",
  ...["uncovered", "andMore", "saved", "removeThese", "removed"].map((sentence) => `backup.${sentence}`),
  "deleting.deletedMany",
  "deleting.deleteManyTitle",
  "export.title",
  "export.refusedTitle",
  "export.going",
  "export.paper.title",
  "export.paper.digits",
  "export.paper.counter",
  ...EXPORT_LOSSES.map((loss) => `export.losses.${loss}`),
  "list.chosen",
  "rows.found",
  "list.tagTitle",
  "log.accounts",
  "log.entries",
  "log.missing",
  ...["previewTitle", "odd", "pictures", "about", "mixture", "deleteHere", "deleted"].map((each) => `move.${each}`),
  "notices.clock.wrong",
  "notices.clock.changed",
  "odd.digits",
  "odd.seconds",
  "requests.waitingCount",
  "shell.pending",
  "transfer.title",
  "transfer.save",
];
const TWO_NUMBERS = [
  "backup.recovered",
  "list.movedTo",
  "transfer.progress",
  "export.part",
  "export.partOf",
  "import.fileOf",
  "import.costly",
  ...["progress", "arrivedTitle", "accountsTitle", "part", "doneTitle"].map((each) => `move.${each}`),
];

/** What Safari calls it on iPhone and iPad. */
const HOME_SCREEN: Readonly<Record<(typeof TAGS)[number], string>> = {
  de: "„Zum Home-Bildschirm“",
  es: "«Añadir a pantalla de inicio»",
  fr: "«\u202fSur l’écran d’accueil\u202f»",
  ja: "「ホーム画面に追加」",
  ar: "«إضافة إلى الشاشة الرئيسية»",
};

const NAME = "Zoë (test) & Co";

/** Each call of a sentence: its values, and what must be read in the text. */
function calls(path: string): readonly { readonly values: readonly unknown[]; readonly seen: readonly string[] }[] {
  if (LISTS_OF_NAMES.includes(path)) return [{ values: [["Payroll", "Wiki"]], seen: ["Payroll", "Wiki"] }];
  if (LISTS_OF_NUMBERS.includes(path))
    return [
      { values: [[7]], seen: ["7"] },
      { values: [[2, 5, 9]], seen: ["2", "5", "9"] },
    ];
  if (path === "passcode.drawn")
    return [{ values: ["7776", "3.7 quadrillion", "58"], seen: ["7776", "3.7 quadrillion", "58"] }];
  if (path === "diagnostics.argon2id") return [{ values: [64, 3, "0.8"], seen: ["64", "3", "0.8"] }];
  if (path === "resync.codeAt") return [{ values: [7, "1 2 3"], seen: ["7", "1 2 3"] }];
  if (path === "add.twoIssuers") return [{ values: ["Payroll", "Wiki"], seen: ["Payroll", "Wiki"] }];
  if (TWO_NUMBERS.includes(path)) return [{ values: [3, 14], seen: ["3", "14"] }];
  if (COUNTS.includes(path))
    return NUMBERS.map((count) => ({ values: [count], seen: count <= NAMED_NUMBERS ? [] : [String(count)] }));
  return [{ values: [NAME], seen: [NAME] }];
}

const say = (sentence: Leaf, values: readonly unknown[]): string =>
  typeof sentence === "string" ? sentence : (sentence as (...values: readonly unknown[]) => string)(...values);

/** Without the separators of thousands, whichever a language has. */
const plainNumbers = (text: string): string => text.replace(/(?<=\d)[.,\s\u00a0\u202f٬](?=\d{3})/g, "");

test("the calls above are those of the sentences in English", () => {
  const sentences = [...leaves(englishWords())].filter(([, text]) => typeof text === "function");
  const paths = sentences.map(([path]) => path);
  for (const path of [...LISTS_OF_NAMES, ...LISTS_OF_NUMBERS, ...COUNTS, ...TWO_NUMBERS]) expect(paths).toContain(path);
  for (const [path, sentence] of sentences)
    for (const { values, seen } of calls(path))
      for (const part of seen) expect(plainNumbers(say(sentence, values)), path).toContain(part);
});

test.each(TAGS)("%s: every group and every word of English, deeply; lists of the same length", async (tag) => {
  const english = leaves(englishWords());
  const words = leaves(await dictionaryOf(tag));
  expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [path, text] of english) expect(typeof words.get(path), path).toBe(typeof text);
  console.log(`figure: words ${tag} ${String(words.size)} strings`);
});

test.each(TAGS)("%s: no word is empty, and as many places for names as in English", async (tag) => {
  const words = leaves(await dictionaryOf(tag));
  for (const [path, text] of leaves(englishWords())) {
    const said = words.get(path) ?? "";
    if (typeof text !== "string" || typeof said !== "string") continue;
    expect(said.trim(), path).not.toBe("");
    expect(said, path).toBe(said.trim());
    expect(said.split("{}").length, path).toBe(text.split("{}").length);
  }
});

test.each(TAGS)("%s: sentences made of values say them, for every plural form", async (tag) => {
  for (const [path, sentence] of leaves(await dictionaryOf(tag))) {
    if (typeof sentence === "string") continue;
    for (const { values, seen } of calls(path)) {
      const text = say(sentence, values);
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/undefined|NaN|#|\[object/);
      for (const part of seen) expect(plainNumbers(text), path).toContain(part);
    }
  }
});

test.each(TAGS)("%s: one and many differ where they differ in English, if the language has both", async (tag) => {
  const words = leaves(await dictionaryOf(tag));
  if (new Intl.PluralRules(tag).select(1) === "other") return;
  const shape = (sentence: Leaf, count: number): string => plainNumbers(say(sentence, [count])).replace(/\d+/g, "#");
  for (const path of ["account.daysLeft", "rows.found", "shell.pending", "transfer.save", "deleting.deleteManyTitle"]) {
    const sentence = words.get(path) ?? "";
    expect(shape(sentence, 1), path).not.toBe(shape(sentence, 5));
  }
});

test.each(TAGS)("%s: nothing was left in English", async (tag) => {
  const words = leaves(await dictionaryOf(tag));
  const same: string[] = [];
  for (const [path, text] of leaves(englishWords())) {
    const { values } = calls(path).at(-1) ?? { values: [] };
    if (say(words.get(path) ?? "", values) === say(text, values)) same.push(path);
  }
  expect(same.sort()).toEqual([...SAME[tag], ...SAME_EVERYWHERE].sort());
});

/** Sentences that name a button or a section, and what it is called on the screen. */
const NAMED: readonly (readonly [sentence: string, name: string])[] = [
  ["privacy-policy.sections.5.paragraphs.0", "vault.erase"],
  ["privacy-policy.sections.5.paragraphs.0", "more.title"],
  ["privacy-policy.sections.5.paragraphs.0", "more.privacy"],
  ["terms.sections.4.paragraphs.0", "vault.erase"],
  ["troubleshooting.sections.1.paragraphs.0", "shell.requests"],
  ["troubleshooting.sections.3.points.2", "add.fromPicture"],
  ["troubleshooting.sections.7.paragraphs.0", "add.fromPicture"],
  ["troubleshooting.sections.9.paragraphs.0", "more.protectId"],
  ["troubleshooting.sections.9.paragraphs.0", "shell.more"],
  ["more.quickApproveDetail", "request.approve"],
  ["more.quickApproveDetail", "request.deny"],
  ["account.trashBack", "shell.more"],
  ["add.moveCode", "shell.more"],
  ["add.moveCode", "backup.title"],
  ["add.moveCode", "backup.moveLine"],
  ["move.scanWithOld", "shell.more"],
  ["move.scanWithOld", "backup.title"],
  ["move.scanWithOld", "backup.moveLine"],
  ["move.scanWithOld", "move.isOld"],
  ["move.helloProblems.other", "move.isNew"],
];

test.each(TAGS)("%s: a text that names a button calls it what it is called", async (tag) => {
  const words = leaves(await dictionaryOf(tag));
  for (const [sentence, name] of NAMED)
    expect(say(words.get(sentence) ?? "", []), name).toContain(say(words.get(name) ?? "-", []));
  for (const path of ["notices.iosSteps.1", "enrol.pushOnlyInstalled", "enrol.limits.install-first"])
    expect(say(words.get(path) ?? "", []), path).toContain(HOME_SCREEN[tag]);
});

/** Signs that another language's habit would put into a text. */
const FOREIGN: Readonly<Record<(typeof TAGS)[number], RegExp>> = {
  de: /[«»"']/,
  es: /[“”„"']/,
  fr: /[“”„"']|[^\u202f]»|«[^\u202f]| [?!;:]/,
  ja: /[«»“”„"']|[?!,]$/,
  ar: /[“”„"'?;]|(?<![A-Za-z]),/,
};

test.each(TAGS)("%s: has its own marks of quotation and punctuation", async (tag) => {
  for (const [path, text] of leaves(await dictionaryOf(tag))) {
    for (const { values } of calls(path)) expect(plainNumbers(say(text, values)), path).not.toMatch(FOREIGN[tag]);
  }
});

/** The app says «tú» in Spanish and «Sie» and «vous» in German and French, everywhere. */
const OTHER_ADDRESS = {
  de: /(?<!\p{L})(du|dich|dir|dein(e[mnrs]?)?)(?!\p{L})/iu,
  es: /(?<!\p{L})(usted(es)?|elija|escriba|guarde|pruebe|inténtelo|desbloquee|actualice|compruebe|registre)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu,
} as const;

test.each(["de", "es", "fr"] as const)("%s: speaks to the person in one way", async (tag) => {
  for (const [path, text] of leaves(await dictionaryOf(tag))) {
    for (const { values } of calls(path)) expect(say(text, values), path).not.toMatch(OTHER_ADDRESS[tag]);
  }
});

test.each(TAGS)("%s: what stands on a button fits a narrow screen", async (tag) => {
  const words = leaves(await dictionaryOf(tag));
  const limits: Readonly<Record<string, number>> = {
    "request.approve": 14,
    "request.deny": 14,
    "shell.accounts": 12,
    "shell.requests": 12,
    "shell.more": 12,
    "add.fromPicture": 18,
    "add.paste": 12,
    "add.typeIn": 12,
    "add.light": 12,
    "notices.update": 16,
    "notices.later": 16,
    "accounts.undo": 14,
    "list.cancel": 12,
    "vault.unlock": 16,
    "more.lockNow": 16,
  };
  for (const [path, limit] of Object.entries(limits))
    expect(say(words.get(path) ?? "", []).length, path).toBeLessThanOrEqual(limit);
});
