/** To which hosts the service sends pushes: an enrolled device must not make it call anybody else. Pure. @module */

const HOSTS = ["fcm.googleapis.com", "jmt17.google.com", "web.push.apple.com"] as const;
const PARENTS = [".push.services.mozilla.com", ".notify.windows.com", ".push.apple.com"] as const;

/** https, default port, no user, and a host of a browser's push service. */
export function isAllowedEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (url.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "") return false;
  return HOSTS.some((host) => url.hostname === host) || PARENTS.some((parent) => url.hostname.endsWith(parent));
}
