/** A file on its way to the person: to a place of their choice and read back, or to the browser. */
import { afterEach, expect, test, vi } from "vitest";
import { saveFile } from "../../../src/platform/save-file.ts";

const FILE = { name: "a.json", type: "application/json", bytes: Uint8Array.of(1, 2, 3) };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A picker whose file holds afterwards what `written` makes of what was written. */
function stubPicker(written: (bytes: Uint8Array) => Uint8Array | Error, fail?: Error) {
  let held: Uint8Array | Error = new Uint8Array(0);
  const picker = vi.fn(async () => {
    if (fail !== undefined) throw fail;
    return {
      createWritable: async () => ({
        write: async (bytes: Uint8Array) => {
          held = written(bytes.slice());
        },
        close: async () => undefined,
      }),
      getFile: async () => {
        if (held instanceof Error) throw held;
        return new Blob([new Uint8Array(held)]);
      },
    };
  });
  vi.stubGlobal("showSaveFilePicker", picker);
  return picker;
}

function page() {
  const link = { href: "", download: "", click: vi.fn() };
  return { link, document: { createElement: () => link } as unknown as Document };
}

test("written and read back", async () => {
  const picker = stubPicker((bytes) => bytes);
  expect(await saveFile(FILE, page().document)).toBe("saved");
  expect(picker).toHaveBeenCalledWith({ suggestedName: "a.json" });
});

test.each([
  ["cut", (bytes: Uint8Array) => bytes.slice(1)],
  ["changed", (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
  ["empty", () => new Uint8Array(0)],
])("what comes back %s was not saved", async (_, written) => {
  stubPicker(written);
  expect(await saveFile(FILE, page().document)).toBe("failed");
});

test("what cannot be read back is the browser's to answer for", async () => {
  stubPicker(() => new DOMException("gone", "NotReadableError"));
  expect(await saveFile(FILE, page().document)).toBe("handed-over");
});

test.each([
  ["AbortError", "cancelled", 0],
  ["SecurityError", "handed-over", 1],
  ["NoModificationAllowedError", "failed", 0],
] as const)("%s: %s", async (name, outcome, downloads) => {
  vi.useFakeTimers();
  stubPicker((bytes) => bytes, new DOMException("no", name));
  const { link, document } = page();
  expect(await saveFile(FILE, document)).toBe(outcome);
  expect(link.click).toHaveBeenCalledTimes(downloads);
});

test("without a picker it becomes a download under its name", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("showSaveFilePicker", undefined);
  const { link, document } = page();
  expect(await saveFile(FILE, document)).toBe("handed-over");
  expect(link.download).toBe("a.json");
  expect(link.href).toMatch(/^blob:/);
});
