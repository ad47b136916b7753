import type { Entity } from "@onrecord/record";
import type { ActorRef } from "@onrecord/record/asking";
import { Link } from "@tanstack/react-router";
import { cased, counted } from "../../ui/words.ts";

export function NameHead({ entity }: { entity: Entity }) {
  return (
    <>
      <span className="card-line">
        <span className="parties">{entity.name}</span>
        <span className="card-kind">{cased(entity.kind)}</span>
      </span>
      <span className="card-word">
        <span className="card-cut">
          {[counted(entity.mentions.length, "mention"), entity.country, entity.sector].filter(Boolean).join(" · ")}
        </span>
      </span>
    </>
  );
}

export function NameFacts({ entity, actor }: { entity: Entity; actor: ActorRef | undefined }) {
  const written = [...new Set(entity.mentions.map(({ text }) => text))];
  return (
    <>
      <dl className="facts">
        <dt>Written</dt>
        <dd>{written.join(", ")}</dd>
        {entity.roles && entity.roles.length > 0 ? (
          <>
            <dt>Roles</dt>
            <dd>{entity.roles.map(({ text }) => text).join(", ")}</dd>
          </>
        ) : null}
      </dl>
      {actor ? (
        <p className="standing">
          <Link to="/dossiers/actors/$actor" params={{ actor: actor.id }}>
            Open the dossier
          </Link>
        </p>
      ) : null}
    </>
  );
}
