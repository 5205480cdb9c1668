package orgs.attack.stateful;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What holds in the database whoever did what at the same moment. Each is a query that finds nothing. */
final class Invariants {
    /** The last line about something, of the types that tell what it is. */
    private static final String LAST = """
            select distinct on (organization_id, subject_id) organization_id, subject_id, type, after
            from activity where type in (%s) order by organization_id, subject_id, sequence desc
            """;

    private static final Map<String, String> BROKEN = queries();

    private Invariants() {}

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("an organization without an owner", """
                select o.id from organization o where not exists (
                    select from member m where m.organization_id = o.id and 'owner' = any (m.roles))
                """);
        queries.put("a primary owner who is no owner", """
                select o.id, o.owner_id from organization o where not exists (
                    select from member m where m.organization_id = o.id and m.account_id = o.owner_id
                        and 'owner' = any (m.roles))
                """);
        queries.put("a double membership", """
                select organization_id, account_id from member group by 1, 2 having count(*) > 1
                """);
        queries.put("an organization with other members than it counts", """
                select o.id, o.member_count from organization o
                where o.member_count <> (select count(*) from member m where m.organization_id = o.id)
                """);
        queries.put("an invitation that was used more often than it may, or than people joined", """
                select i.id, i.uses, i.max_uses from invitation i where i.uses > i.max_uses or i.uses <> (
                    select count(*) from activity a
                    where a.organization_id = i.organization_id and a.subject_id = i.id
                        and a.type = 'invitation.accepted')
                """);
        queries.put("a member whose invitation was not used", """
                select m.id, i.id from member m
                join invitation i on i.organization_id = m.organization_id and i.id = m.invitation_id
                where i.uses = 0 or i.channel = 'email' and i.status <> 'accepted'
                """);
        queries.put("an accepted invitation whose guest neither is a member nor left", """
                select i.id, i.responded_by from invitation i where i.status = 'accepted'
                    and not exists (select from member m
                        where m.organization_id = i.organization_id and m.account_id = i.responded_by)
                    and not exists (select from activity a
                        where a.organization_id = i.organization_id and a.type = 'member.removed'
                            and a.before ->> 'accountId' = i.responded_by)
                """);
        queries.put("a pending invitation of a deleted organization", """
                select i.id from invitation i join organization o on o.id = i.organization_id
                where o.deleted_at is not null and i.status = 'pending'
                """);
        queries.put("too many pending invitations of an organization", """
                select organization_id, count(*) from invitation
                where status = 'pending' and not disabled and (max_uses is null or uses < max_uses)
                group by 1 having count(*) > %d
                """.formatted(Model.PENDING_OF_ORGANIZATION));
        queries.put("too many pending invitations for an address", """
                select email, count(*) from invitation where status = 'pending' and channel = 'email'
                group by 1 having count(*) > %d
                """.formatted(Model.PENDING_OF_ADDRESS));
        queries.put("a membership that the activity tells otherwise", """
                select o.id, coalesce(told.account, m.account_id), told.present, m.id from (
                    select organization_id, coalesce(after, before) ->> 'accountId' as account,
                        sum(case type when 'member.added' then 1 else -1 end) as present
                    from activity where type in ('member.added', 'member.removed') group by 1, 2) told
                full join member m on m.organization_id = told.organization_id and m.account_id = told.account
                join organization o on o.id = coalesce(told.organization_id, m.organization_id)
                where coalesce(told.present, 0) <> case when m.id is null then 0 else 1 end
                """);
        queries.put("roles that the activity tells otherwise", """
                select m.id, m.roles, told.after from member m
                left join (%s) told on told.organization_id = m.organization_id and told.subject_id = m.id
                where to_jsonb(m.roles) is distinct from told.after -> 'roles'
                """.formatted(
                        LAST.formatted("'member.added', 'member.roles_changed', 'member.removed'")));
        queries.put("an owner whom the activity tells otherwise", """
                select o.id, o.owner_id, told.after from organization o
                left join (%s) told on told.organization_id = o.id
                where o.owner_id <> coalesce(told.after ->> 'ownerId', o.created_by)
                """.formatted(LAST.formatted("'owner.changed'")));
        queries.put("a deletion that the activity tells otherwise", """
                select o.id, o.deleted_at, told.type from organization o
                left join (%s) told on told.organization_id = o.id
                where (o.deleted_at is not null) <> (coalesce(told.type, '') = 'organization.deleted')
                """.formatted(
                        LAST.formatted("'organization.created', 'organization.deleted', 'organization.restored'")));
        queries.put("an end of an invitation that the activity tells otherwise", """
                select i.id, i.status, told.type from invitation i
                left join (%s) told on told.organization_id = i.organization_id and told.subject_id = i.id
                where i.status in ('rejected', 'terminated') and told.type is distinct from 'invitation.' || i.status
                    or told.type in ('invitation.rejected', 'invitation.terminated', 'invitation.canceled')
                        and told.type <> 'invitation.' || i.status
                """.formatted(LAST.formatted("""
                        'invitation.created', 'invitation.renewed', 'invitation.accepted', 'invitation.rejected',
                        'invitation.terminated', 'invitation.canceled'
                        """)));
        queries.put(
                "a switch of a link that the activity tells otherwise",
                """
                select i.id, i.disabled, told.type from invitation i
                left join (%s) told on told.organization_id = i.organization_id and told.subject_id = i.id
                where i.disabled <> (coalesce(told.type, '') = 'invitation.disabled')
                """.formatted(
                                // What went off with its maker was not switched.
                                LAST.formatted(
                                        "'invitation.disabled', 'invitation.enabled') and not (coalesce(position('founded' in after::text), 0) > 0")));
        queries.put("an event that the activity tells otherwise", """
                select e.id from event e where 1 <> (
                    select count(*) from activity a where a.organization_id = e.organization_id and a.subject_id = e.id
                        and a.type = 'event.created')
                """);
        queries.put("a default profile that is none of the account's", """
                select a.id from account a where a.profile_id is not null and not exists (
                    select from profile p where p.account_id = a.id and p.id = a.profile_id)
                """);
        queries.put("what is left of a purged organization", """
                select a.organization_id from activity a join organization o on o.id = a.organization_id
                where a.type = 'organization.purged'
                """);
        return queries;
    }

    /** Checks them all. */
    static void check(Connection database) throws SQLException {
        for (var broken : BROKEN.entrySet()) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(broken.getValue())) {
                if (rows.next()) {
                    var found = new StringBuilder();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        found.append(' ').append(rows.getString(column));
                    }
                    throw new AssertionError("There is " + broken.getKey() + ":" + found);
                }
            }
        }
    }

    /** No connection of the program is in the middle of a transaction. */
    static void checkNothingIsStuck(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from pg_stat_activity where pid <> pg_backend_pid() and xact_start is not null
                            and backend_type = 'client backend'
                        """)) {
            rows.next();
            assertTrue(rows.getLong(1) == 0, "A transaction was begun and not ended");
        }
    }
}
