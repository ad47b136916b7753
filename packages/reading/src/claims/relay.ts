import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt } from "./candidate.ts";
import { agentOf } from "./issuer.ts";

const RELAYING = new Set(["report", "quote", "cite", "relay"]);

/** Who passes on what stands around a participle: the agent of "as reported by the Herald"; null where it tells of nobody. */
export function relayOf(sentence: Sentence, participle: number): number | null {
  if (sentence.tokens[participle]!.xpos !== "VBN" || !RELAYING.has(lemmaAt(sentence, participle))) return null;
  const leads = dependents(sentence, participle, "mark", "case", "advmod");
  return leads.some(({ i }) => isForm(sentence, i, "as")) ? agentOf(sentence, participle) : null;
}
