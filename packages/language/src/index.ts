export type { Analysis, Name, NameType, Sentence, Token } from "./types.ts";
