import PostalMime from "postal-mime";
import { type Metadata, present, titled } from "../document.ts";
import { SourceError } from "../errors.ts";
import { guarded } from "./guarded.ts";
import { publishedOf } from "./published.ts";

/** A line as long as this was broken by the mail program, not by its writer. */
const WRAPPED = 55;
const SIGNATURE = /\n-- ?\r?\n[\s\S]*$/;

function unwrapped(text: string): string {
  const paragraphs = text
    .replace(SIGNATURE, "")
    .replace(/\r/g, "")
    .trim()
    .split(/\n[ \t]*\n+/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split("\n")
        .reduce((done, line) => {
          const last = done.slice(done.lastIndexOf("\n") + 1);
          return `${done}${last.length >= WRAPPED ? " " : "\n"}${line.trim()}`;
        })
        .trim(),
    )
    .join("\n\n");
}

/**
 * A mail (RFC 5322): its subject as title, the sender's name as author, its date, and its plain text, or its HTML as text. The signature goes.
 *
 * @throws SourceError INPUT_NO_TEXT, INPUT_DAMAGED
 */
export async function fromEmail(bytes: Uint8Array, origin: string): Promise<{ text: string } & Metadata> {
  return guarded("e-mail", origin, async () => {
    const mail = await PostalMime.parse(bytes);
    const plain = unwrapped(mail.text ?? "");
    const body = plain || (mail.html ? (await import("./html/page.ts")).textOfHtml(mail.html) : "");
    if (body === "") {
      throw new SourceError("INPUT_NO_TEXT", origin, "is a mail without text.", "Give its attachment as a file.");
    }
    const date = mail.headers.find(({ key }) => key === "date")?.value;
    const title = mail.subject?.trim();
    return {
      text: titled(title, body),
      ...present({ title, author: mail.from?.name?.trim(), published: publishedOf(date) ?? publishedOf(mail.date) }),
    };
  });
}
