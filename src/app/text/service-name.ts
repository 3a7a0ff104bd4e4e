/** How a service is called: its own name and its host, once where they are the same. Pure. @module */

/**
 * @param host Host and, where it is not the usual one, port.
 * @returns `detail` is absent where it would only repeat the name.
 */
export function serviceName(name: string, host: string): { readonly name: string; readonly detail?: string } {
  return name === host || host.startsWith(`${name}:`) ? { name: host } : { name, detail: host };
}
