/** Events by who has to do with whom and when, as networks of some days and partners are counted; links of an actor with itself, which they leave out. */
export const linkTimes = `
create index event_brief_by_sides_time on event_brief (sides, published_at) include (traits, confidence, score) where sides is not null;
drop index event_brief_by_sides;
create index event_link_with_itself on event_link (n) where doer = other;
`;
