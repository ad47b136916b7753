import { type Claim, chainOf, type Entity, type Reading } from "@onrecord/record";
import { actorKey, foldedName } from "../actors/key.ts";
import type { WordPrint } from "../print.ts";

/** Who is meant by a source without a name: its country and sector, or its words. */
function unnamed(entity: Entity | undefined, claim: Claim): { key: string; name: string } {
  const name = entity?.name ?? claim.source?.span.text ?? "";
  const known = [entity?.country, entity?.sector].filter((part) => part !== undefined).join(" ");
  return { key: known || foldedName(name), name };
}

/** A spokesman speaks for the office that his post names: the word is the office's. */
function officeBehind(entity: Entity, entities: readonly Entity[]): Entity {
  const speaks = entity.roles?.find(({ text }) => /\bspokes(?:man|woman|person)\b/i.test(text));
  if (!speaks || entity.kind !== "person") return entity;
  const post = foldedName(speaks.text);
  const office = entities.find(
    ({ id, kind, name }) =>
      id !== entity.id && (kind === "government" || kind === "organization") && post.includes(foldedName(name)),
  );
  return office ?? entity;
}

/**
 * Whose word something is: the innermost source of the chain of attribution. Where that source has no name, the outlet that it spoke to
 * tells it apart from others.
 */
export function wordOf(reading: Reading, claimId: string | null): WordPrint {
  const steps = chainOf(reading, claimId);
  const last = steps.at(-1);
  if (!last) return { kind: "own", key: "", name: "" };
  const { claim } = last;
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const entity = claim.source ? byId.get(claim.source.entity) : undefined;
  const via = claim.via ? byId.get(claim.via) : undefined;
  switch (claim.sourceKind) {
    case "unstated":
      return { kind: "unstated", key: "", name: "" };
    case "media":
      return entity
        ? { kind: "outlet", key: foldedName(entity.name), name: entity.name }
        : { kind: "unstated", key: "", name: "" };
    case "anonymous": {
      const { key, name } = unnamed(entity, claim);
      return { kind: "anonymous", key: via ? `${key} via ${foldedName(via.name)}` : key, name };
    }
    case "collective":
      return { kind: "collective", ...unnamed(entity, claim) };
    default: {
      if (!entity) return { kind: "anonymous", ...unnamed(entity, claim) };
      const speaker = officeBehind(entity, reading.entities);
      return { kind: "actor", key: actorKey(speaker), name: speaker.name };
    }
  }
}
