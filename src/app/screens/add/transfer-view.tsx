/** All that another app hands over, before it is kept. Page only. @module */
import type { JSX } from "preact";
import type { AddingStore, TransferList } from "../../state/adding.ts";
import { transferText } from "../../text/en/transfer.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubPage } from "./sub-page.tsx";

export interface TransferViewProps {
  readonly store: AddingStore;
  readonly list: TransferList;
  readonly saving: boolean;
}

export function TransferView({ store, list, saving }: TransferViewProps): JSX.Element {
  const problem = store.problem.value;
  const fresh = list.accounts.filter(({ isHere }) => !isHere).length;
  return (
    <SubPage title={transferText.title(list.accounts.length)} onBack={() => store.restart()}>
      <div class="stack">
        {list.missing.length > 0 && <Notice kind="warning">{transferText.missing(list.missing)}</Notice>}
        <ul class="card add-transfer">
          {list.accounts.map(({ label, isHere }, index) => (
            <li key={index}>
              <span>{label}</span>
              {isHere && <span class="quiet-text small-text">{transferText.isHere}</span>}
            </li>
          ))}
          {list.skipped.map(({ label, why }, index) => (
            <li key={`skipped-${String(index)}`}>
              <span>{label}</span>
              <span class="add-transfer-why small-text">
                {transferText.leftOut} {why}
              </span>
            </li>
          ))}
        </ul>
        <p class="quiet-text small-text">{transferText.keepOther}</p>
        {problem !== undefined && (
          <Notice kind="danger" alert>
            {problem}
          </Notice>
        )}
        <Button kind="primary" large wide busy={saving} onClick={() => store.save()}>
          {transferText.save(fresh)}
        </Button>
      </div>
    </SubPage>
  );
}
