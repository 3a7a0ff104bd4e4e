/**
 * Our files beside the other apps' own, where these lie beside the checkout: the same members with the same kinds of values, and
 * none that the app does not write.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { type ExportFormat, exportAccounts } from "../../../../src/transfer/exporting.ts";
import {
  type ForeignEntry,
  read2fas,
  readAegis,
  readAndOtp,
  readAndOtpText,
  readBitwarden,
  readEnte,
  readProton,
  readStratum,
  readStratumText,
} from "../../../support/foreign-readers.ts";
import { leavingAccounts } from "../../../support/leaving-accounts.ts";
import { IS_LONG } from "../../../support/repetitions.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const FOREIGN = ["../shared", "../../shared"]
  .map((folder) => join(ROOT, folder, "samples/imports"))
  .find((folder) => existsSync(join(folder, "manifest.json")));

const PASSWORD = "test";

async function ours(format: ExportFormat): Promise<Buffer> {
  const [accounts = []] = fc.sample(leavingAccounts(80, 80), { seed: 11, numRuns: 1 });
  const made = await exportAccounts(accounts, { format, password: PASSWORD, random: randomBytes, nowMs: 1 });
  if (made.kind !== "file") throw new Error("not a file");
  return Buffer.from(made.bytes);
}

/** Each path with the kinds of values that stand there; lists count as one place. */
function layoutOf(value: unknown, path = "", layout = new Map<string, Set<string>>()): Map<string, Set<string>> {
  const kind = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  layout.set(path, (layout.get(path) ?? new Set()).add(kind));
  if (Array.isArray(value)) for (const item of value) layoutOf(item, `${path}[]`, layout);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) layoutOf(item, `${path}.${key}`, layout);
  return layout;
}

/** Paths of `theirs` that ours has not, but for the named ones, and what ours has that none of theirs has. */
function differences(mine: unknown, theirs: readonly unknown[], mayLack: RegExp): readonly string[] {
  const own = layoutOf(mine);
  const known = new Map<string, Set<string>>();
  for (const each of theirs) layoutOf(each, "", known);
  const foreign = [...own].flatMap(([path, kinds]) =>
    [...kinds].filter((kind) => known.get(path)?.has(kind) !== true).map((kind) => `more: ${path} ${kind}`),
  );
  const lacking = [...known.keys()].filter((path) => !own.has(path) && !mayLack.test(path));
  return [...foreign, ...lacking.map((path) => `less: ${path}`)];
}

if (FOREIGN !== undefined) {
  const folder = FOREIGN;
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const json = (bytes: Buffer | Uint8Array): unknown => JSON.parse(toText(bytes));

  type Reader = (bytes: Buffer, password: string) => readonly ForeignEntry[];
  const OPENED: readonly (readonly [file: string, password: string, read: Reader, entries: number])[] = [
    ["aegis/stratum_aegis.encrypted.json", "test", readAegis, 11],
    ["2fas/2fas_authenticator_encrypted_v4.2fas", "test", read2fas, 5],
    ["bitwarden/stratum_bitwarden.encrypted.argon2id.json", "rud9^5S6$^Ewmr%d", readBitwarden, 8],
    ["bitwarden/stratum_bitwarden.encrypted.pbkdf2.json", "rud9^5S6$^Ewmr%d", readBitwarden, 8],
    // 256 MiB, sixteen times over.
    ...(IS_LONG ? ([["ente/proton_encrypted.nominalcomplexity.txt", "password", readEnte, 3]] as const) : []),
    ["proton/ente_proton_authenticator_backup_encrypted_1231246.json", "1231246", readProton, 4],
    ["stratum/aegis_stratum_encrypted.bin", "test", readStratum, 7],
    ["andotp/andotp_encrypted.bin", "test", readAndOtp, 7],
  ];
  test.each(OPENED)(
    "the readers that judge our files open what the apps wrote: %s",
    (file, password, open, entries) => {
      expect(open(read(file), password)).toHaveLength(entries);
    },
  );

  test("aegis, plain and sealed", async () => {
    const plain = ["pi_0_byteDataString", "proton_aegis-json-unencrypted", "proton_aegis-json-unencrypted-hotp"];
    const theirs = plain.map((name) => json(read(`aegis/${name}.json`)));
    // PINs, groups and the mark of small icons: in no file of these, but in the app's description.
    expect(
      differences(json(await ours("aegis-plain")), theirs, /icon_(mime|hash)$/).filter(
        (line) => !/info\.pin|icons_optimized|groups\[\]/.test(line),
      ),
    ).toEqual([]);
    const sealed = json(read("aegis/stratum_aegis.encrypted.json"));
    expect(differences(json(await ours("aegis")), [sealed], /^$/)).toEqual([]);
  });

  test("2fas, plain and sealed", async () => {
    const names = ["proton_decrypted_with_hotp", "proton_decrypted_ios", "2fauth_2fas_schema2_ios"];
    const theirs = [
      ...names.map((name) => json(read(`2fas/${name}.2fas`))),
      json(read("2fas/2fas_authenticator.json")),
    ];
    const extras = /badge|brand|serviceTypeID|\.link$|\.type$|account$|tokenType|reference|groups\[\]/;
    expect(
      differences(json(await ours("2fas-plain")), theirs, extras).filter((line) => !/groups\[\]|groupId/.test(line)),
    ).toEqual([]);
    const sealed = json(read("2fas/2fas_authenticator_encrypted_v4.2fas"));
    expect(differences(json(await ours("2fas")), [sealed], /^$/).filter((line) => !/groups\[\]/.test(line))).toEqual(
      [],
    );
  });

  test("bitwarden, plain and sealed", async () => {
    const theirs = ["bitwarden/stratum_bitwarden.unencrypted.json", "bitwarden/proton_bitwarden.json"].map((file) =>
      json(read(file)),
    );
    // Cards, identities, notes and keys are not ours to write; dates came with later versions.
    const extras = /\.(card|identity|secureNote|sshKey|passwordHistory|fido2Credentials)|uris\[\]|fields\[\]/;
    expect(
      differences(json(await ours("bitwarden-plain")), theirs, extras).filter(
        (line) => !/(revision|creation|deleted)Date|passwordHistory|\.fields list|folderId|username null/.test(line),
      ),
    ).toEqual([]);
    const sealed = json(read("bitwarden/stratum_bitwarden.encrypted.argon2id.json"));
    expect(differences(json(await ours("bitwarden")), [sealed], /^$/)).toEqual([]);
  });

  test("proton, plain and sealed", async () => {
    const theirs = ["aegis_proton_authenticator", "stratum_protonauthenticator"].map((name) =>
      json(read(`proton/${name}.json`)),
    );
    expect(
      differences(json(await ours("proton-plain")), theirs, /^$/).filter((line) => !line.endsWith(".note string")),
    ).toEqual([]);
    const sealed = json(read("proton/ente_proton_authenticator_backup_encrypted_1231246.json"));
    expect(differences(json(await ours("proton")), [sealed], /^$/)).toEqual([]);
  });

  test("ente", async () => {
    const sealed = json(read("ente/proton_encrypted.nominalcomplexity.txt"));
    expect(differences(json(await ours("ente")), [sealed], /^$/)).toEqual([]);
  });

  test("stratum: the same reader opens both", async () => {
    const theirs = [
      json(read("stratum/aegis_stratum_plain.json")),
      JSON.parse(readStratumText(read("stratum/aegis_stratum_encrypted.bin"), PASSWORD)) as unknown,
    ];
    const mine: unknown = JSON.parse(readStratumText(await ours("stratum"), PASSWORD));
    expect(
      differences(mine, theirs, /CustomIcons/).filter(
        (line) => !/Categories\[\]|\.CopyCount|Pin string|Username null/.test(line),
      ),
    ).toEqual([]);
  });

  test("andotp: the same reader opens both", async () => {
    const theirs: unknown = JSON.parse(readAndOtpText(read("andotp/andotp_encrypted.bin"), PASSWORD));
    const mine: unknown = JSON.parse(readAndOtpText(await ours("andotp"), PASSWORD));
    expect(differences(mine, [theirs], /^$/).filter((line) => !/tags\[\]/.test(line))).toEqual([]);
  });
} else test.skip("the other apps' files do not lie beside the checkout", () => undefined);
