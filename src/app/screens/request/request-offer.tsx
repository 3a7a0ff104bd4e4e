/** A request came while the person was typing: a bar offers it. Page only. @module */
import type { JSX } from "preact";
import type { ApprovalsStore } from "../../state/approvals.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { BellRing, X } from "../../ui/icons.ts";
import "./request-screen.css";

export interface RequestOfferProps {
  readonly store: ApprovalsStore;
  readonly onOpen: (requestId: string) => void;
}

export function RequestOffer({ store, onOpen }: RequestOfferProps): JSX.Element {
  const requestId = store.offered.value;
  const view = store.requests.value.find((one) => one.requestId === requestId)?.view;
  return (
    <div role="status">
      {requestId !== undefined && view !== undefined && (
        <div class="request-offer">
          <BellRing size={22} aria-hidden="true" />
          <span>{view.resource} asks to sign you in</span>
          <Button kind="primary" onClick={() => onOpen(requestId)}>
            Look
          </Button>
          <IconButton label="Later" icon={<X size={20} aria-hidden="true" />} onClick={() => store.dismissOffer()} />
        </div>
      )}
    </div>
  );
}
