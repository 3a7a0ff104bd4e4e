/** The enrolment link: all in the fragment, each parameter once, https. */
import { expect, test } from "vitest";
import { enrolmentLink } from "../../../src/protocol/enrolment-link.ts";

const link = {
  appOrigin: "https://app.example",
  origin: "https://mfa.example",
  serverKeyThumb: new Uint8Array(32).fill(0x11),
  token: new Uint8Array(32).fill(0x22),
};
const text = enrolmentLink.format(link);

test("parse() reads what format() writes, with space around it", () => {
  expect(enrolmentLink.parse(`  ${text}\n`)).toEqual({ kind: "link", link });
});

test("format() keeps everything behind the #", () => {
  const url = new URL(text);
  expect([url.pathname, url.search]).toEqual(["/", ""]);
  expect(url.hash.startsWith("#enrol?v=1&s=https://mfa.example&k=")).toBe(true);
});

test("parse() accepts http on loopback names only", () => {
  for (const origin of ["http://portal.localhost:8080", "http://localhost:8080", "http://127.0.0.1:8080"]) {
    expect(enrolmentLink.parse(enrolmentLink.format({ ...link, origin })).kind).toBe("link");
  }
  for (const origin of ["http://mfa.example", "http://localhost.example", "http://10.0.0.1"]) {
    expect(enrolmentLink.parse(enrolmentLink.format({ ...link, origin }))).toEqual({
      kind: "refused",
      reason: "insecure",
    });
  }
});

const WRONG: readonly (readonly [name: string, text: string, reason: string])[] = [
  ["some text", "hello", "not-a-link"],
  ["an otpauth link", "otpauth://totp/a?secret=GEZDGNBV", "not-a-link"],
  ["another fragment", "https://app.example/#more", "not-a-link"],
  ["a later version", text.replace("v=1", "v=2"), "newer-version"],
  ["a missing token", text.replace(/&t=.*/, ""), "damaged"],
  ["a doubled token", `${text}&t=${"A".repeat(43)}`, "damaged"],
  ["an extra parameter", `${text}&x=1`, "damaged"],
  ["a short key", text.replace(/&k=./, "&k="), "damaged"],
  ["a path in the service", text.replace("mfa.example", "mfa.example/x"), "damaged"],
  ["a user in the service", text.replace("https://mfa", "https://u@mfa"), "damaged"],
  ["a kilobyte and more", `${text}${"&".repeat(1024)}`, "not-a-link"],
];

for (const [name, wrong, reason] of WRONG) {
  test(`parse() refuses ${name}: ${reason}`, () => {
    expect(enrolmentLink.parse(wrong)).toEqual({ kind: "refused", reason });
  });
}
