import { InvalidArgumentError } from "commander";

/** A date or instant as an option takes it. */
export function isoDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(?:T.+)?$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError("Give an ISO 8601 date such as 2025-01-17.");
  }
  return value;
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1 up.");
  return number;
}

/** "a, b" as its parts. */
export const commaSeparated = (value: string): string[] => value.split(",").map((part) => part.trim());
