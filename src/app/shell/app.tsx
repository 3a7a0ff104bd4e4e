/** The whole app: which page is shown, and what lies above it. The page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { AccountsScreen } from "../screens/accounts/accounts-screen.tsx";
import { LockScreen } from "../screens/lock/lock-screen.tsx";
import type { AccountsStore } from "../state/accounts.ts";
import type { AddingStore } from "../state/adding.ts";
import type { ApprovalsStore } from "../state/approvals.ts";
import type { EnrolmentStore } from "../state/enrolment.ts";
import type { InstallStore } from "../state/install.ts";
import type { PreferencesStore } from "../state/preferences.ts";
import type { SessionStore } from "../state/session.ts";
import type { UnlockGate } from "../state/unlock-gate.ts";
import type { UpdateStore } from "../state/update.ts";
import { shellText } from "../text/en/shell.ts";
import { type Toaster, Toasts } from "../ui/toast.tsx";
import { Banners } from "./banners.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame } from "./frame.tsx";
import { InstallCard } from "./install-card.tsx";
import {
  AddPart,
  DisplayPart,
  EnrolPart,
  MorePart,
  PrivacyPart,
  ProtectPart,
  RecoveryPart,
  RequestPart,
  RequestsPart,
  TextPart,
} from "./parts.tsx";
import type { Router } from "./router.ts";
import { sectionOf } from "./routes.ts";
import { UnlockDialog } from "./unlock-dialog.tsx";

export interface AppProps {
  readonly router: Router;
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly loadAdding: () => Promise<AddingStore>;
  readonly enrolment: EnrolmentStore;
  readonly approvals: ApprovalsStore;
  readonly preferences: PreferencesStore;
  readonly install: InstallStore;
  readonly update: UpdateStore;
  readonly gate: UnlockGate;
  readonly toaster: Toaster;
  readonly nowMs: ReadonlySignal<number>;
  readonly version: string;
  readonly copy: (text: string) => Promise<boolean>;
}

export function App(props: AppProps): JSX.Element {
  const { router, approvals, update, gate, session, nowMs, preferences, toaster } = props;
  return (
    <ErrorBoundary>
      <Frame
        section={sectionOf(router.route.value)}
        pendingCount={approvals.pendingCount.value}
        banners={<Banners update={update} approvals={approvals} navigate={router.go} />}
      >
        <CurrentPage {...props} />
      </Frame>
      <UnlockDialog gate={gate} session={session} nowMs={nowMs} recoveryKept={preferences.recoveryKept.value} />
      <Toasts toaster={toaster} />
    </ErrorBoundary>
  );
}

function CurrentPage(props: AppProps): JSX.Element | null {
  const { router, session, accounts, approvals, enrolment, preferences, toaster, version, copy } = props;
  const route = router.route.value;
  const home = (): void => router.go("/");
  switch (route.kind) {
    case "accounts":
      return <Home {...props} />;
    case "add":
      return <AddPart load={props.loadAdding} onClose={home} />;
    case "enrol":
      return <EnrolPart store={enrolment} onDone={() => router.replace("/")} />;
    case "protect":
      // Reached by its address or by Back there is nothing to protect, or it has been done.
      return session.state.value.kind === "none" && accounts.pending.value !== undefined ? (
        <ProtectPart session={session} accounts={accounts} navigate={router.replace} />
      ) : (
        <Home {...props} />
      );
    case "recovery":
      return session.state.value.kind === "unlocked" ? (
        <RecoveryPart
          session={session}
          accounts={accounts}
          preferences={preferences}
          toaster={toaster}
          navigate={router.replace}
        />
      ) : (
        <Home {...props} />
      );
    case "request":
      return (
        <RequestPart key={route.requestId} store={approvals} requestId={route.requestId} onClose={() => router.replace("/requests")} />
      );
    case "requests":
      return <RequestsPart store={approvals} onAdd={() => router.go("/add")} />;
    case "more":
      return (
        <MorePart
          session={session}
          preferences={preferences}
          toaster={toaster}
          version={version}
          copy={copy}
          navigate={router.go}
        />
      );
    case "display":
      return <DisplayPart preferences={preferences} />;
    case "privacy":
      return <PrivacyPart session={session} accounts={accounts} approvals={approvals} toaster={toaster} />;
    case "text":
      return <TextPart page={route.page} />;
    case "unknown":
      return <NotFound />;
  }
}

/** Accounts, or what must come before they can be shown. */
function Home(props: AppProps): JSX.Element | null {
  const { session, accounts, approvals, preferences, toaster, nowMs, router, install } = props;
  const state = session.state.value;
  if (state.kind === "starting") return null;
  if (state.kind !== "none" && state.kind !== "unlocked") {
    return <LockScreen session={session} nowMs={nowMs} recoveryKept={preferences.recoveryKept.value} />;
  }
  return (
    <AccountsScreen
      accounts={accounts}
      approvals={approvals}
      preferences={preferences}
      toaster={toaster}
      isRestored={state.kind === "unlocked" && state.notice === "restored-earlier"}
      install={<InstallCard install={install} />}
      navigate={router.go}
    />
  );
}

function NotFound(): JSX.Element {
  return (
    <div class="centred">
      <header>
        <h1>{shellText.notFoundTitle}</h1>
        <p class="quiet-text">{shellText.notFoundText}</p>
      </header>
      <a class="button button-primary button-wide" href="/">
        {shellText.toAccounts}
      </a>
    </div>
  );
}
