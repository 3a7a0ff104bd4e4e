/** The signatures of the service in one page, so that its users compile against them. `nowMs` and chance come from `parts`. @module */
import type {
  AcceptOutcome,
  AddAppOutcome,
  AddUserOutcome,
  AppPolicy,
  AppView,
  AuditView,
  BeginTotpOutcome,
  Caller,
  CodeOutcome,
  ConfirmOutcome,
  ConfirmUvOutcome,
  CreateEnrolmentOutcome,
  CreateRequestOutcome,
  DeviceView,
  EnrolmentState,
  EnrolmentView,
  InviteOutcome,
  NewRequest,
  Parts,
  PersonView,
  ProveTotpOutcome,
  RedeemOutcome,
  RequestView,
  ResetOutcome,
  ResetTotpOutcome,
  SessionView,
  SetUpOutcome,
  StartedSession,
  TotpCandidate,
  TotpState,
  UserView,
  VerifyPasswordOutcome,
} from "./types.ts";

export interface Service {
  createRequest(parts: Parts, request: NewRequest): Promise<CreateRequestOutcome>;
  readRequest(parts: Parts, id: string): Promise<RequestView | undefined>;
  /** Until it is decided or expired, at most `ms`; `undefined` for an unknown id. */
  waitForRequest(parts: Parts, id: string, ms: number, signal?: AbortSignal): Promise<RequestView | undefined>;
  cancelRequest(parts: Parts, id: string): Promise<boolean>;
  redeemRequest(parts: Parts, id: string, appId: string, clientNonce?: string): Promise<RedeemOutcome>;
  listRequests(parts: Parts, limit: number): Promise<readonly RequestView[]>;

  addUser(parts: Parts, user: { readonly name: string; readonly isAdmin?: boolean }): Promise<AddUserOutcome>;
  findUser(parts: Parts, name: string): Promise<UserView | undefined>;
  readUser(parts: Parts, userId: string): Promise<UserView | undefined>;
  listUsers(parts: Parts): Promise<readonly PersonView[]>;
  requireMfa(parts: Parts, userId: string, isRequired: boolean): Promise<boolean>;
  /** Ends every device, code and session of a person; who did it and why goes to the audit. */
  resetFactors(
    parts: Parts,
    userId: string,
    why: { readonly by: string; readonly reason: string },
  ): Promise<ResetOutcome>;
  invite(parts: Parts, userId: string): Promise<InviteOutcome>;
  /** Whether the link still works, before a password is asked for. */
  checkInvitation(parts: Parts, token: string): Promise<UserView | undefined>;
  acceptInvitation(parts: Parts, token: string, password: string): Promise<AcceptOutcome>;
  verifyPassword(parts: Parts, name: string, password: string, ip: string): Promise<VerifyPasswordOutcome>;
  /** The link for the first administrator, or `undefined` when there is one already. */
  createSetUpLink(parts: Parts): Promise<string | undefined>;
  setUpFirstAdmin(parts: Parts, token: string, name: string, password: string): Promise<SetUpOutcome>;

  startSession(
    parts: Parts,
    session: Caller & {
      readonly site: "portal" | "admin";
      readonly userId: string;
      readonly stage: SessionView["stage"];
      readonly factor: SessionView["factor"];
    },
  ): Promise<StartedSession>;
  /** `undefined` when unknown, idle too long or too old; counts as activity. */
  readSession(parts: Parts, site: "portal" | "admin", token: string): Promise<SessionView | undefined>;
  setSessionRequest(parts: Parts, sessionId: string, requestId: string | null): Promise<void>;
  /** The second step is done: new token, old one ends. `deviceId`: who approved. */
  completeSession(
    parts: Parts,
    token: string,
    factor: "push" | "totp",
    deviceId?: string,
  ): Promise<StartedSession | undefined>;
  /** The password was given again: new token, old one ends. */
  refreshSession(parts: Parts, token: string): Promise<StartedSession | undefined>;
  endSession(parts: Parts, token: string): Promise<void>;
  endOtherSessions(parts: Parts, userId: string, keepSessionId: string): Promise<void>;

  /** `sessionId` is `SessionView.id`. */
  createEnrolment(parts: Parts, userId: string, sessionId: string): Promise<CreateEnrolmentOutcome>;
  readEnrolment(parts: Parts, userId: string, enrolmentId: string): Promise<EnrolmentView | undefined>;
  /** Until the state is another than `known`, at most `ms`. */
  waitForEnrolment(
    parts: Parts,
    userId: string,
    enrolmentId: string,
    known: EnrolmentState,
    ms: number,
    signal?: AbortSignal,
  ): Promise<EnrolmentView | undefined>;
  confirmDevice(parts: Parts, userId: string, enrolmentId: string, code: string): Promise<ConfirmOutcome>;
  /** The code of a credential that an enrolled device has made since. */
  confirmUv(parts: Parts, userId: string, deviceId: string, code: string): Promise<ConfirmUvOutcome>;
  listDevices(parts: Parts, userId?: string): Promise<readonly DeviceView[]>;
  /** With `userId` only a device of that person. */
  revokeDevice(parts: Parts, deviceId: string, userId?: string): Promise<boolean>;

  addApp(parts: Parts, name: string, policy: AppPolicy): Promise<AddAppOutcome>;
  listApps(parts: Parts): Promise<readonly AppView[]>;
  findAppByKey(parts: Parts, key: string): Promise<AppView | undefined>;

  readTotpState(parts: Parts, userId: string): Promise<TotpState>;
  beginTotp(parts: Parts, userId: string): Promise<BeginTotpOutcome>;
  readTotpCandidate(parts: Parts, userId: string): Promise<TotpCandidate | undefined>;
  /** The first code of a candidate puts it in force. */
  proveTotp(parts: Parts, userId: string, code: string): Promise<ProveTotpOutcome>;
  checkTotp(parts: Parts, userId: string, code: string): Promise<CodeOutcome>;
  /** An unused code of the old seed begins a candidate; the old seed works until `proveTotp`. */
  resetTotp(parts: Parts, userId: string, currentCode: string): Promise<ResetTotpOutcome>;
  removeTotp(parts: Parts, userId: string): Promise<boolean>;

  listAudit(parts: Parts, limit: number): Promise<readonly AuditView[]>;
  /** Place and client in words, as requests and sessions show them. */
  describeCaller(parts: Parts, caller: Caller): { readonly location: string; readonly client: string };
}
