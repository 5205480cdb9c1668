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
    -- Unique over all organizations, because events have public pages of their own.
    constraint event_slug_taken unique (slug),
    constraint event_ends_after_start check (ends_at >= starts_at)
);
create index event_by_id on event (id);
create index event_newest on event (organization_id, created_at desc, id desc);
-- The same as for members.
create function count_events() returns trigger language plpgsql as $$
declare changed record;
begin
    for changed in select organization_id, count(*) as n from changed_rows group by organization_id loop
        update organization set event_count = event_count + case tg_op when 'INSERT' then changed.n else - changed.n end
        where id = changed.organization_id;
    end loop;
    return null;
end $$;
create trigger event_counted after insert on event
    referencing new table as changed_rows for each statement execute function count_events();
create trigger event_uncounted after delete on event
    referencing old table as changed_rows for each statement execute function count_events();
-- For the removal of the person whose address it is.
create index event_by_contact on event (lower(contact_email)) where contact_email is not null;
-- For what is told to a person about themselves.
create index event_by_creator on event (created_by, id);

create table logo (
    organization_id text collate "C" not null,
    file_name       text             not null,
    media_type      text             not null,
    tag             text             not null, -- identifies these bytes: the ETag
    size            integer          not null,
    bytes           bytea            not null,
    updated_at      timestamptz      not null,
    constraint logo_pkey primary key (organization_id),
    constraint logo_organization foreign key (organization_id) references organization (id) on delete cascade,
    constraint logo_type_known check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
);
-- Pictures are compressed already: compressing them again would cost time and save nothing.
alter table logo alter column bytes set storage external;
