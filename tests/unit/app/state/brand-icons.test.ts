import { expect, test, vi } from "vitest";
import { brandsByName, createBrandIcons, findBrand, needsDarkInk } from "../../../../src/app/state/brand-icons.ts";
import { BRAND_ROWS, type BrandRow } from "../../../../src/app/state/brand-rows.ts";

const KEY = "protect.initials";
const brands = brandsByName(BRAND_ROWS);
const byName = (name: string) => brands.get(name);

test("every brand of the set has names that can be found, a colour and a path of SVG", () => {
  const names = BRAND_ROWS.flatMap(([each]) => each.split(" "));
  expect(new Set(names).size).toBe(names.length);
  for (const [each, colour, path] of BRAND_ROWS) {
    expect(each).toMatch(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u);
    expect(colour).toMatch(/^[0-9a-f]{6}$/);
    expect(path).toMatch(/^[Mm][-MmLlHhVvCcSsQqTtAaZz0-9eE., ]+$/);
  }
  const bytes = BRAND_ROWS.reduce((sum, row) => sum + row.join("").length, 0);
  console.info(`figure: brands ${String(BRAND_ROWS.length)} signs, ${String(bytes)} characters`);
  expect(bytes).toBeLessThan(120_000);
});

test.each([
  ["GitHub", "github"],
  ["github.com", "github"],
  ["https://www.github.com/", "github"],
  ["GitHub (work)", "github"],
  ["GitHub: zoe", "github"],
  ["Google – family", "google"],
  ["Google Account", "google"],
  ["Googlemail", "gmail"],
  ["Proton Mail", "protonmail"],
  ["1Password", "1password"],
  ["X", "x"],
  ["Twitter", "x"],
  ["npmjs", "npm"],
  ["PayPal, Inc.", "paypal"],
])("«%s» is %s", (issuer, name) => {
  expect(byName(name)).toBeDefined();
  expect(findBrand(brands, issuer)).toEqual(byName(name));
});

test.each(["Apple Bank", "Githubber", "My Google", "Steamboat", "", "…", "xy", "Xerox", "__proto__", "constructor"])(
  "«%s» has no sign: a wrong one misleads",
  (issuer) => {
    expect(findBrand(brands, issuer)).toBeUndefined();
  },
);

test("the ink is white where that has 3:1, else black", () => {
  for (const [colour, isDark] of [
    ["ffffff", true],
    ["000000", false],
    ["ffff00", true],
    ["0000ff", false],
    ["181717", false],
    ["4285f4", false],
    ["1ed760", true],
  ] as const)
    expect(needsDarkInk(colour), colour).toBe(isDark);
});

const ROWS: readonly BrandRow[] = [["one uno", "112233", "M0 0h24v24"]];

function setUp(stored: Record<string, string> = {}) {
  const load = vi.fn(async () => ROWS);
  const storage = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, value: string) => {
      stored[key] = value;
    },
    removeItem: (key: string) => {
      delete stored[key];
    },
  };
  return { stored, load, icons: createBrandIcons({ load, storage }) };
}

test("the set is fetched once, when the first issuer is asked for", async () => {
  const { icons, load } = setUp();
  expect(icons.find("")).toBeUndefined();
  expect(icons.find("One")).toBeUndefined();
  expect(icons.find("One")).toBeUndefined();
  await vi.waitFor(() => expect(icons.find("Uno")).toEqual({ colour: "112233", path: "M0 0h24v24" }));
  expect(load).toHaveBeenCalledOnce();
});

test("a fetch that failed is tried again", async () => {
  const { icons, load } = setUp();
  load.mockRejectedValueOnce(new Error("offline"));
  icons.find("One");
  await vi.waitFor(() => expect(icons.find("One")).toBeDefined());
  expect(load).toHaveBeenCalledTimes(2);
});

test("switched off nothing is fetched, and that is kept", async () => {
  const { icons, load, stored } = setUp();
  icons.setOn(false);
  expect(stored[KEY]).toBe("1");
  expect(icons.find("One")).toBeUndefined();
  await Promise.resolve();
  expect(load).not.toHaveBeenCalled();
  const again = setUp({ [KEY]: "1" });
  expect(again.icons.isOn.value).toBe(false);
  again.icons.setOn(true);
  expect(again.stored[KEY]).toBeUndefined();
});
