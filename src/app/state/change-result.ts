/** What became of a change to the vault. Types only. @module */

export type ChangeResult = "stored" | "locked" | "quota" | "failed";
