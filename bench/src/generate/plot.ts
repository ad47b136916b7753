import type { Status } from "@onrecord/record";
import { pick } from "./random.ts";
import { type Deed, drawAnyWord, drawState, drawStatus, type State, world } from "./world.ts";

/** What one reports of: some deeds between two states, and the words that only its reports use. */
export interface Plot {
  /** Days since the first. */
  readonly day: number;
  readonly sides: readonly [State, State];
  readonly deeds: readonly {
    readonly deed: Deed;
    readonly verb: string;
    readonly killed: number;
    readonly status: Status;
    readonly place: string;
  }[];
  readonly words: readonly string[];
}

const OWN_WORDS = 40;

export function plotOf(days: number, random: () => number): Plot {
  const first = drawState(random);
  let second = drawState(random);
  while (second === first) second = drawState(random);
  const deeds = Array.from({ length: 3 + Math.floor(random() * 5) }, () => {
    const deed = pick(world.deeds, random);
    const place = random() < 0.6 ? second.capital : `${pick(world.towns, random)}`;
    const killed = 2 + Math.floor(random() * 60);
    return { deed, verb: pick(deed.verbs, random), killed, status: drawStatus(random), place };
  });
  const words = Array.from({ length: OWN_WORDS }, () => drawAnyWord(random));
  return { day: Math.floor(random() * days), sides: [first, second], deeds, words };
}
