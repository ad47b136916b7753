import type { Analysis } from "@onrecord/language";
import {
  cueFeatures,
  cueFrame,
  mayReport,
  positionOf,
  ROLE,
  roleFeatures,
  type Scene,
  Sink,
  sceneOf,
  type View,
  viewsOf,
} from "@onrecord/reading/claims";
import { type Aligned, aligned } from "./aligned.ts";
import type { Article } from "./article.ts";

/** A token that heads a cue, or none. */
export interface CueExample {
  keys: Int32Array;
  readonly label: boolean;
}

/** The tokens of a view with their roles for one cue. */
export interface RoleExample {
  keys: Int32Array[];
  readonly roles: Uint8Array;
  /** Place of the cue's head. */
  readonly cue: number;
}

export interface Examples {
  readonly cues: CueExample[];
  readonly roles: RoleExample[];
}

const sink = new Sink();
const taken = (): Int32Array => sink.keys.slice(0, sink.count);

/**
 * What one article has to learn from. Every sentence is looked at with the attributions that stand in no other, what is inside their contents left out;
 * where nested ones are marked, every content is looked at in the same way.
 */
export function examplesOf(article: Article, analysis: Analysis): Examples {
  const scene = sceneOf(analysis);
  const views = viewsOf(scene);
  const all = aligned(article, analysis);
  const examples: Examples = { cues: [], roles: [] };
  const inside = (parent: number) => all.filter((one): one is Aligned => one !== null && one.parent === parent);
  analysis.sentences.forEach((_, s) => {
    addView(scene, views(s), inside(-1), examples);
  });
  if (!article.nested) return examples;
  all.forEach((one, index) => {
    for (const [s, tokens] of one?.content ?? []) {
      const mask = Uint8Array.from(analysis.sentences[s]!.tokens, ({ i }) =>
        Number(tokens.has(i) && !(s === one!.sentence && one!.cue.has(i))),
      );
      addView(scene, views(s, mask), inside(index), examples);
    }
  });
  return examples;
}

function addView(scene: Scene, view: View, attributions: readonly Aligned[], { cues, roles }: Examples): void {
  const { s, sentence, inside } = view;
  const here = attributions.filter((one) => one.sentence === s && inside[one.head]);
  const heads = new Map(here.map((one) => [one.head, one]));
  const masked = new Set<number>();
  for (const one of attributions) {
    for (const token of one.content.get(s) ?? []) masked.add(token);
    if (one.optional && one.sentence === s) for (const token of one.cue) masked.add(token);
  }
  for (const token of view.order) {
    if (!mayReport(sentence.tokens[token]!)) continue;
    const head = heads.get(token);
    if (head ? head.optional : masked.has(token)) continue;
    sink.clear();
    cueFeatures(view, token, positionOf(scene, s), sink);
    cues.push({ keys: taken(), label: head !== undefined });
  }
  for (const one of here) {
    const content = one.content.get(s);
    if (!content) continue;
    const frame = cueFrame(view, one.head);
    const keys = view.order.map((token) => {
      sink.clear();
      roleFeatures(frame, token, sink);
      return taken();
    });
    const role = (token: number) =>
      one.cue.has(token)
        ? ROLE.cue
        : one.source.has(token)
          ? ROLE.source
          : content.has(token)
            ? ROLE.content
            : ROLE.none;
    roles.push({ keys, roles: Uint8Array.from(view.order, role), cue: view.place[one.head]! });
  }
}
