/** Places by the bundled file; private ranges by RFC 6890. @module */
import { expect, test } from "vitest";
import { createLocator } from "../../../../src/server/geo/locate.ts";

const locate = createLocator(undefined);

for (const ip of [
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.1.1",
  "100.64.0.1",
  "203.0.113.7",
  "::1",
  "fd00::1",
  "fe80::1%eth0",
  "::ffff:10.0.0.1",
  "2001:db8::1",
]) {
  test(`locate() says «private network» of ${ip}`, () => {
    expect(locate(ip)).toBe("private network");
  });
}

for (const [ip, place] of [
  ["141.76.2.1", "Germany"],
  ["::ffff:141.76.2.1", "Germany"],
  ["91.198.174.192", "Netherlands"],
  ["2a00:1450:4001:81b::200e", "Germany"],
] as const) {
  test(`locate() says «${place}» of ${ip}`, () => {
    expect(locate(ip)).toBe(place);
  });
}

test("locate() says nothing of what is no address", () => {
  expect([locate(""), locate("localhost"), locate("1.2.3")]).toEqual(["", "", ""]);
});

test("createLocator() refuses a file that is none", () => {
  expect(() => createLocator("/nonexistent.mmdb")).toThrow();
});
