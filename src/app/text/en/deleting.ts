/** Words for deleting an account. English. @module */
import { words } from "../words.ts";
export const deletingText = words("deleting", {
  deleteTitle: "Delete this account?",
  deleteCode: (label: string): string =>
    `Protect will no longer make codes for ${label}. This does not turn off two-step sign-in there: do that first, or you may lock yourself out. It stays in the trash for 30 days.`,
  deletePush: (label: string): string =>
    `This device will no longer be asked to approve sign-ins at ${label}. Make sure you have another way in.`,
  cancel: "Cancel",
  deletedMany: (count: number): string => (count === 1 ? "Deleted" : `${String(count)} accounts deleted`),
  deleteManyTitle: (count: number): string => (count === 1 ? "Delete 1 account?" : `Delete ${String(count)} accounts?`),
  deleteMany:
    "Protect will no longer make codes for these. This does not turn off two-step sign-in there: do that first, or you may lock yourself out. They stay in the trash for 30 days.",
  notReached:
    "The service could not be reached, so it still lists this device. You can delete it here and remove it there later.",
  deleteHere: "Delete here only",
  deletedOnlyHere: "Deleted here. Remove this device at the service too",
});
