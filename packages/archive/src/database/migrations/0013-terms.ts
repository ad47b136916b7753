/**
 * What events are counted by, in narrow rows: one of each event (`event_brief`), and one in each list of a country or of two. Numbers stand
 * for terms and actors, and `traits` holds type, status, kind of source and review in bits, so that whole questions are counted from these alone.
 */
export const terms = `
create table event_term (n int generated always as identity primary key, kind text not null, value text not null);
create unique index event_term_by_value on event_term (kind, md5(value));

alter table actor add column n int generated always as identity;
alter table actor add column main int;
create unique index actor_by_number on actor (n);
update actor set main = main.n from actor as main where main.id = actor.canonical and main.id <> actor.id;
create index actor_merged on actor (n) include (main) where main is not null;

create table event_party (actor int not null, sides int not null references event_term, primary key (actor, sides));
create table event_meeting (sides int not null references event_term, doer int not null, other int not null, primary key (sides, doer, other));

create temp table told on commit drop as
  select id, published_at, confidence, score,
    array_position('{AGREE,CONSULT,SUPPORT,CONCEDE,COOPERATE,AID,RETREAT,REQUEST,ACCUSE,REJECT,THREATEN,PROTEST,SANCTION,MOBILIZE,COERCE,ASSAULT}', type) - 1
    + ((array_position('{occurred,ongoing,planned,possible,denied}', status) - 1) << 5)
    + ((array_position('{own,named,office,role,anonymous,media,collective,unstated}', source_kind) - 1) << 8)
    + ((array_position('{open,accepted,corrected,rejected}', review) - 1) << 12) as traits,
    outlet,
    (select string_agg(distinct substr(key, 3), ',' order by substr(key, 3)) from unnest(keys) as key
      where length(key) = 5 and left(key, 1) in ('a', 'r')) as countries,
    case when lon is not null and lat is not null then json_build_array(place_name, lon, lat)::text end as spot,
    case when cardinality(actors || recipients) > 1
      then array_to_string(actors, ',') || '>' || array_to_string(recipients, ',') end as sides
  from event;
insert into event_term (kind, value)
  select kind, value from (
    select 'outlet' as kind, outlet as value from told union select 'countries', countries from told
    union select 'spot', spot from told union select 'sides', sides from told) as term
  where value is not null order by kind, value;
insert into event_meeting (sides, doer, other)
  select distinct side.n, doing.n, meeting.n from (
    select n, string_to_array(split_part(value, '>', 1), ',') as actors, string_to_array(split_part(value, '>', 2), ',') as recipients
    from event_term where kind = 'sides') as side
  cross join lateral (
    select doer, other from unnest(actors) as doer, unnest(recipients) as other
    union all
    select doer, other from unnest(actors) as doer, unnest(actors) as other where recipients = '{}' and doer < other) as met
  join actor as doing on doing.id = met.doer join actor as meeting on meeting.id = met.other;
insert into event_party (actor, sides)
  select distinct actor.n, event_term.n from event_term, unnest(string_to_array(replace(value, '>', ','), ',')) as party (id)
  join actor on actor.id = party.id where event_term.kind = 'sides';
create index event_party_by_sides on event_party (sides) include (actor);
analyze event_party;
analyze event_term;
analyze told;

create table event_brief (
  event text not null,
  published_at timestamptz not null,
  traits int not null,
  outlet int,
  countries int,
  spot int,
  sides int,
  confidence float8 not null,
  score float8 not null
);
insert into event_brief (event, published_at, traits, outlet, countries, spot, sides, confidence, score)
  select id, published_at, traits, outlet.n, countries.n, spot.n, sides.n, confidence, score
  from told
    left join event_term as outlet on outlet.kind = 'outlet' and md5(outlet.value) = md5(told.outlet)
    left join event_term as countries on countries.kind = 'countries' and md5(countries.value) = md5(told.countries)
    left join event_term as spot on spot.kind = 'spot' and md5(spot.value) = md5(told.spot)
    left join event_term as sides on sides.kind = 'sides' and md5(sides.value) = md5(told.sides)
  order by published_at;
alter table event_brief add primary key (event);
create index event_brief_by_published on event_brief (published_at);
create index event_brief_by_spot on event_brief (spot, published_at, event) where spot is not null;
create index event_brief_by_sides on event_brief (sides) where sides is not null;
analyze event_brief;

drop table event_key;
create table event_key (
  key text not null,
  published_at timestamptz not null,
  event text not null,
  traits int not null,
  outlet int,
  countries int,
  spot int,
  sides int,
  confidence float8 not null,
  score float8 not null
);
insert into event_key (key, published_at, event, traits, outlet, countries, spot, sides, confidence, score)
  select key, published_at, event, traits, outlet, countries, spot, sides, confidence, score
  from event_brief join (select id, unnest(keys) as key from event) as listed on listed.id = event where key not like '_:ac-%';
alter table event_key add primary key (key, published_at, event)
  include (traits, outlet, countries, spot, sides, confidence, score);
`;
