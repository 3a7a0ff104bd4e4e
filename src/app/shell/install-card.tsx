/** The offer to install, and on iPhone and iPad the way to do it by hand. The page only. @module */
import type { JSX } from "preact";
import type { InstallStore } from "../state/install.ts";
import { noticesText } from "../text/en/notices.ts";
import { Button } from "../ui/button.tsx";
import { Download, Share } from "../ui/icons.ts";
import "./install-card.css";

export function InstallCard({ install }: { readonly install: InstallStore }): JSX.Element | null {
  const offer = install.offer.value;
  if (offer === "none") return null;
  const isIos = offer === "ios";
  return (
    <aside class="card install">
      {isIos ? <Share size={22} aria-hidden="true" /> : <Download size={22} aria-hidden="true" />}
      <div>
        <h2>{isIos ? noticesText.iosTitle : noticesText.installTitle}</h2>
        <p class="small-text quiet-text">{isIos ? noticesText.iosText : noticesText.installText}</p>
        {isIos && (
          <ol class="small-text">
            {noticesText.iosSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <div class="button-row">
          {!isIos && (
            <Button kind="primary" onClick={install.ask}>
              {noticesText.install}
            </Button>
          )}
          <Button kind="quiet" onClick={install.dismiss}>
            {noticesText.later}
          </Button>
        </div>
      </div>
    </aside>
  );
}
