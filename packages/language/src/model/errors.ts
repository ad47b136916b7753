export type LanguageModelErrorCode = "LANGUAGE_MODEL_MISSING" | "LANGUAGE_MODEL_CORRUPT" | "LANGUAGE_MODEL_VERSION";

/** A model file that cannot be used; the message names the file, what is wrong with it and how to get it back. */
export class LanguageModelError extends Error {
  readonly code: LanguageModelErrorCode;
  readonly file: string;

  constructor(code: LanguageModelErrorCode, file: string, problem: string) {
    super(`${code}: ${file}: ${problem}. Restore it with \`git checkout -- models\`, then \`npm ci\`.`);
    this.name = "LanguageModelError";
    this.code = code;
    this.file = file;
  }
}
