import type { Agreement, Claim, Entity, Event, Reading, Status, Time } from "@onrecord/record";
import { chainOf } from "@onrecord/record/chain.ts";
import type { Style } from "./style.ts";
import { shorten, wrap } from "./wrap.ts";

/** A status is a mark and a word, so that it can be told without colour. */
const MARKS: Record<Status, { mark: string; colour: Parameters<Style>[0] }> = {
  occurred: { mark: "●", colour: "green" },
  ongoing: { mark: "◐", colour: "cyan" },
  planned: { mark: "○", colour: "yellow" },
  possible: { mark: "◌", colour: "magenta" },
  denied: { mark: "✕", colour: "red" },
};

const QUOTE_LENGTH = 220;
const STEP = "     ";

interface Look {
  readonly reading: Reading;
  readonly style: Style;
  readonly explain: boolean;
}

function entityOf(look: Look, id: string): Entity | undefined {
  return look.reading.entities.find((entity) => entity.id === id);
}

function nameOf(look: Look, id: string): string {
  return entityOf(look, id)?.name ?? id;
}

function party(look: Look, id: string): string {
  const entity = entityOf(look, id);
  const codes = [entity?.country, entity?.sector].filter((code) => code !== undefined).join(" ");
  const name = look.style("bold", nameOf(look, id));
  return codes === "" ? name : `${name} ${look.style("dim", `[${codes}]`)}`;
}

function parties(look: Look, ids: readonly string[]): string {
  return ids.map((id) => party(look, id)).join(", ");
}

function rule(look: Look, id: string | undefined, confidence?: number, cueScore?: number): string {
  if (!look.explain || id === undefined) return "";
  const score = cueScore === undefined ? "" : `, cue score ${cueScore < 0 ? "−" : "+"}${Math.abs(cueScore).toFixed(2)}`;
  const share = confidence === undefined ? "" : `, confidence ${confidence.toFixed(2)}`;
  return `\n${look.style("dim", wrap(`by ${id}${score}${share}`, STEP, `${STEP}   `))}`;
}

function timeWords(time: Time): string {
  const day = (iso: string) => iso.slice(0, 10);
  const single: Partial<Record<Time["grain"], number>> = { year: 4, month: 7, day: 10 };
  const length = single[time.grain];
  const when =
    time.grain === "instant"
      ? time.start
      : length
        ? time.start.slice(0, length)
        : `${day(time.start)} to ${day(time.end)}`;
  return `${when} ("${time.span.text}")`;
}

/** The chain of attribution from the outlet down, a step a line. */
function ladder(look: Look, claimId: string | null): string {
  const { reading, style } = look;
  const top = reading.report.outlet ?? "this report";
  const steps = chainOf(reading, claimId);
  if (steps.length === 0) return wrap(style("dim", `on the word of: ${top}, in its own voice`), STEP);
  const lines = steps.map((step, depth) => {
    const pad = `${STEP}${"   ".repeat(depth)}`;
    const who = step.entity === null ? "source not stated" : nameOf(look, step.entity);
    const cue =
      step.as === "via"
        ? "(spoken to)"
        : `(${step.claim.cue ? `"${step.claim.cue.text}", ` : ""}${step.claim.sourceKind})`;
    return wrap(`${style("italic", who)} ${style("dim", cue)}`, `${pad}└─ `, `${pad}   `);
  });
  return [wrap(`on the word of: ${top}`, STEP), ...lines].join("\n");
}

function eventBlock(look: Look, event: Event, number: number): string {
  const { style } = look;
  const { mark, colour } = MARKS[event.status];
  const act = [event.type, event.mode].filter((part) => part !== null).join(" ");
  const who = event.actors.length > 0 ? parties(look, event.actors) : style("dim", "doer not named");
  const whom = event.recipients.length > 0 ? ` → ${parties(look, event.recipients)}` : "";
  const head = `${who} → ${style("bold", act)} (${style(colour, `${mark} ${event.status}`)})${whom}`;
  const lines = [wrap(head, `${String(number).padStart(3)}. `, STEP)];
  const facts = [
    event.time && `when ${timeWords(event.time)}`,
    event.place && `where ${nameOf(look, event.place.entity)}`,
    ...event.magnitude.map((size) => `${size.role} ${size.value} ${size.unit}`.trim()),
    event.cameo && `CAMEO ${event.cameo}`,
  ].filter((fact) => fact !== null && fact !== "");
  if (facts.length > 0) lines.push(wrap(facts.join(" · "), STEP));
  for (const words of event.evidence.slice(0, 1))
    lines.push(wrap(`"${shorten(words.text, QUOTE_LENGTH)}"`, STEP, `${STEP} `));
  return `${lines.join("\n") + rule(look, event.rule, event.confidence)}\n${ladder(look, event.claim)}`;
}

function claimBlock(look: Look, claim: Claim, number: number): string {
  const { style } = look;
  const who = claim.source ? party(look, claim.source.entity) : style("dim", "source not stated");
  const via = claim.via ? `, to ${nameOf(look, claim.via)}` : "";
  const cue = claim.cue ? ` "${claim.cue.text}"` : "";
  const inside = claim.parent ? `, inside claim ${Number(claim.parent.slice(1))}` : "";
  const head = `${who}${cue}${via} ${style("dim", `(${claim.cueKind}, ${claim.sourceKind}, ${claim.form}${inside})`)}`;
  const said = claim.content.map((part) => part.text).join(" … ");
  const body = said === "" ? "" : `\n${wrap(shorten(said, QUOTE_LENGTH), STEP)}`;
  return (
    wrap(head, `${String(number).padStart(3)}. `, STEP) +
    body +
    rule(look, claim.rule, claim.confidence, claim.cueScore)
  );
}

function agreementBlock(look: Look, agreement: Agreement, number: number): string {
  const { style } = look;
  const head = `${style("bold", agreement.name)} (${agreement.kind}, ${agreement.stage})`;
  const lines = [wrap(head, `${String(number).padStart(3)}. `, STEP)];
  if (agreement.parties.length > 0) lines.push(wrap(`between ${parties(look, agreement.parties)}`, STEP));
  if (agreement.subjects.length > 0)
    lines.push(wrap(`on ${agreement.subjects.map((subject) => subject.text).join(", ")}`, STEP));
  if (agreement.time) lines.push(wrap(`when ${timeWords(agreement.time)}`, STEP));
  return `${lines.join("\n") + rule(look, agreement.rule)}\n${ladder(look, agreement.claim)}`;
}

function section<T>(
  look: Look,
  title: string,
  items: readonly T[],
  block: (look: Look, item: T, number: number) => string,
): string[] {
  if (items.length === 0) return [];
  return [look.style(["bold", "underline"], title), ...items.map((item, i) => block(look, item, i + 1))];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A reading for the terminal: events, claims and agreements, each with its words and its ladder of attribution; 80 columns. */
export function renderText(reading: Reading, options: { style: Style; explain: boolean; origin: string }): string {
  const look: Look = { reading, style: options.style, explain: options.explain };
  const { report, events, claims, agreements } = reading;
  const found = [count(events.length, "event"), count(claims.length, "claim"), count(agreements.length, "agreement")];
  const from = [report.outlet, report.published?.slice(0, 10), found.join(", ")].filter((part) => part !== undefined);
  const parts = [
    `${look.style("bold", wrap(report.title ?? options.origin, ""))}\n${look.style("dim", wrap(from.join(" · "), ""))}`,
    ...section(look, "Events", events, eventBlock),
    ...section(look, "Claims", claims, claimBlock),
    ...section(look, "Agreements", agreements, agreementBlock),
  ];
  if (events.length + claims.length + agreements.length === 0)
    parts.push("Nothing was found: no event, no claim, no agreement.");
  return `${parts.join("\n\n")}\n`;
}
