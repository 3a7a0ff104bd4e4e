/** The command line of the scripted phone. Pure. @module */
import { parseArgs } from "node:util";

export type AnswerWord = "approve" | "deny" | "none";

export type PhoneCommand =
  | { readonly kind: "enrol"; readonly link: string; readonly label: string; readonly common: Common }
  | {
      readonly kind: "answer";
      readonly decision: "approve" | "deny";
      readonly requestId: string | undefined;
      readonly waitSeconds: number;
      readonly common: Common;
    }
  | { readonly kind: "watch"; readonly answer: AnswerWord; readonly count: number; readonly common: Common }
  | { readonly kind: "verify"; readonly common: Common }
  | { readonly kind: "list"; readonly common: Common }
  | { readonly kind: "remove"; readonly common: Common }
  | { readonly kind: "help"; readonly problem: string | undefined };

export interface Common {
  readonly stateFile: string;
  readonly json: boolean;
}

export const HELP = `A phone without a screen: enrols and answers over the public device API.

  npm run device -- enrol <link> [--label TEXT]    enrol with the link of the portal, print the check code
  npm run device -- approve [--id ID] [--wait S]   wait for a request and approve it
  npm run device -- deny    [--id ID] [--wait S]   wait for a request and deny it
  npm run device -- watch [--answer approve|deny|none] [--count N]
                                                   print what arrives, and answer it
  npm run device -- verify                         set up user verification where a service asks for it, print the
                                                   code for the portal
  npm run device -- list                           enrolments and the requests that were received
  npm run device -- remove                         end all enrolments, here and at the service

  --state FILE   where keys and requests are kept (data/phone.json)
  --json         one JSON object a line

Exit code 0: done as asked. 1: answered otherwise. 2: not understood.
`;

const OPTIONS = {
  state: { type: "string" },
  json: { type: "boolean" },
  label: { type: "string" },
  id: { type: "string" },
  wait: { type: "string" },
  answer: { type: "string" },
  count: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export function parsePhoneArguments(argv: readonly string[]): PhoneCommand {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { kind: "help", problem: error instanceof Error ? error.message : "not understood" };
  }
  const { values, positionals } = parsed;
  const [word, ...rest] = positionals;
  const common: Common = { stateFile: values.state ?? "data/phone.json", json: values.json ?? false };
  const help = (problem?: string): PhoneCommand => ({ kind: "help", problem });
  if (values.help === true) return help();
  switch (word) {
    case "enrol": {
      const link = rest[0];
      if (link === undefined || rest.length > 1) return help("enrol: give the link of the portal");
      return { kind: "enrol", link, label: values.label ?? "Scripted phone", common };
    }
    case "approve":
    case "deny": {
      const waitSeconds = readWhole(values.wait ?? "60");
      if (waitSeconds === undefined) return help("--wait: give whole seconds");
      return { kind: "answer", decision: word, requestId: values.id, waitSeconds, common };
    }
    case "watch": {
      const answer = values.answer ?? "none";
      if (answer !== "approve" && answer !== "deny" && answer !== "none")
        return help("--answer: approve, deny or none");
      const count = values.count === undefined ? Number.POSITIVE_INFINITY : readWhole(values.count);
      if (count === undefined) return help("--count: give a whole number");
      return { kind: "watch", answer, count, common };
    }
    case "verify":
    case "list":
    case "remove":
      return { kind: word, common };
    default:
      return help(word === undefined ? undefined : `${word}: not a command`);
  }
}

function readWhole(text: string): number | undefined {
  return /^[0-9]{1,6}$/.test(text) ? Number(text) : undefined;
}
