/** The application API in zod: what a program sends and gets, and the source of its OpenAPI description. Runs in Node. @module */
import { createRoute, z } from "@hono/zod-openapi";
import { MAX_WAIT_SECONDS } from "../../protocol/limits.ts";
import { REQUEST_STATES } from "../domain/request-life.ts";

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .openapi({ description: "Id of a request", example: "r0FyJ1mUQ9i0m2d3Q0xk5A" });

/** PostgreSQL takes U+0000 in no text. */
const NO_NUL = /^[^\0]*$/;

export const newRequest = z
  .strictObject({
    user: z.string().min(1).max(256).regex(NO_NUL).openapi({ description: "Name of the person", example: "zoe" }),
    ip: z
      .union([z.ipv4(), z.ipv6()])
      .optional()
      .openapi({ description: "Address of the person's browser; the place is looked up from it" }),
    userAgent: z.string().max(1024).optional().openapi({ description: "User-Agent of the person's browser" }),
    clientNonceHash: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .optional()
      .openapi({
        description:
          "SHA-256 (base64url) of a nonce that has to be shown when redeeming: only who asked can use the approval",
      }),
  })
  .openapi("NewRequest");

export const request = z
  .object({
    id,
    state: z.enum(REQUEST_STATES),
    user: z.string(),
    resource: z.string().openapi({ description: "Name of the app, as the person sees it" }),
    location: z.string(),
    client: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    verification: z
      .enum(["none", "webauthn"])
      .nullable()
      .openapi({ description: "How the person was verified on the device" }),
  })
  .openapi("Request");

export const redeemed = request
  .extend({
    token: z.string().openapi({
      description:
        "JWS (ES256, `typ: protect-result+jwt`) for whoever must be able to check the approval later, or elsewhere: iss, aud (id of the app), sub (id of the person), preferred_username, jti (id of the request), iat, exp (60 s later), auth_time, acr (`approve` or `uv`), amr, resource, and nonce if the request was made with clientNonceHash. Check typ, iss, aud, exp and nonce, and accept each jti once. Keys: `/v1/jwks.json`",
    }),
  })
  .openapi("RedeemedRequest");

const keys = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal("EC"),
        crv: z.literal("P-256"),
        x: z.string(),
        y: z.string(),
        kid: z.string(),
        use: z.literal("sig"),
        alg: z.literal("ES256"),
      }),
    ),
  })
  .openapi("ResultKeys");

const failure = z
  .object({ code: z.string(), message: z.string(), retryAt: z.iso.datetime().exactOptional() })
  .openapi("Failure");

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const refused = {
  400: json(failure, "Not as specified"),
  401: json(failure, "The key is missing or unknown"),
  429: json(failure, "Too many calls"),
  503: {
    ...json(failure, "`server/busy`: the database gives no connection at the moment"),
    headers: z.object({ "retry-after": z.string().openapi({ description: "Seconds", example: "5" }) }),
  },
} as const;

const security = [{ key: [] }];
const params = z.object({ id: id.openapi({ param: { name: "id", in: "path" } }) });

export const createRequestRoute = createRoute({
  method: "post",
  path: "/requests",
  summary: "Ask a person",
  description:
    "One request per person and app in 60 seconds: a second one is refused while the first is open, and after a denial until its 60 seconds are over. An Idempotency-Key makes a repeated call give the same request.",
  security,
  request: {
    headers: z.object({ "idempotency-key": z.string().min(8).max(128).optional() }),
    body: { required: true, content: { "application/json": { schema: newRequest } } },
  },
  responses: {
    201: json(request, "The phone has been asked"),
    400: refused[400],
    401: refused[401],
    409: json(
      failure,
      "`request/pending-exists`: there is one already; `request/no-device`: unknown person, or no device that can do what the policy asks",
    ),
    429: refused[429],
    503: refused[503],
  },
});

export const readRequestRoute = createRoute({
  method: "get",
  path: "/requests/{id}",
  summary: "How a request stands",
  description:
    "With `wait` the answer comes when the request is decided or expires, at the latest after that many seconds.",
  security,
  request: {
    params,
    query: z.object({ wait: z.coerce.number().int().min(0).max(MAX_WAIT_SECONDS).optional() }),
  },
  responses: { 200: json(request, "The request"), 404: json(failure, "Not a request of this app"), ...refused },
});

export const redeemRequestRoute = createRoute({
  method: "post",
  path: "/requests/{id}/redeem",
  summary: "Use an approval",
  description: "Works once, within 60 seconds of the approval. Let the person in only after this call has said 200.",
  security,
  request: {
    params,
    body: {
      required: false,
      content: { "application/json": { schema: z.strictObject({ clientNonce: z.string().max(256).optional() }) } },
    },
  },
  responses: {
    200: json(redeemed, "Approved, and now used"),
    404: json(failure, "Not a request of this app, or another nonce"),
    409: json(failure, "Not approved, used before, or approved more than 60 seconds ago"),
    ...refused,
  },
});

export const resultKeysRoute = createRoute({
  method: "get",
  path: "/jwks.json",
  summary: "Public keys of result tokens",
  description:
    "A JWK set (RFC 7517), without a key of an app. A new key is shown here before the first token is signed by it.",
  responses: { 200: json(keys, "The keys") },
});
