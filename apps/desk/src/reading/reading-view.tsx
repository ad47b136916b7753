import type { ReportDetail } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import * as ask from "../api/questions.ts";
import { useKeys } from "../ui/keys.ts";
import { RECORD_TABS } from "../url/searches.ts";
import { Byline } from "./byline.tsx";
import { Legend } from "./legend.tsx";
import { marksOf, type Tab } from "./marks.ts";
import { RecordPanel } from "./record/record-panel.tsx";
import type { Reviewing } from "./record/reviewing.ts";
import { MarkedText } from "./text/marked-text.tsx";
import { useLegend } from "./use-legend.ts";
import { useReview } from "./use-review.ts";

const here = getRouteApi("/desk/reports/$report");

/** What a decision on a mark speaks of; undefined for what nobody decides on, such as a name. */
function subjectOf({ eventRows, claimRows, agreementRows }: ReportDetail, mark: string) {
  const kinds = { event: eventRows, claim: claimRows, agreement: agreementRows };
  for (const kind of ["event", "claim", "agreement"] as const) {
    const row = kinds[kind][mark];
    if (row) return { kind, id: row.id };
  }
  return undefined;
}

/** The text with what was read from it, the record beside it, and one key for each decision. */
export function ReadingView({ detail }: { detail: ReportDetail }) {
  const { tab = "events", mark } = here.useSearch();
  const navigate = useNavigate({ from: "/reports/$report" });
  const { data: me } = useQuery(ask.me);
  const { reading } = detail;
  const [glance, look] = useState<string>();
  const [correcting, setCorrecting] = useState(false);
  const [why, setWhy] = useState(false);
  const [legend, setLegend] = useLegend();
  const actions = useReview(detail.id);

  const byTab = useMemo(
    () =>
      Object.fromEntries(RECORD_TABS.map((name) => [name, marksOf(reading, name)])) as Record<
        Tab,
        ReturnType<typeof marksOf>
      >,
    [reading],
  );
  const marks = byTab[tab];
  const counts = useMemo(
    () => Object.fromEntries(RECORD_TABS.map((name) => [name, byTab[name].length])) as Record<Tab, number>,
    [byTab],
  );

  const choose = useCallback(
    (id: string | undefined) => {
      setCorrecting(false);
      void navigate({ search: (search) => ({ ...search, mark: id }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  const step = (by: 1 | -1) => {
    const index = marks.findIndex(({ id }) => id === mark);
    const next = index < 0 ? (by > 0 ? 0 : marks.length - 1) : index + by;
    const target = marks[Math.min(Math.max(next, 0), marks.length - 1)];
    if (target) choose(target.id);
  };

  const may = me?.role !== "reader" && detail.version === (detail.allVersions.at(-1)?.version ?? detail.version);
  const about = mark ? subjectOf(detail, mark) : undefined;
  const reviewing: Reviewing = { may, actions, correcting, setCorrecting, why, setWhy };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => may && about && void actions.judge("accept", about),
    r: () => may && about && void actions.judge("reject", about),
    c: () => may && about && setCorrecting(true),
    u: () => may && void actions.undo(about?.id),
    w: () => setWhy((open) => !open),
    "?": () => setLegend(!legend),
    escape: () => choose(undefined),
  });
  useEffect(() => {
    if (mark)
      document
        .querySelector<HTMLElement>(`[data-mark="${CSS.escape(mark)}"] .card-head`)
        ?.focus({ preventScroll: true });
  }, [mark]);

  return (
    <div className="reading">
      <title>{`${detail.title ?? "Report"} · Onrecord`}</title>
      <div className="reading-text">
        <Byline detail={detail} legend={legend} toggleLegend={() => setLegend(!legend)} />
        {legend ? <Legend /> : null}
        <MarkedText reading={reading} marks={marks} mark={mark} glance={glance} look={look} choose={choose} />
      </div>
      <RecordPanel
        detail={detail}
        tab={tab}
        setTab={(name) =>
          void navigate({
            search: (search) => ({ ...search, tab: name, mark: undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        marks={marks}
        counts={counts}
        looking={{ mark, glance, look, choose }}
        reviewing={reviewing}
      />
    </div>
  );
}
