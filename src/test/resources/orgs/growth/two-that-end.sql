-- Two organizations of one person: a large one, and a small one with as many open invitations.
insert into organization (id, name, slug, owner_id, created_by, created_at, updated_at)
select id, 'One that ends', lower(replace(id, '_', '-')), 'acct_0000000003', 'acct_0000000003', now(), now()
from unnest(array['orgn_1large', 'orgn_1small']) id;
insert into member (organization_id, id, account_id, roles, granted_at, created_at, updated_at)
select o.id, replace(o.id, 'orgn_', 'mmbr_') || a.subject, a.id, case a.id when 'acct_0000000003' then '{owner}' else '{member}' end::varchar[], now(), now(), now()
from account a, unnest(array['orgn_1large', 'orgn_1small']) o (id)
where a.issuer = 'https://growth.example' and (o.id = 'orgn_1large' or a.id = 'acct_0000000003');
insert into invitation (organization_id, id, channel, status, roles, inviter_id, email, expires_at, created_at, updated_at)
select o.id, replace(o.id, 'orgn_', 'invt_') || i, 'email', case when i <= 200 then 'pending' else 'expired' end, '{member}', 'acct_0000000003',
    'late' || i || '@one.example', now() + interval '7 days', now(), now()
from generate_series(1, 20000) i, unnest(array['orgn_1large', 'orgn_1small']) o (id)
where o.id = 'orgn_1large' or i <= 200;
update member set invitation_id = 'invt_1large20000'
where organization_id = 'orgn_1large' and account_id between 'acct_0000020001' and 'acct_0000040000';
insert into event (organization_id, id, name, slug, created_by, created_at, updated_at)
select 'orgn_1large', 'evnt_1' || i, 'Ending event', 'ending-event-' || i, 'acct_0000000003', now(), now() from generate_series(1, 30000) i;
