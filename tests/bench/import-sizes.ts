/** Bytes that each reader of other apps' files adds when a file of its kind is met: built by itself as the worker has it. @module */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { IMPORTERS } from "../../src/transfer/registry.ts";

const KDFS = [
  ["wasm-kdf", "Argon2 and scrypt in WebAssembly"],
  ["sliced-kdf", "Argon2 and scrypt in slices"],
] as const;

interface Chunk {
  readonly type: "chunk";
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly code: string;
}

export async function measureImportSizes(): Promise<void> {
  const built: unknown = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      target: "es2022",
      rollupOptions: { input: join(import.meta.dirname, "../../src/transfer/import-worker.ts") },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as readonly { readonly output: readonly Chunk[] }[];
  const chunks = new Map<string, Chunk>(
    (first?.output ?? []).filter(({ type }) => type === "chunk").map((chunk) => [chunk.fileName, chunk]),
  );
  const withImports = (name: string, into = new Set<string>()): Set<string> => {
    if (into.has(name)) return into;
    into.add(name);
    for (const next of chunks.get(name)?.imports ?? []) withImports(next, into);
    return into;
  };
  const size = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "", { level: 9 }).length, 0);
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error("bench: nothing was built");
  const base = withImports(entry.fileName);
  console.info(`figure: import worker before a format is known: ${String(size(base))} bytes gzip`);
  // Beside a reader, where a file is sealed by one of them: in one go, and in slices for callers that listen to a signal.
  for (const [name, what] of KDFS) {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/crypto/${name}.ts`));
    const added = chunk === undefined ? [] : [...withImports(chunk.fileName)].filter((one) => !base.has(one));
    console.info(`figure: ${what}: ${String(size(added))} bytes gzip`);
  }
  for (const chunk of [...chunks.values()].toSorted((a, b) => a.fileName.localeCompare(b.fileName))) {
    if (!(chunk.facadeModuleId ?? "").includes("/transfer/importers/")) continue;
    const added = [...withImports(chunk.fileName)].filter((name) => !base.has(name));
    const name = (chunk.facadeModuleId ?? "").split("/").at(-1)?.replace(/\.ts$/, "") ?? "";
    console.info(`figure: importer ${name}: ${String(size(added))} bytes gzip`);
  }
  console.info(`figure: formats that are known: ${String(IMPORTERS.length)}`);
}
