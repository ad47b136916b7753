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
  review text not null
);
insert into event_key (key, published_at, event, type, status, source_kind, confidence, review)
  select key, published_at, id, type, status, source_kind, confidence, review from event, unnest(keys) as key
  where key not like '_:ac-%';
alter table event_key add primary key (key, published_at, event);

drop index event_by_type;
create index event_by_type on event (type, status, published_at desc, id desc) include (source_kind, confidence, review);

create table event_count (facet text not null, value text not null, count int not null, primary key (facet, value));
create table event_count_due (facet text not null, value text not null, count int not null);
insert into event_count
  select 'type', type, count(*) from event group by 2 union all
  select 'status', status, count(*) from event group by 2 union all
  select 'sourceKind', source_kind, count(*) from event group by 2 union all
  select 'outlet', outlet, count(*) from event where outlet is not null group by 2 union all
  select 'review', review, count(*) from event group by 2 union all
  select 'country', country, count(*) from event cross join lateral (select distinct substr(key, 3) as country from unnest(event.keys) as key
    where length(key) = 5 and left(key, 1) in ('a', 'r')) as party group by 2 union all
  select 'total', '', count(*) from event having count(*) > 0;

create table actor_change (version int not null);
insert into actor_change values (0);
`;
