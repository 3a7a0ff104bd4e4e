/** A press on a notification: answers while the vault stays locked, or opens the request. @module */
import { type AnswerOutcome, answerRequest, readPrefs } from "../approvals/index.ts";
import { answerNotification } from "./notifications.ts";
import type { WorkerPorts } from "./ports.ts";
import { notificationWords } from "./words.ts";

export interface Press {
  /** Button, or empty for the body. */
  readonly action: string;
  /** The request's id. */
  readonly tag: string;
  /** Path kept with the notification. */
  readonly path: string;
  readonly close: () => void;
}

const DECISION_OF = { approve: "approve", deny: "deny" } as const;

export async function onNotificationClick(press: Press, ports: WorkerPorts): Promise<void> {
  const decision = press.action === "approve" || press.action === "deny" ? DECISION_OF[press.action] : undefined;
  if (decision === undefined || ports.handle === undefined) {
    press.close();
    await ports.openPath(press.path);
    return;
  }
  const outcome = await answerFromNotification(press.tag, decision, ports.handle, ports);
  const preferences = await readPrefs(ports.deps);
  const words = notificationWords(preferences.language, ports.languages);
  await ports.show(answerNotification(outcome, press.tag, preferences, words));
  if (outcome.kind === "revoked") await ports.dropScope();
}

/** The rules for answers from a notification, whatever buttons it had, are those of approvals. */
async function answerFromNotification(
  requestId: string,
  decision: "approve" | "deny",
  handle: string,
  ports: WorkerPorts,
): Promise<AnswerOutcome> {
  try {
    return await answerRequest({ requestId, decision, fromNotification: { handle } }, ports.deps);
  } catch {
    // Storage or the key failed: nothing was sent, and the person is told so.
    return { kind: "not-allowed", why: "open-the-app" };
  }
}
