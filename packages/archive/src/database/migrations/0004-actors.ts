/** Which actors are one across reports, as linking finds them; reports that were linked before are linked again for that. */
export const actors = `
alter table actor add column key text;
create index actor_by_key on actor (key);

create table actor_block (block text not null, actor text not null, primary key (block, actor));
create index actor_block_by_actor on actor_block (actor);

create table actor_link (actor text primary key, main text not null, reason text not null, reports text[] not null);
create index actor_link_by_main on actor_link (main);

insert into link_due (report) select id from report where version is not null on conflict do nothing;
`;
