import type { NameEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { addThing, link, nameText, type Scene } from "./scene.ts";

/** The body whose branch in some state or region a name is: Greenpeace for "Greenpeace Spain". */
function bodyOfBranch({ actors }: Scene, name: string): NameEntry | undefined {
  const words = name.split(" ");
  for (let size = words.length - 1; size > 0; size--) {
    const isLand = actors
      .name(words.slice(size).join(" "))
      .some(({ actor, use }) => use === "name" && (actor.type === "state" || actor.type === "region"));
    const body = isLand ? actors.name(words.slice(0, size).join(" ")) : [];
    const found = body.find(
      ({ actor }) => actor.type === "organization" && /^(?:NGO|IGO|UNO)$/.test(actor.country ?? ""),
    );
    if (found) return found;
  }
  return undefined;
}

/** Links a name that no list has to the branch of a known body that it is. */
export function linkBranch(scene: Scene, mention: Mention): void {
  const name = nameText(scene, mention);
  const body = bodyOfBranch(scene, name)?.actor;
  if (!body) return;
  const { kind, country, sector } = body;
  const key = `branch:${name}`;
  const thing =
    scene.keyed.get(key) ??
    addThing(scene, { name, kind, ...(country && { country }), ...(sector && { sector }), rule: "entity.branch" });
  scene.keyed.set(key, thing);
  link(scene, mention, thing);
}
