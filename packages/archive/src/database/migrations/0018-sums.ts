/**
 * Sums of what is counted again and again: how many events of the same traits have a term (term 0: all of them), how many each
 * `sides` has, and who does how much to whom, each actor as the one that it was merged into.
 */
export const sums = `
create table event_trait (term int not null, traits int not null, count int not null, primary key (term, traits));
create table event_trait_due (term int not null, traits int not null, count int not null);
insert into event_trait (term, traits, count)
  select term, traits, count(*) from event_brief cross join lateral (values (0), (outlet), (countries), (spot)) as of (term)
  where term is not null group by 1, 2;

create table event_side (sides int primary key, count int not null, score numeric not null);
create table event_side_due (sides int not null, count int not null, score numeric not null);
insert into event_side (sides, count, score)
  select sides, count(*), sum(score::numeric) from event_brief where sides is not null group by 1;

create table event_link (
  n int generated always as identity primary key,
  doer int not null,
  other int not null,
  count int not null,
  score numeric not null,
  unique (doer, other)
);
insert into event_link (doer, other, count, score)
  select coalesce(doing.main, doing.n), coalesce(meeting.main, meeting.n), coalesce(sum(count), 0), coalesce(sum(score), 0)
  from event_meeting as met join actor as doing on doing.n = met.doer join actor as meeting on meeting.n = met.other
    left join event_side using (sides) group by 1, 2;
create index event_link_by_count on event_link (count desc) where doer <> other;

create temp table met on commit drop as
  select sides, met.doer, met.other, event_link.n as link
  from event_meeting as met join actor as doing on doing.n = met.doer join actor as meeting on meeting.n = met.other
    join event_link on event_link.doer = coalesce(doing.main, doing.n) and event_link.other = coalesce(meeting.main, meeting.n);
drop table event_meeting;
create table event_meeting (
  sides int not null references event_term,
  doer int not null,
  other int not null,
  link int,
  primary key (sides, doer, other)
);
insert into event_meeting (sides, doer, other, link) select sides, doer, other, link from met order by sides;
create index event_meeting_by_link on event_meeting (link) include (sides);
create index event_meeting_unlinked on event_meeting (sides) where link is null;

create index event_brief_by_traits on event_brief (traits, published_at) include (sides, score) where sides is not null;

analyze event_trait;
analyze event_side;
analyze event_link;
analyze event_meeting;
`;
