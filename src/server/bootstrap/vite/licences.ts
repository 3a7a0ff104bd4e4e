/**
 * Build plugin that writes `licences.txt`: name, version, licence and licence text of every package that ends up in the
 * built app. Put the same collector into the page's and the workers' passes.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin, Rollup } from "vite";

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Bundled in the service worker's pass, which comes after this file is written; build.ts checks that none is missing. */
export const SERVICE_WORKER_PACKAGES = [
  "idb",
  "valibot",
  "workbox-core",
  "workbox-precaching",
  "workbox-routing",
  "workbox-strategies",
];

/** Our changes to packages, as their licences ask. */
const CHANGES: Readonly<Record<string, string>> = {
  "@zxcvbn-ts/language-common":
    "Changed for Protect: of its list of passwords the first ten thousand, in alphabetical order.",
  jsqr: "Changed for Protect: one number of the alignment-pattern table for version 23 (74 became 78).",
};

/** The package folder of a module id, where it is one of node_modules. */
export function packageFolder(id: string): string | undefined {
  const path = id.replace(/^\0/, "").split("?")[0] ?? "";
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[1];
}

function readPackage(folder: string): BundledPackage {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return {
    name: String(about["name"]),
    version: String(about["version"]),
    licence: typeof about["license"] === "string" ? about["license"] : "see text",
    text: file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim(),
  };
}

function describe(bundled: BundledPackage): string {
  const change = CHANGES[bundled.name];
  const head = `${bundled.name} ${bundled.version} (${bundled.licence})`;
  return [head, "-".repeat(head.length), ...(change === undefined ? [] : [change]), bundled.text].join("\n");
}

type Output = Rollup.OutputAsset | Rollup.OutputChunk;

export interface LicenceCollector {
  /** For a pass whose packages are only noted. */
  readonly collect: () => Plugin;
  /** For the page's pass: notes, and writes the file at its end. */
  readonly write: () => Plugin;
}

/** One shared list over all passes of a build. */
export function createLicenceCollector(modules: string): LicenceCollector {
  const folders = new Set(
    SERVICE_WORKER_PACKAGES.map((name) => join(modules, name)).filter((folder) => existsSync(folder)),
  );
  const note = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const folder = packageFolder(id);
      if (folder !== undefined && existsSync(join(folder, "package.json"))) folders.add(folder);
    }
  };
  const noteOutputs = (outputs: Readonly<Record<string, Output>>): void => {
    for (const output of Object.values(outputs)) {
      if (output.type === "chunk") note(Object.keys(output.modules));
      else note(output.originalFileNames.map((name) => join(dirname(modules), name)));
    }
  };
  return {
    collect: () => ({ name: "protect:licences-collect", generateBundle: (_options, bundle) => noteOutputs(bundle) }),
    write: () => ({
      name: "protect:licences",
      apply: "build",
      generateBundle: {
        order: "post",
        handler(_options, bundle) {
          noteOutputs(bundle);
          const packages = [...folders].map(readPackage).sort((a, b) => a.name.localeCompare(b.name));
          const head = "Protect contains these packages. Each stands under its own licence.";
          this.emitFile({
            type: "asset",
            fileName: "licences.txt",
            source: `${[head, ...packages.map(describe)].join("\n\n")}\n`,
          });
        },
      },
    }),
  };
}
