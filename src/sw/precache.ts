/**
 * The app's own files, kept so that it starts without a network. A build is taken only where each of its files is what its
 * release says, and where that is signed by the key of the builds before; the build before it is kept. Root scope only.
 *
 * @module
 */
import { PrecacheController, type PrecacheEntry } from "workbox-precaching";
import { isFileOf, type Release, readRelease } from "../base/release.ts";
import type { Versions } from "./versions.ts";

const SHELL = "/index.html";

/**
 * Serves the files of this build, and the shell for every page address of the app. Nothing else is cached
 * while running: other requests go to the network as if there were no worker.
 */
export function servePrecache(
  worker: ServiceWorkerGlobalScope,
  files: readonly (PrecacheEntry | string)[],
  versions: Versions,
): void {
  let release: Release | undefined;
  const controller = new PrecacheController({
    plugins: [
      {
        // Files of a hashed name that are kept already were looked at when they came.
        fetchDidSucceed: async ({ request, response }) => {
          const { pathname } = new URL(request.url);
          const bytes = release && new Uint8Array(await response.clone().arrayBuffer());
          if (release === undefined || bytes === undefined || (await isFileOf(release, pathname, bytes)))
            return response;
          await versions.refuse({ why: "changed-file", file: pathname });
          throw new Error(`keep the app's files: ${pathname} is not the one that the release names`);
        },
      },
    ],
  });
  controller.addToCacheList([...files]);
  const keys = controller.getURLsToCacheKeys();

  const install = async (event: ExtendableEvent): Promise<void> => {
    const answer = await fetch("/release.json", { cache: "no-store", credentials: "omit" });
    const reading = await readRelease(answer.ok ? await answer.text() : "", await versions.pinned());
    if (reading.kind === "refused") {
      await versions.refuse({ why: reading.why });
      throw new Error(`take a new version: its release is ${reading.why}`);
    }
    release = reading.release;
    await controller.install(event);
    const { version, vaultFormat } = release;
    const list = [...keys].map(([url, key]) => [new URL(url).pathname, key] as const);
    await versions.prepare({ version, vaultFormat, files: list }, reading.key);
  };
  const activate = async (event: ExtendableEvent): Promise<void> => {
    await versions.activated(controller.strategy.cacheName);
    await controller.activate(event);
    // The first visit is already offline-capable; a later version takes over only when it is asked to.
    await worker.clients.claim();
  };
  worker.addEventListener("install", (event) => event.waitUntil(install(event)));
  worker.addEventListener("activate", (event) => event.waitUntil(activate(event)));

  const answer = async (path: string, request: Request): Promise<Response> => {
    const older = (await versions.isBack()) ? await versions.match(path) : undefined;
    return older ?? (await controller.matchPrecache(path)) ?? fetch(request);
  };
  worker.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    const { mode, method } = event.request;
    if (method !== "GET" || url.origin !== worker.location.origin) return;
    const path = url.pathname === "/" ? SHELL : url.pathname;
    // An older build has files under names that this one does not know.
    if (keys.has(new URL(path, url).href) || path.startsWith("/assets/"))
      event.respondWith(answer(path, event.request));
    else if (mode === "navigate" && isPage(path)) event.respondWith(answer(SHELL, event.request));
  });
}

/** Addresses with a file ending are files. */
function isPage(path: string): boolean {
  return !/\.[a-z0-9]+$/i.test(path);
}
