import { afterEach, expect, test } from "vitest";
import { allWords, expectWords, speak, speakEnglish, words } from "../../../../src/app/text/words.ts";

afterEach(speakEnglish);

test("speak() puts a language's words where the screens read them, and speakEnglish() takes them back", () => {
  const text = words("test-a", { hello: "Hello", of: (name: string): string => `Of ${name}`, days: { first: "One" } });
  speak({ "test-a": { hello: "Hallo", of: (name: string) => `Von ${name}` } });
  expect([text.hello, text.of("Zoe"), text.days.first]).toEqual(["Hallo", "Von Zoe", "One"]);
  speak({ "test-a": { days: { first: "Eins" } } });
  expect([text.hello, text.days.first]).toEqual(["Hallo", "Eins"]);
  speakEnglish();
  expect([text.hello, text.of("Zoe"), text.days.first]).toEqual(["Hello", "Of Zoe", "One"]);
});

test("words() of a part that is fetched later speak the chosen language from the start", () => {
  speak({ "test-b": { hello: "Hallo" } });
  speak({ "test-b": { bye: "Tschüss" } });
  expect(words("test-b", { hello: "Hello", bye: "Bye" })).toEqual({ hello: "Hallo", bye: "Tschüss" });
});

test("allWords() waits for what is on its way, also where it cannot be fetched", async () => {
  const order: string[] = [];
  let arrive = (): void => undefined;
  expectWords(
    new Promise<void>((resolve) => {
      arrive = resolve;
    }).then(() => order.push("words")),
  );
  const waiting = allWords().then(() => order.push("part"));
  arrive();
  await waiting;
  expect(order).toEqual(["words", "part"]);
  expectWords(Promise.reject(new Error("offline")));
  await expect(allWords()).resolves.toBeUndefined();
});
