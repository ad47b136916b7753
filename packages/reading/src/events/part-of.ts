import type { Draft } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import type { Cluster } from "./merge.ts";

/** Prepositions of a happening within which another takes place. */
const DURING = /^(?:during|at|in)$/i;

/** The deed during which each deed takes place, where its clause says so with another: "during the meeting, he praised them". */
export function wholesOf(clusters: readonly Cluster[], { analysis }: Pick<Draft, "analysis">): Map<Cluster, Cluster> {
  const at = (sentence: number, token: number) => `${sentence} ${token}`;
  const byNoun = new Map<string, Cluster>();
  for (const cluster of clusters) {
    for (const { sentence, trigger } of cluster)
      if (trigger.part === "noun") for (const token of trigger.tokens) byNoun.set(at(sentence, token), cluster);
  }
  const wholes = new Map<Cluster, Cluster>();
  for (const cluster of clusters) {
    for (const { sentence: index, trigger } of cluster) {
      const sentence = analysis.sentences[index]!;
      for (const phrase of dependents(sentence, trigger.head, "obl")) {
        const whole = byNoun.get(at(index, phrase.i));
        if (!whole || whole === cluster || wholes.has(cluster)) continue;
        if (dependents(sentence, phrase.i, "case").some(({ form }) => DURING.test(form))) wholes.set(cluster, whole);
      }
    }
  }
  return wholes;
}
