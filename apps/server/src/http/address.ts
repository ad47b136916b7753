import { BlockList, isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./env.ts";

const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** IPv4 addresses as they are written, however the socket gives them. */
const bare = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Addresses and networks ("10.0.0.0/8", "::1") of proxies whose word is taken; null where one is neither.
 */
export function networksOf(written: readonly string[]): BlockList | null {
  const networks = new BlockList();
  for (const entry of written) {
    const [address = "", bits] = entry.split("/");
    const most = isIP(address) === 6 ? 128 : 32;
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (isIP(address) === 0 || !(prefix <= most)) return null;
    networks.addSubnet(address, prefix, family(address));
  }
  return networks;
}

/**
 * Where a request comes from: the other end of its connection or, where that is a trusted proxy, the last address in `X-Forwarded-For`
 * that is none. What somebody wrote there before it came to the proxy is not believed.
 */
export function clientOf(remote: string | undefined, forwarded: string | undefined, trusted: BlockList): string | null {
  if (remote === undefined) return null;
  let address = bare(remote);
  for (const hop of (forwarded ?? "").split(",").reverse()) {
    const next = bare(hop.trim());
    if (isIP(next) === 0 || !trusted.check(address, family(address))) break;
    address = next;
  }
  return address;
}

/** Notes of each request where it comes from. */
export function addressed(trusted: BlockList): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set("address", clientOf(c.env?.incoming?.socket.remoteAddress, c.req.header("x-forwarded-for"), trusted));
    await next();
  };
}
