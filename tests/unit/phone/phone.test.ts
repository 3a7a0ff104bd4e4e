/** The scripted phone: its command line and its file. */
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answerRequest, receiveEnvelope } from "../../../src/approvals/everywhere.ts";
import { parsePhoneArguments } from "../../../src/phone/arguments.ts";
import { createCredential } from "../../../src/phone/authenticator.ts";
import { openStateFile } from "../../../src/phone/state-file.ts";
import { enrolDevice } from "../../support/enrolled-device.ts";

test("openStateFile() keeps a phone over restarts, readable by its owner only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "phone-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "deeper", "phone.json");
  const phone = await enrolDevice({ store: (await openStateFile(path)).store, extractableKeys: true });
  const { fields, envelope } = await phone.service.request();
  const again = { ...phone.deps, store: (await openStateFile(path)).store };
  expect(await again.store.enrolments()).toEqual([phone.enrolment]);
  const received = await receiveEnvelope(envelope, phone.enrolment.handle, again);
  if (received.kind !== "request") throw new Error(received.kind);
  const third = { ...phone.deps, store: (await openStateFile(path)).store };
  const answer = { requestId: received.view.requestId, decision: "approve" } as const;
  expect(await answerRequest(answer, third)).toEqual({ kind: "approved", resource: fields.resource });
  if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: 1, inbox: [{ state: "approved" }] });
});

test("openStateFile() keeps credentials for user verification and the app they are for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "phone-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "phone.json");
  const memory = await openStateFile(path);
  const { credential } = createCredential(new Uint8Array(32), "https://app.example");
  await memory.addCredential(credential);
  await memory.setApp("handle", "https://app.example");
  const again = await openStateFile(path);
  expect(again.credential(credential.id)).toEqual(credential);
  expect(again.appOf("handle")).toBe("https://app.example");
  expect(again.appOf("other")).toBeUndefined();
});

const COMMANDS: readonly (readonly [line: string, expected: object])[] = [
  ["enrol https://a/#enrol", { kind: "enrol", link: "https://a/#enrol", label: "Scripted phone" }],
  ["enrol https://a/#enrol --label Tablet", { kind: "enrol", label: "Tablet" }],
  ["approve", { kind: "answer", decision: "approve", waitSeconds: 60, requestId: undefined }],
  ["deny --id abc --wait 5 --json", { kind: "answer", decision: "deny", waitSeconds: 5, requestId: "abc" }],
  ["watch --answer deny --count 2", { kind: "watch", answer: "deny", count: 2 }],
  ["list --state x.json", { kind: "list", common: { stateFile: "x.json", json: false } }],
  ["verify", { kind: "verify" }],
  ["remove", { kind: "remove" }],
  ["--help", { kind: "help", problem: undefined }],
  ["", { kind: "help", problem: undefined }],
];

for (const [line, expected] of COMMANDS) {
  test(`parsePhoneArguments() reads «${line}»`, () => {
    expect(parsePhoneArguments(line.split(" ").filter((word) => word !== ""))).toMatchObject(expected);
  });
}

test("parsePhoneArguments() says what it did not understand", () => {
  for (const line of [
    "enrol",
    "enrol a b",
    "approve --wait soon",
    "watch --answer maybe",
    "watch --count -1",
    "dance",
    "list --what",
  ]) {
    const command = parsePhoneArguments(line.split(" "));
    expect(command.kind === "help" && command.problem).toBeTruthy();
  }
});
