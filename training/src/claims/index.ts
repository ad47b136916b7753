/** What measuring the claims stage on texts that it was not trained on needs. */
export { type Article, goldReadings, polnear } from "./article.ts";
export { type Analysed, lessonsOf, modelOf, trainClaims } from "./train.ts";
