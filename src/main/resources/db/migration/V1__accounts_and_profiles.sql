-- Ids are texts such as 'acct_01k…': a prefix that names the kind, and a UUIDv7 in base 32. They sort by creation under
-- collation "C".

create table account (
    id                   text collate "C" not null,
    issuer               text             not null,
    subject              text             not null,
    email                text,
    email_verified       boolean          not null default false,
    name                 text,
    system_administrator boolean          not null default false,
    claims_at            timestamptz      not null, -- when the token with these claims was issued
    profile_id           text collate "C",          -- the profile shown unless another one is chosen
    created_at           timestamptz      not null,
    constraint account_pkey primary key (id),
    -- Two first requests at once make one account.
    constraint account_of_subject unique (issuer, subject)
);
create index account_by_email on account (email);

-- What an account shows to the organizations that it joins. An account can have any number of profiles.
create table profile (
    account_id text collate "C" not null,
    id         text collate "C" not null,
    fields     jsonb            not null, -- by the name of the field in requests: {"display-name": "Kim"}
    created_at timestamptz      not null,
    updated_at timestamptz      not null,
    constraint profile_pkey primary key (account_id, id),
    constraint profile_account foreign key (account_id) references account (id),
    constraint profile_fields_is_object check (jsonb_typeof(fields) = 'object')
);
-- A request names a profile by its id alone.
create index profile_by_id on profile (id);

-- With the account's id, so that no account can show another one's profile. A profile in use cannot be deleted.
-- Not part of the table above, because account and profile refer to each other.
alter table account
    add constraint account_profile foreign key (id, profile_id) references profile (account_id, id);
