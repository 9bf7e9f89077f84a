--liquibase formatted sql

--changeset scipion:verification-codes
-- Codes that prove that an address is a person's. Only their SHA-256 is kept: whoever reads the table can use none.
create table verification_codes (
    user_id    bigint primary key references users on delete cascade,
    code_hash  text        not null check (code_hash ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null,
    constraint verification_codes_hash unique (code_hash)
);
