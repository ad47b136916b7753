/** Feeds, and which reports still have to be linked with others. The queues themselves are pg-boss's own tables. */
export const work = `
create table feed (
  id text primary key,
  url text not null unique,
  title text,
  home text,
  folders text[] not null,
  added_at timestamptz not null,
  pulled_at timestamptz,
  next_at timestamptz not null,
  every_minutes int not null,
  failures int not null,
  state jsonb not null,
  problem jsonb
);
create index feed_by_next on feed (next_at);
create index report_by_feed on report (feed);

create table link_due (report text primary key);
`;
