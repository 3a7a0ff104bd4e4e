/** What the add screen says when something could not be read or kept. Page only. @module */
import type { PictureReading } from "../../scanner/index.ts";

export function pictureText(reading: Exclude<PictureReading, { kind: "texts" }>): string {
  switch (reading.kind) {
    case "no-code":
      return "No QR code was found in this picture. Try a sharper one, with the whole code in it.";
    case "not-a-picture":
      return "This file cannot be opened as a picture.";
    case "too-large":
      return "This file is larger than 32 MB. Choose a smaller picture.";
    case "timed-out":
      return "Reading this picture took too long. Try one that shows only the code.";
  }
}

export function storeText(why: "quota" | "failed"): string {
  return why === "quota"
    ? "The account was not saved: this device has no space left for the app. Make some room and try again."
    : "The account was not saved: the browser's storage did not answer. Try again.";
}
