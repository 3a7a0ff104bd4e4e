/** Preferences before the person has chosen any. Pure; runs in every world. @module */
import type { Preferences } from "./types.ts";

export const DEFAULT_PREFERENCES: Preferences = { quickApprove: true, detailsOnNotifications: true };
