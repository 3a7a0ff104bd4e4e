/**
 * Marks outside the database that there is a vault, so that deleted data is not taken for a first start (DESIGN §2).
 * They hold the vault's id and its generation and nothing else. Page only.
 *
 * @module
 */

export interface Marker {
  readonly vaultId: string;
  readonly generation: number;
}

export interface Markers {
  /** The newest of the marks that are left. */
  read(): Promise<Marker | undefined>;
  write(marker: Marker): Promise<void>;
  clear(): Promise<void>;
}

const KEY = "v";
const CACHE = "marker";
const PATH = "/.marker";

export function createMarkers(): Markers {
  // What both marks said when they were last read: the same need not be written again.
  let both: string | undefined;
  return {
    async read() {
      const [local, cached] = [readLocal(), await readCache()];
      both = local !== null && local === cached ? local : undefined;
      const found = [parse(local), parse(cached)].filter((marker) => marker !== undefined);
      return found.sort((a, b) => b.generation - a.generation)[0];
    },
    async write(marker) {
      const text = JSON.stringify(marker);
      if (text === both) return;
      both = undefined;
      try {
        localStorage.setItem(KEY, text);
      } catch {
        // Full or forbidden: the other mark remains.
      }
      if (typeof caches === "undefined") return;
      await caches
        .open(CACHE)
        .then((cache) => cache.put(PATH, new Response(text)))
        .catch(() => undefined);
    },
    async clear() {
      both = undefined;
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Forbidden storage holds no mark either.
      }
      if (typeof caches !== "undefined") await caches.delete(CACHE).catch(() => false);
    },
  };
}

function readLocal(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

async function readCache(): Promise<string | null> {
  if (typeof caches === "undefined") return null;
  try {
    const response = await (await caches.open(CACHE)).match(PATH);
    return response === undefined ? null : await response.text();
  } catch {
    return null;
  }
}

function parse(text: string | null): Marker | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Marker> | null;
    if (typeof value?.vaultId !== "string" || typeof value.generation !== "number") return undefined;
    return { vaultId: value.vaultId, generation: value.generation };
  } catch {
    return undefined;
  }
}
