/** A picture of the person's own for an account: picked, and made small. Page only. @module */
import { MAX_PICTURE_CHARACTERS } from "../../accounts/picture.ts";
import { pickFile } from "../../platform/file-picker.ts";
import { makeSmallPicture } from "../../platform/picture.ts";
import type { WhilePrompting } from "./session.ts";

export type PickedPicture =
  | { readonly kind: "picked"; readonly picture: string }
  /** The person chose no file. */
  | { readonly kind: "none" }
  | { readonly kind: "unreadable" };

export type PickPicture = (input: HTMLInputElement) => Promise<PickedPicture>;

export const createPickPicture =
  (whilePrompting: WhilePrompting): PickPicture =>
  async (input) => {
    const file = await whilePrompting(() => pickFile(input));
    if (file === undefined) return { kind: "none" };
    const picture = await makeSmallPicture(file, MAX_PICTURE_CHARACTERS);
    return picture === undefined ? { kind: "unreadable" } : { kind: "picked", picture };
  };
