import type { EntityKind } from "@onrecord/record";
import { dependents } from "../tree/subtree.ts";
import { bodyBefore } from "./describe.ts";
import type { Nominal } from "./nominal.ts";
import { type Scene, type Thing, thingOf } from "./scene.ts";

/** What a part takes from the body that it is of. */
export interface Whole {
  readonly kind: EntityKind;
  readonly sector?: string;
  readonly country?: string;
}

const isBody = ({ kind, actor }: Thing): boolean => actor && /^(?:organization|armed-group|outlet)$/.test(kind);

/** The body that a part is of: "a wing of the party", "the party's wing", "a Hamas cell", "a police unit". */
export function wholeOf(scene: Scene, { mention, sentence, owner }: Nominal): Whole | undefined {
  const row = scene.mentionAt[sentence.index]!;
  const complements = dependents(sentence, mention.head, "nmod").filter(({ i }) =>
    dependents(sentence, i, "case").some(({ form }) => form === "of" || form === "'s" || form === "’s"),
  );
  const of = complements.map(({ i }) => thingOf(scene, row[i] ?? -1)).find((thing) => thing && isBody(thing));
  const body = of ?? (owner && isBody(owner) ? owner : undefined);
  return body ?? bodyBefore(scene, sentence, mention.first, mention.head);
}
