import type { Report } from "@onrecord/record";
import { describe, expect, test } from "vitest";
import { times as lexicon } from "../lexicon/times.ts";
import type { Resources } from "../resources.ts";
import { analysed } from "../testing/language.ts";
import { times } from "./index.ts";

/** The times of a text, as "words start end grain", or "words day" for single days. */
function read(text: string, published?: string): string[] {
  const report: Report = { id: "", language: "en", text, ...(published !== undefined && { published }) };
  const found = times.run({ report, analysis: analysed(text) }, { lexicon: { times: lexicon } } as Resources);
  return found.map(({ span, start, end, grain, bound }) => {
    const oneDay = Date.parse(end) - Date.parse(start) === 86_400_000;
    return [span.text, start, ...(oneDay ? [] : [end, grain]), ...(bound ? [bound] : [])].join(" ");
  });
}

/** A Wednesday. */
const PUBLISHED = "2024-05-15";

describe("times counted from a Wednesday, 15 May 2024", () => {
  test.each([
    // days of the week
    ["The ministers met in Oslo on Monday.", "Monday 2024-05-13"],
    ["The envoy arrived on Wednesday.", "Wednesday 2024-05-15"],
    ["The envoy arrived on Thursday.", "Thursday 2024-05-09"],
    ["The two sides will meet on Friday.", "Friday 2024-05-17"],
    ["The court is to rule on Tuesday.", "Tuesday 2024-05-21"],
    ["The king is expected to travel to Lima on Saturday.", "Saturday 2024-05-18"],
    ["The talks are scheduled for Monday.", "Monday 2024-05-20"],
    ["The army plans to withdraw its troops on Sunday.", "Sunday 2024-05-19"],
    ["Rebels shelled the port last Wednesday.", "last Wednesday 2024-05-08"],
    ["The summit opens next Monday.", "next Monday 2024-05-20"],
    ["Sunday's vote was calm.", "Sunday 2024-05-12"],
    ["A drone fell on the town on Monday night.", "Monday night 2024-05-13"],
    ["Late on Sunday, the navy seized a tanker.", "Late on Sunday 2024-05-12"],
    ["Police detained him early Tuesday.", "early Tuesday 2024-05-14"],
    ["Police detained him on Tuesday of last week.", "Tuesday of last week 2024-05-07"],
    ["The president flew home this Tuesday.", "this Tuesday 2024-05-14"],
    // days counted from today
    ["The minister resigned yesterday.", "yesterday 2024-05-14"],
    ["The minister resigned yesterday evening.", "yesterday evening 2024-05-14"],
    ["Parliament votes tomorrow.", "tomorrow 2024-05-16"],
    ["The hostages were freed early today.", "early today 2024-05-15"],
    ["The hostages were freed this morning.", "this morning 2024-05-15"],
    ["The curfew will begin tonight.", "tonight 2024-05-15"],
    ["Fighting broke out last night.", "last night 2024-05-14"],
    ["Shelling killed four people overnight.", "overnight 2024-05-14 2024-05-16 day"],
    ["Shelling killed four people overnight on Monday.", "overnight on Monday 2024-05-12 2024-05-14 day"],
    ["They spoke the day before yesterday.", "the day before yesterday 2024-05-13"],
    ["They will speak the day after tomorrow.", "the day after tomorrow 2024-05-17"],
    ["The ship sank two days ago.", "two days ago 2024-05-13"],
    ["The ship sank three weeks ago.", "three weeks ago 2024-04-22 2024-04-29 week"],
    ["The ship sank six months ago.", "six months ago 2023-11-01 2023-12-01 month"],
    ["The ship sank ten years ago.", "ten years ago 2014-01-01 2015-01-01 year"],
    ["The ceasefire will begin in two days.", "two days 2024-05-17"],
    // weeks, months and years from today
    ["The two leaders met last week.", "last week 2024-05-06 2024-05-13 week"],
    ["Earlier this week, Ankara recalled its envoy.", "Earlier this week 2024-05-13 2024-05-15 week"],
    ["The report is due later this week.", "later this week 2024-05-15 2024-05-20 week"],
    ["The delegation will leave next week.", "next week 2024-05-20 2024-05-27 week"],
    ["Talks resumed this month.", "this month 2024-05-01 2024-06-01 month"],
    ["Talks collapsed last month.", "last month 2024-04-01 2024-05-01 month"],
    ["Talks collapsed early last month.", "early last month 2024-04-01 2024-04-11 week"],
    ["He took office last year.", "last year 2023-01-01 2024-01-01 year"],
    ["He took office late last year.", "late last year 2023-10-01 2024-01-01 season"],
    ["An election will be held later this year.", "later this year 2024-05-15 2025-01-01 year"],
    ["The law will take effect next year.", "next year 2025-01-01 2026-01-01 year"],
    ["The base will close at the end of the year.", "the end of the year 2024-10-01 2025-01-01 season"],
    ["The king attended the race at the weekend.", "the weekend 2024-05-11 2024-05-13 day"],
    ["The leaders will gather this weekend.", "this weekend 2024-05-18 2024-05-20 day"],
    // stretches up to today or from it
    ["Clashes have spread in recent weeks.", "recent weeks 2024-05-01 2024-05-15 week"],
    ["Prices doubled in the last three months.", "the last three months 2024-02-15 2024-05-15 month"],
    ["Prices doubled over the past year.", "the past year 2023-05-15 2024-05-15 year"],
    ["More ships will sail in the coming days.", "the coming days 2024-05-15 2024-05-17 day"],
    ["They will be released within two weeks.", "two weeks 2024-05-15 2024-05-29 week"],
    ["The treaty has been in force for nearly thirty years.", "nearly thirty years 1994-05-15 2024-05-15 year"],
    ["The border has been closed since 2014.", "2014 2014-01-01 2024-05-15 year since"],
    ["The border has been closed since early March.", "early March 2024-03-01 2024-05-15 week since"],
    ["The border has been closed since last Thursday.", "last Thursday 2024-05-09 2024-05-15 day since"],
    ["The curfew holds until Friday.", "Friday 2024-05-10 until"],
    ["They must leave the base by June 30.", "June 30 2024-06-30 by"],
    // dates and months
    ["On January 17, the two presidents met.", "January 17 2024-01-17"],
    ["The trial opened on 3 April.", "3 April 2024-04-03"],
    ["The trial opened on April 3rd.", "April 3rd 2024-04-03"],
    ["The coup took place on the 9th of February 2021.", "the 9th of February 2021 2021-02-09"],
    ["The strike on Sept. 11, 2001, changed everything.", "Sept. 11, 2001 2001-09-11"],
    ["The next hearing is on July 2.", "July 2 2024-07-02"],
    ["The blockade started on December 22, last year.", "December 22, last year 2023-12-22"],
    ["The pact was signed on 2023-11-30.", "2023-11-30 2023-11-30"],
    ["He died on Friday, March 1, 2019.", "Friday, March 1, 2019 2019-03-01"],
    ["The base was attacked in March 2018.", "March 2018 2018-03-01 2018-04-01 month"],
    ["The base was attacked in April.", "April 2024-04-01 2024-05-01 month"],
    ["The base was attacked in August.", "August 2023-08-01 2023-09-01 month"],
    ["The base will be closed in November.", "November 2024-11-01 2024-12-01 month"],
    ["The base was attacked last August.", "last August 2023-08-01 2023-09-01 month"],
    ["The base was attacked in mid-February.", "mid-February 2024-02-11 2024-02-21 week"],
    ["The base was attacked in late January.", "late January 2024-01-21 2024-02-01 week"],
    ["The base was attacked at the end of March.", "the end of March 2024-03-21 2024-04-01 week"],
    // years, seasons, decades
    ["The country joined the union in 2004.", "2004 2004-01-01 2005-01-01 year"],
    ["The offensive began in late 2024.", "late 2024 2024-10-01 2025-01-01 season"],
    ["The offensive began in early 2022.", "early 2022 2022-01-01 2022-04-01 season"],
    ["The offensive began in mid-2021.", "mid-2021 2021-05-01 2021-09-01 season"],
    ["Voters rejected it in a 2016 referendum.", "2016 2016-01-01 2017-01-01 year"],
    ["Rebels took the city in the summer of 2014.", "the summer of 2014 2014-06-01 2014-09-01 season"],
    ["Rebels took the city last winter.", "last winter 2023-12-01 2024-03-01 season"],
    ["War tore the country apart in the 1990s.", "the 1990s 1990-01-01 2000-01-01 decade"],
    ["War tore the country apart in the early 1980s.", "the early 1980s 1980-01-01 1984-01-01 decade"],
    ["Output fell in the first quarter of 2023.", "the first quarter of 2023 2023-01-01 2023-04-01 season"],
    // ranges
    ["The two navies trained from Monday to Wednesday.", "Monday to Wednesday 2024-05-13 2024-05-16 day"],
    ["Thousands fled between 2010 and 2015.", "2010 and 2015 2010-01-01 2016-01-01 year"],
    ["Thousands fled between January and March 2018.", "January and March 2018 2018-01-01 2018-04-01 month"],
    ["The drill ran on March 3-5, 2022.", "March 3-5, 2022 2022-03-03 2022-03-06 day"],
    ["He led the party from 2008 to 2016.", "2008 to 2016 2008-01-01 2017-01-01 year"],
  ])("%s", (text, expected) => {
    expect(read(text, PUBLISHED)).toEqual([expected]);
  });
});

describe("counted from the time told before", () => {
  test.each([
    ["On March 4 he was arrested. He was charged the same day.", "the same day 2024-03-04"],
    ["On March 4 he was arrested. He was charged the next day.", "the next day 2024-03-05"],
    ["On March 4 he was arrested. He was charged the following week.", "the following week 2024-03-11 2024-03-18 week"],
    ["On March 4 he was arrested. He was released two days later.", "two days later 2024-03-06"],
    ["On March 4 he was arrested. The house had been searched the day before.", "the day before 2024-03-03"],
    ["In 2011 he fled. He came back the following year.", "the following year 2012-01-01 2013-01-01 year"],
  ])("%s", (text, expected) => {
    expect(read(text, PUBLISHED).at(-1)).toBe(expected);
  });
});

describe("no time", () => {
  test.each([
    "Theresa May said she would not resign.",
    "The party of Theresa May lost. Rivals of May cheered.",
    "Theresa May resigned in protest. This was due to May's own deal.",
    "They may march on the palace.",
    "The law allows prison terms of up to 30 years.",
    "The soldiers spent two weeks in the desert.",
    "A few days ago nobody knew his name.",
    "It was the first visit in five years.",
    "About 2000 people gathered in the square.",
    "He was charged the same day.",
    "The army marched second to none.",
    "",
  ])("%j", (text) => {
    expect(read(text, PUBLISHED)).toEqual([]);
  });
});

describe("without a day of publication", () => {
  test("what names its year is placed, the rest is not", () => {
    expect(read("He was elected on May 2, 2019, and left on Friday.")).toEqual(["May 2, 2019 2019-05-02"]);
  });
  test("a date line gives the day", () => {
    const text = "Ships collide off Malta\nTuesday, March 5, 2019\nTwo ships collided off Malta on Monday.";
    expect(read(text)).toEqual(["Monday 2019-03-04"]);
  });
  test("what is given goes before the date line, and nonsense is ignored", () => {
    const text = "Ships collide off Malta\nTuesday, March 5, 2019\nTwo ships collided off Malta on Monday.";
    expect(read(text, "2019-03-14T09:00:00Z")).toEqual(["Monday 2019-03-11"]);
    expect(read(text, "soon")).toEqual(["Monday 2019-03-04"]);
  });
});

test("dates that do not exist are no dates", () => {
  expect(read("It happened on February 30, 2019.", PUBLISHED)).not.toContainEqual(
    expect.stringContaining("2019-02-30"),
  );
});
