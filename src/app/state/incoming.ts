/** Where texts from the camera, a picture, a paste, a link or a share lead. Page only. @module */
import { enrolmentLink } from "../../approvals/index.ts";
import type { CleanedPart } from "../../otp/cleaned.ts";
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import type { PictureReading } from "../../scanner/index.ts";
import { addText } from "../text/en/add.ts";
import { refusalText } from "../text/en/refusal.ts";
import { leadsSomewhere } from "./account-preview.ts";
import type { TransferParts } from "./transfer-parts.ts";

export interface ReadAccount {
  readonly draft: OtpDraft;
  /** What is odd about it, in words. */
  readonly note: string | undefined;
  /** What was put right in it. */
  readonly cleaned: readonly CleanedPart[];
}

export type Lead =
  | { readonly kind: "one"; readonly account: ReadAccount }
  | {
      readonly kind: "several";
      readonly accounts: readonly ReadAccount[];
      readonly skipped: readonly { readonly label: string; readonly why: string }[];
    }
  /** All parts of a transfer are there. */
  | { readonly kind: "transfer" }
  /** A part of a transfer, and others are missing still. */
  | { readonly kind: "part" }
  | { readonly kind: "enrolment"; readonly link: string }
  /** Groups of links that do not go together. */
  | { readonly kind: "choices"; readonly groups: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly sentence: string };

/** The link inside `web+otpauth:otpauth://…`, as some programs write it. */
export function plainLink(text: string): string {
  return text.trim().replace(/^web\+otpauth:(?=[a-z-]+:\/\/)/i, "");
}

/** The links of a text; without any, all of it. */
export function linksOrAll(text: string): readonly string[] {
  const links = linksIn(text);
  return links.length > 0 ? links : [text];
}

/** Links in a text of several lines, or among words; names in them may have spaces where a line has nothing else. */
export function linksIn(text: string): readonly string[] {
  const links = text
    .split(/[\r\n]+/)
    .map(plainLink)
    .flatMap((line) => (leadsSomewhere(line) ? [line] : line.split(/\s+/).map(plainLink).filter(leadsSomewhere)));
  return [...new Set(links)];
}

/** @param texts Links, or one text that is none and is refused for it. */
export function leadOf(texts: readonly string[], parts: TransferParts): Lead {
  if (texts.length === 1) return leadOfOne(texts[0] ?? "", parts);
  const isPart = (text: string): boolean => /^otpauth-migration:/i.test(text);
  const transfer = texts.filter(isPart);
  const alone = texts.filter((text) => !isPart(text) && goesAlone(text));
  const accounts = texts.filter((text) => !isPart(text) && !goesAlone(text));
  const groups = [...alone.map((text) => [text]), transfer, accounts].filter(({ length }) => length > 0);
  if (groups.length > 1) return { kind: "choices", groups };
  return transfer.length > 0 ? leadOfParts(transfer, parts) : leadOfAccounts(accounts);
}

/** An enrolment, or an account that asks for its PIN. */
function goesAlone(text: string): boolean {
  return enrolmentLink.parse(text).kind === "link" || /^(?:web\+)?(?:motp:|(?:apple-)?otpauth:\/\/yaotp\/)/i.test(text);
}

function leadOfOne(text: string, parts: TransferParts): Lead {
  const part = leadOfParts([text], parts);
  if (part.kind !== "refused" || part.sentence !== "") return part;
  if (/^\s*PROTECT-MOVE:/.test(text)) return { kind: "refused", sentence: addText.moveCode };
  const link = enrolmentLink.parse(text);
  // A damaged one too: the enrolment screen says what is wrong with it.
  if (link.kind === "link" || link.reason !== "not-a-link") return { kind: "enrolment", link: text.trim() };
  const read = readAccount(text);
  return "refused" in read ? { kind: "refused", sentence: read.refused } : { kind: "one", account: read };
}

/** @returns Refused without a sentence where none is part of a transfer. */
function leadOfParts(texts: readonly string[], parts: TransferParts): Lead {
  let lead: Lead = { kind: "refused", sentence: "" };
  for (const text of texts) {
    const { kind } = parts.take(text);
    if (kind === "whole") return { kind: "transfer" };
    if (kind === "damaged") lead = { kind: "refused", sentence: refusalText.malformed };
    if (kind === "more" || kind === "again") lead = { kind: "part" };
  }
  return lead;
}

function leadOfAccounts(texts: readonly string[]): Lead {
  const read = texts.map(readAccount);
  const accounts = read.flatMap((each) => ("refused" in each ? [] : [each]));
  const refused = read.flatMap((each) => ("refused" in each ? [each.refused] : []));
  const [first] = accounts;
  if (first === undefined) return { kind: "refused", sentence: refused[0] ?? refusalText["not-otpauth"] };
  if (texts.length === 1) return { kind: "one", account: first };
  return { kind: "several", accounts, skipped: refused.map((why) => ({ label: addText.unusable, why })) };
}

function readAccount(text: string): ReadAccount | { readonly refused: string } {
  const outcome = parseOtpauthUri(text);
  if (outcome.kind === "refused") return { refused: refusalText[outcome.reason] };
  const { draft, otherIssuer, cleaned } = outcome;
  const note = otherIssuer === undefined ? undefined : addText.twoIssuers(draft.issuer, otherIssuer);
  return { draft, note, cleaned };
}

export type PicturesRead =
  | { readonly texts: readonly string[] }
  /** `mayTryAgain`: the same picture may be read at another time. */
  | { readonly sentence: string; readonly mayTryAgain: boolean };

/** What has arrived, text and pictures together. */
export async function readContent(
  { text, pictures }: { readonly text: string; readonly pictures: readonly Blob[] },
  read: (picture: Blob) => Promise<PictureReading>,
): Promise<PicturesRead> {
  const links = linksIn(text);
  const noLink = { sentence: refusalText["not-otpauth"], mayTryAgain: false };
  const seen = pictures.length === 0 ? noLink : await readPictures(pictures, read);
  const texts = [...new Set([...links, ...("texts" in seen ? seen.texts : [])])];
  // Beside links, a code that is none was not meant.
  const wanted = links.length > 0 ? texts.filter(leadsSomewhere) : texts;
  return wanted.length > 0 || "texts" in seen ? { texts: wanted } : seen;
}

/**
 * Texts of all codes in some pictures: the links if there are any, else one text that is none.
 *
 * @returns A sentence where no code was found, about the last picture.
 */
export async function readPictures(
  pictures: readonly Blob[],
  read: (picture: Blob) => Promise<PictureReading>,
): Promise<PicturesRead> {
  const found: string[] = [];
  let last: Exclude<PictureReading["kind"], "texts"> = "no-code";
  for (const picture of pictures) {
    const reading = await read(picture);
    if (reading.kind === "texts") found.push(...reading.texts);
    else last = reading.kind;
  }
  const links = [...new Set(found.map(plainLink).filter(leadsSomewhere))];
  if (links.length > 0) return { texts: links };
  if (found[0] !== undefined) return { texts: [found[0]] };
  return { sentence: addText.picture[last], mayTryAgain: last === "timed-out" };
}
