import { expect, test, vi } from "vitest";
import { draftOf, oddityOf } from "../../../../src/app/state/import-draft.ts";
import { appName } from "../../../../src/app/state/import-names.ts";
import { type ImportWorker, LARGEST_FILE, runImport } from "../../../../src/app/state/import-run.ts";
import type { ImportJob } from "../../../../src/transfer/import-worker.ts";
import type { ImportedAccount, ImportOutcome } from "../../../../src/transfer/index.ts";
import { IMPORT_LIMITS } from "../../../../src/transfer/limits.ts";
import { IMPORTERS } from "../../../../src/transfer/registry.ts";
import { createAdding as setUp } from "../../../support/adding.ts";

/** Tables, lists and archives, which many make. */
const ANYBODYS = ["office", "password-csv", "pgp", "picture", "sqlite", "uri-list", "zip"];

const ACCOUNT: ImportedAccount = {
  type: "totp",
  issuer: "Example",
  name: "zoe",
  secret: new Uint8Array(20).fill(7),
  algorithm: "SHA256",
  digits: 8,
  period: 60,
  note: "two\nlines",
  tags: ["Work", "x".repeat(60)],
  favorite: true,
};
const outcomeOf = (...accounts: readonly ImportedAccount[]): ImportOutcome => ({
  kind: "accounts",
  format: "aegis-json",
  accounts,
  skipped: [{ label: "", why: "bad-secret" }],
});

/** A store whose picker gives a file, and what was asked of the worker. */
function withFile(answer: (job: ImportJob) => ImportOutcome | undefined | Promise<ImportOutcome | undefined>) {
  const jobs: ImportJob[] = [];
  const made = setUp({
    pickFile: async () => new File(["{}"], "aegis.json"),
    runImport: async (job) => {
      jobs.push(job);
      return answer(job);
    },
  });
  made.store.chooseFile({} as HTMLInputElement);
  return { ...made, jobs };
}

test("accounts of a file are shown before they are kept, with note, tags and mark", async () => {
  const { store, saved, jobs } = withFile(() => outcomeOf({ ...ACCOUNT, secret: ACCOUNT.secret.slice() }));
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(jobs).toMatchObject([{ file: { name: "aegis.json" } }]);
  expect(store.state.value).toMatchObject({
    batch: {
      lines: [{ label: "Example · zoe", choice: "keep-both" }],
      skipped: [{ label: "An entry without a name", why: "Its secret key cannot be read." }],
      isTransfer: true,
    },
  });
  store.save();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.account).toMatchObject({ note: "two\nlines", isPinned: true, digits: 8, period: 60, uses: 0 });
  expect(saved[0]?.account.tags).toEqual(["Work", "x".repeat(40)]);
  expect(saved[0]?.account.secret).toEqual(ACCOUNT.secret);
});

test("what is left unsaved is overwritten", async () => {
  const secret = ACCOUNT.secret.slice();
  const { store } = withFile(() => outcomeOf({ ...ACCOUNT, secret }));
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  store.restart();
  expect(secret.every((byte) => byte === 0)).toBe(true);
});

test("an encrypted file asks for its password, until it is right", async () => {
  const { store, jobs } = withFile(({ password }) => {
    if (password === undefined) return { kind: "needs-password", format: "2fas-json" };
    return password === "right" ? outcomeOf(ACCOUNT) : { kind: "wrong-password", format: "2fas-json" };
  });
  await vi.waitFor(() =>
    expect(store.state.value).toEqual({ kind: "file-password", app: "2FAS", isOwn: false, isWrong: false }),
  );
  store.submitFilePassword("wrong");
  await vi.waitFor(() =>
    expect(store.state.value).toEqual({ kind: "file-password", app: "2FAS", isOwn: false, isWrong: true }),
  );
  store.submitFilePassword("right");
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(jobs.map(({ password }) => password)).toEqual([undefined, "wrong", "right"]);
});

test("a file that gives nothing is told in words, and the camera is there again", async () => {
  for (const [outcome, sentence] of [
    [{ kind: "unknown" }, /knows no format/],
    [undefined, /could not be read/],
    [{ kind: "damaged", format: "x", why: "tampered" }, /password is right/],
    [{ kind: "unsupported", format: "x", why: "pgp" }, /OpenPGP/],
    [{ kind: "accounts", format: "x", accounts: [], skipped: [] }, /no accounts/],
  ] as const) {
    const { store } = withFile(() => outcome);
    await vi.waitFor(() => expect(store.problem.value).toMatch(sentence));
    expect(store.state.value).toEqual({ kind: "camera" });
  }
});

test("one part of several shows what it holds and which are missing", async () => {
  const part = {
    kind: "partial",
    format: "google-migration",
    index: 1,
    count: 3,
    batchId: 7,
    accounts: [ACCOUNT],
  } as const;
  const { store } = withFile(() => part);
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ kind: "batch", batch: { missing: [1, 3] } }));
});

test("leaving ends what is being read; its answer is not wanted any more", async () => {
  let answer: (outcome: ImportOutcome) => void = () => undefined;
  const { store, jobs } = withFile(() => new Promise((resolve) => (answer = resolve)));
  await vi.waitFor(() => expect(jobs).toHaveLength(1));
  store.restart();
  answer(outcomeOf(ACCOUNT));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.state.value).toEqual({ kind: "camera" });
});

test("the bytes of the file are overwritten as soon as nobody needs them", async () => {
  const { store, jobs } = withFile(({ password }) =>
    password === undefined ? { kind: "needs-password", format: "x" } : outcomeOf(ACCOUNT),
  );
  await vi.waitFor(() => expect(store.state.value.kind).toBe("file-password"));
  const [first] = jobs;
  expect([...(first?.file.bytes ?? [])]).toEqual([...Buffer.from("{}")]);
  store.submitFilePassword("right");
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect([...(first?.file.bytes ?? [])]).toEqual([0, 0]);
});

test("a file beyond all exports is not even read", async () => {
  expect(LARGEST_FILE).toBe(IMPORT_LIMITS.fileBytes);
  const big = new File([], "big.json");
  Object.defineProperty(big, "size", { value: LARGEST_FILE + 1 });
  const { store } = setUp({ pickFile: async () => big });
  store.chooseFile({} as HTMLInputElement);
  await vi.waitFor(() => expect(store.problem.value).toMatch(/larger than 32 MB/));
});

test("runImport() ends its worker with the answer, with an error, and when it is cancelled", async () => {
  const job: ImportJob = { file: { name: "a", bytes: new Uint8Array(1) } };
  const make = () => {
    const listeners = new Map<string, (event: { readonly data: unknown }) => void>();
    const worker = {
      postMessage: vi.fn(),
      addEventListener: (type: string, listener: never) => void listeners.set(type, listener),
      terminate: vi.fn(),
    };
    return { worker, say: (type: string, data?: unknown) => listeners.get(type)?.({ data }) };
  };
  const signal = () => new AbortController().signal;
  const answered = make();
  const first = runImport(() => answered.worker as unknown as ImportWorker, job, signal());
  expect(answered.worker.postMessage).toHaveBeenCalledWith(job);
  answered.say("message", { outcome: { kind: "unknown" } });
  expect(await first).toEqual({ kind: "unknown" });
  const broken = make();
  const second = runImport(() => broken.worker as unknown as ImportWorker, job, signal());
  broken.say("error");
  expect(await second).toBeUndefined();
  const cancelled = make();
  const abort = new AbortController();
  const third = runImport(() => cancelled.worker as unknown as ImportWorker, job, abort.signal);
  abort.abort();
  await expect(third).rejects.toThrow("cancelled");
  for (const { worker } of [answered, broken, cancelled]) expect(worker.terminate).toHaveBeenCalledOnce();
});

test("draftOf() fills in what a kind does without; appName() knows who made a file", () => {
  const { period: _, ...counted } = { ...ACCOUNT, type: "hotp" as const, counter: 5 };
  expect(draftOf(counted)).toMatchObject({ type: "hotp", counter: 5, period: 30 });
  expect(["aegis-json", "2fas-json", "proton-pass", "uri-list"].map(appName)).toEqual([
    "Aegis",
    "2FAS",
    "Proton Pass",
    undefined,
  ]);
});

test("every format of one app has its name", () => {
  const nameless = IMPORTERS.map(({ format }) => format).filter((format) => appName(format) === undefined);
  expect(nameless.sort()).toEqual(ANYBODYS.toSorted());
});

const accountsOf = (format: string, ...names: readonly string[]): ImportOutcome => ({
  kind: "accounts",
  format,
  accounts: names.map((name, at) => ({ ...ACCOUNT, name, secret: new Uint8Array(20).fill(at + name.length) })),
  skipped: [],
});

/** A store whose picker gives files of these names, and what was asked of the worker. */
function withFiles(
  names: readonly string[],
  answer: (job: ImportJob) => ImportOutcome | undefined,
  more: Parameters<typeof setUp>[0] = {},
) {
  const jobs: ImportJob[] = [];
  const made = setUp({
    pickFiles: async () => names.map((name) => new File(["{}"], name, { type: /png$/.test(name) ? "image/png" : "" })),
    runImport: async (job) => {
      jobs.push(job);
      return answer(job);
    },
    ...more,
  });
  made.store.chooseFile({} as HTMLInputElement);
  return { ...made, jobs };
}

test("several files come together; what none of them gave is told by name", async () => {
  const { store, jobs } = withFiles(["a.json", "b.json", "c.json"], ({ file }) =>
    file.name === "b.json" ? { kind: "unknown" } : accountsOf("aegis-json", file.name, "same"),
  );
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(jobs.map(({ file }) => file.name)).toEqual(["a.json", "b.json", "c.json"]);
  expect(store.state.value).toMatchObject({
    batch: {
      // The third file's are those of the first, but for the name: the same secrets are not kept twice.
      lines: [{ label: "Example · a.json" }, { label: "Example · same" }],
      notices: [expect.stringMatching(/^b\.json was not read\. Protect knows no format/)],
    },
  });
});

test("each file asks for its own password by name; one that opened the last is tried first; one is left out", async () => {
  const { store, jobs } = withFiles(["a", "b", "c"], ({ file, password }) => {
    if (password === undefined) return { kind: "needs-password", format: "2fas-json" };
    const isRight = password === (file.name === "c" ? "other" : "right");
    return isRight ? accountsOf("2fas-json", file.name) : { kind: "wrong-password", format: "2fas-json" };
  });
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ kind: "file-password", file: { number: 1 } }));
  store.submitFilePassword("right");
  // Tried, and not called wrong: nobody typed it for this file.
  await vi.waitFor(() =>
    expect(store.state.value).toMatchObject({ isWrong: false, file: { name: "c", number: 3, count: 3 } }),
  );
  expect(jobs.map(({ file, password }) => `${file.name} ${password ?? ""}`.trim())).toEqual([
    ...["a", "a right", "b", "b right", "c", "c right"],
  ]);
  store.leaveFileOut();
  await vi.waitFor(() =>
    expect(store.state.value).toMatchObject({ batch: { notices: ["c was not read. It was left out."] } }),
  );
});

test("what takes long says so before it begins, and while it runs", async () => {
  const cost = { memoryMib: 1024, seconds: 29 };
  const { store } = withFiles(["a", "b"], ({ file, password }) => {
    if (file.name === "a" || password !== undefined) return accountsOf("ente-encrypted", file.name);
    return { kind: "needs-password", format: "ente-encrypted", cost };
  });
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ kind: "file-password", app: "Ente Auth", cost }));
  store.submitFilePassword("x");
  expect(store.state.value).toMatchObject({ kind: "importing", seconds: 29 });
});

test("progress of the file is shown, and begins anew with the next one", async () => {
  let report: (done: number) => void = () => undefined;
  const { store } = withFiles(["a"], () => undefined, {
    runImport: (_job, _signal, onProgress = () => undefined) => {
      report = onProgress;
      return new Promise(() => undefined);
    },
  });
  await vi.waitFor(() => expect(store.state.value.kind).toBe("importing"));
  await vi.waitFor(() => {
    report(0.4);
    expect(store.importProgress.value).toBe(0.4);
  });
  store.restart();
  report(0.9);
  expect(store.importProgress.value).toBe(0.4);
});

test("a manifest goes beside the others, and is not called unread once it has opened them", async () => {
  const { store, jobs } = withFiles(["1.maFile", "manifest.json"], ({ file }) =>
    file.name === "manifest.json"
      ? { kind: "unsupported", format: "steam", why: "needs-manifest" }
      : accountsOf("steam", "gabe"),
  );
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(jobs[0]?.beside?.map(({ name }) => name)).toEqual(["manifest.json"]);
  expect(store.state.value).toMatchObject({ batch: { lines: [{}], notices: [] } });
});

test("pictures among the files go through the scanner", async () => {
  const { store, jobs } = withFiles(["code.png", "a.json"], ({ file }) => accountsOf("uri-list", file.name), {
    picture: { kind: "texts", texts: ["otpauth://totp/a?secret=AAAA", "otpauth://totp/b?secret=AAAA"] },
  });
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(jobs.map(({ file }) => file.name)).toEqual(["code.png", "a.json"]);
  const none = withFiles(["code.png"], () => undefined, { picture: { kind: "no-code" } });
  await vi.waitFor(() => expect(none.store.problem.value).toBeDefined());
  expect(none.jobs).toEqual([]);
});

test("an account whose PIN is not in the file asks for it before it is kept", async () => {
  const motp = { ...ACCOUNT, type: "motp" as const, algorithm: "SHA1" as const, digits: 6, period: 10 };
  const { store, saved } = withFiles(["a"], () => outcomeOf(motp, { ...motp, name: "bob", pin: "1234" }));
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ batch: { lines: [{ pin: "" }, {}] } }));
  store.save();
  expect(store.problem.value).toMatch(/One account has no PIN/);
  store.setLinePin(0, "5678");
  store.save();
  await vi.waitFor(() => expect(saved.map(({ account }) => account.pin)).toEqual(["5678", "1234"]));
});

test("what is odd about an account is said beside it", async () => {
  expect(oddityOf(ACCOUNT)).toBeUndefined();
  expect(oddityOf({ ...ACCOUNT, digits: 3 })).toMatch(/3 digits/);
  expect(oddityOf({ ...ACCOUNT, period: 7200 })).toMatch(/7,200 seconds/);
  expect(oddityOf({ ...ACCOUNT, type: "motp", digits: 4 })).toBeUndefined();
  const { store } = withFiles(["a"], () => outcomeOf({ ...ACCOUNT, period: 1 }));
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ batch: { lines: [{ note: expect.any(String) }] } }));
});
