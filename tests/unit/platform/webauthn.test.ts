/** The vault's passkey: what is asked of the browser, and what its answer is taken for. */
import { beforeEach, expect, test, vi } from "vitest";
import { createPrfCredential } from "../../../src/platform/webauthn.ts";
import { unlockWithPrf } from "../../../src/platform/webauthn-unlock.ts";

const OUTPUT = new Uint8Array(32).fill(7);
/** Flags of the authenticator data (WebAuthn L3 §6.1): user present, user verified, backup eligible, backed up, attested data. */
const [UP, UV, BE, BS, AT] = [0x01, 0x04, 0x08, 0x10, 0x40] as const;

const create = vi.fn();
const get = vi.fn();

beforeEach(() => {
  create.mockReset();
  get.mockReset();
  vi.stubGlobal("PublicKeyCredential", class {});
  vi.stubGlobal("navigator", { credentials: { create, get } });
  vi.stubGlobal("location", { hostname: "app.example" });
});

/** A credential whose authenticator data has these flags; `undefined`: the browser does not show the data. */
function credential(flags: number | undefined, prf: object = { enabled: true, results: { first: OUTPUT } }) {
  const data = new Uint8Array(37);
  data[32] = flags ?? 0;
  return {
    rawId: new Uint8Array([1, 2, 3]).buffer,
    response: flags === undefined ? {} : { getAuthenticatorData: () => data.buffer },
    getClientExtensionResults: () => ({ prf }),
  };
}

for (const [name, flags, may] of [
  ["neither eligible nor backed up", UP | UV | AT, false],
  ["eligible, not backed up yet", UP | UV | AT | BE, true],
  ["eligible and backed up", UP | UV | AT | BE | BS, true],
  ["not told", undefined, true],
] as const) {
  test(`a passkey that is ${name} ${may ? "may" : "cannot"} be synced`, async () => {
    create.mockResolvedValueOnce(credential(flags));
    expect(await createPrfCredential()).toMatchObject({ kind: "created", output: OUTPUT, backedUp: may });
  });
}

test("authenticator data that is too short to have flags tells nothing", async () => {
  const short = { ...credential(0), response: { getAuthenticatorData: () => new ArrayBuffer(32) } };
  create.mockResolvedValueOnce(short);
  expect(await createPrfCredential()).toMatchObject({ backedUp: true });
});

test("the vault's passkey is asked for on this device, verified, kept by it, with a secret", async () => {
  create.mockResolvedValueOnce(credential(UP | UV));
  await createPrfCredential();
  const [asked] = create.mock.calls[0] as [CredentialCreationOptions];
  const { publicKey } = asked;
  expect(publicKey?.authenticatorSelection).toEqual({
    authenticatorAttachment: "platform",
    residentKey: "preferred",
    userVerification: "required",
  });
  expect(publicKey?.rp.id).toBe("app.example");
  expect(publicKey?.attestation).toBe("none");
  expect(publicKey?.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -257]);
  expect(publicKey?.extensions).toMatchObject({ prf: { eval: { first: { length: 32 } } } });
});

test("a further passkey is asked for elsewhere, and not where the vault has one already", async () => {
  create.mockResolvedValueOnce(credential(UP | UV));
  const exclude = [new Uint8Array([4, 5]), new Uint8Array([6])];
  await createPrfCredential({ where: "elsewhere", exclude });
  const [asked] = create.mock.calls[0] as [CredentialCreationOptions];
  expect(asked.publicKey?.authenticatorSelection?.authenticatorAttachment).toBe("cross-platform");
  expect(asked.publicKey?.authenticatorSelection?.userVerification).toBe("required");
  expect(asked.publicKey?.excludeCredentials).toEqual(exclude.map((id) => ({ type: "public-key", id })));
});

test("an authenticator that holds an excluded passkey is told apart from one that failed", async () => {
  create.mockRejectedValueOnce(new DOMException("held", "InvalidStateError"));
  expect(await createPrfCredential({ where: "here", exclude: [new Uint8Array([4])] })).toEqual({ kind: "exists" });
  create.mockRejectedValueOnce(new DOMException("no", "UnknownError"));
  expect(await createPrfCredential()).toEqual({ kind: "failed" });
});

test("a device that gives the secret only at the second asking is asked again, for this passkey", async () => {
  create.mockResolvedValueOnce(credential(UP | UV | BE, { enabled: true }));
  get.mockResolvedValueOnce(credential(UP | UV));
  expect(await createPrfCredential()).toMatchObject({ kind: "created", output: OUTPUT, backedUp: true });
  expect(get).toHaveBeenCalledOnce();
});

for (const [name, prf] of [
  ["says that it has no secret", { enabled: false }],
  ["says nothing of a secret", {}],
] as const) {
  test(`a passkey that ${name} opens no vault`, async () => {
    create.mockResolvedValueOnce(credential(UP | UV, prf));
    expect(await createPrfCredential()).toEqual({ kind: "unsupported" });
    expect(get).not.toHaveBeenCalled();
  });
}

for (const length of [31, 33]) {
  test(`a secret of ${length} bytes opens nothing`, async () => {
    get.mockResolvedValueOnce(credential(UP | UV, { results: { first: new Uint8Array(length).fill(1) } }));
    expect(await unlockWithPrf([{ credentialId: new Uint8Array(3), input: new Uint8Array(32) }])).toEqual({
      kind: "unsupported",
    });
  });
}
