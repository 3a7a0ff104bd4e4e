/** Accounts that make the same codes, and which of them go. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Duplicates } from "../../../accounts/duplicates.ts";
import type { DuplicatesStore } from "../../state/finding-duplicates.ts";
import { backupText } from "../../text/en/backup.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { FactLine, Group } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface DuplicatesScreenProps {
  readonly create: () => DuplicatesStore;
  readonly toaster: Toaster;
}

const nameOf = ({ issuer, name }: Duplicates["stays"]): string => [issuer, name].filter(Boolean).join(" · ");

export function DuplicatesScreen({ create, toaster }: DuplicatesScreenProps): JSX.Element {
  const store = useMemo(create, []);
  const groups = store.groups.value;
  const chosen = store.chosen.value;
  const remove = async (): Promise<void> => {
    const outcome = await store.remove();
    toaster.show(typeof outcome === "number" ? backupText.removed(outcome) : backupText.problems.failed);
  };
  return (
    <Page title={backupText.duplicatesLine} back={{ href: "/more/backup", label: backupText.back }}>
      {groups.length === 0 ? (
        <p class="quiet-text">{backupText.noDuplicates}</p>
      ) : (
        <div class="stack">
          <p class="quiet-text">{backupText.duplicatesText}</p>
          {groups.map(({ stays, others }) => (
            <Group key={stays.id}>
              <FactLine detail={backupText.stays}>{nameOf(stays)}</FactLine>
              {others.map((other) => (
                <label class="line" key={other.id}>
                  <span class="line-body">{backupText.removeLine(nameOf(other))}</span>
                  <input
                    type="checkbox"
                    class="duplicate-box"
                    checked={chosen.has(other.id)}
                    onChange={() => store.toggle(other.id)}
                  />
                </label>
              ))}
            </Group>
          ))}
          <Button kind="danger" wide large disabled={chosen.size === 0} onClick={() => void remove()}>
            {backupText.removeThese(chosen.size)}
          </Button>
        </div>
      )}
    </Page>
  );
}
