/** What the list needs once somebody touches it: one file, fetched behind the first code, and not for a welcome. @module */
export { DeleteDialog } from "../screens/accounts/delete-dialog.tsx";
export { listExtras } from "../screens/accounts/list-extras.ts";
export { ListTools } from "../screens/accounts/list-tools.tsx";
