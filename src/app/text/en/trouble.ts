/** Words for a vault that cannot be opened, and for erasing it. English. @module */
import { words } from "../words.ts";
export const troubleText = words("trouble", {
  lostTitle: "The vault is gone",
  lostText:
    "There were accounts here, but the browser has removed its storage. They cannot be brought back from this device. Use the recovery codes of your services, then start again.",
  damagedTitle: "The vault cannot be read",
  damagedText:
    "What is stored was altered or torn. Nothing has been overwritten. If you have no other copy, you can only erase it and start again.",
  newerTitle: "Made by a newer version",
  newerText: "A newer version of Protect wrote this vault. Reload to get the newest version; nothing has been changed.",
  reload: "Reload",
  eraseTitle: "Erase everything?",
  eraseText:
    "All accounts and push registrations on this device are deleted for good. Without their codes you may lose access to the services: make sure you have another way in, such as recovery codes from each of them.",
  eraseConfirm: "Erase everything",
});
