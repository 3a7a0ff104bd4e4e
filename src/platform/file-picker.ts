/** The system's file picker. Page only. @module */

/**
 * Opens the picker of a file input; to be called from a tap.
 *
 * @returns The chosen file; `undefined` when the person chose none.
 */
export function pickFile(input: HTMLInputElement): Promise<File | undefined> {
  return new Promise((resolve) => {
    const settle = (): void => {
      input.removeEventListener("change", settle);
      input.removeEventListener("cancel", settle);
      const file = input.files?.[0];
      // The same file can be chosen again.
      input.value = "";
      resolve(file);
    };
    input.addEventListener("change", settle);
    input.addEventListener("cancel", settle);
    input.click();
  });
}
