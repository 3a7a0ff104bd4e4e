/** The link in the enrolment QR code (README §4.1). Pure; runs in every world. @module */
import { decodeBase64url, encodeBase64url } from "../base/base64url.ts";
import type { Bytes } from "../base/bytes.ts";
import { isServiceOrigin } from "./origin.ts";

export interface EnrolmentLink {
  /** Origin of the app that the link opens. */
  readonly appOrigin: string;
  /** Origin of the service that the device will speak to. */
  readonly origin: string;
  /** SHA-256 of the SPKI of the service's signing key, 32 bytes. */
  readonly serverKeyThumb: Bytes;
  /** 32 bytes, single use. */
  readonly token: Bytes;
}

export type LinkProblem =
  /** Some other text. */
  | "not-a-link"
  /** An enrolment link of a later version. */
  | "newer-version"
  /** Parts are missing, doubled or malformed. */
  | "damaged"
  /** The service is not https and not on this machine. */
  | "insecure";

export type LinkReading =
  | { readonly kind: "link"; readonly link: EnrolmentLink }
  | { readonly kind: "refused"; readonly reason: LinkProblem };

const MARK = "#enrol?";
const MAX_LINK_LENGTH = 1024;

/** All data is in the fragment, so that it reaches no server and no `Referer`. */
function format(link: EnrolmentLink): string {
  const k = encodeBase64url(link.serverKeyThumb);
  const t = encodeBase64url(link.token);
  return `${link.appOrigin}/${MARK}v=1&s=${link.origin}&k=${k}&t=${t}`;
}

/** Reads a scanned, pasted or opened link; each parameter once, nothing else in it. */
function parse(text: string): LinkReading {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LINK_LENGTH || !URL.canParse(trimmed)) return refused("not-a-link");
  const url = new URL(trimmed);
  if (!url.hash.startsWith(MARK)) return refused("not-a-link");
  const parameters = new URLSearchParams(url.hash.slice(MARK.length));
  const version = parameters.get("v");
  if (version === null || parameters.getAll("v").length !== 1) return refused("damaged");
  if (version !== "1") return refused(/^[1-9][0-9]{0,3}$/.test(version) ? "newer-version" : "damaged");
  if ([...parameters.keys()].sort().join() !== "k,s,t,v") return refused("damaged");
  const origin = parameters.get("s") ?? "";
  const serverKeyThumb = readBytes32(parameters.get("k"));
  const token = readBytes32(parameters.get("t"));
  if (serverKeyThumb === undefined || token === undefined || !URL.canParse(origin)) return refused("damaged");
  if (!isServiceOrigin(origin)) return refused(new URL(origin).origin === origin ? "insecure" : "damaged");
  return { kind: "link", link: { appOrigin: url.origin, origin, serverKeyThumb, token } };
}

function readBytes32(text: string | null): Bytes | undefined {
  if (text?.length !== 43) return undefined;
  try {
    return decodeBase64url(text);
  } catch {
    return undefined;
  }
}

function refused(reason: LinkProblem): LinkReading {
  return { kind: "refused", reason };
}

export const enrolmentLink = { format, parse } as const;
