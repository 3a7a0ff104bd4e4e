/**
 * A phone without a screen, for integrators and tests: the app's own protocol and approvals over the public
 * device API and nothing else. It polls instead of receiving pushes. Node.
 *
 * @module
 */
import {
  type ApprovalsDeps,
  createDeps,
  enrolmentLink,
  finishEnrolment,
  listEnrolments,
  listRequests,
  removeEnrolment,
  startEnrolment,
} from "../approvals/everywhere.ts";
import { HELP, type PhoneCommand, parsePhoneArguments } from "./arguments.ts";
import { fetchFromHere } from "./loopback.ts";
import { createPrint, outcomeSentence, type Print, receivedSentence, viewFacts, viewSentence } from "./print.ts";
import { answerShown, isAsAsked, nextPending, pollAll } from "./requests.ts";
import { openStateFile, type PhoneMemory } from "./state-file.ts";
import { uvMaker, verifyWhereAsked } from "./verify.ts";

const DONE = 0;
const OTHERWISE = 1;
const NOT_UNDERSTOOD = 2;
const LONGEST_POLL_SECONDS = 25;
const PAUSE_AFTER_FAILURE_MS = 2_000;

async function main(argv: readonly string[]): Promise<number> {
  const command = parsePhoneArguments(argv);
  if (command.kind === "help") {
    const stream = command.problem === undefined ? process.stdout : process.stderr;
    stream.write(command.problem === undefined ? HELP : `${command.problem}\n\n${HELP}`);
    return command.problem === undefined ? DONE : NOT_UNDERSTOOD;
  }
  const print = createPrint(command.common.json, (line) => process.stdout.write(`${line}\n`));
  const memory = await openStateFile(command.common.stateFile);
  const deps = createDeps({
    store: memory.store,
    appOrigin: command.kind === "enrol" ? appOriginOf(command.link) : "",
    fetch: fetchFromHere,
    extractableKeys: true,
  });
  return run(command, deps, memory, print);
}

/** The link says which app it is for; a phone of scripts plays that one. */
function appOriginOf(link: string): string {
  const reading = enrolmentLink.parse(link);
  return reading.kind === "link" ? reading.link.appOrigin : "";
}

async function run(
  command: Exclude<PhoneCommand, { kind: "help" }>,
  deps: ApprovalsDeps,
  memory: PhoneMemory,
  print: Print,
): Promise<number> {
  switch (command.kind) {
    case "enrol":
      return enrol(command, deps, memory, print);
    case "answer":
      return answer(command, deps, memory, print);
    case "watch":
      return watch(command, deps, memory, print);
    case "verify":
      return (await verifyWhereAsked(deps, memory, print)) ? DONE : OTHERWISE;
    case "list":
      return list(deps, print);
    case "remove":
      return remove(deps, print);
  }
}

async function enrol(
  command: Extract<PhoneCommand, { kind: "enrol" }>,
  deps: ApprovalsDeps,
  memory: PhoneMemory,
  print: Print,
): Promise<number> {
  const started = await startEnrolment(command.link, deps);
  if (started.kind !== "started") {
    print(`Not enrolled: ${started.kind}`, { event: "not-enrolled", ...started });
    return OTHERWISE;
  }
  const { origin, name, user } = started.enrolment;
  const finished = await finishEnrolment(
    started.enrolment,
    {
      label: command.label,
      subscribe: () => Promise.resolve(null),
      createUv: uvMaker(deps.appOrigin, memory),
      dropScope: () => Promise.resolve(),
    },
    deps,
  );
  if (finished.kind !== "finished") {
    print(`Not enrolled: ${finished.kind}`, { event: "not-enrolled", ...finished });
    return OTHERWISE;
  }
  const { checkCode, enrolment } = finished;
  await memory.setApp(enrolment.handle, deps.appOrigin);
  print(`Enrolled with ${name} (${origin}) as ${user}. Type this check code into the portal: ${checkCode}`, {
    event: "enrolled",
    checkCode,
    origin,
    name,
    user,
    deviceId: enrolment.deviceId,
  });
  return DONE;
}

async function answer(
  command: Extract<PhoneCommand, { kind: "answer" }>,
  deps: ApprovalsDeps,
  memory: PhoneMemory,
  print: Print,
): Promise<number> {
  const untilMs = deps.nowMs() + command.waitSeconds * 1000;
  for (;;) {
    const leftSeconds = Math.max(0, Math.ceil((untilMs - deps.nowMs()) / 1000));
    // At once first: what already waits is answered without holding a connection.
    const polls = await pollAll(0, deps);
    const view =
      (await nextPending(deps, command.requestId)) ?? (await waitForOne(leftSeconds, command.requestId, deps));
    if (view !== undefined) {
      print(viewSentence(view), viewFacts(view));
      const outcome = await answerShown(view, command.decision, deps, memory);
      print(outcomeSentence(outcome), {
        event: "answer",
        requestId: view.requestId,
        decision: command.decision,
        ...outcome,
      });
      return isAsAsked(outcome, command.decision) ? DONE : OTHERWISE;
    }
    if (polls.length === 0 || deps.nowMs() >= untilMs) {
      const why = polls.length === 0 ? "Not enrolled anywhere" : "No request arrived";
      print(why, { event: "nothing", enrolments: polls.length, polls: polls.map((one) => one.outcome.kind) });
      return OTHERWISE;
    }
  }
}

async function waitForOne(
  leftSeconds: number,
  requestId: string | undefined,
  deps: ApprovalsDeps,
): Promise<ReturnType<typeof nextPending>> {
  if (leftSeconds === 0) return undefined;
  const polls = await pollAll(Math.min(LONGEST_POLL_SECONDS, leftSeconds), deps);
  if (polls.every((one) => one.outcome.kind !== "polled")) await deps.sleep(PAUSE_AFTER_FAILURE_MS);
  return nextPending(deps, requestId);
}

async function watch(
  command: Extract<PhoneCommand, { kind: "watch" }>,
  deps: ApprovalsDeps,
  memory: PhoneMemory,
  print: Print,
): Promise<number> {
  const enrolments = await listEnrolments(deps);
  if (enrolments.length === 0) {
    print("Not enrolled anywhere", { event: "nothing", enrolments: 0 });
    return OTHERWISE;
  }
  print(`Watching ${String(enrolments.length)} enrolment(s)`, { event: "watching", enrolments: enrolments.length });
  const shown = new Set<string>();
  let waitSeconds = 0;
  while (shown.size < command.count) {
    const polls = await pollAll(waitSeconds, deps);
    waitSeconds = LONGEST_POLL_SECONDS;
    for (const { enrolment, outcome } of polls) {
      if (outcome.kind === "revoked")
        print(`Removed at ${enrolment.origin}`, { event: "revoked", origin: enrolment.origin });
      if (outcome.kind !== "polled") continue;
      for (const received of outcome.received) {
        if (received.kind !== "request") print(receivedSentence(received), { event: "received", ...received });
      }
    }
    for (let view = await nextUnshown(shown, deps); view !== undefined; view = await nextUnshown(shown, deps)) {
      shown.add(view.requestId);
      print(viewSentence(view), viewFacts(view));
      if (command.answer === "none") continue;
      const outcome = await answerShown(view, command.answer, deps, memory);
      print(outcomeSentence(outcome), {
        event: "answer",
        requestId: view.requestId,
        decision: command.answer,
        ...outcome,
      });
    }
    if ((await listEnrolments(deps)).length === 0) return OTHERWISE;
    // Also where a request waits unanswered: the service then answers every poll at once.
    if (shown.size > 0 || polls.every((one) => one.outcome.kind !== "polled"))
      await deps.sleep(PAUSE_AFTER_FAILURE_MS / 2);
  }
  return DONE;
}

async function nextUnshown(shown: ReadonlySet<string>, deps: ApprovalsDeps): Promise<ReturnType<typeof nextPending>> {
  const waiting = (await listRequests(deps)).filter((one) => one.state === "pending" && !shown.has(one.requestId));
  return waiting.at(-1)?.view;
}

async function list(deps: ApprovalsDeps, print: Print): Promise<number> {
  for (const { name, origin, state, deviceId } of await listEnrolments(deps)) {
    print(`${name} (${origin}): ${state}`, { event: "enrolment", name, origin, state, deviceId });
  }
  for (const { requestId, state, view } of await listRequests(deps)) {
    print(`${state}: ${view === undefined ? requestId : viewSentence(view)}`, { event: "request", requestId, state });
  }
  return DONE;
}

async function remove(deps: ApprovalsDeps, print: Print): Promise<number> {
  let code = DONE;
  for (const { handle, origin } of await listEnrolments(deps)) {
    const outcome = await removeEnrolment(handle, deps);
    print(`${origin}: ${outcome.kind}`, { event: "remove", origin, ...outcome });
    if (outcome.kind !== "done" && outcome.kind !== "revoked") code = OTHERWISE;
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
