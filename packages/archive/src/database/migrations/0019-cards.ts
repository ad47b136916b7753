/**
 * What a list shows of an event is kept as the very text that is sent, so that a page is put together from texts: `event` itself, and
 * `card` with all the rest but for what linking finds. In a card the ids of actors stand in gaps, between two characters U+0001.
 */
export const cards = `
create function gap(ids text[]) returns text language sql immutable as
  $$ select case when cardinality(ids) = 0 then '' else chr(1) || array_to_string(ids, ',') || chr(1) end $$;

create temp table carded on commit drop as
  select event.id, '"id":' || to_json(event.id) || ',"report":' || json_build_object('id', report.id, 'version', report.version,
      'title', report.title, 'outlet', report.outlet, 'url', report.url, 'published', report.published)
    || ',"place":' || case when place_name is null then 'null' else json_build_object('name', place_name,
      'coordinates', case when lon is not null and lat is not null then json_build_array(lon, lat) end)::text end
    || ',"review":' || to_json(review) || ',"corrected":' || to_json(corrected) || ',"notes":' || notes
    || ',"actors":[' || gap(actors) || '],"recipients":[' || gap(recipients) || '],"ladder":[' || coalesce((
      select string_agg('{"who":' || case when step->>'who' is null then 'null' else gap(array[step->>'who']) end || ','
        || substr((step - 'who')::text, 2), ',' order by n)
      from jsonb_array_elements(ladder) with ordinality as steps (step, n)), '') || ']' as card
  from event join report on report.id = event.report;
alter table carded add primary key (id);
analyze carded;
create function card_of(event text) returns text language sql stable as $$ select card from carded where id = event $$;

alter table event set (toast_tuple_target = 4080);
alter table event alter column event type json using event::json, alter column ladder type text using card_of(id);
alter table event rename column ladder to card;

drop function card_of;
drop function gap;
analyze event;
`;
