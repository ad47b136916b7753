export { type ChainStep, chainOf } from "./chain.ts";
export { isAppeal, reduceType } from "./plover.ts";
export {
  Agreement,
  Claim,
  Engine,
  Entity,
  Event,
  Magnitude,
  Predicate,
  Reading,
  Report,
  Span,
  Time,
} from "./schema.ts";
export * from "./vocabulary.ts";
