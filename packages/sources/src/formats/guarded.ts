import { SourceError } from "../errors.ts";

/**
 * Runs a parser of other people's making: whatever it throws at odd input becomes an error that names the input.
 *
 * @throws SourceError INPUT_DAMAGED, and those that `parse` throws itself
 */
export async function guarded<T>(kind: string, origin: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    const next = "Check that it is whole, or save its text to a file and give that.";
    throw new SourceError("INPUT_DAMAGED", origin, `cannot be read as ${kind}: ${why}.`, next, { cause });
  }
}
