/** The frame of every page: head, bar, main part, foot. Pure but for the addresses of the files it names. @module */
import { type AssetName, assetPath } from "./assets.ts";
import { html, type Insert, type Markup } from "./markup.ts";

export interface NavLink {
  readonly path: string;
  readonly text: string;
}

/** What surrounds a page once somebody is signed in. */
export interface Surround {
  readonly user: string;
  readonly formToken: string;
  readonly links: readonly NavLink[];
}

export interface Page {
  /** Which site this is, beside the mark: «Portal», «Admin». */
  readonly site: string;
  readonly title: string;
  readonly body: Insert;
  readonly width?: "narrow" | "wide";
  readonly surround?: Surround;
  /** Path of the present page, to mark its link. */
  readonly path?: string;
  readonly scripts?: readonly AssetName[];
  /** Where a browser without scripts goes by itself, and after how many seconds. */
  readonly refresh?: { readonly seconds: number; readonly path: string };
}

export function page(parts: Page): string {
  const narrow = parts.width === "narrow";
  const mainClass = narrow ? "narrow middle" : (parts.width ?? "");
  const refresh = parts.refresh;
  // Only inner pages show times.
  const scripts: readonly AssetName[] = [
    ...(parts.scripts ?? []),
    ...(parts.surround === undefined ? [] : ["times" as const]),
  ];
  return String(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${parts.title === "Protect" ? parts.title : `${parts.title} · Protect`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#142026" media="(prefers-color-scheme: dark)" />
    <meta name="robots" content="noindex" />
    ${refresh !== undefined && html`<noscript><meta http-equiv="refresh" content="${refresh.seconds};url=${refresh.path}" /></noscript>`}
    <link rel="icon" type="image/svg+xml" href="${assetPath("mark")}" />
    <link rel="stylesheet" href="${assetPath("style")}" />
    ${scripts.map((name) => html`<script src="${assetPath(name)}" type="module"></script>`)}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="bar">
      <a class="mark" href="/"><img src="${assetPath("mark")}" alt="" width="28" height="28" />Protect <small>${parts.site}</small></a>
      ${parts.surround !== undefined && surroundBar(parts.surround, parts.path)}
    </header>
    <main id="main" class="${mainClass}">${parts.body}</main>
  </body>
</html>
`);
}

function surroundBar(surround: Surround, path: string | undefined): Markup {
  const links = surround.links.map((link) => {
    const isCurrent = path !== undefined && (link.path === "/" ? path === "/" : path.startsWith(link.path));
    return html`<a href="${link.path}"${isCurrent && html` aria-current="page"`}>${link.text}</a>`;
  });
  return html`<nav aria-label="Pages">${links}</nav>
    <div class="who">
      <span>${surround.user}</span>
      <form class="plain" method="post" action="/sign-out">
        ${formTokenField(surround.formToken)}<button class="quiet">Sign out</button>
      </form>
    </div>`;
}

/** The hidden field that `readForm` compares. */
export function formTokenField(token: string): Markup {
  return html`<input type="hidden" name="form-token" value="${token}" />`;
}
