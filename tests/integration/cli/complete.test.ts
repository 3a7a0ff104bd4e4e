/**
 * The whole command line: every command that was promised, one line of JSON from each, and no way to give a secret but
 * standard input.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../../src/server/cli/commands/index.ts";
import { runCommand } from "../../../src/server/cli/run.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite } from "../../support/test-site.ts";

const ROOT = join(import.meta.dirname, "../../..");
const PROMISED = [
  "user add",
  "user invite",
  "user list",
  "user require-mfa",
  "user reset",
  "app add",
  "app list",
  "device list",
  "device revoke",
  "request create",
  "request show",
];
const SECRET = "do-not-print-me";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
});
afterAll(() => site.close());

async function protect(words: readonly string[], input = "") {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await runCommand(words, () => Promise.resolve({ parts: site.parts, close: () => Promise.resolve() }), {
    out: (line) => out.push(line),
    problem: (line) => problems.push(line),
    readSecret: () => Promise.resolve(input),
  });
  return { code, out, problems };
}

test("every promised command is there, and the README names the same ones", () => {
  const names = COMMANDS.map(({ words }) => words.join(" "));
  expect(names.toSorted()).toEqual(PROMISED.toSorted());
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, users = "", apps = "", devices = "", requests = ""] =
    /`npm run protect -- user ([a-z|-]+)`, `app ([a-z|-]+)`, `device ([a-z|-]+)`,\s+`request ([a-z|-]+)`/.exec(
      readme,
    ) ?? [];
  const told = Object.entries({ user: users, app: apps, device: devices, request: requests }).flatMap(([noun, verbs]) =>
    verbs.split("|").map((verb) => `${noun} ${verb}`),
  );
  expect(told.toSorted()).toEqual(PROMISED.toSorted());
});

test("each command with --json prints one line of JSON, when it is done and when it is refused", async () => {
  const done: string[] = [];
  const json = async (words: readonly string[], input?: string): Promise<Record<string, string>> => {
    const ran = await protect([...words, "--json"], input);
    expect({ words, code: ran.code, lines: ran.out.length, problems: ran.problems }).toEqual({
      words,
      code: 0,
      lines: 1,
      problems: [],
    });
    done.push(words.slice(0, 2).join(" "));
    return JSON.parse(ran.out[0] ?? "") as Record<string, string>;
  };
  await json(["user", "add", "zoe"], PASSWORD);
  await json(["user", "invite", "zoe"]);
  await json(["user", "list"]);
  const phone = await enrolPhone(site, await site.signIn("zoe"));
  const app = await json(["app", "add", "Payroll"]);
  await json(["app", "list"]);
  const request = await json(["request", "create", "zoe", "--ip", "203.0.113.7", "--user-agent", "curl/8"], app["key"]);
  await phone.pending();
  await json(["request", "show", request["id"] ?? ""]);
  const [device] = (await json(["device", "list", "--user", "zoe"])) as unknown as readonly { readonly id: string }[];
  await json(["device", "revoke", device?.id ?? ""]);
  await json(["user", "require-mfa", "zoe"]);
  await json(["user", "reset", "zoe", "lost the phone"]);
  expect(done.toSorted()).toEqual(PROMISED.toSorted());

  const REFUSED: readonly (readonly [words: readonly string[], input: string, code: string])[] = [
    [["user", "add", "zoe"], PASSWORD, "user/name-taken"],
    [["user", "add", "new"], "short", "password/too-short"],
    [["user", "invite", "nobody"], "", "user/unknown"],
    [["user", "require-mfa", "nobody"], "", "user/unknown"],
    [["user", "reset", "nobody", "why"], "", "user/unknown"],
    [["app", "add", "Payroll"], "", "app/name-taken"],
    [["device", "list", "--user", "nobody"], "", "user/unknown"],
    [["device", "revoke", "ABCDEFGHIJKLMNOPQRSTUV"], "", "device/unknown"],
    [["request", "create", "zoe"], "no key", "app/unknown"],
    [["request", "create", "nobody"], app["key"] ?? "", "user/unknown"],
    [["request", "create", "zoe"], app["key"] ?? "", "request/no-device"],
    [["request", "show", "ABCDEFGHIJKLMNOPQRSTUV"], "", "request/unknown"],
  ];
  for (const [words, input, code] of REFUSED) {
    const ran = await protect([...words, "--json"], input);
    expect({ words, code: ran.code, lines: ran.out.length }).toEqual({ words, code: 1, lines: 1 });
    expect(JSON.parse(ran.out[0] ?? "")).toMatchObject({ code, message: expect.any(String) as string });
  }
});

const WITH_SECRETS: readonly (readonly string[])[] = [
  ["user", "add", "max", SECRET],
  ["user", "add", "max", "--password", SECRET],
  ["user", "add", "max", `--password=${SECRET}`],
  ["user", "add", "max", "-p", SECRET],
  ["request", "create", "zoe", SECRET],
  ["request", "create", "zoe", "--key", SECRET],
  ["request", "create", "zoe", `--key=${SECRET}`],
];
for (const words of WITH_SECRETS) {
  test(`«${words.join(" ")}»: a secret among the arguments is not understood, and not said again`, async () => {
    const ran = await protect(words, PASSWORD);
    expect(ran.code).toBe(2);
    expect([...ran.out, ...ran.problems].join("\n")).not.toContain(SECRET);
    expect((await protect(["user", "list"])).out.join("\n")).not.toContain("max");
  });
}

test("control characters in what is not understood don't reach the terminal", async () => {
  for (const words of [
    ["\u001b[2J", "x"],
    ["user", "list", "--\u001b[2J"],
    ["user", "add", "a", "\u001b[2J"],
  ])
    expect((await protect(words)).problems.join("")).not.toContain("\u001b");
});

test("at a terminal the password is asked for, and is not shown", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "protect-cli-"));
  try {
    const command = `"${process.execPath}" src/server/cli/main.ts user add zoe --json`;
    const child = spawn("script", ["-qefc", command, "/dev/null"], {
      cwd: ROOT,
      env: { PATH: process.env["PATH"] ?? "", PROTECT_DATA: folder, TERM: "dumb" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    let shown = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (shown += part));
    const closed = text(child.stdout);
    while (!shown.includes("Password")) await sleep(50);
    await sleep(300);
    child.stdin.write(`${PASSWORD}\r`);
    await closed;
    expect(shown).toContain('"name":"zoe"');
    expect(shown).not.toContain('"invitation":');
    expect(shown).not.toContain(PASSWORD);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
