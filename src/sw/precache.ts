/** The app's own files, kept so that it starts without a network. Root scope only. @module */
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

const SHELL = "/index.html";

/**
 * Serves the files of this build, and the shell for every page address of the app. Nothing else is cached
 * while running: other requests go to the network as if there were no worker.
 */
export function servePrecache(worker: ServiceWorkerGlobalScope, files: readonly (PrecacheEntry | string)[]): void {
  precacheAndRoute([...files], { cleanURLs: false, ignoreURLParametersMatching: [] });
  const shell = createHandlerBoundToURL(SHELL);
  worker.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    const { mode, method } = event.request;
    if (mode !== "navigate" || method !== "GET" || url.origin !== worker.location.origin || !isPage(url)) return;
    event.respondWith(shell({ event, request: event.request, url }));
  });
}

/** Addresses with a file ending are files. The plain shell is not for here: the precache has already answered it. */
function isPage({ pathname, search }: URL): boolean {
  if (pathname === "/" || pathname === SHELL) return search !== "";
  return !/\.[a-z0-9]+$/i.test(pathname);
}
