import type { ReportDetail } from "@onrecord/record/asking";
import { memo } from "react";
import type { Tab } from "../marks.ts";
import { AgreementFacts, AgreementHead } from "./agreement-card.tsx";
import { Card } from "./card.tsx";
import { ClaimFacts, ClaimHead } from "./claim-card.tsx";
import { EventFacts, EventHead } from "./event-card.tsx";
import { NameFacts, NameHead } from "./name-card.tsx";
import { ReviewBadge } from "./review-bar.tsx";
import { ReviewDrawer } from "./review-drawer.tsx";
import type { Reviewing } from "./reviewing.ts";
import { Why } from "./why.tsx";

interface CardProps {
  id: string;
  detail: ReportDetail;
  chosen: boolean;
  glance: boolean;
  look: (id: string | undefined) => void;
  choose: (id: string | undefined) => void;
  /** Given to the chosen card alone, so that what is done to it draws no other anew. */
  reviewing: Reviewing | undefined;
}

function EventCard({ detail, reviewing, ...place }: CardProps) {
  const row = detail.eventRows[place.id];
  if (!row) return null;
  return (
    <Card
      {...place}
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

function ClaimCard({ detail, reviewing, ...place }: CardProps) {
  const row = detail.claimRows[place.id];
  if (!row) return null;
  return (
    <Card
      {...place}
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

function AgreementCard({ detail, reviewing, ...place }: CardProps) {
  const agreement = detail.reading.agreements.find((one) => one.id === place.id);
  if (!agreement) return null;
  const row = detail.agreementRows[place.id];
  return (
    <Card
      {...place}
      rejected={row?.review === "rejected"}
      head={<AgreementHead agreement={agreement} actors={detail.actorRefs} />}
      badge={row ? <ReviewBadge review={row.review} corrected={row.corrected} /> : null}
    >
      <AgreementFacts agreement={agreement} actors={detail.actorRefs} dossier={row?.id} />
      {row ? (
        <ReviewDrawer
          row={row}
          subject={{ kind: "agreement", mark: agreement }}
          reading={detail.reading}
          reviewing={reviewing}
        />
      ) : null}
    </Card>
  );
}

function NameCard({ detail, reviewing, ...place }: CardProps) {
  const entity = detail.reading.entities.find((one) => one.id === place.id);
  if (!entity) return null;
  return (
    <Card {...place} head={<NameHead entity={entity} />}>
      <NameFacts entity={entity} actor={detail.actorRefs[place.id]} />
      {reviewing?.why ? <Why rule={entity.rule} confidence={undefined} of="names" /> : null}
    </Card>
  );
}

const CARDS = { events: EventCard, claims: ClaimCard, agreements: AgreementCard, names: NameCard };

export const MarkCard = memo(function MarkCard({ tab, ...props }: CardProps & { tab: Tab }) {
  const Kind = CARDS[tab];
  return <Kind {...props} />;
});
