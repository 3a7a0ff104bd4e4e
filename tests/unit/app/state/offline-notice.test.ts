import { expect, test } from "vitest";
import { createOfflineNotice } from "../../../../src/app/state/offline-notice.ts";
import { readWhatsNew } from "../../../../src/app/state/whats-new.ts";

test("shown without a network until it is hidden, and again the next time", () => {
  let tell: (connected: boolean) => void = () => undefined;
  let isWatched = false;
  const notice = createOfflineNotice({
    isConnected: () => false,
    watchConnection: (onChange) => {
      tell = onChange;
      isWatched = true;
      return () => {
        isWatched = false;
      };
    },
  });
  expect(notice.isShown.value).toBe(true);
  const end = notice.start();
  notice.hide();
  expect(notice.isShown.value).toBe(false);
  tell(true);
  expect(notice.isShown.value).toBe(false);
  tell(false);
  expect(notice.isShown.value).toBe(true);
  tell(true);
  expect(notice.isShown.value).toBe(false);
  end();
  expect(isWatched).toBe(false);
});

test("what is new: nothing where the file does not come", async () => {
  expect(await readWhatsNew("1.0.0", "en", () => Promise.resolve(undefined))).toEqual([]);
  expect(await readWhatsNew("1.0.0", "de", () => Promise.resolve([{ version: "1.0.1", de: ["Neu"] }]))).toEqual([
    "Neu",
  ]);
});
