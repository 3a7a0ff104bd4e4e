/** The store of the add screen with its surroundings in memory. @module */
import { signal } from "@preact/signals";
import { vi } from "vitest";
import type { OtpAccount } from "../../src/accounts/account.ts";
import type { NewAccount } from "../../src/accounts/clash.ts";
import { createAddingStore } from "../../src/app/state/adding.ts";
import type { AddingDeps } from "../../src/app/state/adding-types.ts";
import type { Arrival } from "../../src/app/state/arrivals.ts";
import type { ScanningStore } from "../../src/app/state/scanning.ts";
import type { PictureReading } from "../../src/scanner/index.ts";

/** RFC 6238 Appendix B: at 59 s the last six digits are 287082. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
export const URI = `otpauth://totp/ACME:zoe?secret=${SECRET}&issuer=ACME`;

export interface AddingOptions extends Partial<AddingDeps> {
  readonly picture?: PictureReading;
  readonly here?: readonly OtpAccount[];
  /** The only file that is chosen. */
  readonly pickFile?: () => Promise<File | undefined>;
}

const somePicture = async (): Promise<File | undefined> => new File([], "picture.png");

export function createAdding({ picture, here = [], pickFile = somePicture, ...over }: AddingOptions = {}) {
  let onText: (text: string) => void = () => undefined;
  const saved: NewAccount[] = [];
  const arrivals = signal<readonly Arrival[]>([]);
  const scanning: ScanningStore = {
    camera: signal({ kind: "off" } as const),
    start: (_video, listener) => {
      onText = listener;
    },
    stop: vi.fn(),
    toggleTorch: () => undefined,
    readPicture: async () => picture ?? { kind: "no-code" },
  };
  const deps: AddingDeps = {
    scanning,
    save: vi.fn(async (added: readonly NewAccount[]) => {
      saved.push(...added);
      return { kind: "saved" } as const;
    }),
    pending: () => undefined,
    kept: () => here,
    arrivals,
    dropArrival: (done) => {
      arrivals.value = arrivals.peek().filter((each) => each !== done);
    },
    readArrival: async (arrival) =>
      "hash" in arrival ? { kind: "content", text: arrival.hash, pictures: [] } : arrival.content,
    openEnrolment: vi.fn(),
    onDone: vi.fn(),
    nowMs: () => 59_000,
    whilePrompting: (work) => work(),
    pickFiles: async () => [(await pickFile()) ?? []].flat(),
    runImport: async () => ({ kind: "unknown" }),
    onRestored: vi.fn(),
    ...over,
  };
  const store = createAddingStore(deps);
  store.begin();
  store.startCamera({} as HTMLVideoElement);
  const arrive = (hash: string): void => {
    arrivals.value = [...arrivals.peek(), { hash }];
  };
  return { store, deps, scan: (text: string) => onText(text), saved, arrivals, arrive };
}
