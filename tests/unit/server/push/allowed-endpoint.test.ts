/** @module */
import { expect, test } from "vitest";
import { isAllowedEndpoint } from "../../../../src/server/push/allowed-endpoint.ts";

for (const endpoint of [
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://jmt17.google.com/fcm/send/abc",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "https://web.push.apple.com/QABC",
  "https://db5p.notify.windows.com/w/?token=abc",
]) {
  test(`isAllowedEndpoint() takes ${endpoint}`, () => {
    expect(isAllowedEndpoint(endpoint)).toBe(true);
  });
}

for (const endpoint of [
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/x",
  "https://user@fcm.googleapis.com/x",
  "https://fcm.googleapis.com.evil.example/x",
  "https://evilfcm.googleapis.com/x",
  "https://push.services.mozilla.com.evil.example/",
  "https://127.0.0.1/x",
  "https://localhost/x",
  "file:///etc/passwd",
  "nothing",
]) {
  test(`isAllowedEndpoint() refuses ${endpoint}`, () => {
    expect(isAllowedEndpoint(endpoint)).toBe(false);
  });
}
