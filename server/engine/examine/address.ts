// Who can reach an address: this machine only, a private network, or anybody.

import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";

export type Reach = "this machine" | "a private network" | "anybody";

const loopback = blocks([
  ["127.0.0.0", 8],
  ["::1", 128],
]);
// RFC 1918, carrier-grade NAT (private overlays use it), link-local, and IPv6's unique local addresses.
const inside = blocks([
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["fc00::", 7],
  ["fe80::", 10],
]);

/** Who can reach the host of `url`; a name with several addresses counts as the widest. Throws what the look-up throws. */
export async function reachOf(url: string): Promise<Reach> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address);
  const each = addresses.map(reachOfAddress);
  return (["anybody", "a private network"] as const).find((reach) => each.includes(reach)) ?? "this machine";
}

function reachOfAddress(address: string): Reach {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (loopback.check(address, family)) return "this machine";
  return inside.check(address, family) ? "a private network" : "anybody";
}

function blocks(ranges: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, isIPv6(net) ? "ipv6" : "ipv4");
  return list;
}
