/**
 * What another app shares with Protect (Web Share Target): taken from the request before it reaches the network, and kept in
 * the memory of the worker until the page asks for it. A shared picture may hold a secret: so nothing of it is written into a
 * cache, a database or an address; the address holds a random number, good for one minute and one hand-over. Root scope only.
 *
 * @module
 */

export const SHARE_PATH = "/share";
const LIFE_MS = 60_000;
const MOST_PICTURES = 20;
const LARGEST_PICTURE_BYTES = 32 * 1024 * 1024;
const LONGEST_TEXT = 64 * 1024;
/** Shared things that may wait at the same time; an older one gives way. */
const MOST_WAITING = 4;

export interface SharedThings {
  /** Title, text and address, a line each. */
  readonly text: string;
  readonly pictures: readonly File[];
}

export interface ShareBox {
  /** @returns Its name, and what settles once nobody can ask for it any more: the worker must live until then. */
  put(things: SharedThings): { readonly id: string; readonly gone: Promise<void> };
  /** Each is handed over once. */
  take(id: string): SharedThings | undefined;
}

export interface ShareBoxDeps {
  readonly newId: () => string;
  /** Runs it once after so many milliseconds. */
  readonly later: (run: () => void, ms: number) => void;
}

export function createShareBox({ newId, later }: ShareBoxDeps): ShareBox {
  const waiting = new Map<string, { readonly things: SharedThings; readonly end: () => void }>();
  const take = (id: string): SharedThings | undefined => {
    const held = waiting.get(id);
    waiting.delete(id);
    held?.end();
    return held?.things;
  };
  return {
    put(things) {
      const id = newId();
      const gone = new Promise<void>((resolve) => waiting.set(id, { things, end: resolve }));
      for (const oldest of [...waiting.keys()].slice(0, -MOST_WAITING)) take(oldest);
      later(() => take(id), LIFE_MS);
      return { id, gone };
    },
    take,
  };
}

/** The fields of the manifest's share target; files that are no pictures, or too large to be read as one, are left out. */
export function readShared(form: FormData): SharedThings {
  const text = ["title", "text", "url"]
    .map((name) => form.get(name))
    .filter((value) => typeof value === "string")
    .join("\n")
    .slice(0, LONGEST_TEXT);
  const pictures = form
    .getAll("pictures")
    .filter((value) => value instanceof File && value.type.startsWith("image/") && value.size <= LARGEST_PICTURE_BYTES)
    .slice(0, MOST_PICTURES) as File[];
  return { text, pictures };
}

/** As much of a request as tells a share. */
export type ShareRequest = Pick<Request, "url" | "method" | "mode" | "destination" | "formData">;

/**
 * @param appOrigin Origin of the worker.
 * @returns The answer, and what the worker must live for; `undefined`: it is no share.
 */
export function onShare(
  request: ShareRequest,
  appOrigin: string,
  box: ShareBox,
): { readonly answer: Promise<Response>; readonly gone: Promise<void> } | undefined {
  const url = new URL(request.url);
  const isShare = url.origin === appOrigin && url.pathname === SHARE_PATH && request.method === "POST";
  // Into a frame of another page nothing is shared.
  if (!isShare || request.mode !== "navigate" || request.destination !== "document") return undefined;
  // A form that cannot be read is nothing to hand over: the page says so.
  const held = request.formData().then(
    (form) => box.put(readShared(form)),
    () => ({ id: "", gone: Promise.resolve() }),
  );
  return {
    answer: held.then(({ id }) => Response.redirect(`${appOrigin}/add#shared=${id}`, 303)),
    gone: held.then(({ gone }) => gone),
  };
}

/** @returns What a page has asked for, or nothing where it was handed over already; `undefined`: it asks for something else. */
export function onTakeShared(data: unknown, box: ShareBox): { readonly things: SharedThings | undefined } | undefined {
  if (typeof data !== "object" || data === null || !("type" in data) || data.type !== "TAKE_SHARED") return undefined;
  return { things: "id" in data && typeof data.id === "string" ? box.take(data.id) : undefined };
}
