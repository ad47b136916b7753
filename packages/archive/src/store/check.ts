import { Reading } from "@onrecord/record";
import { ArchiveError } from "../errors.ts";
import { type Address, Provenance } from "./document.ts";
import { instantOf, now } from "./time.ts";

/** A reading as the contract has it, of the text that it is given with. */
export function checkedReading(reading: unknown, address: Address): Reading {
  const parsed = Reading.safeParse(reading);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ArchiveError(
      "READING_INVALID",
      issue?.path.join(".") ?? address.report,
      `is not as a reading has it: ${issue?.message ?? "wrong form"}.`,
      "Give what `read` of @onrecord/reading returns.",
    );
  }
  if (parsed.data.report.id !== address.version) {
    throw new ArchiveError(
      "READING_OTHER_TEXT",
      parsed.data.report.id,
      `is the text that was read, but the document's text is ${address.version}.`,
      "Read the document's text exactly as it is stored.",
    );
  }
  return parsed.data;
}

/** A provenance with a time that can be compared; what has none was had now. */
export function checkedProvenance(provenance: unknown): Provenance {
  const parsed = Provenance.parse(provenance);
  return { ...parsed, fetchedAt: instantOf(parsed.fetchedAt) ?? now() };
}
