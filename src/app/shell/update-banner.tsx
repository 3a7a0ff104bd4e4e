/** A new version is ready: what it brings, and the button that takes it. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { readWhatsNew } from "../state/whats-new.ts";
import { noticesText } from "../text/en/notices.ts";
import { Button } from "../ui/button.tsx";
import { RefreshCw } from "../ui/icons.ts";
import type { AppProps } from "./props.ts";

export function UpdateBanner({
  update,
  version,
  language,
}: Pick<AppProps, "update" | "version" | "language">): JSX.Element {
  const changes = useSignal<readonly string[]>([]);
  useEffect(() => {
    void readWhatsNew(version, language.peek() ?? "en").then((lines) => {
      changes.value = lines;
    });
  }, []);
  return (
    <div class="banner" role="status">
      <RefreshCw size={20} aria-hidden="true" />
      <span>{noticesText.updateReady}</span>
      <Button kind="primary" busy={update.state.value === "updating"} onClick={update.apply}>
        {noticesText.update}
      </Button>
      {changes.value.length > 0 && (
        <details class="banner-lines">
          <summary>{noticesText.whatIsNew}</summary>
          <ul>
            {changes.value.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
