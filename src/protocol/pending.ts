/** What is waiting for a device: the answer of `GET /d/v1/pending` (README §5.2). Pure; runs in every world. @module */
import * as v from "valibot";
import { type Envelope, encodeEnvelope } from "./envelope.ts";
import { readMessage } from "./malformed-message.ts";
import { timeMs, version1 } from "./schemas.ts";

/**
 * How it stands with user verification: `on`, the credential is in force; `offered`, it waits for its code at the portal;
 * `wanted`, some app asks for one and this device has none; `off`, nobody asks.
 */
export const UV_STATES = ["off", "wanted", "offered", "on"] as const;
export type UvState = (typeof UV_STATES)[number];

export interface PendingAnswer {
  readonly state: "unconfirmed" | "active";
  /** `undefined` from a service that does not say. */
  readonly uv: UvState | undefined;
  readonly timeMs: number;
  /** Each is JSON text for `parseEnvelope`; one that does not parse loses none of the others. */
  readonly envelopes: readonly string[];
}

const answer = v.pipe(
  v.object({
    v: version1,
    state: v.picklist(["unconfirmed", "active"]),
    uv: v.optional(v.picklist(UV_STATES)),
    timeMs,
    envelopes: v.pipe(v.array(v.unknown()), v.maxLength(32)),
  }),
  v.transform(
    ({ state, uv, timeMs: time, envelopes }): PendingAnswer => ({
      state,
      uv,
      timeMs: time,
      envelopes: envelopes.map((envelope) => JSON.stringify(envelope)),
    }),
  ),
);

/** @throws {MalformedMessage} */
export function parsePendingAnswer(json: unknown): PendingAnswer {
  return readMessage(answer, json, "pending");
}

export function encodePendingAnswer(message: {
  readonly state: PendingAnswer["state"];
  readonly uv: UvState;
  readonly timeMs: number;
  readonly envelopes: readonly Envelope[];
}): object {
  const { state, uv, timeMs: time, envelopes } = message;
  return { v: 1, state, uv, timeMs: time, envelopes: envelopes.map(encodeEnvelope) };
}
