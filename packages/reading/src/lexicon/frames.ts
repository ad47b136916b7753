import type { Status } from "@onrecord/record";
import packed from "./frames.packed.json" with { type: "json" };
import type { Frame, LightRole, PackedFrames, StatusPart, Topic, TriggerPart, TriggerWords } from "./frames.types.ts";

export type { Conditions, Frame, Slots, TriggerPart, TriggerWords } from "./frames.types.ts";

/** The frames of deeds, and the words that change the status of a deed. */
export interface Frames {
  readonly list: readonly Frame[];
  /** Ways to tell a deed whose head is this lemma (lower case), those with more words first. */
  triggers(part: TriggerPart, lemma: string): readonly TriggerWords[];
  status(part: StatusPart, lemma: string): Status | undefined;
  /** Whether a verb lends its subject to the noun that it governs in this role. */
  light(lemma: string, role: LightRole): boolean;
  /** Nouns that only measure or introduce the deed that they are "of". */
  isTransparent(lemma: string): boolean;
  /** Verbs whose object does what their infinitive says. */
  controlsByObject(lemma: string): boolean;
  /** Verbs that only weigh what stands below them. */
  isUntoldBelow(lemma: string): boolean;
  /** Verbs that answer an accusation. */
  answers(lemma: string): boolean;
  /** Verbs of saying that do what they say: "declare". */
  performs(lemma: string): boolean;
  /** PLOVER contexts that the words of a deed's content give. */
  contextsOf(content: ReadonlySet<string>): readonly string[];
  inClass(name: string, lemma: string): boolean;
  /** The first topic of an act with this general code whose words are among the lemmas of its content. */
  topic(cameo: string, content: ReadonlySet<string>): Topic | undefined;
}

const NONE: readonly never[] = [];

/** Frames as they are packed, ready to look words up in. */
export function framesOf(data: PackedFrames): Frames {
  const part = (name: TriggerPart) => new Map(Object.entries(data.triggers[name]));
  const triggers = { verb: part("verb"), noun: part("noun"), adjective: part("adjective") };
  const words = (name: StatusPart) => new Map(Object.entries(data.status[name]));
  const status = {
    verbs: words("verbs"),
    nouns: words("nouns"),
    adjectives: words("adjectives"),
    adverbs: words("adverbs"),
  };
  const light = {
    doer: new Set(data.light.doer),
    undergoer: new Set(data.light.undergoer),
    participant: new Set(data.light.participant),
  };
  const transparent = new Set(data.transparent);
  const objectControl = new Set(data.objectControl);
  const untold = new Set(data.untold);
  const answering = new Set(data.answering);
  const classes = new Map(Object.entries(data.classes).map(([name, list]) => [name, new Set(list)]));
  const contexts = new Map<string, string[]>();
  for (const [context, words] of Object.entries(data.contexts))
    for (const word of words) contexts.set(word, [...(contexts.get(word) ?? []), context]);
  const performing = new Set(data.performing);
  const topics = Map.groupBy(
    data.topics.flatMap((topic) => Object.keys(topic.codes).map((code) => ({ code, topic }))),
    ({ code }) => code,
  );
  return Object.freeze({
    list: data.frames,
    triggers: (name: TriggerPart, lemma: string) => triggers[name].get(lemma) ?? NONE,
    status: (name: StatusPart, lemma: string) => status[name].get(lemma),
    light: (lemma: string, role: LightRole) => light[role].has(lemma),
    isTransparent: (lemma: string) => transparent.has(lemma),
    controlsByObject: (lemma: string) => objectControl.has(lemma),
    isUntoldBelow: (lemma: string) => untold.has(lemma),
    contextsOf: (content: ReadonlySet<string>) => [...content].flatMap((word) => contexts.get(word) ?? []),
    performs: (lemma: string) => performing.has(lemma),
    answers: (lemma: string) => answering.has(lemma),
    topic: (cameo: string, content: ReadonlySet<string>) =>
      topics
        .get(cameo)
        ?.find(
          ({ topic: { words, and } }) =>
            words.some((word) => content.has(word)) && (and?.some((word) => content.has(word)) ?? true),
        )?.topic,
    inClass: (name: string, lemma: string) => classes.get(name)?.has(lemma) ?? false,
  });
}

/** The frames that are packed with the program. */
export const packedFrames = packed as unknown as PackedFrames;

export const frames: Frames = framesOf(packedFrames);
