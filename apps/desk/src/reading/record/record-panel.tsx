import type { ReportDetail } from "@onrecord/record/asking";
import { useDeferredValue } from "react";
import { RECORD_TABS } from "../../url/searches.ts";
import type { Mark, Tab } from "../marks.ts";
import { MarkCard } from "./mark-card.tsx";
import type { Reviewing } from "./reviewing.ts";

const TAB_WORDS: Record<Tab, string> = { events: "Events", claims: "Claims", agreements: "Agreements", names: "Names" };

const NOTHING: Record<Tab, string> = {
  events: "The report tells of no event: nobody does anything to anybody in it. See what is claimed.",
  claims: "Nobody is quoted or cited: the report speaks in its own voice throughout.",
  agreements: "The report names no treaty, pact, deal or contract.",
  names: "The report names nobody.",
};

interface Looking {
  mark: string | undefined;
  glance: string | undefined;
  look: (id: string | undefined) => void;
  choose: (id: string | undefined) => void;
}

/** Cards that are drawn at once; the others follow while nobody waits for them. */
const FIRST = 24;

function MarkList(props: {
  tab: Tab;
  marks: readonly Mark[];
  detail: ReportDetail;
  looking: Looking;
  reviewing: Reviewing;
}) {
  const { tab, marks, detail, looking, reviewing } = props;
  const { mark, glance, look, choose } = looking;
  const first = Math.max(FIRST, marks.findIndex(({ id }) => id === mark) + 1);
  const shown = useDeferredValue(marks, marks.slice(0, first));
  return (
    <ol>
      {shown.map(({ id }) => (
        <MarkCard
          key={id}
          id={id}
          tab={tab}
          detail={detail}
          chosen={mark === id}
          glance={glance === id}
          look={look}
          choose={choose}
          reviewing={mark === id ? reviewing : undefined}
        />
      ))}
    </ol>
  );
}

/** The record beside the text: what was read, in the order of the text. */
export function RecordPanel(props: {
  detail: ReportDetail;
  tab: Tab;
  setTab: (tab: Tab) => void;
  marks: readonly Mark[];
  counts: Record<Tab, number>;
  looking: Looking;
  reviewing: Reviewing;
}) {
  const { detail, tab, setTab, marks, counts, looking, reviewing } = props;
  return (
    <section className="record" aria-label="Record">
      <div className="record-tabs" role="tablist" aria-label="Parts of the record">
        {RECORD_TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="record-list"
            onClick={() => setTab(name)}
          >
            {TAB_WORDS[name]} <span className="tab-count">{counts[name]}</span>
          </button>
        ))}
      </div>
      <div id="record-list" role="tabpanel" aria-labelledby={`tab-${tab}`} className="record-list">
        {marks.length === 0 ? <p className="record-nothing">{NOTHING[tab]}</p> : null}
        <MarkList key={tab} tab={tab} marks={marks} detail={detail} looking={looking} reviewing={reviewing} />
      </div>
    </section>
  );
}
