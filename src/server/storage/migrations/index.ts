/** All migrations in their order; append only. @module */
import { first } from "./0001-first.ts";
import { uvOffer } from "./0002-uv-offer.ts";
import { handOver } from "./0003-hand-over.ts";

export const MIGRATIONS = [
  { name: "0001-first", statements: first },
  { name: "0002-uv-offer", statements: uvOffer },
  { name: "0003-hand-over", statements: handOver },
] as const;
