import { expect, test } from "vitest";
import { pickFile } from "../../../src/platform/file-picker.ts";

/** A file input whose picker answers by these events. */
function input(answer: "change" | "cancel", file?: File) {
  const target = new EventTarget();
  let clicks = 0;
  const fake = Object.assign(target, {
    files: file === undefined ? [] : [file],
    value: "C:\\fakepath\\picture.png",
    click: () => {
      clicks += 1;
      queueMicrotask(() => target.dispatchEvent(new Event(answer)));
    },
  });
  return { element: fake as unknown as HTMLInputElement, fake, clicks: () => clicks };
}

test("pickFile() gives the chosen file, and lets the same one be chosen again", async () => {
  const file = new File(["x"], "picture.png");
  const { element, fake, clicks } = input("change", file);
  expect(await pickFile(element)).toBe(file);
  expect(fake.value).toBe("");
  expect(clicks()).toBe(1);
  expect(await pickFile(element)).toBe(file);
});

test("pickFile() ends where nothing is chosen", async () => {
  expect(await pickFile(input("cancel").element)).toBeUndefined();
});
