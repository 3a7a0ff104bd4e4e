/** Words for a counter that is set right. English. @module */
import { words } from "../words.ts";
export const resyncText = words("resync", {
  title: "Counter",
  next: (counter: number): string => `Next counter ${String(counter)}`,
  back: "One back",
  on: "One on",
  about:
    "If the service refuses your codes, its counter and this one have come apart. Some services then ask for two codes in a row: tap for the next code twice. Otherwise set the counter right here.",
  show: "Show the next codes",
  hide: "Hide the codes",
  used: "before",
  upcomingNote:
    "Is one of these the code that the service wants, or that another device shows? Say so, and the counter goes on behind it.",
  codeAt: (counter: number, spelled: string): string => `Counter ${String(counter)}: ${spelled}`,
  useLabel: (counter: number): string => `Go on behind counter ${String(counter)}`,
  use: "This one",
  findTitle: "Another device still works?",
  findNote: "Type two codes that it shows, one right after the other.",
  first: "First code",
  second: "Second code",
  find: "Set the counter by them",
  set: (counter: number): string => `Stored. The next counter is ${String(counter)}.`,
  notFound:
    "No such pair was found near this counter. Check that the two codes came right after each other, and are of this account.",
  incomplete: (digits: number): string => `Type both codes, with ${String(digits)} digits each.`,
});
