/**
 * Indexes for the lists. Those by date hold what lists are filtered by, so that a page is found without a look at the rows. An outlet's
 * name is indexed by its beginning: an index holds no long text.
 */
export const asking = `
drop index event_by_published;
create index event_by_published on event (published_at desc, id desc)
  include (type, status, source_kind, confidence, origins, contradicted, review, time_from, time_to);
create index event_by_type on event (type, status, published_at desc, id desc);
create index event_by_outlet on event (left(outlet, 100), published_at desc, id desc);
create index event_by_mode on event (left(mode, 100), published_at desc, id desc) where mode is not null;
create index event_by_read on event (read_at);
create index event_by_interval on event using gist (tstzrange(least(time_from, time_to), greatest(time_from, time_to)))
  where time_from is not null;

drop index claim_by_published;
create index claim_by_published on claim (published_at desc, id desc) include (source_kind, cue_kind, confidence, review);
create index claim_by_outlet on claim (left(outlet, 100), published_at desc, id desc);
create index claim_by_read on claim (read_at);

create index report_by_outlet on report (left(outlet, 100), published_at desc, id desc);
create index agreement_mention_by_outlet on agreement_mention (left(outlet, 100));
`;
