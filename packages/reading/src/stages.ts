import { agreements } from "./agreements/index.ts";
import { claims } from "./claims/index.ts";
import { entities } from "./entities/index.ts";
import { events } from "./events/index.ts";
import { mentions } from "./mentions/index.ts";
import { places } from "./places/index.ts";
import { times } from "./times/index.ts";

/** Every step of a reading, in order. A value is followed through the house from top to bottom of this list. */
export const stages = [mentions, entities, times, places, claims, events, agreements] as const;
