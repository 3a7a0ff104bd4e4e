/** Types of sources.mjs, which stays plain JavaScript because the machine's own Node runs it. */
export const buildRecordFile: string;
export function appVersion(): string;
export function isBuilt(): boolean;
export function sourcesDigest(): string;
