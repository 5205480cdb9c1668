-- Everybody has an address and a name; every hundredth name begins with Zo, and only one with Quentin.
insert into account (id, issuer, subject, email, email_verified, name, claims_at, created_at)
select 'acct_00' || lpad(i::text, 8, '0'), 'https://growth.example', i, 'person' || i || '@' || (array['one', 'two'])[1 + i % 2] || '.example', true,
    case when i = 77777 then 'Quentin ' when i % 100 = 0 then 'Zoe ' else 'Person ' end || i, now(), now() - make_interval(mins => 100001 - i)
from generate_series(1, 100000) i;

-- 100 000 organizations with an owner each.
insert into organization (id, name, slug, description, owner_id, created_by, created_at, updated_at, member_count)
select replace(id, 'acct_', 'orgn_'), 'Growing ' || name, 'growing-' || subject, 'What ' || name || ' does', id, id, created_at, created_at, 1
from account where issuer = 'https://growth.example';
alter table member disable trigger member_counted;
insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
select replace(id, 'acct_', 'orgn_'), replace(id, 'acct_', 'mmbr_'), id, '{owner}', created_at, created_at, created_at
from account where issuer = 'https://growth.example';
set constraints all immediate; -- or the table cannot be changed
alter table member enable trigger member_counted;

-- One organization that everybody is a member of, with much in it.
update organization set name = 'The large one', slug = 'large' where id = 'orgn_0000000001';
insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
select 'orgn_0000000001', replace(id, 'acct_00', 'mmbr_01'), id, '{member}', created_at, created_at, created_at
from account where issuer = 'https://growth.example' and id <> 'acct_0000000001';
insert into invitation (organization_id, id, channel, status, roles, inviter_id, email, secret_hash, expires_at, created_at, updated_at)
select 'orgn_0000000001', 'invt_0' || channel || lpad(i::text, 7, '0'), channel,
    case when i % 100 = 0 then 'pending' else 'expired' end, '{member}', 'acct_0000000001',
    case channel when 'email' then 'guest' || i || '@one.example' end,
    case when channel <> 'email' then sha256((channel || i)::bytea) end, now() + interval '7 days', now(), now()
from generate_series(1, 20000) i, unnest(array['email', 'code', 'link']) channel;
update member set invitation_id = 'invt_0code0000300'
where organization_id = 'orgn_0000000001' and id between 'mmbr_0100020001' and 'mmbr_0100040000';
insert into event (organization_id, id, name, slug, description, created_by, created_at, updated_at)
select 'orgn_0000000001', 'evnt_0' || lpad(i::text, 7, '0'), 'Growing event ' || i, 'growing-event-' || i, 'Held by ' || i, 'acct_0000000001',
    now() - make_interval(mins => 100001 - i), now()
from generate_series(1, 30000) i;
-- What happens there happens between what happens elsewhere.
insert into activity (organization_id, occurred_at, actor_id, type, subject_id, before, after)
select case when i % 5 = 0 then 'orgn_00' || lpad((i / 5)::text, 8, '0') else 'orgn_0000000001' end,
    now() - make_interval(mins => 500001 - i), 'acct_00' || lpad((1 + i % 1000)::text, 8, '0'),
    case when i % 50000 = 1 then 'logo.uploaded' when i % 2 = 0 then 'member.roles_changed' else 'invitation.created' end,
    'mmbr_01' || lpad((1 + i % 100000)::text, 8, '0'), '{"roles": ["member"]}', '{"roles": ["admin"]}'
from generate_series(1, 500000) i;

-- One person who is a member of many organizations, shows many profiles, and is invited by many.
insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
select 'orgn_00' || lpad(i::text, 8, '0'), 'mmbr_02' || lpad(i::text, 8, '0'), 'acct_0000000002', '{member}', now(), now(), now()
from generate_series(3, 20000) i;
insert into profile (account_id, id, fields, created_at, updated_at)
select 'acct_0000000002', 'prof_0' || lpad(i::text, 7, '0'), jsonb_build_object('display-name', 'Two ' || i), now(), now()
from generate_series(1, 20000) i;
insert into invitation (organization_id, id, channel, status, roles, inviter_id, email, expires_at, created_at, updated_at)
select 'orgn_00' || lpad(i::text, 8, '0'), 'invt_1' || lpad(i::text, 7, '0'), 'email', 'pending', '{member}', 'acct_00' || lpad(i::text, 8, '0'),
    'person2@one.example', now() + interval '7 days', now(), now()
from generate_series(20001, 40000) i;
analyze;
