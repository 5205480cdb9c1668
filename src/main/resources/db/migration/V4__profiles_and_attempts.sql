-- What an account shows to the organizations that it joins. An account has as many as it likes.
create table profile (
    account_id text collate "C" not null,
    id         text collate "C" not null,
    fields     jsonb            not null, -- by the field's posted name: {"display-name": "Kim"}
    created_at timestamptz      not null,
    updated_at timestamptz      not null,
    constraint profile_pkey primary key (account_id, id),
    constraint profile_account foreign key (account_id) references account (id),
    constraint profile_fields_is_object check (jsonb_typeof(fields) = 'object')
);
create index profile_by_id on profile (id);

-- Both with the account's id: nobody is ever shown with a stranger's profile. A profile in use cannot be deleted.
alter table account
    add column profile_id text collate "C",
    add constraint account_profile foreign key (id, profile_id) references profile (account_id, id);
alter table member
    add column profile_id text collate "C",
    add constraint member_profile foreign key (account_id, profile_id) references profile (account_id, id);
create index member_by_profile on member (account_id, profile_id) where profile_id is not null;

-- The session that an application server names, and the sid of our own tokens: told for the record, never checked.
alter table activity add column session_id text;

-- Wrong codes, PINs and secrets of late, by whom or against what: 'account:acct_…', 'organization:orgn_…'.
create table failure_count (
    subject  text collate "C" not null,
    failures integer          not null,
    ends_at  timestamptz      not null, -- of the window in which they are counted; then all is forgotten
    constraint failure_count_pkey primary key (subject)
);
create index failure_count_by_end on failure_count (ends_at);
