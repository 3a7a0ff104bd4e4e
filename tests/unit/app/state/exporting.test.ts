/** Accounts on their way out: where to, what goes and what is lost, what is typed before, and who is asked first. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import type { RunExport } from "../../../../src/app/state/export-run.ts";
import { EXPORT_TARGETS, TARGET_WAYS } from "../../../../src/app/state/export-targets.ts";
import { createExportingStore } from "../../../../src/app/state/exporting.ts";
import type { ChoiceProblem, PasscodeChoice } from "../../../../src/app/state/passcode-choice.ts";
import { toText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { parseMigration } from "../../../../src/otp/migration.ts";
import { STEAM, YANDEX } from "../../../../src/otp/special-kinds.ts";
import type { FileToSave, SaveOutcome } from "../../../../src/platform/save-file.ts";
import type { ExportJob } from "../../../../src/transfer/export-worker.ts";
import { EXPORT_FORMATS, exportAccounts } from "../../../../src/transfer/exporting.ts";
import { account } from "../../../support/accounts.ts";

const ALL = [
  account("a", { issuer: "GitHub", name: "zoe", note: "spare 1", tags: ["work"] }),
  account("b", { issuer: "Bank", name: "4711", tags: ["money"], period: 60, picture: "data:image/webp;base64,AAAA" }),
  account("c", { type: "steam", issuer: "Steam", name: "zoe", ...STEAM }),
  account("d", {
    type: "yandex",
    issuer: "Yandex",
    name: "zoe",
    ...YANDEX,
    secret: new Uint8Array(16).fill(3),
    pin: "1234",
  }),
  account("e", { type: "hotp", issuer: "Counter", name: "zoe", counter: 7 }),
];
const PASSWORD = "four green boats at noon";

interface SetUp {
  readonly accounts?: readonly OtpAccount[];
  readonly chosen?: ReadonlySet<string>;
  readonly isFresh?: boolean;
  readonly outcome?: SaveOutcome;
  readonly run?: RunExport;
}

const really: RunExport = ({ accounts, ...job }) => exportAccounts(accounts, { ...job, random: randomBytes });

function setUp({ accounts = ALL, chosen, isFresh = true, outcome = "saved", run = really }: SetUp = {}) {
  let current = accounts;
  const files: FileToSave[] = [];
  const jobs: ExportJob[] = [];
  const requireFresh = vi.fn(async () => isFresh);
  const print = vi.fn(async () => undefined);
  const note = vi.fn();
  const problem = signal<ChoiceProblem | undefined>(undefined);
  const choice: PasscodeChoice = {
    problem,
    suggestion: signal(undefined),
    suggest: async () => undefined,
    accepts: async (first, again) => {
      problem.value = first.length < 12 ? "too-short" : first === again ? undefined : "not-the-same";
      return problem.value === undefined;
    },
    typed: () => {
      problem.value = undefined;
    },
  };
  const store = createExportingStore({
    accounts: () => current,
    chosen,
    requireFresh,
    choice,
    run: (job, abort) => {
      jobs.push(job);
      return run(job, abort);
    },
    saveFile: async (file) => {
      files.push({ ...file, bytes: file.bytes.slice() });
      return outcome;
    },
    print,
    note,
    whilePrompting: (work) => work(),
    nowMs: () => Date.UTC(2026, 6, 4),
    language: () => "en",
  });
  const open = (target: (typeof EXPORT_TARGETS)[number]): void => {
    store.choose(target);
    store.seal(false);
    store.confirmation.value = " Unprotected ";
  };
  const sealed = (target: (typeof EXPORT_TARGETS)[number]): void => {
    store.choose(target);
    store.password.value = PASSWORD;
    store.again.value = PASSWORD;
  };
  const change = (next: readonly OtpAccount[]): void => {
    current = next;
  };
  return { store, files, jobs, requireFresh, print, note, open, sealed, change };
}

test("every format is reached by one target", () => {
  const reached = EXPORT_TARGETS.flatMap((target) => {
    const { sealed, open, print } = TARGET_WAYS[target];
    return [sealed, open, print].filter((format) => format !== undefined);
  });
  expect([...reached].sort()).toEqual([...EXPORT_FORMATS].sort());
});

test("a file of links: each account on a line, and what is lost is counted and named before", async () => {
  const { store, files, requireFresh, open } = setUp();
  expect(store.labels.value).toEqual(["GitHub · zoe", "Bank · 4711", "Steam · zoe", "Yandex · zoe", "Counter · zoe"]);
  expect(store.plan.value).toBeUndefined();
  open("links");
  expect(store.plan.value).toEqual({
    target: "links",
    format: "links",
    kind: "file",
    isSealed: false,
    hasChoice: false,
    count: 5,
    losses: [
      { loss: "method", labels: ["Steam · zoe", "Yandex · zoe"] },
      { loss: "pin", labels: ["Yandex · zoe"] },
      { loss: "note", labels: ["GitHub · zoe"] },
      { loss: "tags", labels: ["GitHub · zoe", "Bank · 4711"] },
      { loss: "picture", labels: ["Bank · 4711"] },
    ],
    refused: [],
  });
  await store.run();
  expect(requireFresh).toHaveBeenCalledOnce();
  expect(store.saved.value).toBe("saved");
  expect(files.map(({ name }) => name)).toEqual(["protect-otpauth-2026-07-04.txt"]);
  expect(toText(files[0]?.bytes ?? new Uint8Array()).match(/^(otpauth):/gm)).toHaveLength(5);
});

test("what 2FAS has no place for is named with what would have one", () => {
  const { store } = setUp({ accounts: [...ALL, account("o", { issuer: "Odd", period: 45 })] });
  store.choose("2fas");
  expect(store.plan.value).toMatchObject({
    isSealed: true,
    hasChoice: true,
    isWeak: true,
    count: 4,
    refused: [
      { label: "Yandex · zoe", why: "type", allowed: "" },
      { label: "Odd", why: "period", allowed: "10, 30, 60, 90" },
    ],
  });
  store.seal(false);
  expect(store.plan.value).toMatchObject({ format: "2fas-plain", isSealed: false });
  expect(store.plan.value?.isWeak).toBeUndefined();
});

test("without a good password, typed twice, nobody is asked and nothing is made; what was typed stays", async () => {
  const { store, jobs, requireFresh } = setUp();
  store.choose("aegis");
  store.password.value = "short";
  await store.run();
  expect(store.choice.problem.value).toBe("too-short");
  store.password.value = PASSWORD;
  store.again.value = "something else";
  await store.run();
  expect(store.choice.problem.value).toBe("not-the-same");
  expect([jobs, requireFresh.mock.calls]).toEqual([[], []]);
  store.choose("ente");
  expect(store.choice.problem.value).toBeUndefined();
  expect([store.password.value, store.again.value]).toEqual([PASSWORD, "something else"]);
});

test("under a password: the worker has it, and the file is handed on", async () => {
  const { store, files, jobs, sealed } = setUp({ accounts: ALL.slice(0, 2), outcome: "handed-over" });
  sealed("proton");
  await store.run();
  expect(jobs).toMatchObject([{ format: "proton", password: PASSWORD }]);
  expect(files.map(({ name }) => name)).toEqual(["protect-proton-2026-07-04.json"]);
  expect(store.saved.value).toBe("handed-over");
});

test("letters with marks are one form, so that another keyboard types the same password", async () => {
  const { store, jobs, sealed } = setUp({ run: async () => undefined });
  sealed("aegis");
  store.password.value = "fu\u0308nf Wo\u0308rter";
  store.again.value = store.password.value;
  await store.run();
  expect(jobs.map(({ password }) => password)).toEqual(["f\u00fcnf W\u00f6rter"]);
});

test.each(["", "un protected", "protected"])(
  "without the word for it (%j), nothing leaves unprotected",
  async (word) => {
    const { store, jobs, requireFresh, open } = setUp();
    open("links");
    store.confirmation.value = word;
    await store.run();
    expect(store.problem.value).toBe("not-confirmed");
    expect([jobs, requireFresh.mock.calls]).toEqual([[], []]);
  },
);

test("codes for Google Authenticator: what has no place in them stays", async () => {
  const { store, open } = setUp();
  open("google");
  expect(store.plan.value).toMatchObject({
    count: 2,
    refused: [
      { label: "Bank · 4711", why: "period", allowed: "30" },
      { label: "Steam · zoe", why: "type" },
      { label: "Yandex · zoe", why: "type" },
    ],
  });
  await store.run();
  const { shown } = store;
  if (shown.value?.kind !== "codes") throw new Error("no codes");
  expect(shown.value.isTransfer).toBe(true);
  expect(shown.value.codes.map(({ labels }) => labels)).toEqual([["GitHub · zoe", "Counter · zoe"]]);
  expect(parseMigration(shown.value.codes[0]?.text ?? "")).toMatchObject({
    part: { count: 1, drafts: [{ issuer: "GitHub" }, { issuer: "Counter", counter: 7 }] },
  });
  store.hide();
  expect(shown.value).toBeUndefined();
});

test("thirty accounts take several codes, each with the names of its own", async () => {
  const many = Array.from({ length: 30 }, (_, at) => account(`n${String(at)}`));
  const { store, open } = setUp({ accounts: many });
  open("google");
  await store.run();
  const codes = store.shown.value?.kind === "codes" ? store.shown.value.codes : [];
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.flatMap(({ labels }) => labels)).toEqual(many.map(({ issuer }) => issuer));
});

test("one code for each account", async () => {
  const { store, open } = setUp({
    accounts: [...ALL, account("x", { issuer: "名".repeat(200), name: "名".repeat(200) })],
  });
  open("codes");
  expect(store.plan.value?.refused.map(({ why }) => why)).toEqual(["too-long"]);
  await store.run();
  expect(store.shown.value).toMatchObject({ kind: "codes", isTransfer: false });
  const codes = store.shown.value?.kind === "codes" ? store.shown.value.codes : [];
  expect(codes).toHaveLength(5);
  expect(codes[0]?.text).toMatch(/^otpauth:\/\/totp\/GitHub:zoe\?secret=/);
});

test("paper: as a file, or shown for the printer", async () => {
  const { store, files, print, note, open } = setUp();
  open("paper");
  await store.run();
  expect(files.map(({ name }) => name)).toEqual(["protect-paper-2026-07-04.html"]);
  const page = toText(files[0]?.bytes ?? new Uint8Array());
  expect(page).toContain("<h2><bdi>GitHub</bdi></h2>");
  expect(page).toContain("TOTP · SHA1 · 6 digits · 60 sec");
  expect(page).toContain("HOTP · SHA1 · 6 digits · counter 7");
  expect(page).not.toMatch(/<script|\bon\w+=|src=/);
  await store.run("print");
  expect(store.shown.value).toMatchObject({ kind: "sheet", cards: [{ title: "GitHub", more: "zoe" }, {}, {}, {}, {}] });
  await store.print();
  expect(print).toHaveBeenCalledOnce();
  expect(note.mock.calls).toEqual([[{ count: 5, format: "page" }], [{ count: 5, format: "print" }]]);
});

test("who does not prove who they are gets nothing", async () => {
  const { store, files, jobs, open, sealed } = setUp({ isFresh: false });
  open("links");
  await store.run();
  open("google");
  await store.run();
  sealed("aegis");
  await store.run();
  expect([files, jobs, store.shown.value, store.saved.value, store.isMaking.value]).toEqual([
    [],
    [],
    undefined,
    undefined,
    false,
  ]);
});

test("what was deleted meanwhile does not go; a counter goes as it is then", async () => {
  const { store, files, open, change } = setUp();
  open("links");
  change([account("e", { type: "hotp", issuer: "Counter", counter: 9 })]);
  await store.run();
  expect(toText(files[0]?.bytes ?? new Uint8Array())).toMatch(/^otpauth:\/\/hotp\/Counter\?.*counter=9\n$/);
});

test("the chosen ones, or all of them after all", async () => {
  const { store, jobs, open } = setUp({ chosen: new Set(["a", "e"]) });
  expect([store.others, store.takesAll.value, store.labels.value]).toEqual([
    3,
    false,
    ["GitHub · zoe", "Counter · zoe"],
  ]);
  open("links");
  await store.run();
  store.takeAll(true);
  expect(store.plan.value?.count).toBe(5);
  await store.run();
  expect(jobs.map(({ accounts }) => accounts.length)).toEqual([2, 5]);
});

test("without a choice all go, and nothing is asked about it", () => {
  expect(setUp().store.others).toBe(0);
});

test("a device that cannot make it says so, and what was typed stays", async () => {
  const { store, sealed } = setUp({ run: async () => undefined });
  sealed("ente");
  await store.run();
  expect([store.problem.value, store.isMaking.value, store.password.value]).toEqual(["not-made", false, PASSWORD]);
});

test("cancelled: nothing is saved, and nothing is said to have failed", async () => {
  let end = (): void => undefined;
  const run: RunExport = (_, abort) =>
    new Promise((resolve) => {
      end = () => resolve(undefined);
      abort.addEventListener("abort", () => resolve(undefined));
    });
  const { store, files, sealed } = setUp({ run });
  sealed("aegis");
  const running = store.run();
  await vi.waitFor(() => expect(store.isMaking.value).toBe(true));
  store.cancel();
  await running;
  end();
  expect([store.isMaking.value, store.problem.value, files]).toEqual([false, undefined, []]);
});

test.each(["handed-over", "cancelled", "failed"] as const)("what became of the file is told: %s", async (outcome) => {
  const { store, note, open } = setUp({ outcome });
  open("links");
  await store.run();
  expect(store.saved.value).toBe(outcome);
  // Written down where accounts have left, and only there.
  expect(note.mock.calls).toEqual(outcome === "handed-over" ? [[{ count: 5, format: "links" }]] : []);
  store.choose("codes");
  expect(store.saved.value).toBeUndefined();
});
