/** The command line on a real database: what it prints, what it refuses, its exit codes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../../../src/server/cli/run.ts";
import { createTestSite, enrolPhone, PASSWORD, type TestSite } from "../../support/test-site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
});

afterEach(async () => {
  await site.close();
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

async function protect(words: readonly string[], input = ""): Promise<Ran> {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await runCommand(words, () => Promise.resolve({ parts: site.parts, close: () => Promise.resolve() }), {
    out: (line) => out.push(line),
    problem: (line) => problems.push(line),
    readSecret: () => Promise.resolve(input),
  });
  return { code, out: out.join("\n"), problems: problems.join("\n") };
}

async function json(words: readonly string[], input = ""): Promise<Record<string, unknown>> {
  const ran = await protect([...words, "--json"], input);
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out) as Record<string, unknown>;
}

test("user add with a password from standard input: the person can sign in", async () => {
  const added = await json(["user", "add", "zoe"], PASSWORD);
  expect(added).toMatchObject({ name: "zoe", isAdmin: false });
  expect((await site.signIn("zoe")).text()).toContain("You are signed in");
  expect((await protect(["user", "add", "zoe"], PASSWORD)).code).toBe(1);
});

test("user add without one gives an invitation; --admin makes an administrator", async () => {
  const added = await json(["user", "add", "keeper", "--admin"]);
  expect(added["isAdmin"]).toBe(true);
  expect(String(added["invitation"])).toContain("/invite#t=");
  const again = await json(["user", "invite", "keeper"]);
  expect(again["invitation"]).not.toBe(added["invitation"]);
});

test("a password that is refused leaves nobody behind", async () => {
  const ran = await protect(["user", "add", "zoe", "--json"], "short");
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out)).toMatchObject({ code: "password/too-short" });
  expect((await protect(["user", "list"])).out).toBe("Nobody yet.");
});

test("user reset without a reason takes nothing away (E-14)", async () => {
  await json(["user", "add", "max"]);
  for (const words of [["max"], ["max", ""], ["max", "  "]]) {
    expect((await protect(["user", "reset", ...words])).code, JSON.stringify(words)).toBe(2);
  }
});

test("user list, require-mfa, reset", async () => {
  await site.addPerson("zoe");
  await enrolPhone(site, await site.signIn("zoe"));
  expect((await protect(["user", "list"])).out).toMatch(/zoe +person +active +mfa optional +push 1/);
  expect(await json(["user", "require-mfa", "zoe"])).toMatchObject({ mfaRequired: true });
  expect(await json(["user", "require-mfa", "zoe", "--off"])).toMatchObject({ mfaRequired: false });
  expect(await json(["user", "reset", "zoe", "lost"])).toMatchObject({ reset: true });
  expect((await protect(["user", "list"])).out).toMatch(/push 0/);
  expect((await protect(["user", "reset", "nobody", "lost"])).code).toBe(1);
});

test("app add prints the key once; request create takes it from standard input; request show", async () => {
  await site.addPerson("zoe");
  const app = await json(["app", "add", "Payroll", "--policy", "approve"]);
  const key = String(app["key"]);
  expect((await protect(["app", "list"])).out).toContain("Payroll");
  expect((await protect(["app", "list"])).out).not.toContain(key);
  expect((await protect(["request", "create", "zoe"], key)).problems).toContain("no device");

  const phone = await enrolPhone(site, await site.signIn("zoe"));
  const made = await json(["request", "create", "zoe"], key);
  expect((await protect(["request", "create", "zoe"], key)).code).toBe(1);
  expect((await protect(["request", "create", "zoe"], "wrong key")).code).toBe(1);
  expect((await phone.pending())?.resource).toBe("Payroll");
  await phone.answer("approve");
  const shown = await json(["request", "show", String(made["id"])]);
  expect(shown["state"]).toBe("approved");
});

test("device list and revoke, with ids that begin with a dash", async () => {
  await site.addPerson("zoe");
  await enrolPhone(site, await site.signIn("zoe"));
  const listed = (await json(["device", "list", "--user", "zoe"])) as unknown as { id: string }[];
  expect(listed).toHaveLength(1);
  const unknown = await protect(["device", "revoke", "-BCDEFGHIJKLMNOPQRSTUV"]);
  expect(unknown.code).toBe(1);
  expect(unknown.problems).toContain("no active device -BCDEFGHIJKLMNOPQRSTUV");
  expect((await protect(["device", "revoke", listed[0]?.id ?? ""])).code).toBe(0);
  expect((await protect(["device", "list"])).out).toBe("None yet.");
});

const NOT_UNDERSTOOD: readonly (readonly string[])[] = [
  [],
  ["user"],
  ["user", "ad"],
  ["user", "add"],
  ["user", "add", "a", "b"],
  ["user", "list", "--admin"],
  ["app", "add", "Payroll", "--policy", "maybe"],
  ["app", "add", "Payroll", "--polcy", "uv"],
  ["device", "revoke", "-x"],
];
for (const words of NOT_UNDERSTOOD) {
  test(`«${words.join(" ")}» is not understood: exit code 2`, async () => {
    expect((await protect(words)).code).toBe(2);
  });
}

test("--help lists every command", async () => {
  const ran = await protect(["--help"]);
  expect(ran.code).toBe(0);
  for (const words of ["user add NAME", "app add NAME", "device revoke ID", "request create NAME"])
    expect(ran.out).toContain(words);
});

test("control characters in names don't reach the terminal", async () => {
  const ran = await protect(["user", "invite", "\u001b[2Jzoe"]);
  expect(ran.code).toBe(1);
  expect(ran.problems).not.toContain("\u001b");
});

test("as a process: password by a pipe, JSON on standard output, exit codes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "protect-cli-"));
  const run = async (words: readonly string[], input: string) => {
    const child = spawn(process.execPath, ["src/server/cli/main.ts", ...words], {
      env: { PATH: process.env["PATH"] ?? "", PROTECT_DATA: folder },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.resume();
    child.stdin.end(input);
    await once(child, "close");
    return { code: child.exitCode, out };
  };
  try {
    const added = await run(["user", "add", "zoe", "--json"], `${PASSWORD}\n`);
    expect(added.code).toBe(0);
    expect(JSON.parse(added.out)).toMatchObject({ name: "zoe" });
    expect((await run(["user", "add", "zoe"], `${PASSWORD}\n`)).code).toBe(1);
    expect((await run(["user", "nonsense"], "")).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
