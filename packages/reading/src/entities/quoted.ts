/** Whether each character stands inside quotation marks; every paragraph starts outside. */
export function quotedCharacters(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === "\n") open = false;
    else if (character === "“") open = true;
    else if (character === "”") open = false;
    else if (character === '"') open = !open;
    inside[i] = open ? 1 : 0;
  }
  return inside;
}
