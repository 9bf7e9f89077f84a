--liquibase formatted sql

--changeset scipion:settings
create table user_settings (
    user_id    bigint primary key references users on delete cascade,
    settings   jsonb       not null check (jsonb_typeof(settings) = 'object'),
    updated_at timestamptz not null
);
create table instance_settings (
    id         smallint primary key default 1 check (id = 1),
    settings   jsonb       not null check (jsonb_typeof(settings) = 'object'),
    updated_at timestamptz not null
);

--changeset scipion:tags
create table tags (
    project_id  bigint      not null references projects on delete cascade,
    id          text        not null check (length(id) between 1 and 100),
    title       text        not null check (title = btrim(title) and length(title) between 1 and 200),
    description text        not null check (length(description) <= 10000),
    color       text        not null check (length(color) <= 50),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (project_id, id)
);
create unique index tags_title_key on tags (project_id, lower(title));
-- A run is named by the id that Scipion gave it.
create table run_tags (
    project_id bigint not null,
    run_id     bigint not null check (run_id > 0),
    tag_id     text   not null,
    primary key (project_id, run_id, tag_id),
    foreign key (project_id, tag_id) references tags (project_id, id) on delete cascade
);
create index run_tags_tag on run_tags (project_id, tag_id);

--changeset scipion:audit
-- Who changed what, when and from where. The name stays when the account goes.
create table audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    user_id    bigint references users on delete set null,
    user_email text        not null check (length(user_email) <= 254),
    address    text        not null check (length(address) <= 100),
    action     text        not null check (length(action) between 1 and 100),
    subject    text        not null check (length(subject) <= 500),
    details    jsonb       not null check (jsonb_typeof(details) = 'object')
);
create index audit_newest on audit (id desc);
