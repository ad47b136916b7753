import type { Archive } from "@onrecord/archive";
import type { ActorRef, AgreementDossier, ClaimRow, EventRow, LadderStep, ReportRef } from "@onrecord/record/asking";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { style } from "../output/style.ts";
import { renderText } from "../output/text.ts";
import { shorten, wrap } from "../output/wrap.ts";
import { withArchive } from "./open.ts";

const LONG = 400;
const PAD = "  ";

const label = (name: string, text: string): string => wrap(`${style("dim", name)} ${text}`, PAD, `${PAD}   `);

function actorWords(actor: ActorRef): string {
  const codes = [actor.country, actor.sector].filter((code) => code !== null).join(" ");
  return `${style("bold", actor.name)}${codes === "" ? "" : style("dim", ` [${codes}]`)}`;
}

const partyWords = (actors: readonly ActorRef[], none: string): string =>
  actors.length === 0 ? style("dim", none) : actors.map(actorWords).join(", ");

const reportWords = (report: ReportRef): string =>
  [report.outlet, report.published?.slice(0, 10), report.title && `"${report.title}"`, report.url, report.id]
    .filter((part) => part)
    .join(" · ");

/** The ladder of attribution, from the outlet down to the one on whose word it stands. */
function ladderLines(ladder: readonly LadderStep[], report: ReportRef): string[] {
  const top = wrap(
    `${style("dim", "on the word of")} ${report.outlet ?? "the report"}${ladder.length === 0 ? ", in its own voice" : ""}`,
    PAD,
  );
  const steps = ladder.map((step, depth) => {
    const how = step.as === "via" ? "(spoken to)" : `(${step.cue ? `"${step.cue}", ` : ""}${step.sourceKind})`;
    const pad = `${PAD}${"   ".repeat(depth)}`;
    const words = step.words && step.words !== step.who?.name ? ` "${step.words}"` : "";
    return wrap(`${step.who?.name ?? "source not stated"}${words} ${style("dim", how)}`, `${pad}└─ `, `${pad}   `);
  });
  return [top, ...steps];
}

const decidedLines = ({ review, corrected, notes }: Pick<EventRow, "review" | "corrected" | "notes">): string[] => [
  ...(review === "open" ? [] : [label("review", [review, ...corrected].join(", "))]),
  ...notes.map((note) => label("note", `${note.text} (${note.by}, ${note.at.slice(0, 10)})`)),
];

function eventLines(row: EventRow): string[] {
  const { event } = row;
  const act = [event.type, event.mode].filter((part) => part !== null).join(" ");
  const to = row.recipients.length === 0 ? "" : ` → ${partyWords(row.recipients, "")}`;
  const { time } = event;
  return [
    wrap(`${partyWords(row.actors, "doer not named")} → ${style("bold", act)} (${event.status})${to}`, ""),
    ...(time ? [label("when", `${time.start.slice(0, 10)} to ${time.end.slice(0, 10)} ("${time.span.text}")`)] : []),
    ...(row.place ? [label("where", row.place.name)] : []),
    ...event.magnitude.map((size) => label(size.role, `${size.value} ${size.unit}`)),
    ...event.evidence.map((span) => label("evidence", `"${shorten(span.text, LONG)}"`)),
    ...ladderLines(row.ladder, row.report),
    label("report", reportWords(row.report)),
    label(
      "origins",
      `${row.origins}${row.contradicted ? ", contradicted" : ""}${row.happening ? ` · happening ${row.happening}` : ""}`,
    ),
    label(
      "codes",
      [event.cameo && `CAMEO ${event.cameo}`, `score ${event.score}`, `confidence ${event.confidence.toFixed(2)}`]
        .filter((part) => part)
        .join(", "),
    ),
    ...decidedLines(row),
    label("id", row.id),
  ];
}

function claimLines(row: ClaimRow): string[] {
  const { claim } = row;
  const who = row.source ? actorWords(row.source) : style("dim", "source not stated");
  return [
    wrap(`${who} "${claim.cue?.text ?? ""}" (${claim.cueKind}, ${claim.sourceKind}, ${claim.form})`, ""),
    ...claim.content.map((span) => label("content", `"${shorten(span.text, LONG)}"`)),
    ...ladderLines(row.ladder, row.report),
    label("report", reportWords(row.report)),
    ...decidedLines(row),
    label("id", row.id),
  ];
}

function agreementLines({ agreement, stages }: AgreementDossier): string[] {
  return [
    wrap(`${style("bold", agreement.name)} (${agreement.kind}, ${agreement.stage})`, ""),
    label("between", partyWords(agreement.parties, "parties not named")),
    ...(agreement.subjects.length === 0 ? [] : [label("on", agreement.subjects.join(", "))]),
    ...stages.flatMap((step) => [
      wrap(
        `${step.time?.slice(0, 10) ?? step.report.published?.slice(0, 10) ?? "no date"}: ${style("bold", step.stage)}`,
        PAD,
      ),
      ...ladderLines(step.ladder, step.report).map((line) => PAD + line),
      PAD + label("report", reportWords(step.report)),
    ]),
    label("id", agreement.id),
  ];
}

const brief = (row: EventRow): string =>
  wrap(
    `${row.report.published?.slice(0, 10) ?? "no date"} ${partyWords(row.actors, "?")} → ${row.event.type} (${row.event.status}) ${partyWords(row.recipients, "")} ${style("dim", row.id)}`,
    PAD,
    `${PAD}   `,
  );

async function actorLines(archive: Archive, id: string): Promise<string[] | null> {
  const dossier = await archive.actor(id);
  if (!dossier) return null;
  const { actor } = dossier;
  return [
    wrap(`${actorWords(actor)} ${style("dim", `(${actor.kind})`)}`, ""),
    ...(actor.names.length === 0 ? [] : [label("also", actor.names.join(", "))]),
    label("in", `${actor.reports} reports, ${actor.events} events, ${actor.claims} claims of its own`),
    ...dossier.roles.map((role) =>
      label("role", `${role.text} (${role.from ?? "?"} to ${role.to ?? "?"}, ${role.reports} reports)`),
    ),
    ...dossier.partners
      .slice(0, 10)
      .map((partner) =>
        label(
          "with",
          `${partner.actor.name}: ${partner.count} events, mean score ${partner.score?.toFixed(1) ?? "none"}`,
        ),
      ),
    ...dossier.events.map(brief),
    ...dossier.merged.map((merge) => label("merged", `${merge.name}: ${merge.reason} (${merge.by})`)),
    label("id", actor.id),
  ];
}

async function pairLines(archive: Archive, a: string, b: string): Promise<string[] | null> {
  const dossier = await archive.pair(a, b);
  if (!dossier) return null;
  return [
    wrap(`${style("bold", dossier.a.name)} and ${style("bold", dossier.b.name)}: ${dossier.events} events`, ""),
    ...dossier.timeline.map((bucket) =>
      label(bucket.start.slice(0, 7), `${bucket.count} events, mean score ${bucket.score?.toFixed(1) ?? "none"}`),
    ),
    ...dossier.types.map((type) => label(`${type.type} ${type.status}`, String(type.count))),
    ...dossier.agreements.map((agreement) =>
      label("agreement", `${agreement.name} (${agreement.stage}) ${agreement.id}`),
    ),
    ...dossier.latest.map(brief),
  ];
}

async function happeningLines(archive: Archive, id: string): Promise<string[] | null> {
  const happening = await archive.happening(id);
  if (!happening) return null;
  return [
    wrap(`${style("bold", happening.type)}, told by ${happening.origins.length} independent origins`, ""),
    ...happening.origins.map((origin) =>
      label("origin", `${origin.name}: ${origin.reason} (${origin.events.length} tellings)`),
    ),
    ...happening.contradictions.map((one) =>
      label(
        `contradicts in ${one.field}`,
        one.sides.map((side) => `${side.value} (${side.events.length})`).join(" against "),
      ),
    ),
    ...happening.events.map(brief),
  ];
}

/** What is shown of an id, by how it begins; null where the archive has no such thing. */
async function linesOf(archive: Archive, id: string, other: string | undefined): Promise<string[] | null> {
  if (other !== undefined) return pairLines(archive, id, other);
  switch (id.slice(0, 3)) {
    case "ev-": {
      const row = await archive.event(id);
      return row && eventLines(row);
    }
    case "cl-": {
      const row = await archive.claim(id);
      return row && claimLines(row);
    }
    case "ag-": {
      const dossier = await archive.agreement(id);
      return dossier && agreementLines(dossier);
    }
    case "ac-":
      return actorLines(archive, id);
    case "rp-": {
      const report = await archive.report(id);
      return (
        report && [
          label("report", reportWords(report)),
          renderText(report.reading, { style, explain: false, origin: id }),
        ]
      );
    }
    default:
      return happeningLines(archive, id);
  }
}

async function jsonLines(archive: Archive, id: string, other: string | undefined): Promise<string[] | null> {
  const asks: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    "ev-": archive.event,
    "cl-": archive.claim,
    "ag-": archive.agreement,
    "ac-": archive.actor,
    "rp-": archive.report,
  };
  const ask = asks[id.slice(0, 3)] ?? archive.happening;
  const found = await (other === undefined ? ask(id) : archive.pair(id, other));
  return found === null ? null : [JSON.stringify(found, null, 2)];
}

/** Prints everything about one thing of the archive, or about two parties. Gives the exit status. */
export function showCommand(
  id: string,
  other: string | undefined,
  options: { archive?: string; format: "text" | "json" },
): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const shown = options.format === "json" ? await jsonLines(archive, id, other) : await linesOf(archive, id, other);
    if (!shown) {
      warn(
        `error UNKNOWN_ID: ${other === undefined ? id : `${id} ${other}`}: the archive has nothing under this id. Lists and search give ids.`,
      );
      return EXIT.failed;
    }
    await print(`${shown.join("\n")}\n`);
    return EXIT.ok;
  });
}
