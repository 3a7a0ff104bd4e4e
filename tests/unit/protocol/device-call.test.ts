/** The PM-Sig header: exactly one way to write it. */
import { expect, test } from "vitest";
import { formatPmSig, parsePmSig } from "../../../src/protocol/device-call.ts";

const call = {
  deviceId: new Uint8Array(16).fill(9),
  seq: 7,
  timeMs: 1_790_000_000_000,
  signature: new Uint8Array(64).fill(8),
};

test("parsePmSig() reads what formatPmSig() writes", () => {
  expect(parsePmSig(formatPmSig(call))).toEqual(call);
});

test("parsePmSig() refuses everything else", () => {
  const good = formatPmSig(call);
  const wrong = [
    null,
    undefined,
    "",
    ` ${good}`,
    `${good} `,
    good.replace("q=7", "q=07"),
    good.replace("q=7", "q=-7"),
    good.replace("q=7", "q=7.0"),
    good.replace("q=7", "q=9999999999999999"),
    good.replace(", ", ","),
    good.replace("d=", "D="),
    good.slice(0, -1),
    `${good}, ${good}`,
  ];
  expect(wrong.map((header) => parsePmSig(header))).toEqual(wrong.map(() => undefined));
});
