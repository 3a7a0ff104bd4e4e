/** What goes along to the new phone. Page only. @module */
import type { JSX } from "preact";
import type { Choices, OldPhoneStore } from "../../state/move-old.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { QrCode } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Group, SwitchLine } from "../../ui/rows.tsx";
import { StepPage } from "./step-page.tsx";

export interface ChooseViewProps {
  readonly store: OldPhoneStore;
  readonly choices: Choices;
  readonly onBack: () => void;
}

export function ChooseView({ store, choices, onBack }: ChooseViewProps): JSX.Element {
  const { accounts, services, pictures, withPictures, withSettings } = choices;
  const chosen = accounts.filter(({ isChosen }) => isChosen).length;
  const isNothing = chosen === 0 && !services.some(({ isChosen }) => isChosen);
  if (accounts.length === 0 && services.length === 0) {
    return (
      <StepPage title={moveText.chooseTitle} onBack={onBack}>
        <Notice>{moveText.nothing}</Notice>
      </StepPage>
    );
  }
  return (
    <StepPage title={moveText.chooseTitle} onBack={onBack} isUnfinished>
      {accounts.length > 0 && (
        <section class="stack-small" aria-labelledby="move-accounts">
          <div class="move-head">
            <h2 id="move-accounts">{moveText.accountsTitle(chosen, accounts.length)}</h2>
            <Button kind="quiet" onClick={() => store.chooseAll(chosen < accounts.length)}>
              {chosen < accounts.length ? moveText.all : moveText.none}
            </Button>
          </div>
          <ul class="card move-lines move-scroll" aria-labelledby="move-accounts">
            {accounts.map(({ id, label, isChosen }) => (
              <li key={id}>
                <label class="move-line">
                  <bdi>{label}</bdi>
                  <input type="checkbox" checked={isChosen} onChange={() => store.toggleAccount(id)} />
                </label>
              </li>
            ))}
          </ul>
        </section>
      )}
      {services.length > 0 && (
        <Group title={moveText.servicesTitle} note={moveText.moveServices}>
          {services.map(({ handle, name, isChosen }) => (
            <SwitchLine key={handle} label={name} checked={isChosen} onChange={() => store.toggleService(handle)} />
          ))}
        </Group>
      )}
      <Group>
        <SwitchLine
          label={moveText.settings}
          detail={moveText.settingsDetail}
          checked={withSettings}
          onChange={store.setSettings}
        />
        {pictures > 0 && (
          <SwitchLine
            label={moveText.pictures(pictures)}
            detail={moveText.picturesDetail}
            checked={withPictures}
            onChange={store.setPictures}
          />
        )}
      </Group>
      <Button
        kind="primary"
        large
        wide
        disabled={isNothing}
        icon={<QrCode size={22} aria-hidden="true" />}
        onClick={store.seal}
      >
        {moveText.showCodes}
      </Button>
    </StepPage>
  );
}
