--liquibase formatted sql

--changeset scipion:users
create table users (
    id            bigint generated always as identity primary key,
    email         text        not null check (email = btrim(email) and length(email) between 3 and 254),
    password_hash text        not null check (length(password_hash) between 1 and 1000),
    role          text        not null check (role in ('user', 'admin')),
    active        boolean     not null,
    verified      boolean     not null,
    first_name    text        not null check (length(first_name) <= 200),
    last_name     text        not null check (length(last_name) <= 200),
    institution   text        not null check (length(institution) <= 200),
    phone         text        not null check (length(phone) <= 200),
    position      text        not null check (length(position) <= 200),
    country       text        not null check (length(country) <= 200),
    city          text        not null check (length(city) <= 200),
    postal_code   text        not null check (length(postal_code) <= 200),
    token_version integer     not null default 0 check (token_version >= 0),
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create unique index users_email_key on users (lower(email));

--changeset scipion:projects
create table projects (
    id               bigint generated always as identity primary key,
    name             text        not null check (length(name) between 1 and 255),
    folder           text        not null check (folder like '/%' and length(folder) <= 4096),
    description      text        not null check (length(description) <= 10000),
    status           text        not null check (length(status) between 1 and 50),
    owner_id         bigint      not null references users,
    runs             integer     not null default 0 check (runs >= 0),
    disk_bytes       bigint      check (disk_bytes >= 0),
    disk_measured_at timestamptz,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint projects_folder_key unique (folder),
    constraint projects_disk_measured check ((disk_bytes is null) = (disk_measured_at is null)),
    constraint projects_owned unique (id, owner_id)
);
create index projects_owner on projects (owner_id);

--changeset scipion:project-shares
-- The owner is repeated here so that the database itself can refuse a share with the owner.
create table project_shares (
    id         bigint generated always as identity primary key,
    project_id bigint      not null,
    owner_id   bigint      not null,
    user_id    bigint      not null references users on delete cascade,
    permission text        not null check (permission in ('read', 'full')),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint project_shares_once unique (project_id, user_id),
    constraint project_shares_not_with_owner check (user_id <> owner_id),
    constraint project_shares_project foreign key (project_id, owner_id)
        references projects (id, owner_id) on delete cascade on update cascade
);
create index project_shares_user on project_shares (user_id);

--changeset scipion:jobs
create table jobs (
    id               uuid primary key,
    kind             text             not null check (length(kind) between 1 and 100),
    queue            text             not null check (length(queue) between 1 and 100),
    payload          jsonb            not null check (jsonb_typeof(payload) = 'object'),
    max_attempts     integer          not null check (max_attempts between 1 and 10),
    project_id       bigint references projects on delete cascade,
    user_id          bigint references users on delete set null,
    idempotency_key  text check (length(idempotency_key) between 1 and 200),
    state            text             not null,
    attempts         integer          not null default 0,
    cancel_requested boolean          not null default false,
    worker           text check (length(worker) between 1 and 200),
    fence            bigint           not null default 0 check (fence >= 0),
    leased_until     timestamptz,
    progress         double precision not null default 0 check (progress between 0 and 1),
    step             text             not null default '' check (length(step) <= 500),
    result           jsonb,
    reason           text check (length(reason) between 1 and 10000),
    created_at       timestamptz      not null,
    updated_at       timestamptz      not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    constraint jobs_state check (state in
        ('accepted', 'queued', 'leased', 'running', 'succeeded', 'failed', 'cancelled', 'lost')),
    constraint jobs_attempts check (attempts between 0 and max_attempts),
    constraint jobs_lease check (
        (state in ('leased', 'running')) = (leased_until is not null)
        and (state not in ('leased', 'running') or worker is not null)),
    constraint jobs_started check (state <> 'running' or started_at is not null),
    constraint jobs_finished check (
        (state in ('succeeded', 'failed', 'cancelled', 'lost')) = (finished_at is not null)),
    constraint jobs_result check ((state = 'succeeded') = (result is not null)),
    constraint jobs_reason check ((state in ('failed', 'lost')) = (reason is not null)),
    constraint jobs_once unique (kind, idempotency_key)
);
create index jobs_waiting on jobs (queue, created_at, id) where state in ('accepted', 'queued');
create index jobs_leased on jobs (leased_until) where state in ('leased', 'running');
create index jobs_newest on jobs (created_at desc);
create index jobs_project on jobs (project_id);
create index jobs_user on jobs (user_id);
