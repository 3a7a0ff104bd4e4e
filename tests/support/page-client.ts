/** A browser without a screen for the server's pages: cookies, redirects, forms with their hidden fields. @module */

interface Site {
  request(input: string, init?: RequestInit, bindings?: object): Response | Promise<Response>;
}

/** What the listener would say about the connection: an address of a private network. */
const CONNECTION = { incoming: { socket: { remoteAddress: "10.1.2.3" } } };

export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#96;": "`",
  "&amp;": "&",
};

/** The text of an attribute or an element, as a browser would read it. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|amp|#39|#96);/g, (entity) => ENTITIES[entity] ?? entity);
}

export class PageClient {
  readonly cookies = new Map<string, string>();
  readonly #site: Site;
  readonly #origin: string;
  path = "/";
  status = 0;
  body = "";
  headers = new Headers();

  constructor(site: Site, origin: string) {
    this.#site = site;
    this.#origin = origin;
  }

  /** Follows redirects within the site. */
  async get(path: string): Promise<this> {
    await this.#take(path, { method: "GET" });
    return this;
  }

  /** Fills in and sends the page's form with this action, hidden fields included. */
  async submit(action: string, fields: Readonly<Record<string, string>> = {}): Promise<this> {
    const form = this.forms().find((candidate) => candidate.action === action);
    if (form === undefined) throw new Error(`no form ${action} on ${this.path}: ${this.body.slice(0, 2000)}`);
    return this.post(action, { ...form.fields, ...fields });
  }

  /** Sends a form as it stands; headers may be changed to play a foreign page. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<this> {
    await this.#take(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        origin: this.#origin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });
    return this;
  }

  /** One request with the cookies, redirects not followed. */
  async raw(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("user-agent"))
      headers.set("user-agent", "Mozilla/5.0 (X11; Linux x64) Chrome/140.0 Safari/537.36");
    if (this.cookies.size > 0)
      headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await this.#site.request(`${this.#origin}${path}`, { ...init, headers }, CONNECTION);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  forms(): readonly Form[] {
    return [...this.body.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(
      ([, action = "", inner = ""]) => ({
        action: decodeEntities(action),
        fields: Object.fromEntries(
          [...inner.matchAll(/<input\b([^>]*)>/g)].map(([, attributes = ""]) => [
            attribute(attributes, "name"),
            attribute(attributes, "value"),
          ]),
        ),
      }),
    );
  }

  /** Text of the element with this attribute, tags inside it dropped. */
  textOf(name: string): string {
    const match = new RegExp(`<(\\w+)\\b[^>]*\\s${name}(?:="[^"]*")?[^>]*>([\\s\\S]*?)</\\1>`).exec(this.body);
    if (match === null) throw new Error(`no [${name}] on ${this.path}: ${this.body.slice(0, 2000)}`);
    return decodeEntities((match[2] ?? "").replaceAll(/<[^>]*>/g, "")).trim();
  }

  /** The page's words, as a person would read them. */
  text(): string {
    return decodeEntities(this.body.replaceAll(/<[^>]*>/g, " ")).replaceAll(/\s+/g, " ");
  }

  async #take(path: string, init: RequestInit): Promise<void> {
    let response = await this.raw(path, init);
    this.path = path;
    for (let hops = 0; response.status === 303 || response.status === 302; hops += 1) {
      if (hops > 10) throw new Error(`redirected without end at ${this.path}`);
      const next = new URL(response.headers.get("location") ?? "/", `${this.#origin}${this.path}`);
      if (next.origin !== this.#origin) throw new Error(`redirected away, to ${next.origin}`);
      this.path = next.pathname + next.search;
      response = await this.raw(this.path, { method: "GET" });
    }
    this.status = response.status;
    this.headers = response.headers;
    this.body = await response.text();
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const split = pair.indexOf("=");
    const name = pair.slice(0, split).trim();
    if (attributes.some((part) => /^\s*max-age=0$/i.test(part))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(split + 1));
  }
}

function attribute(attributes: string, name: string): string {
  return decodeEntities(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}
