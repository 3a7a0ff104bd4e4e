/** Addresses that belong to no country: this machine, private networks, documentation (RFC 6890). Runs in Node. @module */
import { BlockList, isIPv4, isIPv6 } from "node:net";

const RANGES_4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

const RANGES_6 = [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["2001:db8::", 32],
  ["ff00::", 8],
] as const;

const ranges = new BlockList();
for (const [address, bits] of RANGES_4) ranges.addSubnet(address, bits, "ipv4");
for (const [address, bits] of RANGES_6) ranges.addSubnet(address, bits, "ipv6");

/** IPv4 inside IPv6 as sockets report it (`::ffff:192.0.2.1`) becomes plain IPv4; what is no address becomes empty. */
export function plainAddress(text: string): string {
  const address = text.replace(/^::ffff:(?=[0-9.]+$)/i, "").replace(/%.*$/, "");
  return isIPv4(address) || isIPv6(address) ? address : "";
}

export function isPrivate(address: string): boolean {
  if (isIPv4(address)) return ranges.check(address, "ipv4");
  return isIPv6(address) && ranges.check(address, "ipv6");
}
