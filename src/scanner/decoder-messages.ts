/** What the page and the decoding worker say to each other. Types only. @module */

export interface DecoderOrder {
  /**
   * `frame`: one attempt, they take turns. `still`: all attempts. `still-again`: the larger decoder, loaded for it.
   */
  readonly kind: "frame" | "still" | "still-again";
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly turn: number;
}

export interface DecoderAnswer {
  readonly id: number;
  /** Texts of the codes found. */
  readonly texts: readonly string[];
}
