/** Links of sides without a look at the table, for the networks of a few days. */
export const linksOfSides = `
create index event_meeting_by_sides on event_meeting (sides) include (link);
`;
