-- Rows of an organization have its id first in their primary key: the tables can be distributed by organization
-- (docs/scaling.md), and a composite foreign key can never point into another organization.
-- Sets of roles are varchar[], not text[], because Hibernate's array functions cast to varchar[].

create table organization (
    id          text collate "C" not null,
    name        text             not null,
    slug        text collate "C" not null,
    description text,
    website     text,
    email       text,
    pin         text collate "C",
    logo_url    text,
    metadata    jsonb,
    owner_id    text collate "C" not null, -- the account of the primary owner
    created_by  text collate "C" not null,
    created_at  timestamptz      not null,
    updated_at  timestamptz      not null,
    deleted_at  timestamptz,               -- set: softly deleted, and restorable until it ends
    ending      boolean          not null default false, -- a deleted one that is being purged, in parts
    member_count integer         not null default 0, -- kept by triggers of the tables of members and events
    event_count  integer         not null default 0,
    constraint organization_pkey primary key (id),
    -- A softly deleted organization keeps its slug until it is purged, so that it can be restored.
    constraint organization_slug_taken unique (slug),
    constraint organization_created_by foreign key (created_by) references account (id),
    -- Pages show it: on the web, or the path of the uploaded logo. The core checks it first (orgs.organization.LogoUrl).
    constraint organization_logo_url_is_no_script check (logo_url ~* '^(https?:/)?/'),
    constraint organization_metadata_is_object check (jsonb_typeof(metadata) = 'object'),
    -- Everybody who is told of the organization reads it. The core checks it first (orgs.organization.Metadata).
    constraint organization_metadata_small check (octet_length(metadata::text) <= 16384)
)
-- Room on each page for the next version of a row: its counts change often, and then no index has to be told.
with (fillfactor = 80);
-- A softly deleted organization does not keep its PIN.
create unique index organization_pin_taken on organization (pin) where deleted_at is null;
-- For the limit of what one account creates.
create index organization_by_creator on organization (created_by);
-- Locks and then counts, each with a snapshot of its own: one statement would count as of before it waited.
create function lock_creations(creator text) returns bigint language plpgsql as $$
begin
    perform from account where id = creator for no key update;
    return (select count(*) from organization where created_by = creator);
end $$;
-- For the removal of the person whose address it is.
create index organization_by_email on organization (lower(email)) where email is not null;
-- For the purge.
create index organization_by_deletion on organization (deleted_at) where deleted_at is not null;
create index organization_ending on organization (deleted_at) where ending;
-- For the lists of organizations, which never show deleted ones. The search index skips null descriptions.
create index organization_search on organization using gin (name gin_trgm_ops, description gin_trgm_ops)
    where deleted_at is null;
create index organization_newest on organization (created_at desc, id desc) where deleted_at is null;
create index organization_living on organization (id) where deleted_at is null;
create index organization_by_owner on organization (owner_id, id) where deleted_at is null;
create index organization_by_name on organization (name, id) where deleted_at is null;

create table invitation (
    organization_id text collate "C" not null,
    id              text collate "C" not null,
    channel         text             not null,
    status          text             not null default 'pending',
    roles           varchar[]        not null,
    inviter_id      text collate "C" not null,
    email           text,                       -- channel email: the one normalized address that may accept
    secret_version  integer          not null default 1, -- grows when a derived secret is renewed
    secret_hash     bytea,                      -- code: keyed hash; link: hash by which the derived code is found
    guessable       boolean          not null default false, -- code: could be found by trying, so too many wrong ones lock it
    max_uses        integer,                    -- null: no limit
    uses            integer          not null default 0,
    disabled        boolean          not null default false,
    note            text,
    mailed_at       timestamptz,                -- channel email: when a mail about it was last made
    unsent          text,                       -- why the last mail about it was not sent; null: it was, or still waits
    expires_at      timestamptz,
    created_at      timestamptz      not null,
    updated_at      timestamptz      not null,
    responded_at    timestamptz,
    responded_by    text collate "C",           -- who accepted or rejected: a repeated reply gets the first answer
    constraint invitation_pkey primary key (organization_id, id),
    constraint invitation_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint invitation_inviter foreign key (inviter_id) references account (id),
    constraint invitation_responded_by foreign key (responded_by) references account (id),
    constraint invitation_channel_known check (channel in ('email', 'code', 'link')),
    constraint invitation_status_known check (status in ('pending', 'accepted', 'rejected', 'canceled', 'expired', 'terminated')),
    constraint invitation_unsent_known check (unsent in ('given_up', 'withheld')),
    constraint invitation_roles_given check (cardinality(roles) > 0),
    constraint invitation_email_addressed check ((channel = 'email') = (email is not null)),
    -- The secret of an e-mail invitation is derived and never looked up, so not even its hash is stored.
    constraint invitation_secret_hashed check ((channel = 'email') = (secret_hash is null)),
    constraint invitation_used_up check (uses <= max_uses),
    constraint invitation_code_taken unique (organization_id, secret_hash)
);
-- A reply names an invitation by its id alone.
create index invitation_by_id on invitation (id);
create unique index invitation_pending_address on invitation (organization_id, email) where channel = 'email' and status = 'pending';
-- A link is found by its code alone, in whichever organization.
create unique index invitation_link_code on invitation (secret_hash) where channel = 'link';
create index invitation_for_address on invitation (email, id) where channel = 'email' and status = 'pending';
-- How many are open for an address; until the transaction ends, only who made this call asks. As lock_creations, it counts after
-- it waited.
create function lock_offers(address text, at timestamptz) returns bigint language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(address, 0));
    return (select count(*) from invitation
        where email = address and channel = 'email' and status = 'pending' and expires_at >= at);
end $$;
-- For the lists of an organization's invitations: the offered ones first where there are more than a list may hold.
create index invitation_offered_first on invitation
    (organization_id, channel, (case when status = 'pending' and disabled = false then 0 else 1 end), id desc)
    where channel <> 'code';
-- The same for codes, which are listed by position: of an organization, of who made them, and all. What is before the
-- page is skipped in the index alone, as in the lists of members.
create index invitation_codes on invitation (organization_id, id) where channel = 'code';
create index invitation_codes_by_inviter on invitation (inviter_id, id) include (organization_id) where channel = 'code';
create index invitation_codes_by_id on invitation (id) include (organization_id) where channel = 'code';
-- For the limit of what one organization offers, and for what goes off when its maker loses their roles.
create index invitation_pending on invitation (organization_id, inviter_id) where status = 'pending';
-- For the list of one channel.
create index invitation_by_channel on invitation (organization_id, channel, id);
create index invitation_by_inviter on invitation (inviter_id, id);
-- For the removal of the person whose address it is.
create index invitation_by_address on invitation (email) where channel = 'email';
create index invitation_by_responder on invitation (responded_by) where responded_by is not null;
create index invitation_by_expiry on invitation (expires_at) where channel = 'email' and status = 'pending';

-- Mails that wait for the mail server: written with the invitation, sent after the commit, removed when sent.
create table invitation_mail (
    organization_id text collate "C" not null,
    invitation_id   text collate "C" not null,
    attempts        integer          not null default 0,
    due_at          timestamptz      not null, -- of the next attempt; moved ahead while a replica makes one
    created_at      timestamptz      not null,
    constraint invitation_mail_pkey primary key (organization_id, invitation_id),
    constraint invitation_mail_invitation foreign key (organization_id, invitation_id)
        references invitation (organization_id, id) on delete cascade
);
-- Organizations take turns.
create index invitation_mail_by_turn on invitation_mail (organization_id, due_at);

-- Who wants no more mails of an organization: a digest of the address, which nobody needs to read.
create table mail_stop (
    organization_id text collate "C" not null,
    address_digest  bytea            not null, -- under the server's key: orgs.mail.StoredMailStops
    created_at      timestamptz      not null,
    constraint mail_stop_pkey primary key (organization_id, address_digest),
    constraint mail_stop_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint mail_stop_digest_whole check (octet_length(address_digest) = 32)
);

create table member (
    organization_id text collate "C" not null,
    id              text collate "C" not null,
    account_id      text collate "C" not null,
    account_living  boolean          not null default true,
    roles           varchar[]        not null,
    version         bigint           not null default 1, -- the claim mv of our tokens: grows, also when people come back
    profile_id      text collate "C",          -- the profile that the organization sees
    invitation_id   text collate "C",          -- the invitation that was accepted, if any
    granted_by      text collate "C",
    granted_at      timestamptz      not null,
    created_at      timestamptz      not null,
    updated_at      timestamptz      not null,
    constraint member_pkey primary key (organization_id, id),
    constraint member_already_exists unique (organization_id, account_id),
    constraint member_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint member_of_living_account check (account_living),
    constraint member_account foreign key (account_id, account_living) references account (id, living),
    -- With the account's id, so that no member can show another account's profile.
    constraint member_profile foreign key (account_id, profile_id) references profile (account_id, id),
    -- A member stays when the invitation is deleted.
    constraint member_invitation foreign key (organization_id, invitation_id) references invitation (organization_id, id)
        on delete set null (invitation_id),
    constraint member_granted_by foreign key (granted_by) references account (id),
    constraint member_roles_given check (cardinality(roles) > 0)
);
create index member_by_id on member (id) include (organization_id);
create index member_by_account on member (account_id, id) include (organization_id);
-- Who may be the last owner, or the next one.
create index member_owners on member (organization_id, id) where 'owner' = any (roles);
-- For the few members that are shown with an organization: those with rights first.
create index member_leading on member (organization_id, (roles && '{owner,admin}') desc, id);
create index member_by_profile on member (account_id, profile_id) where profile_id is not null;
create index member_by_invitation on member (organization_id, invitation_id, id) where invitation_id is not null;

-- Not part of the table above, and deferred, because an organization and its first member refer to each other.
alter table organization
    add constraint organization_owner_is_member foreign key (id, owner_id) references member (organization_id, account_id)
        deferrable initially deferred;

-- The last line of defense; the core asks first, under the same lock. An organization whose creator never was an owner
-- (orgs.creator-roles) is left alone, and one that ends: only taking the last owner away is refused.
create function last_owner() returns trigger language plpgsql as $$
begin
    perform from organization where id = old.organization_id and not ending for no key update;
    if found and not exists (select from member where organization_id = old.organization_id and 'owner' = any (roles)) then
        raise exception 'organization % would lose its last owner', old.organization_id
            using errcode = 'check_violation', constraint = 'last_owner', table = 'member';
    end if;
    return null;
end $$;
create constraint trigger last_owner_demoted after update of roles on member
    deferrable initially deferred for each row
    when ('owner' = any (old.roles) and not 'owner' = any (new.roles)) execute function last_owner();
create constraint trigger last_owner_removed after delete on member
    deferrable initially deferred for each row
    when ('owner' = any (old.roles)) execute function last_owner();

-- How many members an organization has: counting them took as long as they are many. Whoever changes members has locked
-- the organization already. One by one, because a plan that was made for many would be kept for few.
create function count_members() returns trigger language plpgsql as $$
declare changed record;
begin
    for changed in select organization_id, count(*) as n from changed_rows group by organization_id loop
        update organization set member_count = member_count + case tg_op when 'INSERT' then changed.n else - changed.n end
        where id = changed.organization_id;
    end loop;
    return null;
end $$;
create trigger member_counted after insert on member
    referencing new table as changed_rows for each statement execute function count_members();
create trigger member_uncounted after delete on member
    referencing old table as changed_rows for each statement execute function count_members();
