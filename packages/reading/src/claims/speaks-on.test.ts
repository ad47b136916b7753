import { expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";

/** Whom the source of the last claim with this cue stands for. */
function speakerOf(text: string, word: string): string | undefined {
  const { claims, entities } = draftOf(text);
  const source = claims.list.findLast(({ cue }) => cue?.text === word)?.source?.entity;
  return entities.list.find(({ id }) => id === source)?.name;
}

test.each([
  ['Ann Roe warned that Mary Doe would lose. "Mary is no friend of farmers," she said.', "said", "Ann Roe"],
  [
    'Paul Novak of Salem College said his survey showed that Peter Okafor had lost ground.\n\n"The numbers were better before the debate," he said.',
    "said",
    "Paul Novak",
  ],
  [
    'Paul Novak said that the bridge was safe. Peter Okafor laughed.\n\n"It is a ruin," he said.',
    "said",
    "Peter Okafor",
  ],
  ['Ann Roe said that the bridge was safe.\n\nThe mayor met Peter Okafor. "It is a ruin," he said.', "said", "mayor"],
  [
    'Peter Okafor was calm when Paul Novak asked whether he would run.\n\n"Not this time," he said.',
    "said",
    "Peter Okafor",
  ],
  ["Paul Novak criticized Peter Okafor. He added that the firm had lied.", "added", "Paul Novak"],
  ["Chad's ministry said that Mali's army had fired first. It added that talks were over.", "added", "Chad's ministry"],
  [
    "A panel of judges said that guards had beaten boys. Some were paid, it said, while others had been taken from home.",
    "said",
    "A panel of judges",
  ],
  ["Paul Novak blamed Peter Okafor for the fire. He said the pump had failed.", "said", "Paul Novak"],
  ["The envoy said that Paul Novak was late. He answered that the train had stopped.", "answered", "Paul Novak"],
  ["The envoy said that Paul Novak was late. He added that the train had stopped.", "added", "envoy"],
  ["According to reports, of the nine climbers, four were lost.", "According to", "reports"],
  [
    "Ann Roe spoke in Oslo. An Oslo newspaper was not convinced. The newspaper said that Roe had lied.",
    "said",
    "An Oslo newspaper",
  ],
  [
    "Amnesty International said guards had beaten boys. Chad rejected the report. The report names two of the guards, and says that they were paid.",
    "says",
    "Amnesty International",
  ],
])("%s «%s» %s", (text, word, name) => {
  expect(speakerOf(text, word)).toBe(name);
});
