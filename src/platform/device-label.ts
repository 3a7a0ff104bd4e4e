/** A name for this device that its owner recognises in a list, such as «Chrome on Android». Page only. @module */

/** Order matters: Edge and Opera also say Chrome, Chrome also says Safari. */
const BROWSERS = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/\biPad\b/, "iPad"],
  [/\biPhone\b|\biPod\b/, "iPhone"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

/** @param maxTouchPoints Tells an iPad, which says it is a Mac, from a Mac. */
export function deviceLabel(userAgent: string, maxTouchPoints: number): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "Browser";
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const model = androidModel(userAgent);
  if (model !== undefined) return `${browser} on ${model}`;
  if (system === "Mac" && maxTouchPoints > 1) return `${browser} on iPad`;
  return system === undefined ? browser : `${browser} on ${system}`;
}

/** Most browsers say «K» for every Android device by now; the others name the model. */
function androidModel(userAgent: string): string | undefined {
  const model = /\bAndroid [\d.]+; (?:[a-z]{2}-[A-Za-z]{2}; )?([^;)]{2,40}?)(?: Build\/[^;)]*)?\)/.exec(userAgent)?.[1];
  return model === undefined || /^(?:Mobile|Tablet|wv|rv:)/.test(model) ? undefined : model.trim();
}
