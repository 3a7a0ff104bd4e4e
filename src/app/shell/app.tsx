/** The whole app: which page is shown, and what lies above it. The page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Language } from "../../base/language.ts";
import { AccountsScreen } from "../screens/accounts/accounts-screen.tsx";
import { LockScreen } from "../screens/lock/lock-screen.tsx";
import type { AccountsStore } from "../state/accounts.ts";
import type { AddingStore } from "../state/adding.ts";
import type { ClockStore } from "../state/clock.ts";
import type { InstallStore } from "../state/install.ts";
import type { PreferencesStore } from "../state/preferences.ts";
import type { PushPart } from "../state/push-part.ts";
import type { SessionStore } from "../state/session.ts";
import type { UnlockGate } from "../state/unlock-gate.ts";
import type { UpdateStore } from "../state/update.ts";
import { shellText } from "../text/en/shell.ts";
import { type Toaster, Toasts } from "../ui/toast.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame } from "./frame.tsx";
import {
  AccountPart,
  AddPart,
  AttemptPart,
  BannersPart,
  DeletePart,
  DisplayPart,
  EnrolPart,
  ErasePart,
  InstallPart,
  MorePart,
  PrivacyPart,
  ProtectPart,
  RecoveryPart,
  RequestPart,
  RequestsPart,
  rowMenu,
  TagPart,
  TextPart,
  ToolsPart,
  TrashPart,
  TroublePart,
  UnlockPart,
  WelcomePart,
} from "./parts.tsx";
import type { Router } from "./router.ts";
import { sectionOf } from "./routes.ts";

export interface AppProps {
  readonly router: Router;
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly loadAdding: () => Promise<AddingStore>;
  /** Fetched after the first picture. */
  readonly push: ReadonlySignal<PushPart | undefined>;
  readonly loadPush: () => Promise<PushPart>;
  readonly preferences: PreferencesStore;
  readonly install: InstallStore;
  readonly update: UpdateStore;
  readonly clock: ClockStore;
  readonly gate: UnlockGate;
  readonly toaster: Toaster;
  /** Changes when all words change, so that everything is drawn anew. */
  readonly language: ReadonlySignal<Language | undefined>;
  readonly nowMs: ReadonlySignal<number>;
  readonly version: string;
  readonly copy: (text: string) => Promise<boolean>;
}

export function App(props: AppProps): JSX.Element | null {
  const { router, push, update, clock, gate, session, nowMs, language, preferences, toaster } = props;
  const route = router.route.value;
  if (language.value === undefined) return null;
  const approvals = push.value?.approvals;
  return (
    <ErrorBoundary>
      <Frame
        key={language.value}
        section={sectionOf(route)}
        isBare={route.kind === "add" || route.kind === "request"}
        pendingCount={approvals?.pendingCount.value ?? 0}
        banners={
          (update.state.value !== "none" ||
            approvals?.offered.value !== undefined ||
            clock.advice.value !== undefined) && (
            <BannersPart update={update} approvals={approvals} clock={clock} navigate={router.go} />
          )
        }
      >
        <CurrentPage {...props} />
      </Frame>
      {gate.isAsked.value && (
        <UnlockPart gate={gate} session={session} nowMs={nowMs} recoveryKept={preferences.recoveryKept.value} />
      )}
      <Toasts toaster={toaster} />
    </ErrorBoundary>
  );
}

function CurrentPage(props: AppProps): JSX.Element | null {
  const { router, session, accounts, preferences, toaster, version, copy } = props;
  const push = props.push.value;
  const route = router.route.value;
  const home = (): void => router.go("/");
  switch (route.kind) {
    case "accounts":
      return <Home {...props} />;
    case "add":
      return <AddPart load={props.loadAdding} onClose={home} />;
    case "account":
      return session.state.value.kind === "unlocked" ? (
        <AccountPart
          id={route.id}
          accounts={accounts}
          requireFresh={props.gate.requireFresh}
          toaster={toaster}
          copy={copy}
          onDone={() => router.replace("/")}
        />
      ) : (
        <Home {...props} />
      );
    case "trash":
      return session.state.value.kind === "unlocked" ? (
        <TrashPart accounts={accounts} toaster={toaster} />
      ) : (
        <Home {...props} />
      );
    case "enrol":
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <EnrolPart store={push.enrolment} onDone={() => router.replace("/")} />
      );
    case "protect":
      // Reached by its address or by Back there is nothing to protect, or it has been done.
      return session.state.value.kind === "none" && accounts.pending.value.length > 0 ? (
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
          requireFresh={props.gate.requireFresh}
          toaster={toaster}
          navigate={router.replace}
        />
      ) : (
        <Home {...props} />
      );
    case "request":
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <RequestPart
          key={route.requestId}
          store={push.approvals}
          requestId={route.requestId}
          onClose={() => router.replace("/requests")}
        />
      );
    case "requests":
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <RequestsPart store={push.approvals} onAdd={() => router.go("/add")} />
      );
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
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <PrivacyPart session={session} accounts={accounts} approvals={push.approvals} toaster={toaster} />
      );
    case "text":
      return <TextPart page={route.page} />;
    case "unknown":
      return <NotFound />;
  }
}

/** Accounts, or what must come before they can be shown. */
function Home(props: AppProps): JSX.Element | null {
  const { session, accounts, preferences, toaster, nowMs, router, install, gate, loadPush } = props;
  const state = session.state.value;
  if (state.kind === "starting") return null;
  if (state.kind !== "none" && state.kind !== "unlocked") {
    return (
      <LockScreen
        session={session}
        nowMs={nowMs}
        recoveryKept={preferences.recoveryKept.value}
        AttemptNotice={AttemptPart}
        EraseDialog={ErasePart}
        Trouble={TroublePart}
      />
    );
  }
  const isComing = preferences.hadPush.value && accounts.pushes.value.length === 0 && accounts.all.value.length === 0;
  if (isComing) return <Loading />;
  return (
    <AccountsScreen
      accounts={accounts}
      requireFresh={gate.requireFresh}
      removePush={async (handle) => (await loadPush()).approvals.removeEnrolment(handle)}
      forgetPush={async (handle) => (await loadPush()).approvals.forgetEnrolment(handle)}
      preferences={preferences}
      toaster={toaster}
      isRestored={state.kind === "unlocked" && state.notice === "restored-earlier"}
      install={install.offer.value !== "none" && <InstallPart install={install} />}
      navigate={router.go}
      DeleteDialog={DeletePart}
      Welcome={WelcomePart}
      rowMenu={rowMenu}
      ListTools={ToolsPart}
      TagDialog={TagPart}
    />
  );
}

function Loading(): JSX.Element {
  return (
    <p class="page quiet-text" role="status">
      {shellText.loading}
    </p>
  );
}

/** A page of requests that was opened by its address: in front of a locked vault nothing else fetches them. */
function PushLoading({ loadPush }: Pick<AppProps, "loadPush">): JSX.Element {
  useEffect(() => void loadPush().catch(() => undefined), []);
  return <Loading />;
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
