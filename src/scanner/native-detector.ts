/** The browser's own QR detector, where there is one that works. Runs in page and worker. @module */

export type NativeDetector = (bitmap: ImageBitmap) => Promise<readonly string[]>;

interface BarcodeDetectorClass {
  new (options: {
    readonly formats: readonly string[];
  }): {
    detect(source: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
  };
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Some WebViews have the class and then throw or know no format, hence the question in a `try`. */
export async function createNativeDetector(): Promise<NativeDetector | undefined> {
  const Detector = (globalThis as { readonly BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector;
  if (Detector === undefined) return undefined;
  try {
    if (!(await Detector.getSupportedFormats()).includes("qr_code")) return undefined;
    const detector = new Detector({ formats: ["qr_code"] });
    return async (bitmap) => {
      try {
        return (await detector.detect(bitmap)).map((code) => code.rawValue).filter((text) => text !== "");
      } catch {
        return [];
      }
    };
  } catch {
    return undefined;
  }
}
