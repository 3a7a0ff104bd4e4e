/** Words of the builds that a browser holds: back, forward, not taken. English. @module */
import { words } from "../words.ts";

export const versionText = words("version", {
  back: "Back to the previous version",
  forward: "Forward to the newest version",
  backTitle: (version: string): string => `Back to ${version}?`,
  forwardTitle: (version: string): string => `Forward to ${version}?`,
  backText: (version: string): string =>
    `Your accounts stay as they are. What ${version} can do and the older version cannot is gone until you go forward again. Mistakes that were mended since are back, also in what protects you: stay only as long as you need to.`,
  forwardText: "Your accounts stay as they are.",
  cannotOpen:
    "The previous version cannot read the vault as this version keeps it. It would only show you that the vault is newer, so Protect stays here. Your accounts are safe.",
  goBack: "Go back",
  goForward: "Go forward",
  cancel: "Cancel",
  failed: "The other version is not there any more. Nothing was changed.",
  refused: {
    "changed-file":
      "A newer version was not taken: one of its files is not the one that it names. Protect goes on with this version and tries again later. If it stays so, tell whoever runs it.",
    unsigned:
      "A newer version was not taken: it is not signed, and the versions before were. Protect goes on with this one. Tell whoever runs it.",
    "other-key":
      "A newer version was not taken: it is signed by another key than the versions before. Protect goes on with this one. Tell whoever runs it.",
    "bad-signature":
      "A newer version was not taken: its signature is wrong. Protect goes on with this one. Tell whoever runs it.",
    unreadable:
      "A newer version was not taken: the list of its files cannot be read. Protect goes on with this version and tries again later.",
  },
});
