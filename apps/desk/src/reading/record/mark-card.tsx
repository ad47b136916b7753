import type { ReportDetail } from "@onrecord/record/asking";
import type { Tab } from "../marks.ts";
import { AgreementFacts, AgreementHead } from "./agreement-card.tsx";
import { Card } from "./card.tsx";
import { ClaimFacts, ClaimHead } from "./claim-card.tsx";
import { EventFacts, EventHead } from "./event-card.tsx";
import { NameFacts, NameHead } from "./name-card.tsx";
import type { Looking } from "./record-panel.tsx";
import { ReviewBadge } from "./review-bar.tsx";
import { ReviewDrawer } from "./review-drawer.tsx";
import type { Reviewing } from "./reviewing.ts";
import { Why } from "./why.tsx";

interface CardProps {
  id: string;
  detail: ReportDetail;
  looking: Looking;
  reviewing: Reviewing;
}

const lookingAt = ({ mark, glance, look, choose }: Looking, id: string) => ({
  id,
  look,
  choose,
  chosen: mark === id,
  glance: glance === id,
});

function EventCard({ id, detail, looking, reviewing }: CardProps) {
  const row = detail.eventRows[id];
  if (!row) return null;
  return (
    <Card
      {...lookingAt(looking, id)}
      rejected={row.review === "rejected"}
      head={<EventHead row={row} />}
      badge={<ReviewBadge review={row.review} corrected={row.corrected} />}
    >
      <EventFacts row={row} />
      <ReviewDrawer
        row={row}
        subject={{ kind: "event", mark: row.event }}
        reading={detail.reading}
        reviewing={reviewing}
      />
    </Card>
  );
}

function ClaimCard({ id, detail, looking, reviewing }: CardProps) {
  const row = detail.claimRows[id];
  if (!row) return null;
  return (
    <Card
      {...lookingAt(looking, id)}
      rejected={row.review === "rejected"}
      head={<ClaimHead row={row} />}
      badge={<ReviewBadge review={row.review} corrected={row.corrected} />}
    >
      <ClaimFacts row={row} />
      <ReviewDrawer
        row={row}
        subject={{ kind: "claim", mark: row.claim }}
        reading={detail.reading}
        reviewing={reviewing}
      />
    </Card>
  );
}

function AgreementCard({ id, detail, looking, reviewing }: CardProps) {
  const agreement = detail.reading.agreements.find((one) => one.id === id);
  if (!agreement) return null;
  return (
    <Card {...lookingAt(looking, id)} head={<AgreementHead agreement={agreement} actors={detail.actorRefs} />}>
      <AgreementFacts agreement={agreement} actors={detail.actorRefs} />
      {reviewing.why ? <Why rule={agreement.rule} confidence={undefined} of="agreements" /> : null}
    </Card>
  );
}

function NameCard({ id, detail, looking, reviewing }: CardProps) {
  const entity = detail.reading.entities.find((one) => one.id === id);
  if (!entity) return null;
  return (
    <Card {...lookingAt(looking, id)} head={<NameHead entity={entity} />}>
      <NameFacts entity={entity} actor={detail.actorRefs[id]} />
      {reviewing.why ? <Why rule={entity.rule} confidence={undefined} of="names" /> : null}
    </Card>
  );
}

const CARDS = { events: EventCard, claims: ClaimCard, agreements: AgreementCard, names: NameCard };

export function MarkCard({ tab, ...props }: CardProps & { tab: Tab }) {
  const Kind = CARDS[tab];
  return <Kind {...props} />;
}
