import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Colours text for the terminal; gives it back unchanged where colour is off. */
export type Style = (format: Format, text: string) => string;

/** Colour where standard output is a terminal, and never under NO_COLOR (no-color.org). */
export const style: Style = (format, text) => styleText(format, text, { stream: process.stdout });
