import { EventFilter, Paging } from "@onrecord/record/asking";
import { describe, expect, test } from "vitest";
import { queryOf } from "./query.ts";

const Query = queryOf({ ...EventFilter.shape, ...Paging.shape });

describe("query parameters", () => {
  test.each([
    [{}, {}],
    [{ type: "AID" }, { type: ["AID"] }],
    [{ type: "AID,AGREE" }, { type: ["AID", "AGREE"] }],
    [{ type: ["AID", "AGREE"] }, { type: ["AID", "AGREE"] }],
    [{ dyad: "RUS,IRN" }, { dyad: ["RUS", "IRN"] }],
    [{ outlet: "The Post, Weekly" }, { outlet: ["The Post, Weekly"] }],
    [
      { contradicted: "false", minOrigins: "2" },
      { contradicted: false, minOrigins: 2 },
    ],
    [
      { minConfidence: "0.5", limit: "7" },
      { minConfidence: 0.5, limit: 7 },
    ],
  ])("%j", (raw, parsed) => {
    expect(Query.parse(raw)).toEqual({ limit: 50, ...parsed });
  });

  test.each([
    [{ type: "WAR" }, "type"],
    [{ type: "" }, "type"],
    [{ dyad: "RUS" }, "dyad"],
    [{ contradicted: "maybe" }, "contradicted"],
    [{ minOrigins: "two" }, "minOrigins"],
    [{ limit: "0x10" }, "limit"],
    [{ actor: ["RUS", "IRN"] }, "actor"],
  ])("refuses %j", (raw, name) => {
    expect(Query.safeParse(raw).error?.issues[0]?.path[0]).toBe(name);
  });

  test("refuses a parameter that the route does not have", () => {
    expect(Query.safeParse({ colour: "red" }).error?.issues[0]).toMatchObject({
      code: "unrecognized_keys",
      keys: ["colour"],
    });
  });
});
