/** All pages but the list and what comes before it: fetched behind the first code, or first where one is opened. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { shellText } from "../text/en/shell.ts";
import type { DropPlaceDeps } from "./drop-place.tsx";
import { lazyPart } from "./lazy-part.tsx";
import type { AppProps } from "./props.ts";

const AddPart = lazyPart(async () => (await import("./add-part.tsx")).AddPage);
const EnrolPart = lazyPart(async () => (await import("../screens/enrol/enrol-screen.tsx")).EnrolScreen);
const RequestPart = lazyPart(async () => (await import("../screens/request/request-screen.tsx")).RequestScreen);
const RequestsPart = lazyPart(async () => (await import("../screens/requests/requests-screen.tsx")).RequestsScreen);
const ProtectPart = lazyPart(async () => (await import("./protect-part.tsx")).ProtectPage);
const RecoveryPart = lazyPart(async () => (await import("./recovery-part.tsx")).RecoveryPage);
const MorePart = lazyPart(async () => (await import("../screens/more/more-screen.tsx")).MoreScreen);
const MovePart = lazyPart(async () => (await import("./move-part.tsx")).MovePage);
const BackupPart = lazyPart(async () => (await import("./backup-part.tsx")).BackupPage);
const RestorePart = lazyPart(async () => (await import("./backup-part.tsx")).RestorePage);
const OwnBackupPart = lazyPart(async () => (await import("./backup-part.tsx")).OwnBackupPage);
const DisplayPart = lazyPart(async () => (await import("./display-part.tsx")).DisplayPage);
const PrivacyPart = lazyPart(async () => (await import("../screens/more/privacy-screen.tsx")).PrivacyScreen);
const WaysPart = lazyPart(async () => (await import("./ways-part.tsx")).WaysPage);
const NewPasscodePart = lazyPart(async () => (await import("./ways-part.tsx")).NewPasscodePage);
const DiagnosticsPart = lazyPart(async () => (await import("./diagnostics-part.tsx")).DiagnosticsPage);
const AccountPart = lazyPart(async () => (await import("./account-part.tsx")).AccountPage);
const ExportPart = lazyPart(async () => (await import("./export-part.tsx")).ExportPage);
const LogPart = lazyPart(async () => (await import("./log-part.tsx")).LogPage);
const TrashPart = lazyPart(async () => (await import("../screens/trash/trash-screen.tsx")).TrashScreen);
const TextPart = lazyPart(async () => (await import("../screens/texts/text-screen.tsx")).TextScreen);

export interface PreloadDeps extends DropPlaceDeps, Pick<AppProps, "session" | "loadPush" | "language"> {}

/** In the order in which they are likely to be needed. */
export function preloadPages(deps: PreloadDeps): void {
  for (const part of [AddPart, ProtectPart, RequestPart, EnrolPart, RecoveryPart, RequestsPart, MorePart])
    part.preload();
  import("./log-part.tsx").then(
    ({ startLog }) => startLog(deps),
    () => undefined,
  );
  import("./manifest-link.ts").then(
    ({ followManifest }) => followManifest(deps.language),
    () => undefined,
  );
  import("./drop-place.tsx").then(
    ({ watchDrops }) => watchDrops(deps),
    () => undefined,
  );
}

/** The page of the current address; `isHome` tells where there is none. */
export function Pages(props: AppProps): JSX.Element | null {
  const { router, session, accounts, preferences, toaster, version, copy } = props;
  const push = props.push.value;
  const route = router.route.value;
  const home = (): void => router.go("/");
  switch (route.kind) {
    case "accounts":
      return null;
    case "add":
      return <AddPart load={props.loadAdding} onClose={home} />;
    case "account":
      return (
        <AccountPart
          id={route.id}
          accounts={accounts}
          session={session}
          requireFresh={props.gate.requireFresh}
          toaster={toaster}
          copy={copy}
          onDone={() => router.replace("/")}
        />
      );
    case "export":
      return <ExportPart {...props} />;
    case "trash":
      return <TrashPart accounts={accounts} toaster={toaster} />;
    case "enrol":
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <EnrolPart store={push.enrolment} onDone={() => router.replace("/")} />
      );
    case "protect":
      return <ProtectPart session={session} accounts={accounts} navigate={router.replace} />;
    case "recovery":
      return (
        <RecoveryPart
          session={session}
          accounts={accounts}
          preferences={preferences}
          requireFresh={props.gate.requireFresh}
          toaster={toaster}
          navigate={router.replace}
        />
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
    case "move":
      return <MovePart {...props} />;
    case "backup":
      return <BackupPart {...props} />;
    case "own-backup":
      return <OwnBackupPart {...props} page={route.page} />;
    case "restore":
      return <RestorePart {...props} />;
    case "display":
      return <DisplayPart preferences={preferences} accounts={accounts} toaster={toaster} nowMs={props.nowMs} />;
    case "privacy":
      return push === undefined ? (
        <PushLoading {...props} />
      ) : (
        <PrivacyPart
          session={session}
          accounts={accounts}
          approvals={push.approvals}
          preferences={preferences}
          toaster={toaster}
        />
      );
    case "diagnostics":
      return (
        <DiagnosticsPart
          session={session}
          preferences={preferences}
          stretch={props.stretch}
          version={version}
          toaster={toaster}
          copy={copy}
        />
      );
    case "log":
      return <LogPart {...props} />;
    case "ways":
      return <WaysPart {...props} />;
    case "new-passcode":
      return <NewPasscodePart {...props} />;
    case "text":
      return <TextPart page={route.page} />;
    case "unknown":
      return <NotFound />;
  }
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
