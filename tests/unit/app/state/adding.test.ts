import { afterEach, expect, test, vi } from "vitest";
import type { TypedAccount } from "../../../../src/app/state/adding-types.ts";
import { enrolmentLink } from "../../../../src/protocol/enrolment-link.ts";
import type { PictureReading } from "../../../../src/scanner/index.ts";
import { account } from "../../../support/accounts.ts";
import { createAdding as setUp, URI } from "../../../support/adding.ts";
import { entry, part } from "../../../support/migration-code.ts";

vi.mock("../../../../src/scanner/decoder-worker.ts?worker&url", () => ({ default: "/assets/decoder.js" }));

const LINK = enrolmentLink.format({
  appOrigin: "https://app.example",
  origin: "https://mfa.example",
  serverKeyThumb: new Uint8Array(32),
  token: new Uint8Array(32).fill(1),
});
const TYPED: TypedAccount = {
  issuer: "ACME: Europe",
  name: "zoe+work@example.com",
  secret: "gezd gnbv-gy3t qojq gezd gnbv gy3t qojq",
  type: "totp",
  algorithm: "SHA1",
  digits: "6",
  period: "30",
  counter: "0",
};

afterEach(() => vi.useRealTimers());

test("a scanned account is shown with its first code, and kept only on save()", async () => {
  const { store, deps, scan, saved } = setUp();
  scan(URI);
  const state = store.state.value;
  expect(state.kind === "preview" && state.preview).toMatchObject({
    issuer: "ACME",
    name: "zoe",
    code: "287082",
    secondsLeft: 1,
  });
  expect(deps.scanning.stop).toHaveBeenCalled();
  expect(saved).toEqual([]);
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved[0]?.account).toMatchObject({ issuer: "ACME", name: "zoe", createdAtMs: 59_000 });
  expect(saved[0]?.account.secret.some((byte) => byte !== 0)).toBe(true);
});

test("the code of the preview follows the clock", () => {
  vi.useFakeTimers({ now: 59_000 });
  const { store, scan } = setUp({ nowMs: () => Date.now() });
  scan(URI);
  vi.advanceTimersByTime(1_000);
  const state = store.state.value;
  // RFC 4226 Appendix D: counter 2.
  expect(state.kind === "preview" && state.preview.code).toBe("359152");
  store.close();
});

test("an enrolment link goes to the enrol screen", () => {
  const { store, deps, scan } = setUp();
  scan(LINK);
  expect(deps.openEnrolment).toHaveBeenCalledWith(LINK);
  expect(store.state.value.kind).not.toBe("preview");
});

for (const text of ["https://example.org/", "otpauth://totp/A:b?secret=", "otpauth://yubi/A:b?secret=AA", "hello"]) {
  test(`«${text}» is refused with a sentence and the camera goes on`, () => {
    const { store, scan } = setUp();
    scan(text);
    expect(store.problem.value).toMatch(/\.$/);
    expect(store.state.value).toEqual({ kind: "camera" });
  });
}

test("a picture with several accounts shows them all, and those that are wanted are kept at once", async () => {
  const other = `otpauth://totp/Other:bob?secret=JBSWY3DPEHPK3PXP&issuer=Other`;
  const odd = "otpauth://totp/Odd:eve?secret=189&issuer=Odd";
  const { store, deps, saved } = setUp({
    picture: { kind: "texts", texts: [URI, "https://example.org/", other, odd] },
  });
  store.choosePicture({} as HTMLInputElement);
  await vi.waitFor(() => expect(store.state.value.kind).toBe("batch"));
  expect(store.state.value).toMatchObject({
    batch: {
      lines: [
        { label: "ACME · zoe", clash: undefined, choice: "keep-both" },
        { label: "Other · bob", clash: undefined, choice: "keep-both" },
      ],
      skipped: [{ why: expect.stringContaining("letters A to Z") }],
      isTransfer: false,
    },
  });
  store.setLine(0, "skip");
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved.map((each) => each.account.name)).toEqual(["bob"]);
});

test("a picture with an account and an enrolment asks which one, and comes back to the other", async () => {
  const { store, deps, saved } = setUp({ picture: { kind: "texts", texts: [URI, LINK] } });
  store.choosePicture({} as HTMLInputElement);
  await vi.waitFor(() => expect(store.state.value.kind).toBe("choosing"));
  expect(store.state.value).toMatchObject({ choices: [{ label: "Push from mfa.example" }, { label: "ACME · zoe" }] });
  store.choose(1);
  expect(store.state.value).toMatchObject({ kind: "preview", preview: { name: "zoe" } });
  store.save();
  await vi.waitFor(() => expect(deps.openEnrolment).toHaveBeenCalledWith(LINK));
  expect(saved).toHaveLength(1);
});

test("a picture without a code says so", async () => {
  const { store } = setUp();
  store.choosePicture({} as HTMLInputElement);
  await vi.waitFor(() => expect(store.problem.value).toContain("No QR code"));
  expect(store.state.value.kind).toBe("camera");
});

test("a picture that is read after the person went elsewhere changes nothing", async () => {
  const { store, deps } = setUp();
  let end: (reading: PictureReading) => void = () => undefined;
  vi.spyOn(deps.scanning, "readPicture").mockImplementation(() => new Promise((resolve) => (end = resolve)));
  store.choosePicture({} as HTMLInputElement);
  await vi.waitFor(() => expect(store.state.value.kind).toBe("reading"));
  store.startTyping();
  end({ kind: "texts", texts: [URI] });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.state.value).toEqual({ kind: "typing", clash: undefined, saving: false });
});

test("the system's picker holds the lock off, and choosing nothing changes nothing", async () => {
  const prompts: string[] = [];
  const { store } = setUp({
    whilePrompting: async (work) => {
      prompts.push("begun");
      const value = await work();
      prompts.push("ended");
      return value;
    },
    pickFile: async () => {
      prompts.push("picker");
      return undefined;
    },
  });
  store.choosePicture({} as HTMLInputElement);
  await vi.waitFor(() => expect(prompts).toEqual(["begun", "picker", "ended"]));
  expect(store.state.value).toEqual({ kind: "camera" });
  expect(store.problem.value).toBeUndefined();
});

test("a picture that is chosen after the screen was left, as by a lock, is not read", async () => {
  let choose: (picture: File) => void = () => undefined;
  const { store } = setUp({
    picture: { kind: "texts", texts: [URI] },
    pickFile: () => new Promise((resolve) => (choose = resolve)),
  });
  store.choosePicture({} as HTMLInputElement);
  store.close();
  choose(new File([], "picture.png"));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.state.value).toEqual({ kind: "camera" });
});

test("what is typed is kept as it was typed, colons and plus signs included", async () => {
  const { store, saved } = setUp();
  store.startTyping();
  store.submitTyped(TYPED);
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.account).toMatchObject({
    issuer: "ACME: Europe",
    name: "zoe+work@example.com",
    type: "totp",
    digits: 6,
    period: 30,
  });
  expect(saved[0]?.account.secret).toEqual(new TextEncoder().encode("12345678901234567890"));
});

test("a typed account by counter starts at its counter", async () => {
  const { store, saved } = setUp();
  store.submitTyped({ ...TYPED, type: "hotp", counter: "7", algorithm: "SHA256", digits: "8" });
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.account).toMatchObject({ type: "hotp", counter: 7, algorithm: "SHA256", digits: 8 });
});

for (const wrong of [{ secret: "" }, { secret: "189" }, { digits: "4" }, { period: "" }, { period: "0" }] as const) {
  test(`typing ${JSON.stringify(wrong)} is refused and the form stays`, () => {
    const { store, saved } = setUp();
    store.startTyping();
    store.submitTyped({ ...TYPED, ...wrong });
    expect(store.problem.value).toMatch(/\.$/);
    expect(store.state.value).toEqual({ kind: "typing", clash: undefined, saving: false });
    expect(saved).toEqual([]);
  });
}

test("what could not be stored stays on the screen with the reason", async () => {
  const { store, scan } = setUp({ save: async () => ({ kind: "not-stored", why: "quota" }) });
  scan(URI);
  store.save();
  await vi.waitFor(() => expect(store.problem.value).toContain("no space"));
  expect(store.state.value).toMatchObject({ kind: "preview", saving: false });
  store.close();
});

test("a transfer in two codes: the camera goes on until both are there, then all are kept at once", async () => {
  const here = [account("here", { secret: Uint8Array.of(2, 9) })];
  const { store, deps, scan, saved } = setUp({ here });
  const parts = [0, 1].map((index) =>
    part([entry({ name: `A${String(index)}:zoe`, secret: Uint8Array.of(index + 1, 9) })], {
      index,
      count: 2,
      batchId: 5,
    }),
  );
  scan(parts[1] ?? "");
  expect(store.state.value.kind).toBe("camera");
  expect(store.transfer.value).toEqual({ latest: 2, count: 2, missing: [1], accounts: 1 });
  scan(parts[0] ?? "");
  expect(store.state.value).toMatchObject({
    kind: "batch",
    batch: {
      isTransfer: true,
      lines: [
        { label: "A0 · zoe", clash: undefined, choice: "keep-both" },
        { label: "A1 · zoe", clash: { kind: "same-codes", label: "here" }, choice: "skip" },
      ],
    },
  });
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved.map((each) => each.account.issuer)).toEqual(["A0"]);
  expect([...(saved[0]?.account.secret ?? [])]).toEqual([1, 9]);
});

test("a transfer can be gone on with though a part is missing, and says which", () => {
  const { store, scan } = setUp();
  scan(part([entry({})], { index: 0, count: 3, batchId: 0 }));
  store.finishTransfer();
  const state = store.state.value;
  expect(state.kind === "batch" && state.batch.missing).toEqual([2, 3]);
});

test("Back from a whole transfer gives it up; from one that lacks a part, the parts that were read stay", () => {
  const { store, scan } = setUp();
  const parts = [0, 1].map((index) => part([entry({})], { index, count: 2, batchId: 4 }));
  scan(parts[0] ?? "");
  store.finishTransfer();
  store.restart();
  expect(store.transfer.value).toMatchObject({ latest: 1, missing: [2] });
  scan(parts[1] ?? "");
  expect(store.state.value.kind).toBe("batch");
  store.restart();
  expect(store.transfer.value).toBeUndefined();
});

test("mOTP asks for its PIN before there is a code", () => {
  const { store, scan } = setUp();
  scan("motp://Shop:zoe?secret=e3152afee62599c8");
  const preview = () => (store.state.value.kind === "preview" ? store.state.value.preview : undefined);
  expect(preview()).toMatchObject({ type: "motp", pin: "", code: "" });
  store.setPin("1234");
  expect(preview()?.code).toMatch(/^[0-9a-f]{6}$/);
});

test("what most apps ignore is said with both codes, and the one that is chosen is kept", async () => {
  const { store, deps, scan, saved } = setUp();
  // RFC 6238 Appendix B at 59 s: SHA-1 94287082; its last six digits are those of RFC 4226 at counter 1.
  scan(`${URI}&digits=8`);
  const preview = () => (store.state.value.kind === "preview" ? store.state.value.preview : undefined);
  expect(preview()).toMatchObject({
    code: "94287082",
    doubt: { parts: ["digits"], askedCode: "94287082", usualCode: "287082" },
  });
  store.setUsual(true);
  expect(preview()).toMatchObject({ code: "287082", doubt: { isUsual: true } });
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved[0]?.account).toMatchObject({ digits: 6, algorithm: "SHA1", period: 30 });
  expect(saved[0]?.account.secret.some((byte) => byte !== 0)).toBe(true);
});

test("what was put right is told; an account as everybody has it raises no doubt", () => {
  const { store, scan } = setUp();
  scan("otpauth://totp/Shop:Shop:zoe?secret=gezd%20gnbv&issuer=Shop");
  expect(store.state.value).toMatchObject({
    kind: "preview",
    preview: { name: "zoe", cleaned: ["spaces", "small-letters", "issuer-in-name"], doubt: undefined },
  });
});
