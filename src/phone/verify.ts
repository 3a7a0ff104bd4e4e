/** Setting up user verification with the phone's own authenticator, at enrolment and later. Node. @module */
import { type ApprovalsDeps, type EnrolmentPorts, listEnrolments, setUpVerification } from "../approvals/everywhere.ts";
import { createCredential } from "./authenticator.ts";
import type { Print } from "./print.ts";
import { pollAll } from "./requests.ts";
import type { PhoneMemory } from "./state-file.ts";

/** Makes credentials for the app at `appOrigin`, and keeps them. */
export function uvMaker(appOrigin: string, memory: PhoneMemory): EnrolmentPorts["createUv"] {
  return async (challenge) => {
    const { credential, registration } = createCredential(challenge, appOrigin);
    await memory.addCredential(credential);
    return registration;
  };
}

/** Every service that asks for it. @returns Whether each of them took the credential. */
export async function verifyWhereAsked(deps: ApprovalsDeps, memory: PhoneMemory, print: Print): Promise<boolean> {
  await pollAll(0, deps);
  const asking = (await listEnrolments(deps)).filter((one) => one.uvMissing !== undefined);
  if (asking.length === 0) print("No service asks for user verification", { event: "nothing" });
  let isDone = true;
  for (const { handle, origin } of asking) {
    const appOrigin = memory.appOf(handle);
    if (appOrigin === undefined) {
      print(`${origin}: enrol again, this phone does not know which app it plays`, { event: "not-set-up", origin });
      isDone = false;
      continue;
    }
    const outcome = await setUpVerification(handle, uvMaker(appOrigin, memory), deps);
    if (outcome.kind === "offered") {
      const { checkCode } = outcome;
      print(`${origin}: type this code into the portal, under Security: ${checkCode}`, {
        event: "verification",
        origin,
        checkCode,
      });
    } else {
      print(`${origin}: not set up (${outcome.kind})`, { event: "not-set-up", origin, ...outcome });
      isDone = false;
    }
  }
  return isDone;
}
