/** All migrations in their order; append only. @module */
import { first } from "./0001-first.ts";

export const MIGRATIONS = [{ name: "0001-first", statements: first }] as const;
