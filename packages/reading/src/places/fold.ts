const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
};

/**
 * The key a place name is filed under: lower case, no accents, no apostrophes or full stops, hyphens as spaces, no article, so that
 * "Sana'a", "Sanaa" and "SANAA" are one, and "U.S." is "us". May be empty.
 */
export function fold(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ıłøđðþßæœə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʻʼ`´".]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^the (?=.)/, "");
}
