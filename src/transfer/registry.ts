/** The formats, in the order in which they are tried: the most particular sign first (IMPORT-FORMATS §21). Pure. @module */
import type { Importer } from "./importer.ts";
import { isRecord } from "./opened-file.ts";

export const IMPORTERS: readonly Importer[] = [
  {
    format: "aegis-json",
    detects: ({ json }) => isRecord(json) && (isRecord(json["db"]) || typeof json["db"] === "string"),
    load: () => import("./importers/aegis.ts"),
  },
  {
    format: "2fas-json",
    detects: ({ json }) => isRecord(json) && json["schemaVersion"] !== undefined,
    load: () => import("./importers/two-fas.ts"),
  },
  {
    format: "uri-list",
    detects: ({ text }) =>
      text !== undefined && /(?:^|[\s,"'>])(?:(?:apple-)?otpauth(?:-migration)?|motp|steam):\/\//i.test(text),
    load: () => import("./importers/uri-list.ts"),
  },
];
