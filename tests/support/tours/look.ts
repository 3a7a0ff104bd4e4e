/** What a tour calls at each screen and state it comes to. @module */
import type { Page } from "@playwright/test";

/** @param name Of the state, as a file name. */
export type Look = (page: Page, name: string) => Promise<void>;
