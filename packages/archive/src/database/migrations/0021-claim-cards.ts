/** Claims have cards as events have, and readings are kept as the text that they came as: JSON that is taken apart costs more than it saves. */
export const claimCards = `
create function gap(id text) returns text language sql immutable as
  $$ select case when id is null then 'null' else chr(1) || id || chr(1) end $$;

create temp table carded_claim on commit drop as
  select claim.id, '"id":' || to_json(claim.id) || ',"report":' || json_build_object('id', report.id, 'version', report.version,
      'title', report.title, 'outlet', report.outlet, 'url', report.url, 'published', report.published)
    || ',"review":' || to_json(review) || ',"corrected":' || to_json(corrected) || ',"notes":' || notes
    || ',"source":' || gap(source) || ',"via":' || gap(via) || ',"ladder":[' || coalesce((
      select string_agg('{"who":' || gap(step->>'who') || ',' || substr((step - 'who')::text, 2), ',' order by n)
      from jsonb_array_elements(ladder) with ordinality as steps (step, n)), '') || ']' as card
  from claim join report on report.id = claim.report;
alter table carded_claim add primary key (id);
analyze carded_claim;
create function card_of(claim text) returns text language sql stable as $$ select card from carded_claim where id = claim $$;

alter table claim set (toast_tuple_target = 4080);
alter table claim alter column claim type json using claim::json, alter column ladder type text using card_of(id);
alter table claim rename column ladder to card;
alter table reading alter column reading type json using reading::json;

drop function card_of;
drop function gap;
analyze claim;
`;
