/** Words for deleting an account. English. @module */
export const deletingText = {
  deleteTitle: "Delete this account?",
  deleteCode: (label: string): string =>
    `Protect will no longer make codes for ${label}. This does not turn off two-step sign-in there: do that first, or you may lock yourself out.`,
  deletePush: (label: string): string =>
    `This device will no longer be asked to approve sign-ins at ${label}. Make sure you have another way in.`,
  cancel: "Cancel",
  deleted: "Deleted",
  notReached:
    "The service could not be reached, so it still lists this device. You can delete it here and remove it there later.",
  deleteHere: "Delete here only",
  deletedOnlyHere: "Deleted here. Remove this device at the service too",
} as const;
