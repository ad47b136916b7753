let pasted = "";

/** Keeps a text that was pasted on the page until the form that takes it is there. */
export function keepPasted(text: string): void {
  pasted = text;
}

/** The kept text, once. */
export function takePasted(): string {
  const text = pasted;
  pasted = "";
  return text;
}
