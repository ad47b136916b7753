/** Keys of prints become hashes, which are shorter and quicker to compare; each report is linked again, and so finds the others under them. */
export const hashedKeys = `
drop index print_by_keys;
alter table print alter column keys type int[] using '{}'::int[];
create index print_by_keys on print using gin (keys) with (fastupdate = off);

insert into link_due (report) select id from report where version is not null on conflict do nothing;
`;
