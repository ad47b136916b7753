/** What measuring the events stage on texts that its weights were not learned from needs. */
export { type GoldReport, type Labelled, ofCodedSentence, ofReport, ofStatement, type Row } from "./examples.ts";
export { trainEvents } from "./train.ts";
