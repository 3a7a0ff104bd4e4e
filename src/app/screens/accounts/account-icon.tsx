/** The person's own picture, the brand's sign, or initials. Fetched behind the first code. The page only. @module */
import type { JSX } from "preact";
import { isPicture } from "../../../accounts/picture.ts";
import { brandIcons, needsDarkInk } from "../../state/brand-icons.ts";
import { Avatar, type AvatarProps } from "./avatar.tsx";
import "./account-icon.css";

export function AccountIcon({ name, picture }: AvatarProps): JSX.Element {
  if (isPicture(picture)) return <img class="avatar avatar-own" src={picture} alt="" width={44} height={44} />;
  const brand = brandIcons().find(name);
  if (brand === undefined) return <Avatar name={name} />;
  return (
    <svg class="avatar avatar-brand" viewBox="0 0 44 44" aria-hidden="true">
      <rect width="44" height="44" rx="14" fill={`#${brand.colour}`} />
      <path transform="translate(10 10)" fill={needsDarkInk(brand.colour) ? "#000" : "#fff"} d={brand.path} />
    </svg>
  );
}
