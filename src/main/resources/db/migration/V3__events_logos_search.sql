-- Events, logos, and what makes searching organizations quick (docs/decisions: portal lists).

-- A trusted extension: the role that migrates needs CREATE on the database, not superuser.
create extension if not exists pg_trgm;

-- Partial like every list of organizations: who is deleted is not searched. A null description is simply not indexed.
create index organization_search on organization using gin (name gin_trgm_ops, description gin_trgm_ops)
    where deleted_at is null;
create index organization_newest on organization (created_at desc, id desc) where deleted_at is null;

create table event (
    organization_id text collate "C" not null,
    id              text collate "C" not null,
    name            text             not null,
    slug            text collate "C" not null,
    description     text,
    starts_at       timestamptz,
    ends_at         timestamptz,
    website         text,
    code_of_conduct text,
    contact_email   text,
    active          boolean          not null default true,
    created_by      text collate "C" not null,
    created_at      timestamptz      not null,
    updated_at      timestamptz      not null,
    constraint event_pkey primary key (organization_id, id),
    constraint event_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint event_created_by foreign key (created_by) references account (id),
    -- Over all organizations: events have pages of their own.
    constraint event_slug_taken unique (slug),
    constraint event_ends_after_start check (ends_at >= starts_at)
);
create index event_newest on event (organization_id, created_at desc, id desc);

-- Who does what for an event: so far only its creator, who administers it.
create table event_role (
    organization_id text collate "C" not null,
    event_id        text collate "C" not null,
    account_id      text collate "C" not null,
    role            text             not null,
    granted_at      timestamptz      not null,
    constraint event_role_pkey primary key (organization_id, event_id, account_id, role),
    constraint event_role_event foreign key (organization_id, event_id) references event (organization_id, id) on delete cascade,
    constraint event_role_account foreign key (account_id) references account (id),
    constraint event_role_known check (role in ('event_admin'))
);

create table logo (
    organization_id text collate "C" not null,
    file_name       text             not null,
    media_type      text             not null,
    tag             text             not null, -- names these bytes: the ETag
    size            integer          not null,
    bytes           bytea            not null,
    updated_at      timestamptz      not null,
    constraint logo_pkey primary key (organization_id),
    constraint logo_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint logo_type_known check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
);
-- Pictures are compressed already: compressing them again costs time and saves nothing.
alter table logo alter column bytes set storage external;
