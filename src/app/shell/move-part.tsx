/** Moving to a new phone, together with its stores: fetched when it is asked for. The page only. @module */
import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { MoveScreen } from "../screens/move/move-screen.tsx";
import { createMove } from "../state/move.ts";
import type { PushPart } from "../state/push-part.ts";
import { shellText } from "../text/en/shell.ts";
import type { AppProps } from "./props.ts";
import { ProtectPage } from "./protect-part.tsx";

export function MovePage(props: AppProps): JSX.Element {
  const push = props.push.value;
  useEffect(() => void props.loadPush().catch(() => undefined), []);
  if (push === undefined || props.session.state.value.kind === "starting") {
    return (
      <p class="page quiet-text" role="status">
        {shellText.loading}
      </p>
    );
  }
  return <Move {...props} part={push} />;
}

function Move({ part, ...props }: AppProps & { readonly part: PushPart }): JSX.Element {
  const { session, accounts, preferences, router } = props;
  const move = useMemo(() => createMove({ ...props, part }), [part]);
  useEffect(
    () =>
      effect(() => {
        if (session.state.value.kind === "locked") move.locked();
      }),
    [move],
  );
  const { scanning, pick } = move;
  const leave = (): void => router.replace(session.recoveryKey.peek() === undefined ? "/" : "/recovery");
  return (
    <MoveScreen
      isEmpty={session.state.peek().kind === "none" && part.approvals.enrolments.peek().length === 0}
      createNew={move.createNew}
      createOld={move.createOld}
      forNew={{
        scanning,
        pick,
        mustKeepKey: accounts.all.value.length > 0 && !preferences.recoveryKept.value,
        protect: (onDone) => <ProtectPage session={session} accounts={accounts} navigate={onDone} />,
        onDone: leave,
      }}
      forOld={{ scanning, pick, save: move.save, onDone: () => router.replace("/") }}
    />
  );
}
