/** What is kept of reports to compare them, how they are related, and the stories that they tell together. */
export const links = `
create table print (report text primary key, keys text[] not null, print jsonb not null);
create index print_by_keys on print using gin (keys);

create table report_link (
  a text not null,
  b text not null,
  copy float8 not null,
  story float8 not null,
  primary key (a, b)
);
create index report_link_by_b on report_link (b);

create table story (id text primary key, reports text[] not null);
create index story_by_reports on story using gin (reports);

alter table happening add column story text;
create index happening_by_story on happening (story);
`;
