import { describe, expect, test } from "vitest";
import { addressGuard } from "./address.ts";

describe("addressGuard", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.8.8.8",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "not an address",
  ])("%s may not be connected to", (address) => {
    expect(() => addressGuard().check(address, "host.example")).toThrow(
      expect.objectContaining({ code: "ADDRESS_FORBIDDEN", input: "host.example" }),
    );
  });

  test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "192.167.255.255", "2606:4700::1111", "2a00:1450::1"])(
    "%s may",
    (address) => {
      expect(() => addressGuard().check(address, address)).not.toThrow();
    },
  );

  test("ranges that are allowed, and these alone", () => {
    const guard = addressGuard(["127.0.0.1", "10.20.0.0/16", "fd12::/16"]);
    for (const address of ["127.0.0.1", "10.20.3.4", "fd12::1"]) expect(() => guard.check(address, "h")).not.toThrow();
    for (const address of ["127.0.0.2", "10.21.3.4", "fd13::1"]) expect(() => guard.check(address, "h")).toThrow();
  });

  test("a range that is none is named", () => {
    expect(() => addressGuard(["10.0.0.0/40"])).toThrow(
      expect.objectContaining({ code: "URL_INVALID", input: "10.0.0.0/40" }),
    );
  });
});
