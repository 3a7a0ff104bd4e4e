/** The whole app: which page is shown, and what lies above it. The page only. @module */
import type { JSX } from "preact";
import { AccountsScreen } from "../screens/accounts/accounts-screen.tsx";
import { LockScreen } from "../screens/lock/lock-screen.tsx";
import { shellText } from "../text/en/shell.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Frame } from "./frame.tsx";
import {
  AttemptPart,
  BannersPart,
  DeletePart,
  ErasePart,
  InstallPart,
  listExtras,
  loadListExtras,
  PagesPart,
  RecoveryFormPart,
  RestoredPart,
  ToastPart,
  ToolsPart,
  TroublePart,
  UnlockPart,
  WelcomePart,
} from "./parts.tsx";
import type { AppProps } from "./props.ts";
import { isHome, sectionOf } from "./routes.ts";

export function App(props: AppProps): JSX.Element | null {
  const { router, accounts, push, update, gate, session, language, preferences, toaster } = props;
  const route = router.route.value;
  if (language.value === undefined) return null;
  const approvals = push.value?.approvals;
  const toast = toaster.current.value;
  return (
    <ErrorBoundary>
      <Frame
        key={language.value}
        section={sectionOf(route)}
        isBare={route.kind === "add" || route.kind === "request"}
        pendingCount={approvals?.pendingCount.value ?? 0}
        banners={
          // Once they are fetched they know themselves when to appear.
          (listExtras.value !== undefined ||
            update.state.value !== "none" ||
            approvals?.offered.value !== undefined) && <BannersPart {...props} />
        }
      >
        {isHome(route, session.state.value.kind, accounts.pending.value !== undefined) ? (
          <Home {...props} />
        ) : (
          <PagesPart {...props} />
        )}
      </Frame>
      {gate.isAsked.value && <UnlockPart {...props} recoveryKept={preferences.recoveryKept.value} />}
      {/* Stays in the page, also when empty: a live region that appears together with its text is not always spoken. */}
      <div class="toasts" role="status" aria-live="polite">
        {toast && <ToastPart key={toast.id} toast={toast} onClose={toaster.clear} />}
      </div>
    </ErrorBoundary>
  );
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
        RecoveryForm={RecoveryFormPart}
        loadAdding={props.loadAdding}
        EraseDialog={ErasePart}
        Trouble={TroublePart}
      />
    );
  }
  const isComing =
    preferences.hadPush.value &&
    accounts.all.value.length === 0 &&
    (accounts.pushes.value.length === 0 || listExtras.value === undefined);
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
      lock={session.lock}
      DeleteDialog={DeletePart}
      Welcome={WelcomePart}
      extras={listExtras}
      loadExtras={loadListExtras}
      Restored={RestoredPart}
      ListTools={ToolsPart}
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
