/** What `Content-Type` says: the media type without its parameters, in lower case, and the character set. */
export function mediaType(stated: string | null | undefined): { type: string; charset?: string } {
  const [type = "", ...parameters] = (stated ?? "").split(";");
  const charset = parameters.map((each) => /^\s*charset\s*=\s*["']?([^"'\s]+)/i.exec(each)?.[1]).find((each) => each);
  return { type: type.trim().toLowerCase(), ...(charset && { charset }) };
}
