import { describe, expect, test } from "vitest";
import { BenchError } from "./errors.ts";
import { optionsOf } from "./options.ts";
import { SECTIONS } from "./rows.ts";

describe("options", () => {
  test("all parts by default, some by --only in the order of the table", () => {
    expect(optionsOf(["--data", "d", "--gold", "g"]).sections).toEqual(SECTIONS);
    expect(optionsOf(["--data", "d", "--gold", "g", "--only", "speed,names"]).sections).toEqual(["names", "speed"]);
  });

  test.each([
    [["--data", "d"], "--gold"],
    [["--data", "d", "--gold", "g", "--only", "spelling"], "spelling"],
    [["--fast"], "--fast"],
  ])("%j is a clear error", (args, value) => {
    expect(() => optionsOf(args)).toThrow(BenchError);
    expect(() => optionsOf(args)).toThrow(value);
  });

  test("--help needs no folders", () => {
    expect(optionsOf(["--help"]).help).toBe(true);
  });
});
