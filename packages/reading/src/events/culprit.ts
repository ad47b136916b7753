import type { Entities } from "../stage.ts";
import type { Candidate } from "./candidate.ts";

/** Whether a deed is done to somebody who is taken for a criminal. */
function isCase({ frame: { type, mode, contexts } }: Candidate): boolean {
  if (type === "COERCE") return mode === "arrest";
  return (type === "ACCUSE" || type === "SANCTION") && mode !== "disapprove" && contexts.includes("legal");
}

/**
 * Lets "the suspect", "the attacker" be the one named person whom the report tells to have been held, charged or convicted. With two
 * such persons nobody is meant.
 */
export function resolveCulprits(
  candidates: readonly Candidate[],
  entities: Entities,
  isCulprit: (noun: string) => boolean,
): Candidate[] {
  const named = new Set(
    candidates
      .filter(isCase)
      .flatMap(({ recipients }) => recipients)
      .filter((one) => entities.list[one]!.kind === "person" && entities.list[one]!.noun === undefined),
  );
  const [culprit] = named;
  if (culprit === undefined || named.size > 1) return [...candidates];
  const meant = (one: number) => {
    const { noun, number } = entities.list[one]!;
    return number === "one" && noun !== undefined && isCulprit(noun.split(" ").at(-1)!) ? culprit : one;
  };
  const resolved = (list: readonly number[]) => [...new Set(list.map(meant))];
  return candidates.map((candidate) => {
    const actors = resolved(candidate.actors);
    return { ...candidate, actors, recipients: resolved(candidate.recipients).filter((one) => !actors.includes(one)) };
  });
}
