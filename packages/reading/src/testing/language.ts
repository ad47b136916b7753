import { type Analysis, analyse, loadLanguage } from "@onrecord/language";
import { languageModel } from "@onrecord/models";

const language = await loadLanguage(await languageModel());

/** The analysis that the program itself makes, for tests. */
export const analysed = (text: string): Analysis => analyse(text, language);
