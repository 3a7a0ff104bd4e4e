/** Pages that are fetched when they are first needed, so that a code is on the screen sooner. The page only. @module */
import { signal } from "@preact/signals";
import type { ListExtras } from "../screens/accounts/list-extras.ts";
import { lazyPart } from "./lazy-part.tsx";
import type { PreloadDeps } from "./pages.tsx";

const pages = () => import("./pages.tsx");
export const PagesPart = lazyPart(async () => (await pages()).Pages);

// What lies above or inside a page comes in one file.
const later = () => import("./later.ts");
export const AttemptPart = lazyPart(async () => (await later()).AttemptNotice, false);
export const RecoveryFormPart = lazyPart(async () => (await later()).RecoveryForm, false);
export const TroublePart = lazyPart(async () => (await later()).Trouble, false);
export const ErasePart = lazyPart(async () => (await later()).EraseDialog, false);
const forList = () => import("./list-later.ts");
export const DeletePart = lazyPart(async () => (await forList()).DeleteDialog, false);
export const ToolsPart = lazyPart(async () => (await forList()).ListTools, false);
const welcome = () => import("../screens/accounts/welcome.tsx");
export const WelcomePart = lazyPart(async () => (await welcome()).Welcome, false);
// The welcome shows it, and needs nothing of what else is fetched later.
export const InstallPart = lazyPart(async () => (await import("./install-card.tsx")).InstallCard, false);
export const BannersPart = lazyPart(async () => (await later()).Banners, false);
export const UnlockPart = lazyPart(async () => (await later()).UnlockDialog, false);

export const RestoredPart = lazyPart(async () => (await later()).Restored, false);
export const ToastPart = lazyPart(async () => (await later()).Toast, false);

export const listExtras = signal<ListExtras | undefined>(undefined);
/** A failed fetch is tried again at the next call. */
export const loadListExtras = async (): Promise<ListExtras> => {
  const loaded = (await forList()).listExtras;
  listExtras.value = loaded;
  return loaded;
};

/** Settles once the welcome of a new installation is there: until then nothing else is fetched beside it. */
export const welcomeFetched = (): Promise<unknown> => welcome().catch(() => undefined);

/** In the order in which they are likely to be needed. */
export function preloadParts(deps: PreloadDeps): void {
  loadListExtras().catch(() => undefined);
  for (const part of [
    DeletePart,
    ToolsPart,
    UnlockPart,
    BannersPart,
    InstallPart,
    ToastPart,
    AttemptPart,
    ErasePart,
    PagesPart,
  ])
    part.preload();
  pages().then(
    ({ preloadPages }) => preloadPages(deps),
    () => undefined,
  );
}
