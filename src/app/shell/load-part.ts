/** How the built app fetches a part; the build puts it in the place of Vite's own helper. The page only. @module */

const styles = new Map<string, Promise<void>>();
const AGAIN_MS = 400;

/**
 * Script and styles at once; ready when both are there. Asked for a second time where they did not come: a link that opens in
 * this window begins a navigation which comes to nothing, and cancels what is on its way.
 *
 * @param load The part's `import()`.
 * @param needed Paths of its styles below the app's root.
 * @throws What `import()` throws, or an error for a style that did not come: the next call tries again.
 */
export async function __vitePreload<Part>(load: () => Promise<Part>, needed: readonly string[] = []): Promise<Part> {
  return fetchAll(load, needed).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return fetchAll(load, needed);
  });
}

async function fetchAll<Part>(load: () => Promise<Part>, needed: readonly string[]): Promise<Part> {
  const [part] = await Promise.all([load(), ...needed.map(loadStyle)]);
  return part;
}

function loadStyle(path: string): Promise<void> {
  const href = `/${path}`;
  let loading = styles.get(href);
  if (loading !== undefined) return loading;
  // What the page itself names is there.
  if (document.querySelector(`link[rel=stylesheet][href="${href}"]`) !== null) return Promise.resolve();
  loading = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      styles.delete(href);
      link.remove();
      reject(new Error(`load the part: ${href} did not come`));
    };
    document.head.append(link);
  });
  styles.set(href, loading);
  return loading;
}
