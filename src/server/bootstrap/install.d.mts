/** Types of install.mjs, which stays plain JavaScript because the machine's own Node runs it. */
export const root: string;
export function install(): boolean;
export function installsEverything(version: string): boolean;
export function isInstalled(): boolean;
export function nodePath(): string;
export function commandOf(name: string): { file: string; words: string[] };
export function childEnvironment(extra?: Record<string, string>): NodeJS.ProcessEnv;
export function run(name: string, words: readonly string[], extraEnvironment?: Record<string, string>): Promise<number>;
