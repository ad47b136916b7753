import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt } from "./candidate.ts";
import { agentOf } from "./issuer.ts";

const RELAYING = new Set(["report", "quote", "cite", "relay"]);

/** "The mayor, quoted by the Herald, said": what describes the subject of a verb between commas. */
function isAside({ tokens }: Sentence, participle: number): boolean {
  const { deprel, head } = tokens[participle]!;
  return deprel === "acl" && tokens[participle - 1]?.form === "," && tokens[head]!.deprel === "nsubj";
}

/** Who passes on what stands around a participle: the agent of "as reported by the Herald", "quoted by the Herald"; null where it tells of nobody. */
export function relayOf(sentence: Sentence, participle: number): number | null {
  if (sentence.tokens[participle]!.xpos !== "VBN" || !RELAYING.has(lemmaAt(sentence, participle))) return null;
  const leads = dependents(sentence, participle, "mark", "case", "advmod");
  const isLed = leads.some(({ i }) => isForm(sentence, i, "as"));
  return isLed || isAside(sentence, participle) ? agentOf(sentence, participle) : null;
}
