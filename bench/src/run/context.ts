import { type Language, loadLanguage } from "@onrecord/language";
import { languageModel, readerFiles } from "@onrecord/models";
import { loadReader, type Reader } from "@onrecord/reading";

/** What the parts of the bench share. The models are loaded when first asked for. */
export interface Context {
  readonly data: string;
  readonly gold: string;
  /** File for the links found, where they are wanted. */
  readonly predictions?: string;
  language(): Promise<Language>;
  reader(): Promise<Reader>;
  /** Says on stderr what is being done. */
  progress(message: string): void;
}

/** A reader with the committed models. */
export const openReader = async (): Promise<Reader> => loadReader(await readerFiles());

export const contextOf = (
  data: string,
  gold: string,
  progress: (message: string) => void,
  predictions?: string,
): Context => {
  let language: Promise<Language> | undefined;
  let reader: Promise<Reader> | undefined;
  const openLanguage = async (): Promise<Language> => loadLanguage(await languageModel());
  return {
    data,
    gold,
    ...(predictions !== undefined && { predictions }),
    progress,
    language: () => {
      language ??= openLanguage();
      return language;
    },
    reader: () => {
      reader ??= openReader();
      return reader;
    },
  };
};
