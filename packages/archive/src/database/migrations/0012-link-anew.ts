/** Prints hold other terms and keys than before: each report is linked again, and its print replaced. */
export const linkAnew = `
insert into link_due (report) select id from report where version is not null on conflict do nothing;
`;
