/**
 * Where to press to install: the browser's bar with its sign marked, and the entry that follows. Drawn, not photographed, so
 * that it follows theme, language and direction. The page only.
 *
 * @module
 */
import type { JSX } from "preact";
import { Download, EllipsisVertical, MonitorDown, Share, SquarePlus } from "../../ui/icons.ts";
import { Mark } from "../../ui/mark.tsx";
import "./install-picture.css";

/** Of the sections of the page, in their order; the last has no picture. */
export const DEVICES = ["ios", "android", "computer"] as const;

interface InstallPictureProps {
  readonly kind: (typeof DEVICES)[number];
  /** The browser's own words on what is pressed last. */
  readonly label: string;
}

/** The points beside it say the same in words, so it is hidden from screen readers. */
export function InstallPicture({ kind, label }: InstallPictureProps): JSX.Element {
  return (
    <div class={`picture picture-${kind}`} aria-hidden="true">
      <span class="picture-screen">
        {kind !== "ios" && <Bar kind={kind} />}
        <span class="picture-page">
          <Mark size={28} />
        </span>
        {kind === "ios" && <Bar kind={kind} />}
      </span>
      <span class="picture-arrow" />
      <span class="picture-sheet">
        <span class="picture-row" />
        <span class="picture-row picture-marked">
          <Entry kind={kind} />
          {label}
        </span>
        <span class="picture-row" />
      </span>
    </div>
  );
}

function Bar({ kind }: Pick<InstallPictureProps, "kind">): JSX.Element {
  const Sign = { ios: Share, android: EllipsisVertical, computer: MonitorDown }[kind];
  return (
    <span class="picture-bar">
      <span class="picture-address">{location.host}</span>
      <span class="picture-sign">
        <Sign size={18} />
      </span>
    </span>
  );
}

function Entry({ kind }: Pick<InstallPictureProps, "kind">): JSX.Element {
  const Sign = { ios: SquarePlus, android: Download, computer: MonitorDown }[kind];
  return <Sign size={18} />;
}
