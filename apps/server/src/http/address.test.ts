import { describe, expect, test } from "vitest";
import { clientOf, networksOf } from "./address.ts";

describe("where a request comes from", () => {
  test.each<[string, string[], string | undefined, string | undefined, string | null]>([
    ["no proxy", [], "203.0.113.9", undefined, "203.0.113.9"],
    ["a header that nobody vouches for", [], "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a proxy on this machine", ["127.0.0.1"], "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["two proxies", ["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", "198.51.100.1, 10.1.2.3", "198.51.100.1"],
    ["what the client wrote itself", ["127.0.0.1"], "127.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
    ["nonsense from a proxy", ["127.0.0.1"], "127.0.0.1", "unknown", "127.0.0.1"],
    ["IPv6", ["fd00::/8"], "fd00::1", "2001:db8::7", "2001:db8::7"],
    ["an app that is called without a socket", [], undefined, "198.51.100.1", null],
  ])("%s", (_, trusted, remote, forwarded, expected) => {
    const networks = networksOf(trusted);
    expect(networks && clientOf(remote, forwarded, networks)).toBe(expected);
  });

  test.each(["", "localhost", "10.0.0.0/33", "10.0.0.0/x", "::1/129"])("%j is no network", (written) => {
    expect(networksOf([written])).toBeNull();
  });
});
