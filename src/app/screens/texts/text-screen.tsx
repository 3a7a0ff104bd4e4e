/** The long texts, readable offline. The page only; fetched when first opened. @module */
import type { JSX } from "preact";
import type { Guide } from "../../text/en/guide.ts";
import { howItWorks } from "../../text/en/how-it-works.ts";
import { installing } from "../../text/en/installing.ts";
import { moreText } from "../../text/en/more.ts";
import { privacyPolicy } from "../../text/en/privacy-policy.ts";
import { terms } from "../../text/en/terms.ts";
import { troubleshooting } from "../../text/en/troubleshooting.ts";
import { Page } from "../../ui/page.tsx";
import { DEVICES, InstallPicture } from "./install-picture.tsx";
import "./texts.css";

const GUIDES = {
  "how-it-works": howItWorks,
  install: installing,
  troubleshooting,
  terms,
  "privacy-policy": privacyPolicy,
} as const satisfies Readonly<Record<string, Guide>>;

export function TextScreen({ page }: { readonly page: keyof typeof GUIDES }): JSX.Element {
  const guide: Guide = GUIDES[page];
  return (
    <Page title={guide.title} back={{ href: "/more", label: moreText.back }} key={page}>
      <article class="text">
        <p class="text-intro">{guide.intro}</p>
        {guide.sections.map(({ heading, paragraphs, points, pressed }, index) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {pressed !== undefined && <InstallPicture kind={DEVICES[index] ?? "computer"} label={pressed} />}
            {points && (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </article>
    </Page>
  );
}
