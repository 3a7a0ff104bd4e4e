/** How lucide's icons are drawn; the build puts it in the place of lucide's own frame. The page only. @module */
import { h, type JSX, type SVGAttributes } from "preact";

export interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly size?: number | string;
}

const LINES = {
  xmlns: "http://www.w3.org/2000/svg",
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 2,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

// Lucide's icon modules import it as the default.
// eslint-disable-next-line no-restricted-exports -- it stands in for a module of lucide that exports so.
export default function createIcon({ node }: IconData): (props: IconProps) => JSX.Element {
  return ({ size = 24, ...rest }) =>
    h(
      "svg",
      { ...LINES, width: size, height: size, ...rest },
      node.map(([tag, attributes]) => h(tag, attributes)),
    );
}
