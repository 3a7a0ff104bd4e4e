/** The door of the hand-over to a new phone; apart from that of moving in, for it is fetched apart. Runs in every world. @module */
export { type CodeReading, formatCode, readCode } from "./code-text.ts";
export { type Collector, createCollector, type PartOutcome, type Progress } from "./collecting.ts";
export type { Contents, MovedSettings, ReadContents } from "./contents.ts";
export { checkCodeOf, formatHello, type Hello, readHello, type Stretch } from "./hello.ts";
export { KEY_LIFE_MS, MAX_FILE_BYTES } from "./limits.ts";
export { cutIntoParts, type Parts } from "./part.ts";
export { decodePayload, encodePayload, type Payload } from "./payload.ts";
export {
  formatReceipt,
  RECEIPT_KEY_BYTES,
  type Receipt,
  type ReceiptKey,
  type ReceiptReading,
  readReceipt,
  receiptDigits,
} from "./receipt.ts";
export { createOwnKey, isMessage, type OpenOutcome, type OwnKey, openMessage, sealMessage } from "./sealed.ts";
