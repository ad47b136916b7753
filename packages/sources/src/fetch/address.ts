import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { SourceError } from "../errors.ts";

/** Answers to clouds' own machines, though it stands in open address space. */
const METADATA = ipaddr.parseCIDR("168.63.129.16/32");
const GLOBAL_V6 = ipaddr.parseCIDR("2000::/3");

type Address = ReturnType<typeof ipaddr.parse>;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** Says of an address whether it may be connected to. */
export interface AddressGuard {
  /** @throws SourceError ADDRESS_FORBIDDEN; `host` is how the address was named */
  check(address: string, host: string): void;
}

function within(address: Address, range: Range): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}

/** What an address is for, if it is for anything else than the open internet. */
function purpose(address: Address): string | undefined {
  const range = address.range();
  if (range !== "unicast") return range.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (within(address, METADATA)) return "metadata";
  return address.kind() === "ipv6" && !within(address, GLOBAL_V6) ? "reserved" : undefined;
}

function rangeOf(cidr: string): Range {
  try {
    return ipaddr.parseCIDR(isIP(cidr) ? `${cidr}/${isIP(cidr) === 4 ? 32 : 128}` : cidr);
  } catch (cause) {
    const next = "Write it as 10.20.0.0/16 or fd12::/16.";
    throw new SourceError("URL_INVALID", cidr, "is no range of addresses.", next, { cause });
  }
}

/**
 * Lets addresses of the open internet pass, and those in `allowed` (CIDR): none that is private, loopback, link-local, metadata, unspecified,
 * multicast, shared by carriers, or an IPv6 wrapping of IPv4 (mapped, NAT64, 6to4, Teredo). (IANA special-purpose registries, RFC 6890.)
 *
 * @throws SourceError URL_INVALID where a range is none
 */
export function addressGuard(allowed: readonly string[] = []): AddressGuard {
  const ranges = allowed.map(rangeOf);
  return {
    check(written, host) {
      const address = ipaddr.isValid(written) ? ipaddr.parse(written) : undefined;
      if (address && ranges.some((range) => within(address, range))) return;
      const what = address ? purpose(address) : "unknown";
      if (what === undefined) return;
      const where =
        host === written ? `is an address that is ${what}` : `leads to ${written}, an address that is ${what}`;
      const next = "Give a source on the open internet, or allow that range if it is yours.";
      throw new SourceError("ADDRESS_FORBIDDEN", host, `${where}.`, next);
    },
  };
}
