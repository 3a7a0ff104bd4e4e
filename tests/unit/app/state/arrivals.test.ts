/** Links that were opened with the app and things that were shared: read once, kept until they are saved or given up. */
import { afterEach, expect, test, vi } from "vitest";
import type { AddingState } from "../../../../src/app/state/adding-types.ts";
import { readArrival } from "../../../../src/app/state/arrivals.ts";
import type { PictureReading } from "../../../../src/scanner/index.ts";
import { createAdding, URI } from "../../../support/adding.ts";

vi.mock("../../../../src/scanner/decoder-worker.ts?worker&url", () => ({ default: "/assets/decoder.js" }));
afterEach(() => vi.useRealTimers());

const none = async (): Promise<undefined> => undefined;
const OTHER = "otpauth://totp/Other:bob?secret=JBSWY3DPEHPK3PXP&issuer=Other";

test("readArrival(): a link as the browser has written it into the address", async () => {
  const link = "web+otpauth://totp/A%20B:zoe?secret=JBSWY3DPEHPK3PXP&issuer=A%20B";
  expect(await readArrival({ hash: `#link=${encodeURIComponent(link)}` }, none)).toEqual({
    kind: "content",
    text: link,
    pictures: [],
  });
  expect(await readArrival({ hash: "#link=%E0%A4%A" }, none)).toMatchObject({ text: "%E0%A4%A" });
});

test("readArrival(): what was shared comes from the worker, by its name, or is gone", async () => {
  const picture = new Blob(["x"]);
  const take = vi.fn(async () => ({ text: "hello", pictures: [picture] }));
  expect(await readArrival({ hash: "#shared=some-id" }, take)).toEqual({
    kind: "content",
    text: "hello",
    pictures: [picture],
  });
  expect(take).toHaveBeenCalledExactlyOnceWith("some-id");
  expect(await readArrival({ hash: "#shared=some-id" }, none)).toEqual({ kind: "gone" });
  expect(await readArrival({ hash: "#missed" }, none)).toEqual({ kind: "missed" });
});

test("readArrival(): what was dropped is there already", async () => {
  const content = { kind: "content", text: URI, pictures: [] } as const;
  expect(await readArrival({ content }, none)).toBe(content);
});

const isKind = (kind: AddingState["kind"], store: ReturnType<typeof createAdding>["store"]) =>
  vi.waitFor(() => expect(store.state.value.kind).toBe(kind));

test("it is read without the camera, shown, and goes when it is saved", async () => {
  const { store, deps, arrive, arrivals, saved } = createAdding();
  arrive(URI);
  expect(store.state.value.kind).toBe("arriving");
  expect(deps.scanning.stop).toHaveBeenCalled();
  await isKind("preview", store);
  expect(arrivals.value).toHaveLength(1);
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(arrivals.value).toEqual([]);
  expect(saved).toHaveLength(1);
});

test("what arrives while another account is looked at waits, is said to wait, and comes next", async () => {
  const { store, deps, scan, arrive, saved } = createAdding();
  scan(URI);
  arrive(OTHER);
  expect(store.state.value).toMatchObject({ kind: "preview", preview: { issuer: "ACME" } });
  expect(store.waiting.value).toBe(1);
  store.save();
  await vi.waitFor(() => expect(store.state.value).toMatchObject({ kind: "preview", preview: { issuer: "Other" } }));
  expect(deps.onDone).not.toHaveBeenCalled();
  expect(store.waiting.value).toBe(0);
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalledOnce());
  expect(saved.map(({ account: { issuer } }) => issuer)).toEqual(["ACME", "Other"]);
});

test("a lock in between: it comes again, and is not asked for a second time", async () => {
  const readOnce = vi.fn(async () => ({ kind: "content", text: URI, pictures: [] }) as const);
  const { store, arrive, arrivals } = createAdding({ readArrival: readOnce });
  arrive("#shared=1");
  await isKind("preview", store);
  store.close();
  expect(store.state.value.kind).toBe("camera");
  expect(arrivals.value).toHaveLength(1);
  store.begin();
  await isKind("preview", store);
  expect(readOnce).toHaveBeenCalledOnce();
  store.restart();
  expect(arrivals.value).toEqual([]);
  expect(store.state.value.kind).toBe("camera");
});

test("saved while the vault is closed, it is in good hands: it does not come again", async () => {
  const { store, arrive, arrivals } = createAdding({ save: async () => ({ kind: "taken-over" }) });
  arrive(URI);
  await isKind("preview", store);
  store.save();
  await vi.waitFor(() => expect(arrivals.value).toEqual([]));
});

for (const [kind, sentence] of [
  ["gone", /share it again/],
  ["missed", /share it again/],
] as const) {
  test(`what is ${kind} is said, and the other ways stand open`, async () => {
    const { store, arrive, arrivals } = createAdding({ readArrival: async () => ({ kind }) });
    arrive("#x");
    await vi.waitFor(() => expect(store.problem.value).toMatch(sentence));
    expect(store.state.value.kind).toBe("camera");
    expect(arrivals.value).toEqual([]);
  });
}

test("a shared picture without a code, and a text that is none, are refused with a sentence", async () => {
  const pictures = [new Blob()];
  const shared = createAdding({ readArrival: async () => ({ kind: "content", text: "look", pictures }) });
  shared.arrive("#x");
  await vi.waitFor(() => expect(shared.store.problem.value).toContain("No QR code"));
  const text = createAdding();
  text.arrive("good morning");
  await vi.waitFor(() => expect(text.store.problem.value).toContain("not an account code"));
});

test("a shared picture whose reading took too long stays, and can be read again", async () => {
  const readings: PictureReading[] = [{ kind: "timed-out" }, { kind: "texts", texts: [URI] }];
  const read = vi.fn(async () => ({ kind: "content", text: "", pictures: [new Blob()] }) as const);
  const { store, deps, arrive, arrivals } = createAdding({ readArrival: read });
  vi.spyOn(deps.scanning, "readPicture").mockImplementation(async () => readings.shift() ?? { kind: "no-code" });
  arrive("#x");
  await vi.waitFor(() => expect(store.problem.value).toContain("too long"));
  expect([store.state.value.kind, arrivals.value.length]).toEqual(["arriving", 1]);
  store.begin();
  await isKind("preview", store);
  expect(read).toHaveBeenCalledOnce();
});

test("a picture and a text that was shared with it, and two pictures, are read together", async () => {
  const content = { kind: "content", text: `My code:\n${OTHER}`, pictures: [new Blob()] } as const;
  const { store, arrive } = createAdding({
    readArrival: async () => content,
    picture: { kind: "texts", texts: [URI, "https://example.org"] },
  });
  arrive("#x");
  await isKind("batch", store);
  expect(store.state.value).toMatchObject({ batch: { lines: [{ label: "Other · bob" }, { label: "ACME · zoe" }] } });
});
