/** What another app shares: kept in memory for one minute and one hand-over, and never sent on. */
import { expect, test } from "vitest";
import { createShareBox, onShare, onTakeShared, readShared, type ShareRequest } from "../../../src/sw/share.ts";

const picture = (name: string, type = "image/png"): File => new File([name], name, { type });

function createBox() {
  const timers: { run: () => void; ms: number }[] = [];
  let count = 0;
  const box = createShareBox({
    newId: () => {
      count += 1;
      return `id-${String(count)}`;
    },
    later: (run, ms) => void timers.push({ run, ms }),
  });
  return { box, timers };
}

const settled = async (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 1, false))]);

test("it is handed over once, and the worker need not live longer", async () => {
  const { box } = createBox();
  const things = { text: "x", pictures: [picture("a.png")] };
  const { id, gone } = box.put(things);
  expect(await settled(gone)).toBe(false);
  expect(box.take("other")).toBeUndefined();
  expect(box.take(id)).toBe(things);
  expect(await settled(gone)).toBe(true);
  expect(box.take(id)).toBeUndefined();
});

test("after one minute it is gone", async () => {
  const { box, timers } = createBox();
  const { id, gone } = box.put({ text: "x", pictures: [] });
  expect(timers.map(({ ms }) => ms)).toEqual([60_000]);
  timers[0]?.run();
  expect(await settled(gone)).toBe(true);
  expect(box.take(id)).toBeUndefined();
});

test("a page that posts again and again does not fill the memory: four wait at most", async () => {
  const { box } = createBox();
  const put = Array.from({ length: 6 }, (_, at) => box.put({ text: String(at), pictures: [] }));
  expect(await settled(put[0]?.gone ?? Promise.resolve())).toBe(true);
  expect(put.map(({ id }) => box.take(id)?.text)).toEqual([undefined, undefined, "2", "3", "4", "5"]);
});

function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

test("readShared(): title, text and address in lines, pictures and nothing else", () => {
  const [one, two] = [picture("1.png"), picture("2.jpg", "image/jpeg")];
  const shared = readShared(
    form([
      ["title", "A"],
      ["text", "B"],
      ["url", "https://c.example/"],
      ["pictures", one],
      ["pictures", two],
      ["pictures", picture("d.pdf", "application/pdf")],
      ["pictures", "no file"],
      ["other", "E"],
    ]),
  );
  expect(shared.text).toBe("A\nB\nhttps://c.example/");
  expect(shared.pictures.map(({ name }) => name)).toEqual(["1.png", "2.jpg"]);
  expect(readShared(form([]))).toEqual({ text: "", pictures: [] });
});

test("readShared(): far too much is cut", () => {
  const many = Array.from({ length: 30 }, (_, at) => ["pictures", picture(String(at))] as const);
  const large = new File([new Uint8Array(32 * 1024 * 1024 + 1)], "large.png", { type: "image/png" });
  const shared = readShared(form([["text", "x".repeat(100_000)], ["pictures", large], ...many]));
  expect([shared.text.length, shared.pictures.length]).toEqual([65_536, 20]);
  expect(shared.pictures[0]?.name).toBe("0");
});

const ORIGIN = "https://app.example";

function share(path: string, over: Partial<ShareRequest> = {}) {
  const { box } = createBox();
  const request: ShareRequest = {
    url: new URL(path, ORIGIN).href,
    method: "POST",
    mode: "navigate",
    destination: "document",
    formData: async () => form([["text", "hello"]]),
    ...over,
  };
  return { box, shared: onShare(request, ORIGIN, box) };
}

test("a share is answered with a page whose address says nothing of it, and the page gets it once", async () => {
  const { box, shared } = share("/share");
  const answer = await shared?.answer;
  expect(answer?.status).toBe(303);
  expect(answer?.headers.get("location")).toBe(`${ORIGIN}/add#shared=id-1`);
  expect(await settled(shared?.gone ?? Promise.resolve())).toBe(false);
  expect(onTakeShared({ type: "TAKE_SHARED", id: "guessed" }, box)).toEqual({ things: undefined });
  expect(onTakeShared({ type: "TAKE_SHARED", id: 1 }, box)).toEqual({ things: undefined });
  const asked = { type: "TAKE_SHARED", id: "id-1" };
  expect(onTakeShared(asked, box)).toEqual({ things: { text: "hello", pictures: [] } });
  expect(onTakeShared(asked, box)).toEqual({ things: undefined });
  expect(await settled(shared?.gone ?? Promise.resolve())).toBe(true);
});

test("other messages ask for nothing shared", () => {
  const { box } = createBox();
  for (const data of [undefined, null, "TAKE_SHARED", {}, { type: "SKIP_WAITING" }])
    expect(onTakeShared(data, box)).toBeUndefined();
});

test("a form that cannot be read leads to a page that says so, and holds the worker for nothing", async () => {
  const { shared } = share("/share", { formData: () => Promise.reject(new TypeError("no form")) });
  expect((await shared?.answer)?.headers.get("location")).toBe(`${ORIGIN}/add#shared=`);
  expect(await settled(shared?.gone ?? Promise.reject(new Error("no share")))).toBe(true);
});

const NO_SHARES: readonly (readonly [string, string, Partial<ShareRequest>])[] = [
  ["another path", "/add", {}],
  ["a look at the address", "/share", { method: "GET" }],
  ["a call by script", "/share", { mode: "cors" }],
  ["a frame in another page", "/share", { destination: "iframe" }],
  ["another origin", "https://other.example/share", {}],
];

for (const [what, path, over] of NO_SHARES)
  test(`${what} is no share`, () => expect(share(path, over).shared).toBeUndefined());
