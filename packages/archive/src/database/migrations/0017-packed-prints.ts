/**
 * Prints become bytes that lie in the row itself, and stories hold how they came together; each report is linked again, and so finds the
 * others under its keys, and makes its story anew.
 */
export const packedPrints = `
drop index print_by_keys;
alter table print alter column keys type int[] using '{}'::int[];
alter table print alter column print type bytea using '';
alter table print alter column print set storage main;
alter table print set (toast_tuple_target = 4080);
create index print_by_keys on print using gin (keys) with (fastupdate = off);
alter table story add column merges json not null default '[]';

insert into link_due (report) select id from report where version is not null on conflict do nothing;
`;
