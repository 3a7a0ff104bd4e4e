/** Whether bytes are an encrypted OpenPGP message without its armour (RFC 9580 §4.2). Pure. @module */

/** Keys for the session: by a public key, by a passphrase; and the encrypted data itself, in its three forms. */
const FIRST = [1, 3, 9, 18, 20];
const FOLLOWING = [1, 3, 9, 18, 20];
/** A session key by a public key, or by a passphrase, begins with the version of its packet. */
const VERSIONS: Readonly<Record<number, readonly number[]>> = { 1: [3, 6], 3: [4, 5, 6] };

export function isOpenPgp(bytes: Uint8Array): boolean {
  const first = headerAt(bytes, 0);
  if (first === undefined || !FIRST.includes(first.tag)) return false;
  const versions = VERSIONS[first.tag];
  const version = bytes[first.bodyAt] ?? 0;
  // Encrypted data alone has no sign but its header, which one file in a hundred has by chance.
  if (versions === undefined || first.next === undefined || !versions.includes(version)) return false;
  const next = headerAt(bytes, first.next);
  return next !== undefined && FOLLOWING.includes(next.tag);
}

interface PacketHeader {
  readonly tag: number;
  readonly bodyAt: number;
  /** Where the next packet begins; `undefined` where the length is not told at once. */
  readonly next: number | undefined;
}

function headerAt(bytes: Uint8Array, place: number): PacketHeader | undefined {
  const first = bytes[place] ?? 0;
  if ((first & 0x80) === 0) return undefined;
  return (first & 0x40) === 0 ? oldHeader(bytes, place, first) : newHeader(bytes, place, first);
}

/** Lengths of one, two or four bytes, or to the end. */
function oldHeader(bytes: Uint8Array, place: number, first: number): PacketHeader {
  const tag = (first >> 2) & 0x0f;
  const size = [1, 2, 4][first & 3];
  if (size === undefined) return { tag, bodyAt: place + 1, next: undefined };
  const length = bytes.subarray(place + 1, place + 1 + size).reduce((sum, byte) => sum * 256 + byte, 0);
  const bodyAt = place + 1 + size;
  return { tag, bodyAt, next: bodyAt + length };
}

function newHeader(bytes: Uint8Array, place: number, first: number): PacketHeader {
  const tag = first & 0x3f;
  const [one = 0, two = 0, ...four] = bytes.subarray(place + 1, place + 6);
  if (one < 192) return { tag, bodyAt: place + 2, next: place + 2 + one };
  if (one < 224) return { tag, bodyAt: place + 3, next: place + 3 + (one - 192) * 256 + two + 192 };
  if (one < 255) return { tag, bodyAt: place + 2, next: undefined };
  return { tag, bodyAt: place + 6, next: place + 6 + [two, ...four].reduce((sum, byte) => sum * 256 + byte, 0) };
}
