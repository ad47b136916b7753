/** Reports, their readings, and the marks of the readings as rows to be asked. */
export const record = `
create extension if not exists pg_trgm;

create table report_text (hash text primary key, text text not null);

create table report (
  id text primary key,
  key text not null unique,
  version text,
  url text,
  title text,
  outlet text,
  author text,
  published text,
  published_at timestamptz not null,
  language text not null,
  words int not null,
  read_at timestamptz,
  versions int not null,
  events int not null,
  claims int not null,
  agreements int not null,
  feed text,
  copies int not null default 0,
  copy_group text,
  search tsvector not null default ''
);
create index report_by_published on report (published_at desc, id desc);
create index report_by_words on report using gin (search);
create index report_by_copy_group on report (copy_group);

create table report_version (
  report text not null references report,
  version text not null references report_text,
  document jsonb not null,
  fetched_at timestamptz not null,
  seen_at timestamptz not null,
  provenance jsonb not null,
  primary key (report, version)
);

create table reading (
  id text primary key,
  report text not null,
  version text not null,
  engine jsonb not null,
  digest text not null,
  read_at timestamptz not null,
  reading jsonb not null,
  foreign key (report, version) references report_version
);
create index reading_by_version on reading (report, version, read_at desc);

create table actor (
  id text primary key,
  name text not null,
  kind text not null,
  country text,
  sector text,
  canonical text not null,
  names text[] not null,
  search_names text not null,
  reports int not null default 0,
  events int not null default 0,
  claims int not null default 0,
  first_published timestamptz,
  last_published timestamptz
);
create index actor_by_canonical on actor (canonical);
create index actor_by_reports on actor (reports desc, id desc);
create index actor_by_names on actor using gin (search_names gin_trgm_ops);

create table entity (
  report text not null references report,
  mark text not null,
  actor text not null references actor,
  kind text not null,
  name text not null,
  country text,
  sector text,
  published_at timestamptz not null,
  mentions int[] not null,
  roles jsonb not null,
  reason text not null,
  events int not null,
  claims int not null,
  primary key (report, mark)
);
create index entity_by_actor on entity (actor, report) include (published_at, events, claims);

create table pair (
  a text not null,
  b text not null,
  events int not null,
  score float8,
  published_at timestamptz not null,
  primary key (a, b)
);
create index pair_by_events on pair (events desc, a desc, b desc);
create index pair_by_b on pair (b);

create table pair_event (
  a text not null,
  b text not null,
  event text not null,
  report text not null references report,
  published_at timestamptz not null,
  score float8 not null,
  happened boolean not null,
  primary key (a, b, event)
);
create index pair_event_by_report on pair_event (report);

create table event (
  id text primary key,
  report text not null references report,
  mark text not null,
  position int not null,
  published_at timestamptz not null,
  outlet text,
  read_at timestamptz not null,
  keys text[] not null,
  review text not null,
  corrected text[] not null,
  notes jsonb not null,
  ladder jsonb not null,
  type text not null,
  mode text,
  status text not null,
  source_kind text not null,
  actors text[] not null,
  recipients text[] not null,
  place text,
  place_name text,
  lon float8,
  lat float8,
  time_from timestamptz,
  time_to timestamptz,
  time_at timestamptz not null,
  score float8 not null,
  confidence float8 not null,
  happening text,
  origins int not null,
  contradicted boolean not null,
  evidence text not null,
  event jsonb not null,
  search tsvector generated always as (to_tsvector('english', evidence)) stored
);
create index event_by_words on event using gin (search);
create index event_by_published on event (published_at desc, id desc);
create index event_by_time on event (time_at desc, id desc);
create index event_by_report on event (report);
create index event_by_happening on event (happening);
create index event_by_keys on event using gin (keys);
alter table event alter column keys set statistics 1000;

create table claim (
  id text primary key,
  report text not null references report,
  mark text not null,
  position int not null,
  published_at timestamptz not null,
  outlet text,
  read_at timestamptz not null,
  keys text[] not null,
  review text not null,
  corrected text[] not null,
  notes jsonb not null,
  ladder jsonb not null,
  source_kind text not null,
  cue_kind text not null,
  source text,
  via text,
  confidence float8 not null,
  quote text not null,
  claim jsonb not null,
  search tsvector generated always as (to_tsvector('english', quote)) stored
);
create index claim_by_published on claim (published_at desc, id desc);
create index claim_by_report on claim (report);
create index claim_by_keys on claim using gin (keys);
create index claim_by_words on claim using gin (search);
alter table claim alter column keys set statistics 1000;

create table agreement (
  id text primary key,
  name text not null,
  kind text not null,
  parties text[] not null,
  subjects text[] not null,
  stage text not null,
  reports int not null,
  published_at timestamptz not null
);
create index agreement_by_published on agreement (published_at desc, id desc);

create table agreement_mention (
  id text primary key,
  report text not null references report,
  mark text not null,
  position int not null,
  published_at timestamptz not null,
  outlet text,
  read_at timestamptz not null,
  keys text[] not null,
  ladder jsonb not null,
  agreement text not null,
  name text not null,
  kind text not null,
  stage text not null,
  parties text[] not null,
  events text[] not null,
  time text,
  mention jsonb not null
);
create index agreement_mention_by_agreement on agreement_mention (agreement);
create index agreement_mention_by_report on agreement_mention (report);
create index agreement_mention_by_keys on agreement_mention using gin (keys);

create table decision (
  id text primary key,
  by text not null,
  at timestamptz not null,
  kind text,
  subject text,
  report text,
  input jsonb not null,
  anchor jsonb
);
create index decision_by_time on decision (at desc, id desc);
create index decision_by_subject on decision (subject);
create index decision_by_report on decision (report);

create table happening (
  id text primary key,
  type text not null,
  origins jsonb not null,
  contradictions jsonb not null
);

create table tally_due (kind text not null, key text not null);
`;
