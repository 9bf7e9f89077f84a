--liquibase formatted sql

--changeset scipion:run-launches
-- Who set which runs to work: so many at once are allowed to a person, further ones wait for a place. A run that is being made has no number yet.
create table run_launches (
    id          bigint generated always as identity primary key,
    project_id  bigint      not null references projects on delete cascade,
    run_id      bigint,
    user_id     bigint      not null references users on delete cascade,
    mode        text        not null check (mode in ('launch', 'restart')),
    form_values text        not null check (length(form_values) <= 1000000),
    state       text        not null check (state in ('WAITING', 'STARTING', 'STARTED', 'REFUSED')),
    since       timestamptz not null,
    constraint run_launches_run unique (project_id, run_id),
    constraint run_launches_known check (run_id is not null or state = 'STARTING')
);
create index run_launches_places on run_launches (user_id) where state in ('STARTING', 'STARTED');
create index run_launches_held on run_launches (id) where state in ('WAITING', 'REFUSED');
