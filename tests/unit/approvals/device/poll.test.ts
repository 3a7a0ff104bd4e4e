import { expect, test } from "vitest";
import { pollPending } from "../../../../src/approvals/everywhere.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

test("while the check code is being typed, no question stays open for long; once it is, the whole wait is asked for", async () => {
  const { deps, enrolment, service, announced } = await enrolDevice();
  const asked: string[] = [];
  const listening = {
    ...deps,
    fetch: (async (input, init) => {
      asked.push(new URL(input as string).searchParams.get("wait") ?? "");
      return service.fetch(input, init);
    }) as typeof fetch,
  };
  // The service was told between two questions: the next one finds the device active, and nothing else that is new.
  announced.length = 0;
  expect(await pollPending(enrolment.handle, 25, listening)).toMatchObject({ kind: "polled", state: "active" });
  expect(announced).toEqual(["enrolments"]);
  await pollPending(enrolment.handle, 25, listening);
  expect(asked).toEqual(["2", "25"]);
});
