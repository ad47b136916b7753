import { expect, test } from "vitest";
import { toldIn } from "../read-events.ts";

/** Sentences that speak of a deed without telling it, beside those that tell one. */
test.each<[string, string[]]>([
  // others' deeds that somebody would like; an aim of one's own is planned
  ["Ghana hopes that Togo will free the sailors.", []],
  ["Ghana hoped for talks with Togo.", []],
  ["Ghana is waiting for Togo to free the sailors.", []],
  ["Ghana hopes to visit Togo.", ["CONSULT/visit planned | Ghana -> Togo | Ghana"]],
  ["Ghana hopes Togo will lift the sanctions imposed by Benin.", ["SANCTION/discontinue occurred | Benin ->  | Ghana"]],
  // what is weighed
  ["Ghana is mulling loans that would help Togo.", []],
  ["The agencies are reviewing their cooperation with Togo.", []],
  ["Ghana is considering a loan if Togo cuts its ties with Benin.", []],
  // moods: what they are about may never be, but violence is
  ["Ghana expressed doubts about talks with Togo.", []],
  ["Ghana expressed concern about the attack on Lome.", ["ASSAULT occurred |  -> Togo | Ghana"]],
  // purposes, and what is thereby done
  ["The movement was founded in Lome to oppose the government.", []],
  ["Donors raised funds to help the victims.", []],
  ["Ghana summoned the envoy to complain about the raid.", ["ACCUSE/disapprove occurred | Ghana -> envoy"]],
  // opinions and habits
  ["The mayor said lawmakers should oppose the plan of the government.", []],
  ["The rebels would often kill farmers.", ["ASSAULT ongoing | rebels -> farmers"]],
  // a rule that is nobody's, a wish that is put to nobody
  ["Two witnesses are required to convict a thief.", []],
  ["Ghana pushed for reforms.", []],
  ["Ghana pushed for Togo to open its ports.", ["REQUEST/change occurred | Ghana -> Togo"]],
  ["Ghana is pressing hard for the Malian government to propose a truce.", ["REQUEST/yield ongoing | Ghana -> Mali"]],
  // private meetings; words that only look like deeds
  ["Ana Novak met Jane Roe in a bar in 1962.", []],
  ["The study began before he joined in March 2016.", []],
  ["The court demonstrated an ignorance of the matter.", []],
  ["Thousands demonstrated in Lome.", ["PROTEST/demo occurred | Thousands ->"]],
  ["His politics have clashed with the views of the senator.", []],
  [
    "Senator Jane Roe clashed with Senator Ana Novak in a debate.",
    ["ACCUSE/disapprove occurred | Jane Roe -> Ana Novak"],
  ],
  ["The boat had fire suppression equipment.", []],
  ["Jane Roe was devastated.", []],
  ["The probe sent back data.", []],
  ["The court issued a stay on the ruling.", []],
  // talks of nobody
  ["The envoy tried to revive the stalled negotiations.", []],
  // sorrow is no apology
  ["Ghana extended its condolences and regret to Togo.", []],
  // of what sort a thing is, and where people go for themselves
  ["The host of a talk show in Oslo plays combat roles.", []],
  ["Tourists visited Iran.", []],
])("%s", (sentence, told) => {
  expect(toldIn(sentence)).toEqual(told);
});
