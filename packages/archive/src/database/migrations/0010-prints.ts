/**
 * What reports are compared by is kept apart from what they tell, as text: it is read whole or not at all. Links and stories are made anew
 * from it; decisions are not touched.
 */
export const prints = `
delete from print;
delete from report_link;
delete from story;
delete from happening;
update event set happening = null, origins = 1, contradicted = false where happening is not null;
update report set copy_group = null, copies = 0 where copy_group is not null;

alter table print alter column print type json using print::json;
alter table print add column content json not null;

insert into link_due (report) select id from report where version is not null on conflict do nothing;
`;
