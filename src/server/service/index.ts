/**
 * The door of the service: what API, portal, administration and command line may call. Signatures are gathered in
 * `Service` (contract.ts); the constant below makes the compiler hold the functions to them. Runs in Node.
 *
 * @module
 */
import { addApp, findAppByKey, listApps } from "./apps.ts";
import { listAudit } from "./audit.ts";
import { callerOf, describeCaller } from "./caller.ts";
import { confirmDevice } from "./confirm-device.ts";
import type { Service } from "./contract.ts";
import { createRequest } from "./create-request.ts";
import { listDevices, revokeDevice } from "./devices.ts";
import { waitForEnrolment } from "./enrolment-news.ts";
import { createEnrolment, readEnrolment } from "./enrolments.ts";
import { acceptInvitation, checkInvitation, createSetUpLink, invite, setUpFirstAdmin } from "./invitations.ts";
import { verifyPassword } from "./passwords.ts";
import { redeemRequest } from "./redeem.ts";
import { cancelRequest, listRequests, readRequest, waitForRequest } from "./requests.ts";
import {
  completeSession,
  endOtherSessions,
  endSession,
  readSession,
  refreshSession,
  setSessionRequest,
  startSession,
} from "./sessions.ts";
import { beginTotp, checkTotp, proveTotp, readTotpCandidate, readTotpState, removeTotp, resetTotp } from "./totp.ts";
import { addUser, findUser, listUsers, readUser, requireMfa, resetFactors } from "./users.ts";
import { confirmUv } from "./uv-offers.ts";

export { FRESH_MS } from "../domain/session-rules.ts";
export { DatabaseBusy, RETRY_AFTER_SECONDS } from "../storage/database-busy.ts";
export * from "./types.ts";
export { callerOf };

export const service = {
  createRequest,
  readRequest,
  waitForRequest,
  cancelRequest,
  redeemRequest,
  listRequests,
  addUser,
  findUser,
  readUser,
  listUsers,
  requireMfa,
  resetFactors,
  invite,
  checkInvitation,
  acceptInvitation,
  verifyPassword,
  createSetUpLink,
  setUpFirstAdmin,
  startSession,
  readSession,
  setSessionRequest,
  completeSession,
  refreshSession,
  endSession,
  endOtherSessions,
  createEnrolment,
  readEnrolment,
  waitForEnrolment,
  confirmDevice,
  confirmUv,
  listDevices,
  revokeDevice,
  addApp,
  listApps,
  findAppByKey,
  readTotpState,
  beginTotp,
  readTotpCandidate,
  proveTotp,
  checkTotp,
  resetTotp,
  removeTotp,
  listAudit,
  describeCaller,
} satisfies Service;

export {
  acceptInvitation,
  addApp,
  addUser,
  beginTotp,
  cancelRequest,
  checkInvitation,
  checkTotp,
  completeSession,
  confirmDevice,
  confirmUv,
  createEnrolment,
  createRequest,
  createSetUpLink,
  describeCaller,
  endOtherSessions,
  endSession,
  findAppByKey,
  findUser,
  invite,
  listApps,
  listAudit,
  listDevices,
  listRequests,
  listUsers,
  proveTotp,
  readEnrolment,
  readRequest,
  readSession,
  readTotpCandidate,
  readTotpState,
  readUser,
  redeemRequest,
  refreshSession,
  removeTotp,
  requireMfa,
  resetFactors,
  resetTotp,
  revokeDevice,
  setSessionRequest,
  setUpFirstAdmin,
  startSession,
  verifyPassword,
  waitForEnrolment,
  waitForRequest,
};
