/** A push message arrives: checked and stored by approvals, and always shown. @module */
import { readPrefs, receiveEnvelope, tidyInbox } from "../approvals/index.ts";
import { neutralNotification, receivedNotification } from "./notifications.ts";
import type { WorkerPorts } from "./ports.ts";
import { type NotificationWords, notificationWords } from "./words.ts";

/**
 * Always ends in a visible notification: browsers withdraw the push permission of an origin that stays
 * silent, so a message that cannot be read still shows a neutral one.
 *
 * @param plaintext Text of the message, or `undefined` where there was none.
 */
export async function onPush(plaintext: string | undefined, ports: WorkerPorts): Promise<void> {
  const words = await chosenWords(ports);
  let notification = neutralNotification(words);
  let revoked = false;
  try {
    if (plaintext !== undefined && ports.handle !== undefined) {
      const received = await receiveEnvelope(plaintext, ports.handle, ports.deps);
      revoked = received.kind === "outcome" && received.state === "revoked";
      notification = receivedNotification(received, await readPrefs(ports.deps), words);
    }
  } catch {
    // Storage failed, for example: still shown, and the app will say more.
  }
  await ports.show(notification);
  if (revoked) await ports.dropScope();
  else await tidyInbox(ports.deps);
}

/** Where storage fails, there is still something to say. */
async function chosenWords({ deps, languages }: WorkerPorts): Promise<NotificationWords> {
  const preferences = await readPrefs(deps).catch(() => undefined);
  return notificationWords(preferences?.language, languages);
}
