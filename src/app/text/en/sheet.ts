/** Words of the printed recovery key, and of reading it back. English. @module */
import { words } from "../words.ts";

export const sheetText = words("sheet", {
  print: "Print or save a sheet",
  printNote: "It stays between you and your printer; the print dialogue can also save it as a PDF.",
  title: "Recovery key of Protect",
  purpose: "If fingerprint, face and passcode fail one day, this key opens your vault on the device where it was made.",
  app: "Address",
  printed: "Printed on",
  mark: "Key number",
  useTitle: "How to use it",
  use: "Open Protect on that device. Under «Use the recovery key», scan the code or type the seven groups. It brings no accounts to another device: for that you need a backup.",
  keepTitle: "How to keep it",
  keep: [
    "Keep it where you keep papers such as your passport, and not with the device.",
    "Take no photo of it and store no scan online: whoever has it and your device has your codes.",
    "When you make a new key, this sheet opens nothing any more. Destroy it then.",
  ],
  scan: "Scan the sheet",
  point: "Hold the code of your recovery sheet in front of the camera.",
  typeInstead: "Type the key instead",
  problems: {
    nothing: "No code was found in the picture. Take it from closer, in good light, or type the key.",
    other: "This is a code of something else. Scan the one on your recovery sheet, or type the key.",
    old: "This sheet is of another vault, or of a key that you have replaced. Look for the newest one.",
    later: "A newer version of Protect printed this sheet. Type its key instead.",
    "not-loaded": "The camera could not be prepared. Check the connection, or type the key.",
  },
});
