/** «Chrome on Windows · 203.0.113.7»: who asks, in words for a person. A hint: programs can say what they like. Pure. @module */
import { isCleanText } from "../../protocol/text.ts";

/** First match wins: browsers name their ancestors too, so the youngest names come first. */
const BROWSERS = [
  [/\bEdgA?(?:iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
  [/^python-requests\/|^Python-urllib\//, "Python"],
  [/^node\b|^undici\b/i, "Node"],
] as const;

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

function firstMatch(rows: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return rows.find(([pattern]) => pattern.test(text))?.[1];
}

/** Never empty, always clean text of at most 128 bytes. */
export function clientText(userAgent: string, ip: string): string {
  const bounded = userAgent.slice(0, 512);
  const browser = firstMatch(BROWSERS, bounded);
  const system = firstMatch(SYSTEMS, bounded);
  const program = browser === undefined ? system : system === undefined ? browser : `${browser} on ${system}`;
  const parts = [program ?? "Unknown program", ...(ip === "" ? [] : [ip])];
  const text = parts.join(" · ");
  return isCleanText(text) ? text : "Unknown program";
}
