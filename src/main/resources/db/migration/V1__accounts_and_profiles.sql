-- Ids are texts such as 'acct_01k…': a prefix that names the kind, and a UUIDv7 in base 32. They sort by creation under
-- collation "C".

-- A trusted extension: the role that migrates needs CREATE on the database, and need not be a superuser.
create extension if not exists pg_trgm;

create table account (
    id                   text collate "C" not null,
    issuer               text,             -- with the subject, who it is; null in a tombstone
    subject              text,
    email                text,
    email_verified       boolean          not null default false,
    name                 text,
    system_administrator boolean          not null default false,
    claims_at            timestamptz      not null, -- when the token with these claims was issued
    profile_id           text collate "C",          -- the profile shown unless another one is chosen
    created_at           timestamptz      not null,
    removed_at           timestamptz,               -- set: a tombstone, which says of nobody who they were
    former_identity      bytea,                     -- of a tombstone: keyed hash of what issuer and subject were
    living               boolean          not null generated always as (removed_at is null) stored,
    constraint account_pkey primary key (id),
    -- Two first requests at once make one account.
    constraint account_of_subject unique (issuer, subject),
    -- What only a living account can have refers to this: of two transactions, one that removes the account and one that
    -- gives it a membership, the second fails.
    constraint account_living unique (id, living),
    constraint account_removed_is_nobody check (case when living
        then issuer is not null and subject is not null and former_identity is null
        else former_identity is not null and not email_verified and not system_administrator
            and coalesce(issuer, subject, email, name, profile_id) is null end)
);
create index account_by_email on account (email);
-- For the list of accounts: in the order of their addresses, and those with a text in it.
create index account_by_address on account (coalesce(email, ''), id) where removed_at is null;
create index account_search on account using gin (email gin_trgm_ops, name gin_trgm_ops) where removed_at is null;
create index account_by_former_identity on account (former_identity) where former_identity is not null;
-- For the replicas, which look for what the others removed.
create index account_by_removal on account (removed_at) where removed_at is not null;

-- What an account shows to the organizations that it joins. An account can have any number of profiles.
create table profile (
    account_id     text collate "C" not null,
    account_living boolean          not null default true,
    id             text collate "C" not null,
    fields         jsonb            not null, -- by the name of the field in requests: {"display-name": "Kim"}
    created_at     timestamptz      not null,
    updated_at     timestamptz      not null,
    constraint profile_pkey primary key (account_id, id),
    constraint profile_of_living_account check (account_living),
    constraint profile_account foreign key (account_id, account_living) references account (id, living),
    constraint profile_fields_is_object check (jsonb_typeof(fields) = 'object')
);
-- A request names a profile by its id alone.
create index profile_by_id on profile (id);

-- With the account's id, so that no account can show another one's profile. A profile in use cannot be deleted.
-- Not part of the table above, because account and profile refer to each other; deferred, because they go together.
alter table account
    add constraint account_profile foreign key (id, profile_id) references profile (account_id, id)
        deferrable initially deferred;
