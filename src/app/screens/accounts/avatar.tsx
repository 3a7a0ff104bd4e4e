/** Initials on a colour that stays the same for a name. The page only. @module */
import type { JSX } from "preact";

const COLOURS = 8;

export interface AvatarProps {
  readonly name: string;
  /** For the one that is fetched behind it (`account-icon.tsx`). */
  readonly picture?: string | undefined;
}

export function Avatar({ name }: AvatarProps): JSX.Element {
  return (
    <span class={`avatar avatar-${String(colourOf(name))}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** 0…7. */
export function colourOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % COLOURS;
}

/** The first letters of the first two words, or of the only one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== "");
  const first = [...(words[0] ?? "")][0] ?? "•";
  const second = words.length > 1 ? ([...(words[1] ?? "")][0] ?? "") : "";
  return (first + second).toUpperCase();
}
