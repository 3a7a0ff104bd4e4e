/** The system's file picker. Page only. @module */

/**
 * Opens the picker of a file input; to be called from a tap.
 *
 * @returns The chosen file; `undefined` when the person chose none.
 */
export async function pickFile(input: HTMLInputElement): Promise<File | undefined> {
  return (await pickFiles(input))[0];
}

/** The same, where the input takes several. @returns In the order of the picker; empty where none was chosen. */
export function pickFiles(input: HTMLInputElement): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const settle = (): void => {
      input.removeEventListener("change", settle);
      input.removeEventListener("cancel", settle);
      const files = [...(input.files ?? [])];
      // The same file can be chosen again.
      input.value = "";
      resolve(files);
    };
    input.addEventListener("change", settle);
    input.addEventListener("cancel", settle);
    input.click();
  });
}
