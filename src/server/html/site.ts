/**
 * What every page's answer and every form need: security headers, refusal of foreign posts, form
 * tokens, cookies. Knows no service; the sites put it together. Runs in Node.
 *
 * @module
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Everything from the own origin; pictures may be `data:`, since QR codes hold secrets and have no address. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` along with the
 * site's own forms, and the check below could not tell them from foreign ones.
 */
export const pageHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const headers = context.res.headers;
  headers.set("content-security-policy", POLICY);
  headers.set("referrer-policy", "same-origin");
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

/**
 * Refuses whatever changes something and was not sent by the site's own pages. Stricter than
 * `hono/csrf`, which lets a request pass when one of the two headers fits.
 */
export function ownPostsOnly(origin: string, refuse: (context: Context) => Response): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === "GET" || context.req.method === "HEAD") {
      await next();
      return undefined;
    }
    const site = context.req.header("sec-fetch-site");
    const isOwn = context.req.header("origin") === origin && (site === undefined || site === "same-origin");
    if (!isOwn || context.req.method !== "POST") return refuse(context);
    await next();
    return undefined;
  };
}

/** Cookie names of one site; `__Host-` needs https, and ports of one host share cookies, hence the site's name. */
export class Cookies {
  readonly #session: string;
  readonly #visit: string;
  readonly #enrolment: string;
  readonly #isSecure: boolean;

  constructor(origin: string, site: "portal" | "admin") {
    this.#isSecure = origin.startsWith("https:");
    const letter = site === "portal" ? "" : "-admin";
    this.#session = this.#isSecure ? `__Host-s${letter}` : `protect-s${letter}`;
    this.#visit = this.#isSecure ? `__Host-v${letter}` : `protect-v${letter}`;
    this.#enrolment = this.#isSecure ? `__Host-e${letter}` : `protect-e${letter}`;
  }

  session(context: Context): string | undefined {
    return getCookie(context, this.#session);
  }

  /** Without an age: it ends with the browser at the latest; the service ends it sooner. */
  setSession(context: Context, token: string): void {
    setCookie(context, this.#session, token, this.#attributes());
    deleteCookie(context, this.#visit, this.#attributes());
  }

  clearSession(context: Context): void {
    deleteCookie(context, this.#session, this.#attributes());
  }

  /** Id of the enrolment whose page is open; no secret, so that a reload shows the same QR code. */
  enrolment(context: Context): string | undefined {
    const id = getCookie(context, this.#enrolment);
    return id !== undefined && ENROLMENT_ID.test(id) ? id : undefined;
  }

  setEnrolment(context: Context, id: string, maxAgeSeconds: number): void {
    setCookie(context, this.#enrolment, id, { ...this.#attributes(), maxAge: maxAgeSeconds });
  }

  clearEnrolment(context: Context): void {
    deleteCookie(context, this.#enrolment, this.#attributes());
  }

  /**
   * The token that forms of this browser carry. It comes from the session's cookie, or before
   * sign-in from a random visit cookie, by a digest: what stands in a page can't be turned back.
   */
  formToken(context: Context): string {
    let seed = this.session(context) ?? getCookie(context, this.#visit);
    if (seed === undefined) {
      seed = randomBytes(24).toString("base64url");
      setCookie(context, this.#visit, seed, this.#attributes());
    }
    return formTokenOf(seed);
  }

  /** The form token under a session that this very answer begins. */
  formTokenFor(sessionToken: string): string {
    return formTokenOf(sessionToken);
  }

  isFormToken(context: Context, given: string): boolean {
    const seed = this.session(context) ?? getCookie(context, this.#visit);
    if (seed === undefined) return false;
    const wanted = Buffer.from(formTokenOf(seed));
    const got = Buffer.from(given);
    return wanted.length === got.length && timingSafeEqual(wanted, got);
  }

  #attributes(): { path: string; httpOnly: true; secure: boolean; sameSite: "Lax" } {
    return { path: "/", httpOnly: true, secure: this.#isSecure, sameSite: "Lax" };
  }
}

/** 16 bytes as base64url; a cookie can hold anything. */
const ENROLMENT_ID = /^[A-Za-z0-9_-]{22}$/;

function formTokenOf(seed: string): string {
  return createHash("sha256").update(`protect/form-token/1\n${seed}`).digest("base64url");
}

/** The text fields of a posted form; files and repeated names are dropped. */
export type FormFields = Readonly<Partial<Record<string, string>>>;

const MAX_FORM_BYTES = 16_384;

/** @returns undefined when the body is too large, cut off, no form, or holds what no browser's form field can: U+0000. */
export async function readFields(context: Context): Promise<FormFields | undefined> {
  const type = context.req.header("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return undefined;
  const body = await readLimited(context.req.raw, MAX_FORM_BYTES);
  if (body === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    // PostgreSQL takes it in no text, SQLite in all.
    if (value.includes("\u0000")) return undefined;
    fields[name] ??= value;
  }
  return fields;
}

async function readLimited(request: Request, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return "";
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks).toString("utf8");
      size += value.length;
      if (size > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    // Cut off, or not in the encoding it claimed.
    return undefined;
  }
}
