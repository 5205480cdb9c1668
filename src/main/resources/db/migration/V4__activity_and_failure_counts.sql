-- What happened. Outlives its organization and therefore has no foreign keys.
create table activity (
    organization_id      text collate "C" not null,
    sequence             bigint generated always as identity,
    occurred_at          timestamptz      not null,
    actor_id             text collate "C", -- null: the service itself
    system_administrator boolean          not null default false, -- as the actor's credential said at that time
    session_id           text,             -- as the application server names it, or the sid of our token; never checked
    type                 text             not null,
    subject_id           text collate "C" not null,
    before               jsonb,
    after                jsonb,
    constraint activity_pkey primary key (organization_id, sequence)
);
-- For the audit trail, which is cut by time: all of an organization, by type, and by who acted.
create index activity_of_organization on activity (organization_id, occurred_at);
create index activity_of_type on activity (organization_id, type, occurred_at);
create index activity_of_actor on activity (organization_id, actor_id, occurred_at) where actor_id is not null;
-- For the retention time, and for nothing else: only its statement has the condition, which holds for all. Otherwise
-- the audit trail of a large organization would be looked for among the activities of all others.
create index activity_by_time on activity (occurred_at) where sequence > 0;
-- For what is told to a person about themselves.
create index activity_by_actor on activity (actor_id, sequence) where actor_id is not null;
-- For the removal of the person whose address it is.
create index activity_by_address_before on activity (lower(before ->> 'email')) where before ->> 'email' is not null;
create index activity_by_address_after on activity (lower(after ->> 'email')) where after ->> 'email' is not null;

-- Recent wrong codes, PINs and secrets, counted by who presented them ('account:acct_…', 'address:…') and by the
-- organization they were for ('organization:orgn_…').
create table failure_count (
    subject  text collate "C" not null,
    failures integer          not null,
    ends_at  timestamptz      not null, -- end of the counting window; after it the row means nothing
    constraint failure_count_pkey primary key (subject)
);
create index failure_count_by_end on failure_count (ends_at);

-- Mails of the current period, counted by who causes them ('organization:orgn_…', 'inviter:acct_…') and by who gets them
-- ('recipient:' and the digest of an address).
create table mail_count (
    subject text collate "C" not null,
    mails   integer          not null,
    ends_at timestamptz      not null, -- end of the period; after it the row means nothing
    constraint mail_count_pkey primary key (subject)
);
create index mail_count_by_end on mail_count (ends_at);
