/** `request create`: asks a person in the name of an app, whose key comes from standard input. @module */
import { type CreateRequestOutcome, createRequest, findAppByKey, findUser } from "../../service/index.ts";
import { type Command, type CommandOutcome, unknownUser } from "../command.ts";

export const requestCreate: Command = {
  words: ["request", "create"],
  usage: "NAME [--ip ADDRESS] [--user-agent TEXT]",
  help: "Asks a person for an approval; the app's key is read from standard input.",
  operands: { least: 1, most: 1 },
  flags: [],
  values: ["--ip", "--user-agent"],
  run: async ({ parts, operands, line, readSecret }) => {
    const app = await findAppByKey(parts, await readSecret("Key of the app"));
    if (app === undefined) return { kind: "refused", code: "app/unknown", why: "no app has this key" };
    const name = operands[0] ?? "";
    const user = await findUser(parts, name);
    if (user === undefined) return unknownUser(name);
    const outcome = await createRequest(parts, {
      userId: user.id,
      appId: app.id,
      ip: line.values.get("--ip") ?? "",
      userAgent: line.values.get("--user-agent") ?? "",
    });
    if (outcome.kind !== "created") return refusal(outcome);
    const { id, state, expiresAtMs } = outcome.request;
    return {
      kind: "done",
      data: outcome.request,
      text: [`${id}  ${state} until ${new Date(expiresAtMs).toISOString()}`],
    };
  },
};

function refusal(outcome: Exclude<CreateRequestOutcome, { kind: "created" }>): CommandOutcome {
  const why = {
    "pending-exists": "this app asked this person a moment ago",
    "too-many": "this person was asked too often",
    "no-device": "this person has no device that can answer",
  }[outcome.kind];
  return { kind: "refused", code: `request/${outcome.kind}`, why };
}
