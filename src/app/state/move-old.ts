/** This phone gives way to another one: whose key, what goes along, the parts, and what has arrived. Page only. @module */
import { signal } from "@preact/signals";
import type { Enrolment } from "../../approvals/index.ts";
import {
  checkCodeOf,
  cutIntoParts,
  encodePayload,
  formatCode,
  type Hello,
  RECEIPT_KEY_BYTES,
  type ReceiptKey,
  readCode,
  readHello,
  readReceipt,
  sealMessage,
} from "../../transfer/handover/index.ts";
import { labelOf } from "./export-plan.ts";
import type { Choices, HelloProblem, OldPhoneDeps, OldPhoneState, OldPhoneStore, Shown } from "./move-old-types.ts";
import type { Offer } from "./move-services.ts";

export type * from "./move-old-types.ts";

interface Sent {
  readonly key: ReceiptKey;
  /** In the order in which they were sent. */
  readonly ids: readonly string[];
  readonly services: number;
  /** Some of them go by a counter. */
  readonly hasCounters: boolean;
}

export function createOldPhone(deps: OldPhoneDeps): OldPhoneStore {
  const state = signal<OldPhoneState>({ kind: "scan", problem: undefined });
  let hello: Hello | undefined;
  let services: readonly Enrolment[] = [];
  let shown: Shown | undefined;
  let sent: Sent | undefined;
  let arrivedIds: readonly string[] = [];
  // Rises with each key and each leaving: a late answer then belongs to nobody.
  let run = 0;

  const takeHello = async (text: string): Promise<void> => {
    if (state.peek().kind !== "scan") return;
    const code = readCode(text);
    if (code.kind !== "hello")
      return refuse(code.kind === "part" || code.kind === "receipt" ? "not-a-hello" : code.kind);
    run += 1;
    const mine = run;
    const read = await readHello(code.bytes);
    if (mine !== run) return;
    if (read === undefined) return refuse("damaged");
    hello = read;
    state.value = { kind: "compare", checkCode: undefined, hint: read.hint };
    try {
      const checkCode = await checkCodeOf(read, deps.stretch);
      if (mine === run) state.value = { kind: "compare", checkCode, hint: read.hint };
    } catch {
      // Without the digits nothing may be sent.
      if (mine === run) state.value = { kind: "ended" };
    }
  };

  const refuse = (problem: HelloProblem): void => {
    state.value = { kind: "scan", problem };
  };

  const choose = async (): Promise<void> => {
    const mine = run;
    if (!(await deps.requireUnlock()) || mine !== run) return;
    services = (await deps.enrolments()).filter((enrolment) => enrolment.state === "active");
    if (mine !== run) return;
    const accounts = deps.accounts();
    state.value = {
      kind: "choose",
      accounts: accounts.map((account) => ({ id: account.id, label: labelOf(account), isChosen: true })),
      services: services.map(({ handle, name }) => ({ handle, name, isChosen: true })),
      withSettings: true,
      withPictures: true,
      pictures: accounts.filter(({ picture }) => picture !== undefined).length,
    };
  };

  const change = (next: (choices: Choices) => Partial<Choices>): void => {
    const current = state.peek();
    if (current.kind !== "choose") return;
    const changed = { ...current, ...next(current) };
    const chosen = new Set(changed.accounts.filter(({ isChosen }) => isChosen).map(({ id }) => id));
    const pictures = deps.accounts().filter(({ id, picture }) => picture !== undefined && chosen.has(id)).length;
    state.value = { ...changed, pictures };
  };

  const seal = async (): Promise<void> => {
    const choices = state.peek();
    const to = hello;
    if (choices.kind !== "choose" || to === undefined) return;
    const mine = run;
    if (!(await deps.requireFresh()) || mine !== run) return;
    state.value = { kind: "sealing" };
    const wantedServices = new Set(choices.services.filter(({ isChosen }) => isChosen).map(({ handle }) => handle));
    const offers: { readonly name: string; readonly offer: Offer }[] = [];
    // One after the other: each may ask for the person.
    for (const enrolment of services)
      if (wantedServices.has(enrolment.handle))
        offers.push({ name: enrolment.name, offer: await deps.offer(enrolment) });
    if (mine !== run) return;
    const links = offers.flatMap(({ offer }) => (offer.kind === "offered" ? [offer] : []));
    const settings = choices.withSettings ? await deps.settings() : undefined;
    const wanted = new Set(choices.accounts.filter(({ isChosen }) => isChosen).map(({ id }) => id));
    // Read now, and sealed without a pause: it may have been locked meanwhile, and a lock overwrites secrets.
    const accounts = deps.accounts().filter(({ id }) => wanted.has(id));
    if (accounts.length < wanted.size) return choose();
    const receiptKey = deps.random(RECEIPT_KEY_BYTES);
    const payload = await encodePayload({
      receiptKey,
      links: links.map(({ link }) => link),
      contents: {
        accounts: choices.withPictures ? accounts : accounts.map((account) => ({ ...account, picture: undefined })),
        ...(settings !== undefined && { settings }),
      },
    });
    const file = await sealMessage(to, payload);
    payload.fill(0);
    const parts = await cutIntoParts(file);
    if (mine !== run) return;
    sent = {
      key: { id: to.id, key: receiptKey },
      ids: accounts.map(({ id }) => id),
      services: links.length,
      hasCounters: accounts.some(({ type }) => type === "hotp"),
    };
    shown = {
      parts: parts && { count: parts.count, text: (seq) => formatCode("part", parts.part(seq)) },
      file,
      accounts: accounts.length,
      services: links.length,
      notMoved: offers.flatMap(({ name, offer }) => (offer.kind === "failed" ? [{ name, why: offer.why }] : [])),
      linksUntilMs: links.length === 0 ? undefined : Math.min(...links.map(({ expiresAtMs }) => expiresAtMs)),
    };
    if (accounts.length > 0) deps.noteMoved(accounts.length);
    state.value = { kind: "showing", ...shown };
  };

  const takeReceipt = async (text: string): Promise<void> => {
    if (state.peek().kind !== "receipt" || sent === undefined) return;
    const mine = run;
    const { ids } = sent;
    const reading = await readReceipt(text, sent.key, { accounts: ids.length, services: sent.services });
    if (mine !== run || state.peek().kind !== "receipt") return;
    if (reading.kind === "refused") {
      state.value = { kind: "receipt", isRefused: true };
      return;
    }
    const { receipt, arrived } = reading;
    arrivedIds =
      receipt === undefined ? (arrived === ids.length ? ids : []) : ids.filter((_, at) => receipt.accounts[at]);
    const { hasCounters } = sent;
    state.value = { kind: "done", arrived, sent: ids.length, hasCounters, canDelete: arrivedIds.length > 0 };
  };

  const remove = async (): Promise<void> => {
    const current = state.peek();
    if (current.kind !== "done" || !current.canDelete) return;
    const mine = run;
    if (!(await deps.requireFresh()) || mine !== run) return;
    const result = await deps.remove(arrivedIds);
    if (mine !== run) return;
    state.value =
      result === "stored"
        ? { ...current, canDelete: false, deleted: arrivedIds.length }
        : { ...current, problem: "not-stored" };
  };

  const takePicture = async (picture: Blob): Promise<void> => {
    const { kind } = state.peek();
    const mine = run;
    const texts = await deps.readPicture(picture);
    if (mine !== run || state.peek().kind !== kind) return;
    const [text] = texts;
    if (kind === "scan") await (text === undefined ? refuse("no-code") : takeHello(text));
    if (kind === "receipt") await takeReceipt(text ?? "");
  };

  const restart = (): void => {
    run += 1;
    hello = shown = sent = undefined;
    arrivedIds = [];
    state.value = { kind: "scan", problem: undefined };
  };

  return {
    state,
    takeHello: (text) => void takeHello(text),
    takePicture: (picture) => void takePicture(picture),
    compared: (isSame) => {
      const current = state.peek();
      if (current.kind !== "compare" || current.checkCode === undefined) return;
      if (isSame) void choose();
      else restart();
    },
    toggleAccount: (id) =>
      change(({ accounts }) => ({
        accounts: accounts.map((each) => (each.id === id ? { ...each, isChosen: !each.isChosen } : each)),
      })),
    toggleService: (handle) =>
      change((choices) => ({
        services: choices.services.map((each) =>
          each.handle === handle ? { ...each, isChosen: !each.isChosen } : each,
        ),
      })),
    chooseAll: (isChosen) => change(({ accounts }) => ({ accounts: accounts.map((each) => ({ ...each, isChosen })) })),
    setSettings: (withSettings) => change(() => ({ withSettings })),
    setPictures: (withPictures) => change(() => ({ withPictures })),
    locked: () => {
      if (state.peek().kind === "choose") state.value = { kind: "locked" };
    },
    chooseAgain: () => {
      if (["locked", "showing"].includes(state.peek().kind)) void choose();
    },
    seal: () => void seal(),
    askForReceipt: () => {
      if (state.peek().kind === "showing") state.value = { kind: "receipt", isRefused: false };
    },
    backToParts: () => {
      if (shown !== undefined) state.value = { kind: "showing", ...shown };
    },
    takeReceipt: (text) => void takeReceipt(text),
    remove: () => void remove(),
    close: restart,
  };
}
