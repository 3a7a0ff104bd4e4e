/** Types of results.mjs, which stays plain JavaScript because the machine's own Node runs it. */
export interface StepResult {
  passed: number;
  failed: number;
  skipped: number;
  failures: { title: string; text: string }[];
  skips: string[];
  flaky: string[];
  figures: string[];
}
export function plain(text: string): string;
export function readFigures(log: string): string[];
export function readResult(
  step: { readonly kind: string; readonly resultFile?: string },
  run: { readonly code: number; readonly log: string; readonly command: string },
): StepResult;
