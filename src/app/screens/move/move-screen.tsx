/** Moving to a new phone: first which of the two this one is. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { NewPhoneStore } from "../../state/move-new.ts";
import type { OldPhoneStore } from "../../state/move-old.ts";
import { moveText } from "../../text/en/move.ts";
import { Smartphone, Upload } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { ActionLine, Group } from "../../ui/rows.tsx";
import { NewPhone, type NewPhoneProps } from "./new-phone.tsx";
import { OldPhone, type OldPhoneProps } from "./old-phone.tsx";
import "./move.css";

export interface MoveScreenProps {
  /** Nothing is here yet: whoever comes has come with a new phone. */
  readonly isEmpty: boolean;
  readonly createNew: () => NewPhoneStore;
  readonly createOld: () => OldPhoneStore;
  readonly forNew: Omit<NewPhoneProps, "store" | "onBack">;
  readonly forOld: Omit<OldPhoneProps, "store" | "onBack">;
}

type Side =
  | { readonly kind: "none" }
  | { readonly kind: "new"; readonly store: NewPhoneStore }
  | { readonly kind: "old"; readonly store: OldPhoneStore };

export function MoveScreen({ isEmpty, createNew, createOld, forNew, forOld }: MoveScreenProps): JSX.Element {
  const side = useSignal<Side>(isEmpty ? { kind: "new", store: createNew() } : { kind: "none" });
  const onBack = (): void => {
    side.value = { kind: "none" };
  };
  const current = side.value;
  if (current.kind === "new") return <NewPhone {...forNew} store={current.store} onBack={onBack} />;
  if (current.kind === "old") return <OldPhone {...forOld} store={current.store} onBack={onBack} />;
  return (
    <Page title={moveText.title} back={{ href: "/more/backup", label: moveText.back }}>
      <Group title={moveText.which} note={moveText.beside}>
        <ActionLine
          icon={<Smartphone size={22} aria-hidden="true" />}
          detail={moveText.isNewDetail}
          onClick={() => {
            side.value = { kind: "new", store: createNew() };
          }}
        >
          {moveText.isNew}
        </ActionLine>
        <ActionLine
          icon={<Upload size={22} aria-hidden="true" />}
          detail={moveText.isOldDetail}
          onClick={() => {
            side.value = { kind: "old", store: createOld() };
          }}
        >
          {moveText.isOld}
        </ActionLine>
      </Group>
    </Page>
  );
}
