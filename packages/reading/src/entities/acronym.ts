/** The initials that a name goes by: "Syrian Democratic Forces" gives "SDF". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s\-–]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
}

/** Whether a name is written as letters alone: "SDF", "U.N.". */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\d.&-]{2,8}$/u.test(name);
}
