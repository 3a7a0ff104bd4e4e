/** What is waiting for a device: the answer of `GET /d/v1/pending` (README §5.2). Pure; runs in every world. @module */
import * as v from "valibot";
import { type Envelope, encodeEnvelope } from "./envelope.ts";
import { readMessage } from "./malformed-message.ts";
import { timeMs, version1 } from "./schemas.ts";

export interface PendingAnswer {
  readonly state: "unconfirmed" | "active";
  readonly timeMs: number;
  /** Each is JSON text for `parseEnvelope`; one that does not parse loses none of the others. */
  readonly envelopes: readonly string[];
}

const answer = v.pipe(
  v.object({
    v: version1,
    state: v.picklist(["unconfirmed", "active"]),
    timeMs,
    envelopes: v.pipe(v.array(v.unknown()), v.maxLength(32)),
  }),
  v.transform(
    ({ state, timeMs: time, envelopes }): PendingAnswer => ({
      state,
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
  readonly timeMs: number;
  readonly envelopes: readonly Envelope[];
}): object {
  return { v: 1, state: message.state, timeMs: message.timeMs, envelopes: message.envelopes.map(encodeEnvelope) };
}
