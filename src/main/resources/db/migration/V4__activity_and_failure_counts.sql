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
