/** How a text page is laid out. Types only. @module */

export interface Guide {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly GuideSection[];
}

export interface GuideSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  /** On a page with pictures: the browser's own words on what is pressed last, drawn above the points. */
  readonly pressed?: string;
}
