/**
 * Events in the order of their publication under each country that has a part in them, and under each two that meet; and counts of all
 * events, with what is still to be added to them.
 */
export const lists = `
update event set keys = event.keys || met.keys from (
  select one.id, array_agg(distinct 'd:' || one.country || ',' || other.country) as keys
  from (select id, substr(key, 3) as country from event, unnest(keys) as key where length(key) = 5 and left(key, 1) in ('a', 'r')) as one
  join (select id, substr(key, 3) as country from event, unnest(keys) as key where length(key) = 5 and left(key, 1) in ('a', 'r')) as other
    on other.id = one.id and one.country collate "C" < other.country collate "C"
  group by one.id) as met
where met.id = event.id;

create table event_key (
  key text not null,
  published_at timestamptz not null,
  event text not null,
  type text not null,
  status text not null,
  source_kind text not null,
  confidence float8 not null,
  review text not null,
  score float8 not null
);
insert into event_key (key, published_at, event, type, status, source_kind, confidence, review, score)
  select key, published_at, id, type, status, source_kind, confidence, review, score from event, unnest(keys) as key
  where key not like '_:ac-%';
alter table event_key add primary key (key, published_at, event) include (type, status, source_kind, confidence, review, score);

drop index event_by_type;
create index event_by_type on event (type, status, published_at desc, id desc) include (source_kind, confidence, review);
create index event_by_kind on event (source_kind, published_at desc, id desc) include (type, status, confidence, review);
create index event_by_review on event (review, published_at desc, id desc) where review <> 'open';

create table event_count (facet text not null, value text not null, count int not null, primary key (facet, value));
create table event_day (
  facet text not null,
  day date not null,
  value text not null,
  count int not null,
  happened int not null,
  score numeric not null,
  primary key (facet, day, value)
);
create table event_count_due (
  facet text not null,
  day date not null,
  value text not null,
  count int not null,
  happened int not null,
  score numeric not null
);
insert into event_day (facet, day, value, count, happened, score)
  select facet, (published_at at time zone 'UTC')::date, value, count(*), count(*) filter (where status in ('occurred', 'ongoing')),
    coalesce(sum(score::numeric) filter (where status in ('occurred', 'ongoing')), 0)
  from event cross join lateral (
    select 'total' as facet, '' as value union all select 'type', type union all select 'status', status
    union all select 'sourceKind', source_kind union all select 'review', review union all select 'outlet', outlet
    union all select distinct 'country', substr(key, 3) from unnest(keys) as key where length(key) = 5 and left(key, 1) in ('a', 'r')
  ) as told where value is not null group by 1, 2, 3;
insert into event_count select facet, value, sum(count) from event_day group by 1, 2;

create table actor_change (version int not null);
insert into actor_change values (0);
`;
