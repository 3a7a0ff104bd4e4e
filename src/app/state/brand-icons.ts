/** Which brand's sign stands for an issuer, and whether the person wants to see any. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { BrandRow } from "./brand-rows.ts";

export interface Brand {
  /** Six hexadecimal digits. */
  readonly colour: string;
  /** A path of SVG in a square of 24. */
  readonly path: string;
}

export interface BrandIcons {
  readonly isOn: ReadonlySignal<boolean>;
  setOn(isOn: boolean): void;
  /** The first call fetches the set; until it is there no issuer has a brand. */
  find(issuer: string): Brand | undefined;
}

export interface BrandIconsDeps {
  readonly load: () => Promise<readonly BrandRow[]>;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** `preferences.ts` erases it. */
const KEY = "protect.initials";

export function createBrandIcons({ load, storage }: BrandIconsDeps): BrandIcons {
  const isOn = signal(readKey(storage) !== "1");
  const brands = signal<ReadonlyMap<string, Brand> | undefined>(undefined);
  let isLoading = false;
  const begin = (): void => {
    if (isLoading) return;
    isLoading = true;
    load().then(
      (rows) => {
        brands.value = brandsByName(rows);
      },
      () => {
        // The next row that is drawn tries again.
        isLoading = false;
      },
    );
  };
  return {
    isOn,
    setOn(next) {
      isOn.value = next;
      try {
        if (next) storage.removeItem(KEY);
        else storage.setItem(KEY, "1");
      } catch {
        // Holds until the page is closed.
      }
    },
    find(issuer) {
      if (!isOn.value || issuer === "") return undefined;
      const known = brands.value;
      if (known === undefined) queueMicrotask(begin);
      return known && findBrand(known, issuer);
    },
  };
}

export function brandsByName(rows: readonly BrandRow[]): ReadonlyMap<string, Brand> {
  return new Map(
    rows.flatMap(([names, colour, path]) => names.split(" ").map((name) => [name, { colour, path }] as const)),
  );
}

/** What a service adds to its name: how it is reached, and its form as a company. */
const ENDINGS =
  /(?:\.(?:com|org|net|io|de|fr|es|co\.uk|co|app|me|eu|ch|at))$|(?:,? (?:inc\.?|llc|ltd\.?|gmbh|ag|accounts?))$/;

/**
 * The brand whose name the issuer is. Cautious: a wrong sign beside a code misleads, a missing one does not. So «GitHub.com»,
 * «www.github.com», «GitHub (work)» and «GitHub: zoe» are GitHub, and «Apple Bank» is not Apple.
 */
export function findBrand(brands: ReadonlyMap<string, Brand>, issuer: string): Brand | undefined {
  const text = issuer
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "");
  const [head = ""] = text.split(/\s*[(|:/]|\s[-–—]\s/);
  for (const name of [text, head, head.replace(ENDINGS, "")]) {
    const found = brands.get(name.replace(/[^\p{L}\p{N}]/gu, ""));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether white, in which brands draw their signs on a coloured ground, has less than the contrast of 3:1 here that signs need
 * (WCAG 2.2, 1.4.11 and relative luminance); black has more then.
 */
export function needsDarkInk(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) < 3;
}

function readKey(storage: BrandIconsDeps["storage"]): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The app's own; `localStorage` is asked for when it is first used. */
let own: BrandIcons | undefined;
export function brandIcons(): BrandIcons {
  own ??= createBrandIcons({
    load: async () => (await import("./brand-rows.ts")).BRAND_ROWS,
    storage: localStorage,
  });
  return own;
}
