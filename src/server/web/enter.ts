/** The beginning and the end of a sign-in in this browser. Runs in Node. @module */
import type { Context } from "hono";
import { callerOf } from "../service/caller.ts";
import { endSession, type SessionView, type StartedSession, startSession } from "../service/index.ts";
import type { Site } from "./site.ts";

/** Whoever was signed in in this browser before is not any more. */
export async function enter(
  context: Context,
  site: Site,
  userId: string,
  stage: SessionView["stage"],
): Promise<StartedSession> {
  await leave(context, site);
  const started = await startSession(site.parts, {
    ...callerOf(site.parts, context),
    site: site.which,
    userId,
    stage,
    factor: "none",
  });
  site.cookies.setSession(context, started.token);
  return started;
}

/** Ends the session; the cookie stays, for the caller to replace or to clear. */
export async function leave(context: Context, site: Site): Promise<void> {
  const token = site.cookies.session(context);
  if (token !== undefined) await endSession(site.parts, token);
}
