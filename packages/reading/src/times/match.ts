import type { TimeItem, TimePattern } from "../lexicon/times.ts";
import type { Word } from "./words.ts";

/** A stretch of words that a pattern fits. */
export interface Match {
  readonly rule: string;
  /** First and last word of the expression, context left out. */
  readonly first: number;
  readonly last: number;
  /** Values of the classes, by the name the pattern keeps them under. */
  readonly values: Readonly<Record<string, number>>;
  /** Words that were matched as themselves. */
  readonly literals: readonly string[];
  /** The word before the expression that the pattern asked for. */
  readonly lead: string | undefined;
}

interface State {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly values: Readonly<Record<string, number>>;
  readonly literals: readonly string[];
  readonly lead: string | undefined;
}

function fits(item: TimeItem, word: Word): number | undefined {
  if (item.words) return item.words.includes(word.lower) ? 0 : undefined;
  if (item.tag) return word.tag === item.tag ? 0 : undefined;
  return word.classes.find(([cls]) => cls === item.cls)?.[1];
}

function taken(item: TimeItem, word: Word, value: number, state: State): State {
  const next = { ...state, at: state.at + 1 };
  if (item.context) return state.first < 0 ? { ...next, lead: word.lower } : next;
  return {
    ...next,
    first: state.first < 0 ? state.at : state.first,
    last: state.at,
    values: item.as ? { ...state.values, [item.as]: value } : state.values,
    literals: item.words ? [...state.literals, word.lower] : state.literals,
  };
}

function walk(items: readonly TimeItem[], i: number, words: readonly Word[], state: State): State | undefined {
  const item = items[i];
  if (!item) return state;
  const word = words[state.at];
  const value = word ? fits(item, word) : undefined;
  if (item.not) return value === undefined ? walk(items, i + 1, words, state) : undefined;
  if (word && value !== undefined) {
    const found = walk(items, i + 1, words, taken(item, word, value, state));
    if (found) return found;
  }
  return item.optional ? walk(items, i + 1, words, state) : undefined;
}

/** Patterns by what their first word may be: a word, a class or a Penn tag. */
interface Index {
  readonly word: ReadonlyMap<string, readonly number[]>;
  readonly cls: ReadonlyMap<string, readonly number[]>;
  readonly tag: ReadonlyMap<string, readonly number[]>;
}

/** Positions of patterns by the optional items that they begin with, and the first that must be there. */
function indexed(patterns: readonly TimePattern[]): Index {
  const index = {
    word: new Map<string, number[]>(),
    cls: new Map<string, number[]>(),
    tag: new Map<string, number[]>(),
  };
  const add = (map: Map<string, number[]>, key: string, order: number) => {
    const list = map.get(key);
    if (list) list.push(order);
    else map.set(key, [order]);
  };
  patterns.forEach(({ items }, order) => {
    for (const item of items.slice(0, items.findIndex((each) => !each.optional) + 1)) {
      if (item.words) for (const word of item.words) add(index.word, word, order);
      else if (item.tag) add(index.tag, item.tag, order);
      else if (item.cls) add(index.cls, item.cls, order);
    }
  });
  return index;
}

const indexes = new WeakMap<readonly TimePattern[], Index>();

function indexOf(patterns: readonly TimePattern[]): Index {
  const known = indexes.get(patterns) ?? indexed(patterns);
  indexes.set(patterns, known);
  return known;
}

const NONE: ReadonlySet<number> = new Set();

function candidates(word: Word, { word: byWord, cls, tag }: Index): ReadonlySet<number> {
  const [own, tagged] = [byWord.get(word.lower), tag.get(word.tag)];
  if (!own && !tagged && word.classes.length === 0) return NONE;
  const found = new Set(own);
  for (const [name] of word.classes) for (const order of cls.get(name) ?? []) found.add(order);
  for (const order of tagged ?? []) found.add(order);
  return found;
}

/** Position of the next word at or after `at` that a time expression can be about, or -1. */
function nextCore(words: readonly Word[], at: number): number {
  for (let i = at; i < words.length; i++) if (words[i]!.core) return i;
  return -1;
}

/** No pattern reaches further than this past its first word before it meets a word of time. */
const REACH = 6;

/** All expressions of the words, in order and apart: where several begin at one word the longest, then the pattern listed first. */
export function matches(words: readonly Word[], patterns: readonly TimePattern[]): Match[] {
  const found: (Match & { order: number })[] = [];
  const index = indexOf(patterns);
  let core = -1;
  for (let at = 0; at < words.length; at++) {
    if (core < at) core = nextCore(words, at);
    if (core < 0) break;
    if (core - at > REACH) at = core - REACH;
    for (const order of candidates(words[at]!, index)) {
      const { items, rule } = patterns[order]!;
      const state = walk(items, 0, words, { at, first: -1, last: -1, values: {}, literals: [], lead: undefined });
      if (!state || state.first < 0) continue;
      const { at: _, ...rest } = state;
      found.push({ rule, ...rest, order });
    }
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last || a.order - b.order);
  const kept: Match[] = [];
  for (const { order: _, ...match } of found) if (match.first > (kept.at(-1)?.last ?? -1)) kept.push(match);
  return kept;
}
