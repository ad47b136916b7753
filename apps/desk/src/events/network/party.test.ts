import type { Link } from "@onrecord/record/asking";
import { expect, test } from "vitest";
import { sharedNames } from "./party.tsx";

const actor = (id: string, name: string): Link["from"] => ({
  id,
  name,
  kind: "government",
  country: "CHL",
  sector: "GOV",
});
const link = (from: Link["from"], to: Link["to"]): Link => ({ from, to, count: 1, score: 0 });

test("a name is shared where actors of several ids go by it", () => {
  const [state, forces, other] = [actor("a", "Chile"), actor("b", "Chile"), actor("c", "Peru")];
  expect(sharedNames([link(state, other), link(other, state)])).toEqual(new Set());
  expect(sharedNames([link(state, other), link(forces, other)])).toEqual(new Set(["Chile"]));
});
