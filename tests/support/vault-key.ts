/** The key of a vault in a browser, taken out past the app with its recovery key. */
import type { Page } from "@playwright/test";
import { parsePaperKey } from "../../src/base/crockford.ts";
import type { Header } from "../../src/vault/format/model.ts";
import { openSlot } from "../../src/vault/format/slots.ts";
import { readDump } from "./vault-dump.ts";

/** The stored header, read past the app. */
export async function readHeader(page: Page): Promise<Header> {
  const text = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open("vault");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("head").objectStore("head").get("head");
          reading.onsuccess = () => {
            opening.result.close();
            const write = (_: string, value: unknown) =>
              value instanceof Uint8Array
                ? btoa(String.fromCharCode(...value))
                    .replaceAll("+", "-")
                    .replaceAll("/", "_")
                    .replaceAll("=", "")
                : value;
            done(JSON.stringify({ header: reading.result as unknown, images: [] }, write));
          };
        };
      }),
  );
  return readDump(text).header as Header;
}

/** The vault key, by the recovery key. */
export async function vaultKeyOf(header: Header, recoveryKey: string): Promise<Uint8Array> {
  const slot = header.slots.find(({ type }) => type === "rec");
  const ikm = parsePaperKey(recoveryKey);
  const key = slot && ikm && (await openSlot(slot, ikm, header.vaultId, header.keyGen));
  if (key === undefined) throw new Error("the recovery key does not open the vault");
  return key;
}
