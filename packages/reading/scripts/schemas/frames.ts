import { PLOVER_TYPES, STATUSES, type Status } from "@onrecord/record";
import { z } from "zod";
import {
  ASPECTS,
  type Conditions,
  type Frame,
  NEEDS,
  PATTERNS,
  type PackedFrames,
  type Pattern,
  type StatusPart,
  type TriggerPart,
  type TriggerWords,
} from "../../src/lexicon/frames.types.ts";

const Words = z.array(z.string().min(1));
const Condition = z.union([z.literal(true), z.string().regex(/^\$?[a-zA-Z]+$/), Words]);
const ConditionMap = z.record(z.string(), Condition);
const Kind = z.union([z.string(), Words]);

const FrameSource = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  verbs: Words.optional(),
  nouns: Words.optional(),
  adjectives: Words.optional(),
  pattern: z.enum(PATTERNS),
  actor: Words.optional(),
  recipient: Words.optional(),
  nounActor: Words.optional(),
  nounRecipient: Words.optional(),
  needs: z.enum(NEEDS).default("either"),
  verbNeeds: z.enum(NEEDS).optional(),
  requires: ConditionMap.optional(),
  nounRequires: ConditionMap.optional(),
  not: ConditionMap.optional(),
  actorKind: Kind.default("agent"),
  recipientKind: Kind.default("party"),
  voice: z.literal("passive").optional(),
  aspect: z.enum(ASPECTS).default("act"),
  mode: z.string().optional(),
  contexts: Words.default([]),
  cameo: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional(),
  score: z.number().min(-10).max(10).optional(),
  priority: z.int().default(0),
  anaphoric: z.literal(true).optional(),
  apart: z.literal(true).optional(),
  located: z.boolean().optional(),
  magnitude: z
    .enum(["killed", "wounded", "arrested", "freed", "expelled", "deployed", "protesting", "fined", "rescued"])
    .optional(),
  note: z.string().optional(),
});

const TypeFile = z.strictObject({
  type: z.enum(PLOVER_TYPES),
  score: z.number(),
  violent: z.boolean().default(false),
  located: z.boolean().default(false),
  frames: z.array(FrameSource),
});

const StatusWords = z.strictObject({
  verbs: Words.default([]),
  nouns: Words.default([]),
  adjectives: Words.default([]),
  adverbs: Words.default([]),
});

const StatusFile = z.strictObject({
  status: z.record(z.enum(STATUSES), StatusWords),
  light: z.strictObject({ doer: Words, undergoer: Words, participant: Words }),
  transparent: Words,
  objectControl: Words,
  untold: Words,
  answering: Words,
  performing: Words,
});

const Code = z.string().regex(/^\d{3,4}$/);
const TopicFile = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      words: Words,
      and: Words.optional(),
      codes: z.record(Code, Code),
      contexts: Words.default([]),
      modes: z.partialRecord(z.enum(PLOVER_TYPES), z.string()).default({}),
    }),
  ),
});

const ContextFile = z.strictObject({ contexts: z.record(z.string().regex(/^[a-z_]+$/), Words) });

const ClassFile = z.strictObject({ classes: z.record(z.string(), Words) });

/** A file of frames of one PLOVER type, the words that change a status, what acts are about, their contexts, or the classes of nouns that frames name. */
export const schema = z.union([TypeFile, StatusFile, TopicFile, ContextFile, ClassFile]);

type File = z.infer<typeof schema>;
type FrameSource = z.infer<typeof FrameSource>;
type Classes = Readonly<Record<string, readonly string[]>>;

const VERB_SLOTS: Record<Pattern, readonly [actor: string[], recipient: string[]]> = {
  deed: [["subject"], ["object"]],
  act: [["subject"], []],
  mutual: [["subject", "with", "object"], []],
  visit: [["subject"], ["object", "to"]],
  suffer: [[], ["subject"]],
};

const NOUN_SLOTS: Record<Pattern, readonly [actor: string[], recipient: string[]]> = {
  deed: [
    ["possessor", "by", "modifier"],
    ["of", "against", "on"],
  ],
  act: [["possessor", "by", "of", "modifier"], ["against"]],
  mutual: [["subject", "possessor", "between", "with", "among", "of", "modifier"], []],
  visit: [["possessor", "by", "of", "modifier"], ["to"]],
  suffer: [[], ["possessor", "of"]],
};

function conditions(
  source: Record<string, true | string | string[]> | undefined,
  classes: Classes,
): Conditions | undefined {
  if (!source) return undefined;
  const resolve = (value: true | string | string[]): true | readonly string[] => {
    if (typeof value !== "string") return value;
    if (!value.startsWith("$")) return [value];
    const words = classes[value.slice(1)];
    if (!words) throw new Error(`The class ${value} is not in classes.yaml: add it or correct the name.`);
    return words;
  };
  return Object.fromEntries(Object.entries(source).map(([slot, value]) => [slot, resolve(value)]));
}

function frameOf(source: FrameSource, file: z.infer<typeof TypeFile>, classes: Classes): Frame {
  const requires = conditions(source.requires, classes);
  const nounRequires = conditions(source.nounRequires, classes);
  const not = conditions(source.not, classes);
  const list = (kind: string | string[]) => (typeof kind === "string" ? [kind] : kind);
  return {
    id: `${file.type.toLowerCase()}.${source.id}`,
    type: file.type,
    mode: source.mode ?? null,
    contexts: source.contexts,
    cameo: source.cameo ?? null,
    score: source.score ?? file.score,
    pattern: source.pattern,
    verb: {
      actor: source.actor ?? VERB_SLOTS[source.pattern][0],
      recipient: source.recipient ?? VERB_SLOTS[source.pattern][1],
      needs: source.verbNeeds ?? source.needs,
      ...(requires && { requires }),
    },
    noun: {
      actor: source.nounActor ?? NOUN_SLOTS[source.pattern][0],
      recipient: source.nounRecipient ?? NOUN_SLOTS[source.pattern][1],
      needs: source.needs,
      ...(nounRequires && { requires: nounRequires }),
    },
    ...(not && { not }),
    actorKind: list(source.actorKind),
    recipientKind: list(source.recipientKind),
    ...(source.voice && { voice: source.voice }),
    aspect: source.aspect,
    priority: source.priority,
    violent: file.violent,
    located: source.located ?? file.located,
    ...(source.anaphoric && { anaphoric: true }),
    ...(source.apart && { apart: true }),
    ...(source.magnitude && { magnitude: source.magnitude }),
  };
}

/** Verbs that end as adverbs do. */
const NO_ADVERB = /^(?:fly|ally|rally|tally|rely|reply|apply|supply|comply|imply|multiply|bully|sully)$/;

/** Which word the others hang on: the first of a verb phrase after its adverb, the last of a compound, the first before "of" or "for". */
function headOf(words: readonly string[], part: TriggerPart): number {
  if (part === "verb") return words.length > 1 && words[0]!.endsWith("ly") && !NO_ADVERB.test(words[0]!) ? 1 : 0;
  const preposition = words.findIndex((word) => word === "of" || word === "for" || word === "against");
  return preposition > 0 ? preposition - 1 : words.length - 1;
}

type Told = Pick<PackedFrames, "frames" | "triggers" | "classes" | "topics" | "contexts">;

/**
 * Frames, and the words that lead to them by the lemma of their head. Throws on an unknown class.
 * @param known classes that the files may name without giving them
 */
function compileFrames(parsed: readonly File[], known: Classes): Told {
  const classes: Classes = Object.assign({}, known, ...parsed.map((file) => ("classes" in file ? file.classes : {})));
  const frames: Frame[] = [];
  const triggers: Record<TriggerPart, Record<string, TriggerWords[]>> = { verb: {}, noun: {}, adjective: {} };
  for (const file of parsed) {
    if (!("frames" in file)) continue;
    for (const source of file.frames) {
      const lists: [TriggerPart, string[]][] = [
        ["verb", source.verbs ?? []],
        ["noun", source.nouns ?? []],
        ["adjective", source.adjectives ?? []],
      ];
      for (const [part, phrases] of lists) {
        for (const phrase of phrases) {
          // Tokens part at hyphens.
          const words = (part === "noun" ? phrase.replaceAll("-", " ") : phrase).split(" ");
          const head = headOf(words, part);
          const list = triggers[part][words[head]!] ?? [];
          triggers[part][words[head]!] = list;
          list.push({ words, head, frame: frames.length });
        }
      }
      frames.push(frameOf(source, file, classes));
    }
  }
  for (const part of Object.values(triggers)) {
    for (const list of Object.values(part)) list.sort((a, b) => b.words.length - a.words.length);
  }
  const topics = parsed.flatMap((file) =>
    "topics" in file ? file.topics.map(({ and, ...topic }) => ({ ...topic, ...(and && { and }) })) : [],
  );
  const contexts = Object.assign({}, ...parsed.map((file) => ("contexts" in file ? file.contexts : {})));
  return { frames, triggers, classes, topics, contexts };
}

/** The frames of the program. Throws on an unknown class, or if no file has the words of status. */
export function compile(files: readonly unknown[]): PackedFrames {
  const parsed = files as readonly File[];
  const told = compileFrames(parsed, {});
  const statusFile = parsed.find((file) => "status" in file);
  if (!statusFile) throw new Error("No file under lexicon/frames has a `status` section: add status.yaml.");
  const status: Record<StatusPart, Record<string, Status>> = { verbs: {}, nouns: {}, adjectives: {}, adverbs: {} };
  for (const name of STATUSES) {
    for (const part of Object.keys(status) as StatusPart[]) {
      for (const word of statusFile.status[name][part]) status[part][word] ??= name;
    }
  }
  const { light, transparent, objectControl, untold, answering, performing } = statusFile;
  return { ...told, status, light, transparent, objectControl, untold, answering, performing };
}

/** The frames of a user's own files, which go with those of `base`. Throws on an unknown class. */
export function compileOwn(files: readonly unknown[], base: PackedFrames): PackedFrames {
  const own = compileFrames(files as readonly File[], base.classes);
  return { ...base, ...own, contexts: { ...base.contexts, ...own.contexts } };
}
