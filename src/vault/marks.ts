/** What the marks outside the database say about the stored vault (DESIGN §2, src/vault/README.md). Page only. @module */

import { equalBytes } from "../base/bytes.ts";
import { encodeBase64url } from "../base/encode-base64url.ts";
import type { Header } from "./format/model.ts";
import type { Markers } from "./storage/markers.ts";
import type { Stored } from "./stored.ts";

export interface Marks {
  /** There is or was a vault. */
  exist(): Promise<boolean>;
  /**
   * Was the storage put back to an older state than the marks remember?
   *
   * @param header Of the vault that was opened; it may have been read before the marks.
   */
  isRestored(header: Header): Promise<boolean>;
  write(header: Header): Promise<void>;
  clear(): Promise<void>;
}

export function createMarks(markers: Markers, readStored: () => Promise<Stored>): Marks {
  return {
    exist: async () => (await markers.read()) !== undefined,
    async isRestored({ vaultId, generation }) {
      const marker = await markers.read();
      if (marker === undefined || marker.vaultId !== encodeBase64url(vaultId)) return false;
      if (marker.generation <= generation) return false;
      // Another window may have stored a change since the header was read. A mark is written after its change, so
      // records read after the mark are as new as it, unless they were put back.
      const again = await readStored().catch(() => undefined);
      const isSame = again?.kind === "vault" && equalBytes(again.header.vaultId, vaultId);
      return !isSame || again.header.generation < marker.generation;
    },
    write: ({ vaultId, generation }) => markers.write({ vaultId: encodeBase64url(vaultId), generation }),
    clear: () => markers.clear(),
  };
}
