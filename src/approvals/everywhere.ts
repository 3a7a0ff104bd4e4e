/** The door of approvals for worlds without IndexedDB: all but the storage. @module */
export type * from "./types.ts";
export { createDeps, openChannel, CHANNEL, type Channel } from "./device/deps.ts";
export { startEnrolment, finishEnrolment } from "./device/enrol.ts";
export { answerRequest, prepareUv } from "./device/answer.ts";
export { receiveEnvelope } from "./device/receive.ts";
export { pollPending } from "./device/poll.ts";
export { updateSubscription, removeEnrolment, forgetEnrolment } from "./device/keep.ts";
export { listEnrolments, listRequests, readRequest, readPrefs, writePrefs, tidyInbox } from "./device/read.ts";
export { createMemoryPub, type PubRecords } from "./memory-store.ts";
export { enrolmentLink } from "../protocol/enrolment-link.ts";
export { scopeOf, handleOfScope } from "./request/scope.ts";
export { mayApproveFromNotification } from "./request/rules.ts";
