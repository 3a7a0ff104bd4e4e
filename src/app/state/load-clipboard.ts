/** The keeper of the clipboard with what it needs of the page. Page only. @module */
import { writeClipboard } from "../../platform/clipboard.ts";
import { accountsText } from "../text/en/accounts.ts";
import { type ClipboardKeeper, createClipboardKeeper } from "./clipboard-keeper.ts";

export function loadClipboard(show: (text: string) => void): ClipboardKeeper {
  return createClipboardKeeper({
    write: writeClipboard,
    hasFocus: () => document.hasFocus(),
    onNextFocus: (run) => window.addEventListener("focus", run, { once: true }),
    nowMs: () => Date.now(),
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => window.clearTimeout(timer),
    tell: (what) => show(accountsText.clipboard[what]),
    storage: sessionStorage,
  });
}
