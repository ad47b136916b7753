import { expect, test } from "vitest";
import { SENTENCE } from "../testing/text.ts";
import { fromEmail } from "./email.ts";

const HEAD = 'From: "Ada Example" <ada@example.org>\r\nDate: Thu, 2 May 2024 23:30:00 +0300\r\n';
const mail = (head: string, body: string) => new TextEncoder().encode(`${HEAD}${head}\r\n${body}`);
const wrapped = SENTENCE.replace("said that", "said\r\nthat");

test.each([
  ["plain text, its lines joined", mail("Subject: Ministers meet\r\n", wrapped), `Ministers meet\n\n${SENTENCE}`],
  [
    "without the signature",
    mail("Subject: Ministers meet\r\n", `${SENTENCE}\r\n\r\n-- \r\nAda\r\nThe Example`),
    `Ministers meet\n\n${SENTENCE}`,
  ],
  ["a list stays one", mail("Subject: Points\r\n", "One\r\nTwo"), "Points\n\nOne\nTwo"],
  [
    "HTML alone",
    mail("Subject: Ministers meet\r\nContent-Type: text/html\r\n", `<style>p{}</style><p>${SENTENCE}</p><p>End.</p>`),
    `Ministers meet\n\n${SENTENCE}\n\nEnd.`,
  ],
  [
    "quoted-printable in another set",
    mail(
      "Subject: =?iso-8859-1?Q?M=FCnchen?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
      "Talks in M=FCnchen=\r\n go on.",
    ),
    "München\n\nTalks in München go on.",
  ],
])("%s", async (_, bytes, text) => {
  const read = await fromEmail(bytes, "a.eml");
  expect(read).toMatchObject({ text, author: "Ada Example", published: "2024-05-02T23:30:00+03:00" });
});

test("a mail without words is an error", async () => {
  await expect(fromEmail(mail("Subject: x\r\n", ""), "a.eml")).rejects.toMatchObject({ code: "INPUT_NO_TEXT" });
});
