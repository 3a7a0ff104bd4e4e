/** Installing the app: the browser's own offer where there is one, and what to say where there is none. Page only. @module */

export type InstallState =
  /** Runs as an installed app. */
  | "installed"
  /** `promptInstall` will ask. */
  | "can-ask"
  /** iPhone and iPad: Share, then «Add to Home Screen»; push works only from there. */
  | "ios-by-hand"
  /** The browser's menu may offer it. */
  | "by-menu";

/** Chromium's event, in no DOM typings. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

let offered: InstallPromptEvent | undefined;

/** Keeps the browser's offer for later. Call it early: the event comes once. @returns Ends the listening. */
export function watchInstall(onChange: () => void): () => void {
  const keep = (event: Event): void => {
    event.preventDefault();
    offered = event as InstallPromptEvent;
    onChange();
  };
  const done = (): void => {
    offered = undefined;
    onChange();
  };
  addEventListener("beforeinstallprompt", keep);
  addEventListener("appinstalled", done);
  return () => {
    removeEventListener("beforeinstallprompt", keep);
    removeEventListener("appinstalled", done);
  };
}

export function installState(): InstallState {
  if (isStandalone()) return "installed";
  if (offered !== undefined) return "can-ask";
  return isIos() ? "ios-by-hand" : "by-menu";
}

/** Call it straight from a tap. */
export async function promptInstall(): Promise<"accepted" | "dismissed" | "not-offered"> {
  const event = offered;
  if (event === undefined) return "not-offered";
  // An offer can be used once.
  offered = undefined;
  await event.prompt();
  return (await event.userChoice).outcome;
}

export function isStandalone(): boolean {
  return (
    matchMedia("(display-mode: standalone)").matches ||
    (navigator as { readonly standalone?: boolean }).standalone === true
  );
}

/** iPadOS says it is a Mac; a Mac has no touch points. */
export function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}
