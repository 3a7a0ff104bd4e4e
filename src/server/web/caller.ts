/** Where a page was asked from: network address and browser. Runs in Node. @module */
import type { Context } from "hono";
import type { Caller, Parts } from "../service/index.ts";

/** The part of `@hono/node-server`'s bindings that is read here; absent when a test calls without a port. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Behind a proxy that is trusted, the last address it added counts: the ones before it are the
 * browser's own claim.
 */
export function callerOf(context: Context, parts: Pick<Parts, "trustProxy">): Caller {
  const bindings = context.env as NodeBindings | undefined;
  const direct = bindings?.incoming?.socket?.remoteAddress ?? "127.0.0.1";
  const forwarded = parts.trustProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return {
    ip: forwarded === undefined || forwarded === "" ? direct : forwarded,
    userAgent: (context.req.header("user-agent") ?? "").slice(0, 512),
  };
}
