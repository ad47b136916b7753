import type { Gender } from "../lexicon/actors.ts";
import type { Thing } from "./scene.ts";

/** What a pronoun asks of its antecedent. */
export type Wanted =
  | { readonly kind: "person"; readonly gender: Gender }
  | { readonly kind: "thing" }
  | { readonly kind: "many" };

const HE: Wanted = { kind: "person", gender: "male" };
const SHE: Wanted = { kind: "person", gender: "female" };
const IT: Wanted = { kind: "thing" };
const THEY: Wanted = { kind: "many" };

/** Personal and possessive pronouns of the third person. */
export const PRONOUNS: Readonly<Record<string, Wanted>> = {
  he: HE,
  him: HE,
  his: HE,
  himself: HE,
  she: SHE,
  her: SHE,
  hers: SHE,
  herself: SHE,
  it: IT,
  its: IT,
  itself: IT,
  they: THEY,
  them: THEY,
  their: THEY,
  theirs: THEY,
  themselves: THEY,
};

/** Whether a thing has the gender and number that a pronoun asks for. */
export function fits(thing: Thing, wanted: Wanted): boolean {
  if (wanted.kind === "person")
    return (
      thing.kind === "person" &&
      thing.number === "one" &&
      (thing.gender === undefined || thing.gender === wanted.gender)
    );
  if (wanted.kind === "thing")
    return thing.kind !== "person" && thing.number === "one" && thing.rule !== "entity.demonym";
  return (
    thing.number === "many" || thing.kind === "organization" || thing.kind === "armed-group" || thing.kind === "outlet"
  );
}
