/** Calls per address and second, in memory: the first and cheapest gate. Runs in Node. @module */

const MOST_ADDRESSES = 10_000;

export interface AddressLimit {
  /** Counts one call; `false` when the address has had its share. */
  take(address: string, nowMs: number): boolean;
}

/** A bucket of `burst` calls that refills at `perSecond`. */
export function createAddressLimit(perSecond: number, burst: number): AddressLimit {
  const buckets = new Map<string, { level: number; atMs: number }>();
  return {
    take: (address, nowMs) => {
      const bucket = buckets.get(address) ?? { level: burst, atMs: nowMs };
      bucket.level = Math.min(burst, bucket.level + (Math.max(0, nowMs - bucket.atMs) / 1000) * perSecond);
      bucket.atMs = nowMs;
      // The oldest go first: whoever floods with addresses only forgets their own.
      buckets.delete(address);
      if (buckets.size >= MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? "");
      buckets.set(address, bucket);
      if (bucket.level < 1) return false;
      bucket.level -= 1;
      return true;
    },
  };
}
