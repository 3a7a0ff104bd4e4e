/** The offer to install, and on iPhone and iPad the way to do it by hand. The page only. @module */
import type { JSX } from "preact";
import type { InstallStore } from "../state/install.ts";
import { shellText } from "../text/en/shell.ts";
import { Button } from "../ui/button.tsx";
import { Download, Share } from "../ui/icons.ts";

export function InstallCard({ install }: { readonly install: InstallStore }): JSX.Element | null {
  const offer = install.offer.value;
  if (offer === "none") return null;
  const isIos = offer === "ios";
  return (
    <aside class="card install">
      {isIos ? <Share size={22} aria-hidden="true" /> : <Download size={22} aria-hidden="true" />}
      <div>
        <h2>{isIos ? shellText.iosTitle : shellText.installTitle}</h2>
        <p class="small-text quiet-text">{isIos ? shellText.iosText : shellText.installText}</p>
        {isIos && (
          <ol class="small-text">
            {shellText.iosSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <div class="button-row">
          {!isIos && (
            <Button kind="primary" onClick={install.ask}>
              {shellText.install}
            </Button>
          )}
          <Button kind="quiet" onClick={install.dismiss}>
            {shellText.later}
          </Button>
        </div>
      </div>
    </aside>
  );
}
