export { namingsOf } from "./actors/blocks.ts";
export { actorKey, entityPrint } from "./actors/key.ts";
export { linkActors } from "./actors/link.ts";
export { officeHoldings } from "./actors/offices.ts";
export { fingerprint } from "./fingerprint.ts";
export { type Changes, linkReports } from "./link.ts";
export type { ContentPrint, EntityPrint } from "./print.ts";
export { agreementPrint, agreementStorylines } from "./storylines/agreements.ts";
export { dyadStoryline } from "./storylines/dyad.ts";
export { dayOf } from "./text/days.ts";
export type {
  ActorLink,
  ActorReason,
  Asks,
  ComparedReport,
  Contradiction,
  CopyGroup,
  Happening,
  Kept,
  LinkStore,
  Member,
  Naming,
  OfficeHolding,
  Origin,
  ReportLink,
  Story,
  Storyline,
  StorylineStep,
  Version,
} from "./types.ts";
