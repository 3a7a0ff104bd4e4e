import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createRecoveryScan } from "../../../../src/app/state/recovery-scan.ts";
import type { CameraState, ScanningStore } from "../../../../src/app/state/scanning.ts";
import { formatPaperKey } from "../../../../src/base/crockford.ts";
import type { PictureReading } from "../../../../src/scanner/index.ts";
import { writeRecoveryCode } from "../../../../src/vault/slots/recovery-code.ts";

const slotId = new Uint8Array(16).fill(7);
const key = formatPaperKey(new Uint8Array(16).fill(1));
const sheet = writeRecoveryCode(slotId, key);
const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp(picture: PictureReading = { kind: "no-code" }, isLoaded = true) {
  const camera = signal<CameraState>({ kind: "off" });
  let hear: ((text: string) => void) | undefined;
  const scanning: ScanningStore = {
    camera,
    start: (_video, onText) => {
      hear = onText;
      camera.value = { kind: "running", torch: "none" };
    },
    stop: vi.fn(() => {
      camera.value = { kind: "off" };
    }),
    toggleTorch: vi.fn(),
    readPicture: async () => picture,
  };
  const unlock = vi.fn(async () => undefined);
  const scan = createRecoveryScan({
    session: {
      facts: () => ({ slots: [{ type: "rec", slotId, parameters: {} }], stretchMs: undefined }),
      unlockWithRecovery: unlock,
    },
    loadScanning: () => (isLoaded ? Promise.resolve(scanning) : Promise.reject(new Error("offline"))),
  });
  scan.open();
  return { scan, scanning, unlock, show: (text: string) => hear?.(text) };
}

test("the camera reads on past other codes, and the sheet's key opens the vault", async () => {
  const { scan, scanning, unlock, show } = setUp();
  scan.start({} as HTMLVideoElement);
  await settled();
  expect(scan.camera.value?.kind).toBe("running");
  show("https://example.com");
  expect(scan.problem.value).toBe("other");
  show(writeRecoveryCode(new Uint8Array(16).fill(8), key));
  expect(scan.problem.value).toBe("old");
  expect(unlock).not.toHaveBeenCalled();
  show(sheet);
  expect(unlock).toHaveBeenCalledExactlyOnceWith(key.replaceAll("-", ""));
  expect(scan.isOpen.value).toBe(false);
  expect(scanning.stop).toHaveBeenCalled();
  show(sheet);
  expect(unlock).toHaveBeenCalledTimes(1);
});

test.each([
  [{ kind: "texts", texts: ["something", sheet] }, undefined, 1],
  [{ kind: "texts", texts: ["something"] }, "other", 0],
  [{ kind: "texts", texts: ["PROTECT-RECOVERY:9:X"] }, "later", 0],
  [{ kind: "no-code" }, "nothing", 0],
  [{ kind: "timed-out" }, "nothing", 0],
] as const)("a picture with %o", async (picture, problem, calls) => {
  const { scan, unlock } = setUp(picture);
  await scan.takePicture(new Blob());
  expect(scan.problem.value).toBe(problem);
  expect(unlock).toHaveBeenCalledTimes(calls);
});

test("what comes after the scan was closed is not taken, and what cannot be fetched is said", async () => {
  const { scan, unlock } = setUp({ kind: "texts", texts: [sheet] });
  const reading = scan.takePicture(new Blob());
  scan.close();
  await reading;
  expect(unlock).not.toHaveBeenCalled();
  const other = setUp(undefined, false);
  other.scan.start({} as HTMLVideoElement);
  await settled();
  expect(other.scan.problem.value).toBe("not-loaded");
});
