import { expect, test } from "vitest";
import { fingerprint } from "../fingerprint.ts";
import type { EntityPrint } from "../print.ts";
import { reportOf } from "../testing/report.ts";
import type { Naming } from "../types.ts";
import { actorKey } from "./key.ts";
import { linkActors } from "./link.ts";
import { officeHoldings } from "./offices.ts";

test.each([
  [{ kind: "government", name: "Tehran", country: "IRN", sector: "GOV" }, "state:IRN"],
  [{ kind: "government", name: "the Islamic Republic", country: "IRN" }, "state:IRN"],
  [{ kind: "person", name: "José Marín" }, "person:jose marin"],
  [{ kind: "organization", name: "The Harbour Workers' Union" }, "organization:harbour workers union"],
  [{ kind: "group", name: "soldiers", country: "NOR", sector: "MIL" }, "part:NOR MIL"],
  [{ kind: "group", name: "protesters", country: "NOR" }, "some:NOR protesters"],
  [{ kind: "place", name: "Norport", country: "NOR" }, "place:norport"],
] as const)("key of %j", (entity, key) => {
  expect(actorKey(entity)).toBe(key);
});

const person = (id: string, name: string, roles: readonly string[] = [], country = "NOR") => ({
  id,
  kind: "person" as const,
  name,
  country,
  sector: "GOV",
  roles: roles.map((text) => ({ text, span: { start: 0, end: 0, text } })),
});

function namings(...reports: [id: string, published: string, entities: ReturnType<typeof person>[]][]): Naming[] {
  return reports.flatMap(
    ([id, published, entities]) =>
      fingerprint(reportOf({ id, published, text: "Words.", entities })).namings as Naming[],
  );
}

const linkOf = (all: Naming[], report: string, entity = "n1") =>
  linkActors(all).find((link) => link.report === report && link.entity === entity);

test("a surname stands for the only full name that fits", () => {
  const all = namings(["r1", "2024-05-01", [person("n1", "Anna Holm")]], ["r2", "2024-05-02", [person("n1", "Holm")]]);
  expect(linkOf(all, "r2")).toMatchObject({ actor: "person:anna holm", reason: { by: "short-name", reports: ["r1"] } });
});

test("a surname that two could mean is nobody's, unless the post tells", () => {
  const two: Parameters<typeof namings> = [
    ["r1", "2024-05-01", [person("n1", "Anna Holm", ["Foreign Minister"])]],
    ["r2", "2024-05-02", [person("n1", "Per Holm", ["Defence Minister"])]],
  ];
  expect(linkOf(namings(...two, ["r3", "2024-05-03", [person("n1", "Holm")]]), "r3")?.actor).toBe("person:holm");
  const told = namings(...two, ["r3", "2024-05-03", [person("n1", "Holm", ["Defence Minister"])]]);
  expect(linkOf(told, "r3")?.actor).toBe("person:per holm");
});

test("another country's Holm is another", () => {
  const all = namings(
    ["r1", "2024-05-01", [person("n1", "Anna Holm")]],
    ["r2", "2024-05-02", [person("n1", "Holm", [], "SWE")]],
  );
  expect(linkOf(all, "r2")?.actor).toBe("person:holm");
});

const PRESIDENTS: Parameters<typeof namings> = [
  ["r1", "2024-03-01", [person("n1", "Anna Holm", ["President"])]],
  ["r2", "2024-06-01", [person("n1", "Anna Holm", ["Norland's president"])]],
  ["r3", "2025-02-01", [person("n1", "Per Lund", ["President of Norland"])]],
];

test("holders of a post are learned with their dates", () => {
  expect(officeHoldings(namings(...PRESIDENTS))).toEqual([
    {
      office: "NOR|president",
      actor: "person:anna holm",
      name: "Anna Holm",
      first: "2024-03-01",
      last: "2024-06-01",
      reports: ["r1", "r2"],
    },
    {
      office: "NOR|president",
      actor: "person:per lund",
      name: "Per Lund",
      first: "2025-02-01",
      last: "2025-02-01",
      reports: ["r3"],
    },
  ]);
});

test("a former president holds no post", () => {
  expect(officeHoldings(namings(["r1", "2024-03-01", [person("n1", "Anna Holm", ["former President"])]]))).toEqual([]);
});

test.each([
  ["2024-04-10", "person:anna holm"],
  ["2025-03-01", "person:per lund"],
])("the president on %s", (published, actor) => {
  const all = namings(...PRESIDENTS, ["r9", published, [person("n1", "the president")]]);
  expect(linkOf(all, "r9")).toMatchObject({ actor, reason: { by: "office" } });
});

test("between two presidents nobody is guessed", () => {
  const all = namings(...PRESIDENTS, ["r9", "2024-11-01", [person("n1", "the president")]]);
  expect(linkOf(all, "r9")?.reason.by).toBe("name");
});

test("initials stand for the one body that has them", () => {
  const entity = (id: string, name: string): EntityPrint => ({
    id,
    actor: actorKey({ kind: "organization", name }),
    kind: "organization",
    name,
    country: null,
    sector: null,
    offices: [],
  });
  const block = "i:ncf";
  const all: Naming[] = [
    { block, report: "r1", day: 1, entity: entity("n1", "Northern Coast Federation") },
    { block, report: "r2", day: 2, entity: entity("n1", "NCF") },
  ];
  expect(linkOf(all, "r2")).toMatchObject({
    actor: "organization:northern coast federation",
    reason: { by: "acronym" },
  });
});
