/** What lies above or inside a page and no first code waits for: one file, so that it is fetched at once. @module */
export { Restored } from "../screens/accounts/restored.tsx";
export { AttemptNotice } from "../screens/lock/attempt-notice.tsx";
export { EraseDialog } from "../screens/lock/erase-dialog.tsx";
export { Trouble } from "../screens/lock/trouble.tsx";
export { Toast } from "../ui/toast.tsx";
export { Banners } from "./banners.tsx";
export { UnlockDialog } from "./unlock-dialog.tsx";
