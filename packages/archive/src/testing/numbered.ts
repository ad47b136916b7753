import { type Sketch, VISIT } from "./readings.ts";

/** One of as many reports as are needed, each with three events and a claim. */
export const numbered = (number: number): Sketch => ({
  ...VISIT,
  url: `https://harbour.example/${number}`,
  text: `${VISIT.text} This is number ${number}.`,
});
