/** A sentence that passes as English. */
export const SENTENCE =
  "The two ministers met in the capital on Tuesday and said that they would meet again in the spring.";

/** A page with an article of as many paragraphs, and what is to stand in its head. */
export function page(options: { head?: string; title?: string; paragraphs?: number; html?: string } = {}): string {
  const { head = "", title = "Ministers meet", paragraphs = 6, html = "<html>" } = options;
  const body = Array.from({ length: paragraphs }, (_, i) => `<p>${i + 1}. ${SENTENCE}</p>`).join("");
  return `<!doctype html>${html}<head><title>${title}</title>${head}</head><body><nav>Menu</nav><article><h1>${title}</h1>${body}</article></body></html>`;
}
