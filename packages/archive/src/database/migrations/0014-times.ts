/**
 * Events by the time said, with what a list holds each against, so that those of an interval are found without a look at the rows: from the
 * list by their beginnings, and the few that go on for long from one of their own.
 */
export const times = `
drop index event_by_interval;
drop index event_by_time;
create index event_by_time on event (time_at desc, id desc)
  include (time_to, published_at, type, status, source_kind, confidence, review);
create index event_by_long_time on event (time_at desc, id desc)
  include (time_to, published_at, type, status, source_kind, confidence, review) where time_to - time_at > interval '31 days';
`;
