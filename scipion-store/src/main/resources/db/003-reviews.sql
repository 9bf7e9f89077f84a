--liquibase formatted sql

--changeset scipion:reviews
-- A set is named by the id that Scipion gave it: a run that is done again makes a new set, whose items are others.
create table review_schemas (
    id         bigint generated always as identity primary key,
    project_id bigint      not null references projects on delete cascade,
    set_id     bigint      not null check (set_id > 0),
    version    integer     not null check (version > 0),
    definition jsonb       not null check (jsonb_typeof(definition) = 'object'),
    revision   integer     not null check (revision > 0),
    created_by bigint references users on delete set null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint review_schemas_once unique (project_id, set_id)
);
create index review_schemas_author on review_schemas (created_by);
create table tomogram_reviews (
    id             bigint generated always as identity primary key,
    project_id     bigint      not null references projects on delete cascade,
    set_id         bigint      not null check (set_id > 0),
    item_id        bigint      not null check (item_id > 0),
    found          jsonb       not null check (jsonb_typeof(found) = 'object'),
    comment        text        not null check (length(comment) <= 10000),
    schema_version integer     not null check (schema_version > 0),
    revision       integer     not null check (revision > 0),
    reviewed_by    bigint references users on delete set null,
    reviewed_at    timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint tomogram_reviews_once unique (project_id, set_id, item_id)
);
create index tomogram_reviews_author on tomogram_reviews (reviewed_by);
