/** Where a call comes from: its address, and both address and program in words. Runs in Node. @module */
import type { Context } from "hono";
import { clientText } from "../domain/client-text.ts";
import type { Caller, Parts } from "./types.ts";

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const plain = (address: string): string => address.replace(/^::ffff:(?=[0-9.]+$)/i, "").trim();

/**
 * With a trusted proxy the last entry of `X-Forwarded-For` counts, which the proxy itself wrote; everything before it
 * may be invented by the caller.
 */
export function callerOf(parts: Pick<Parts, "trustProxy">, context: Context): Caller {
  const socket = (context.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? "";
  const forwarded = parts.trustProxy(plain(socket))
    ? context.req.header("x-forwarded-for")?.split(",").at(-1)
    : undefined;
  return { ip: plain(forwarded ?? socket), userAgent: context.req.header("user-agent") ?? "" };
}

export function describeCaller(
  parts: Pick<Parts, "geo">,
  caller: Caller,
): { readonly location: string; readonly client: string } {
  return { location: parts.geo(caller.ip), client: clientText(caller.userAgent, caller.ip) };
}
