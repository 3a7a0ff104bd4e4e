/**
 * Gives every page of a browser context the software authenticator in place of `navigator.credentials`, and, for the tests
 * of the real WebAuthn API, Chromium's own virtual authenticator for one page.
 *
 * @module
 */
import type { BrowserContext, Page } from "@playwright/test";
import type { Authenticator, PasskeyAnswer, PasskeyRequest } from "./passkeys-authenticator.ts";

/** Runs in the page, before any of its scripts: it must be self-contained. */
function replaceCredentials(): void {
  const encode = (source: BufferSource): string => {
    const bytes = ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source);
    return btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  };
  const decode = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0))
      .buffer;

  interface Salts {
    readonly first: BufferSource;
    readonly second?: BufferSource;
  }
  interface PrfInput {
    readonly eval?: Salts;
    readonly evalByCredential?: Readonly<Record<string, Salts>>;
  }
  const saltsOf = (salts: Salts): { first: string; second?: string } => ({
    first: encode(salts.first),
    ...(salts.second === undefined ? {} : { second: encode(salts.second) }),
  });
  const prfOf = (extensions: AuthenticationExtensionsClientInputs | undefined): Pick<PasskeyRequest, "prf"> => {
    const input = (extensions as { readonly prf?: PrfInput } | undefined)?.prf;
    if (input === undefined) return {};
    const byCredential = Object.entries(input.evalByCredential ?? {}).map(
      ([id, salts]) => [id, saltsOf(salts)] as const,
    );
    return {
      prf: {
        ...(input.eval === undefined ? {} : { eval: saltsOf(input.eval) }),
        ...(byCredential.length === 0 ? {} : { evalByCredential: Object.fromEntries(byCredential) }),
      },
    };
  };

  const ask = async (request: PasskeyRequest, signal: AbortSignal | undefined): Promise<unknown> => {
    signal?.throwIfAborted();
    const bound = globalThis as unknown as {
      readonly protectTestPasskey: (request: PasskeyRequest) => Promise<PasskeyAnswer>;
    };
    const answer = await bound.protectTestPasskey(request);
    signal?.throwIfAborted();
    if ("error" in answer) throw new DOMException("The operation either timed out or was not allowed.", answer.error);
    const results = answer.prfResults;
    const prf = {
      ...(request.kind === "create" ? { enabled: answer.prfEnabled } : {}),
      ...(results === null
        ? {}
        : {
            results: {
              first: decode(results.first),
              ...(results.second === undefined ? {} : { second: decode(results.second) }),
            },
          }),
    };
    const common = { clientDataJSON: decode(answer.clientDataJSON) };
    const created = {
      ...common,
      attestationObject: decode(answer.attestationObject),
      getTransports: () => ["internal"],
      getAuthenticatorData: () => decode(answer.authenticatorData),
      getPublicKey: () => decode(answer.publicKey),
      getPublicKeyAlgorithm: () => -7,
    };
    const asserted = {
      ...common,
      authenticatorData: decode(answer.authenticatorData),
      signature: decode(answer.signature),
      userHandle: decode(answer.userHandle),
    };
    return {
      id: answer.id,
      rawId: decode(answer.id),
      type: "public-key",
      authenticatorAttachment: "platform",
      response: request.kind === "create" ? created : asserted,
      getClientExtensionResults: () => (request.prf === undefined ? {} : { prf }),
    };
  };
  const idsOf = (list: readonly PublicKeyCredentialDescriptor[] | undefined): string[] =>
    (list ?? []).map(({ id }) => encode(id));

  const container = CredentialsContainer.prototype as unknown as Record<"create" | "get", unknown>;
  container.create = async ({ publicKey, signal }: CredentialCreationOptions): Promise<unknown> => {
    if (publicKey === undefined) return null;
    const request: PasskeyRequest = {
      kind: "create",
      ...(publicKey.rp.id === undefined ? {} : { rpId: publicKey.rp.id }),
      challenge: encode(publicKey.challenge),
      userHandle: encode(publicKey.user.id),
      credentialIds: idsOf(publicKey.excludeCredentials),
      extensions: Object.keys(publicKey.extensions ?? {}),
      ...prfOf(publicKey.extensions),
    };
    return ask(request, signal);
  };
  container.get = async ({ publicKey, signal }: CredentialRequestOptions): Promise<unknown> => {
    if (publicKey === undefined) return null;
    const request: PasskeyRequest = {
      kind: "get",
      ...(publicKey.rpId === undefined ? {} : { rpId: publicKey.rpId }),
      challenge: encode(publicKey.challenge),
      credentialIds: idsOf(publicKey.allowCredentials),
      extensions: Object.keys(publicKey.extensions ?? {}),
      ...prfOf(publicKey.extensions),
    };
    return ask(request, signal);
  };
  PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(true);
}

/** From now on every page of the context, also one opened from a notification, has this authenticator. */
export async function installAuthenticator(context: BrowserContext, authenticator: Authenticator): Promise<void> {
  await context.exposeBinding("protectTestPasskey", ({ frame }, request: PasskeyRequest) =>
    authenticator.answer(new URL(frame.url()).origin, request),
  );
  await context.addInitScript(replaceCredentials);
}

export interface VirtualAuthenticator {
  /** False: the next verification fails, and Chromium's authenticator then stays refused. */
  setUserVerified(isVerified: boolean): Promise<void>;
  /** The same passkeys in an authenticator that knows the person again. */
  recover(): Promise<void>;
  credentialCount(): Promise<number>;
  /** The person tidies up: all passkeys are deleted. */
  clear(): Promise<void>;
  /** It is pulled out, with all it holds. */
  unplug(): Promise<void>;
}

/**
 * Chromium's own authenticators with PRF, for this page only; they survive a reload.
 *
 * @param transport `"internal"`: the device's own; `"usb"`: a security key.
 */
export async function addVirtualAuthenticator(
  page: Page,
  transport: "internal" | "usb" = "internal",
): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const add = async (): Promise<string> => {
    const options = {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    } as const;
    return (await session.send("WebAuthn.addVirtualAuthenticator", { options })).authenticatorId;
  };
  let authenticatorId = await add();
  return {
    setUserVerified: async (isUserVerified) => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
    recover: async () => {
      const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
      await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
      authenticatorId = await add();
      for (const credential of credentials)
        await session.send("WebAuthn.addCredential", { authenticatorId, credential });
    },
    credentialCount: async () =>
      (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    clear: async () => {
      await session.send("WebAuthn.clearCredentials", { authenticatorId });
    },
    unplug: async () => {
      await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
  };
}
