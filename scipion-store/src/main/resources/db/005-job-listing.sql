--liquibase formatted sql

--changeset scipion:job-listing
-- Jobs have numbers for clients that want one, and ended ones leave the list once a person has seen them.
alter table jobs add column number bigint generated always as identity;
alter table jobs add column acknowledged boolean not null default false;
alter table jobs add constraint jobs_number unique (number);
alter table jobs add constraint jobs_acknowledged check (not acknowledged or finished_at is not null);
create index jobs_of_queue on jobs (queue, created_at desc);
