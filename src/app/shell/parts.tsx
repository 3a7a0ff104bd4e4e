/** Pages that are fetched when they are first needed, so that a code is on the screen sooner. The page only. @module */
import { signal } from "@preact/signals";
import type { RowMenu } from "../screens/accounts/row-menu.tsx";
import { lazyPart } from "./lazy-part.tsx";

export const AddPart = lazyPart(async () => (await import("./add-part.tsx")).AddPage);
export const EnrolPart = lazyPart(async () => (await import("../screens/enrol/enrol-screen.tsx")).EnrolScreen);
export const RequestPart = lazyPart(async () => (await import("../screens/request/request-screen.tsx")).RequestScreen);
export const RequestsPart = lazyPart(
  async () => (await import("../screens/requests/requests-screen.tsx")).RequestsScreen,
);
export const ProtectPart = lazyPart(async () => (await import("./protect-part.tsx")).ProtectPage);
export const RecoveryPart = lazyPart(async () => (await import("./recovery-part.tsx")).RecoveryPage);
export const MorePart = lazyPart(async () => (await import("../screens/more/more-screen.tsx")).MoreScreen);
export const DisplayPart = lazyPart(async () => (await import("../screens/more/display-screen.tsx")).DisplayScreen);
export const PrivacyPart = lazyPart(async () => (await import("../screens/more/privacy-screen.tsx")).PrivacyScreen);
export const AccountPart = lazyPart(async () => (await import("./account-part.tsx")).AccountPage);
export const TrashPart = lazyPart(async () => (await import("../screens/trash/trash-screen.tsx")).TrashScreen);
export const TextPart = lazyPart(async () => (await import("../screens/texts/text-screen.tsx")).TextScreen);

// What lies above or inside a page comes in one file.
const later = () => import("./later.ts");
export const AttemptPart = lazyPart(async () => (await later()).AttemptNotice, false);
export const TroublePart = lazyPart(async () => (await later()).Trouble, false);
export const ErasePart = lazyPart(async () => (await later()).EraseDialog, false);
export const DeletePart = lazyPart(async () => (await later()).DeleteDialog, false);
export const ToolsPart = lazyPart(async () => (await later()).ListTools, false);
export const TagPart = lazyPart(async () => (await later()).TagDialog, false);
export const WelcomePart = lazyPart(async () => (await later()).Welcome, false);
export const InstallPart = lazyPart(async () => (await later()).InstallCard, false);
export const BannersPart = lazyPart(async () => (await later()).Banners, false);
export const UnlockPart = lazyPart(async () => (await later()).UnlockDialog, false);

export const rowMenu = signal<RowMenu | undefined>(undefined);

/** In the order in which they are likely to be needed. */
export function preloadParts(): void {
  for (const part of [
    AddPart,
    ProtectPart,
    DeletePart,
    ToolsPart,
    UnlockPart,
    BannersPart,
    RequestPart,
    EnrolPart,
    RecoveryPart,
    RequestsPart,
    MorePart,
    InstallPart,
    AttemptPart,
    ErasePart,
  ])
    part.preload();
  // Without it the menus are empty; a failed fetch is tried again with the next part that is needed.
  later().then(
    (loaded) => {
      rowMenu.value = loaded.rowMenu;
    },
    () => undefined,
  );
}
