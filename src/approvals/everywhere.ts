/** The door of approvals for worlds without IndexedDB: all but the storage. @module */

export { enrolmentLink } from "../protocol/enrolment-link.ts";
export { answerRequest, prepareUv } from "./device/answer.ts";
export { CHANNEL, type Channel, createDeps, openChannel } from "./device/deps.ts";
export { finishEnrolment, startEnrolment } from "./device/enrol.ts";
export { offerHandOver } from "./device/hand-over.ts";
export { forgetEnrolment, removeEnrolment, updateSubscription } from "./device/keep.ts";
export { pollPending } from "./device/poll.ts";
export { listEnrolments, listRequests, readPrefs, readRequest, tidyInbox, writePrefs } from "./device/read.ts";
export { receiveEnvelope } from "./device/receive.ts";
export { setUpVerification } from "./device/verification.ts";
export { createMemoryPub, type PubRecords } from "./memory-store.ts";
export { DEFAULT_PREFERENCES } from "./preferences.ts";
export { mayApproveFromNotification } from "./request/rules.ts";
export { handleOfScope, scopeOf } from "./request/scope.ts";
export type * from "./types.ts";
