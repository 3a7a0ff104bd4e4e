/** What the page and the decoding worker say to each other. Types only. @module */

export interface DecoderOrder {
  /**
   * `frame`: one attempt, they take turns. `still`: attempts for a second or two. `still-stronger`: the larger decoder,
   * loaded for it. `still-patient`: every attempt, however long it takes.
   */
  readonly kind: "frame" | "still" | "still-stronger" | "still-patient";
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly turn: number;
}

export interface DecoderAnswer {
  readonly id: number;
  /** Texts of the codes found. */
  readonly texts: readonly string[];
  /** It could not even try, such as the larger decoder where WebAssembly is switched off. */
  readonly failed: boolean;
}
