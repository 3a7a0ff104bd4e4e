/** Accounts for tests, each with its own made-up secret. @module */
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";

export function account(id: string, rest: Partial<OtpAccount> = {}): OtpAccount {
  return {
    ...UNTOUCHED,
    id,
    type: "totp",
    issuer: id,
    name: "",
    secret: new TextEncoder().encode(`secret of ${id}`),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
    createdAtMs: 1,
    ...rest,
  };
}
