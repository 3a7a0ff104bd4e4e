/** A picked file goes to the preview like anything that arrives; a closed picker leads nowhere. */
import { expect, test } from "vitest";
import type { Arrival } from "../../../../src/app/state/arrivals.ts";
import { createTakeFile } from "../../../../src/app/state/take-file.ts";

const input = {} as HTMLInputElement;

test("createTakeFile() hands a picked file over, and holds the auto-lock off while the picker is open", async () => {
  const received: Arrival[] = [];
  const steps: string[] = [];
  const file = new File(["{}"], "backup.json");
  const take = createTakeFile(
    async (work) => {
      steps.push("prompting");
      const value = await work();
      steps.push("answered");
      return value;
    },
    (arrival) => received.push(arrival),
    async () => {
      steps.push("picker");
      return file;
    },
  );
  await take(input);
  expect(steps).toEqual(["prompting", "picker", "answered"]);
  expect(received).toEqual([{ content: { kind: "content", text: "", pictures: [], files: [file] } }]);
});

test("createTakeFile() leads nowhere when nothing was picked", async () => {
  const received: Arrival[] = [];
  const take = createTakeFile(
    (work) => work(),
    (arrival) => received.push(arrival),
    async () => undefined,
  );
  await take(input);
  expect(received).toEqual([]);
});
