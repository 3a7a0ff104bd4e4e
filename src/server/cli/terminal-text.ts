/** Names and labels for a terminal: control and format characters can't move its cursor or hide text. Pure. @module */

export function terminalText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
}
