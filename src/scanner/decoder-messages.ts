/** What the page and the decoding worker say to each other. Types only. @module */

export interface DecoderOrder {
  /** `frame`: one look, they take turns. `still`: everything there is, within a time. */
  readonly kind: "frame" | "still";
  readonly id: number;
  readonly bitmap: ImageBitmap;
  /** Number of the frame; 0 for a still picture. */
  readonly turn: number;
  /** Whether the second decoder takes its turns too: no frame has shown a code for a while. */
  readonly withSecond: boolean;
}

export interface DecoderAnswer {
  readonly id: number;
  /** Texts of the codes found. */
  readonly texts: readonly string[];
  /** It could not even try. */
  readonly failed: boolean;
}
