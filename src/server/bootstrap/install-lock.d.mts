/** Types of install-lock.mjs, which stays plain JavaScript because the machine's own Node runs it. */
export function whileAlone<Value>(file: string, act: () => Value, onWait?: () => void): Value;
