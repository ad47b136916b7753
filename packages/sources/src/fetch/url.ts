import { SourceError } from "../errors.ts";

/** An address that may be fetched. @throws SourceError URL_INVALID, URL_FORBIDDEN */
export function webAddress(written: string, base?: string): URL {
  const url = URL.parse(written, base);
  if (!url) throw new SourceError("URL_INVALID", written, "is no address.", "Write it as https://example.org/news.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    const problem = `is fetched by ${url.protocol.slice(0, -1)}; only http and https are.`;
    throw new SourceError("URL_FORBIDDEN", written, problem, "Give a web address, or a path to a file.");
  }
  if (url.username !== "" || url.password !== "") {
    const hidden = `${url.protocol}//***@${url.host}${url.pathname}`;
    throw new SourceError(
      "URL_FORBIDDEN",
      hidden,
      "carries a name or password.",
      "Give an address that is open to all.",
    );
  }
  url.hash = "";
  return url;
}
