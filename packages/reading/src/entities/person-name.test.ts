import { expect, test } from "vitest";
import { abbreviates, nameWords, surnameOf } from "./person-name.ts";

test.each([
  ["Erdogan", "Recep Tayyip Erdoğan", true],
  ["Kaczynski", "Jarosław Kaczyński", true],
  ["Xi", "Xi Jinping", true],
  ["Vázquez", "Wanda Vázquez Garced", true],
  ["Wanda Vázquez", "Wanda Vázquez Garced", true],
  ["J. Doe", "Jane Doe", true],
  ["John Doe", "Jane Doe", false],
  ["Jane Roe", "Jane Doe", false],
  ["Jane Doe", "Doe", false],
])("%s stands for %s: %s", (short, long, expected) => {
  expect(abbreviates(nameWords(short), nameWords(long))).toBe(expected);
});

test.each([
  ["Ferdinand Marcos Jr.", "marcos"],
  ["Elizabeth II", "elizabeth"],
  ["Bashar al-Assad", "assad"],
])("%s goes by %s", (name, surname) => {
  expect(surnameOf(nameWords(name))).toBe(surname);
});
