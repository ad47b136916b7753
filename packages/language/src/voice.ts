const PASSIVE_DEPENDENTS = new Set(["nsubj:pass", "csubj:pass", "aux:pass"]);

/**
 * UD features of a past participle: the form alone does not show whether it is passive, the tree does. A participle with an
 * active auxiliary ("has signed") is not; all others are.
 */
export const withVoice = (feats: string, xpos: string, childRelations: readonly string[]): string => {
  if (xpos !== "VBN") return feats;
  const parts = feats.split("|").filter((part) => part !== "_" && !part.startsWith("Voice="));
  const isPassive = childRelations.some((deprel) => PASSIVE_DEPENDENTS.has(deprel)) || !childRelations.includes("aux");
  if (isPassive) parts.push("Voice=Pass");
  return parts.join("|") || "_";
};
