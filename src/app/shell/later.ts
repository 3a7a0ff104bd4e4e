/** What lies above or inside a page and no first code waits for: one file, so that it is fetched at once. @module */
export { Restored } from "../screens/accounts/restored.tsx";
export { EraseDialog } from "../screens/lock/erase-dialog.tsx";
export { RecoveryForm } from "../screens/lock/recovery-form.tsx";
export { Trouble } from "../screens/lock/trouble.tsx";
export { Toast } from "../ui/toast.tsx";
export { NotedAttempt as AttemptNotice } from "./attempt-part.tsx";
export { Banners } from "./banners.tsx";
export { UnlockDialog } from "./unlock-dialog.tsx";
