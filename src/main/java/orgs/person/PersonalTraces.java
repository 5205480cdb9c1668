package orgs.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import orgs.access.Caller;
import orgs.activity.ActivityType;

/**
 * Where somebody is found outside of their account: their addresses, the organizations concerned, and what is to be
 * done there when they go.
 */
final class PersonalTraces {
    /** No normalized address holds one. */
    private static final String SEPARATOR = ",";

    /**
     * The addresses that are theirs for all that is known: the verified one, and those for which they answered an
     * invitation. Not one that by now is the verified address of somebody else too: what is sent there is not theirs
     * alone.
     */
    private static final String ADDRESSES = """
            select own.email from (
                select email from account where id = :account and email_verified and email is not null
                union
                select email from invitation
                where responded_by = :account and channel = 'email' and status in ('accepted', 'rejected')
            ) own
            where not exists (select from account other
                where other.email = own.email and other.email_verified and other.id <> :account)
            """;

    /** In the order of their ids, as all who lock more than one. */
    private static final String LOCK = """
            select id from organization where id in (
                select organization_id from member where account_id = :account
                union
                select organization_id from invitation where channel = 'email' and email = any (string_to_array(:addresses, ','))
                union
                select id from organization where lower(email) = any (string_to_array(:addresses, ','))
                union
                select organization_id from event where lower(contact_email) = any (string_to_array(:addresses, ','))
            )
            order by id for no key update
            """;

    private static final String LEAVE = """
            with gone as (
                delete from member where account_id = :account returning organization_id, id, account_id, roles
            )
            insert into activity
                (organization_id, occurred_at, actor_id, system_administrator, session_id, type, subject_id, before)
            select organization_id, :now, cast(:actor as text), :systemAdministrator, cast(:session as text), :type, id,
                jsonb_build_object('accountId', account_id, 'roles', to_jsonb(roles))
            from gone
            """;

    /** The mails that wait go with their invitations. */
    private static final String ERASE = """
            with invitations as (
                delete from invitation where channel = 'email' and email = any (string_to_array(:addresses, ','))
            ), organizations as (
                update organization set email = null, updated_at = :now
                where lower(email) = any (string_to_array(:addresses, ','))
            ), events as (
                update event set contact_email = null, updated_at = :now
                where lower(contact_email) = any (string_to_array(:addresses, ','))
            )
            update activity set
                before = case when lower(before ->> 'email') = any (string_to_array(:addresses, ','))
                    then before - 'email' else before end,
                after = case when lower(after ->> 'email') = any (string_to_array(:addresses, ','))
                    then after - 'email' else after end
            where lower(before ->> 'email') = any (string_to_array(:addresses, ','))
                or lower(after ->> 'email') = any (string_to_array(:addresses, ','))
            """;

    private PersonalTraces() {}

    static Uni<List<String>> findAddresses(String accountId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADDRESSES, String.class)
                .setParameter("account", accountId)
                .getResultList());
    }

    /** Locks the organizations that they belong to, or that know one of the addresses, until the transaction ends. */
    static Uni<Void> lockOrganizations(String accountId, List<String> addresses) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("account", accountId)
                        .setParameter("addresses", String.join(SEPARATOR, addresses))
                        .getResultList())
                .replaceWithVoid();
    }

    /** Ends all memberships of the account in locked organizations. */
    static Uni<Void> leaveOrganizations(Caller actor, String accountId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEAVE)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .setParameter("actor", actor.accountId())
                        .setParameter("systemAdministrator", actor.systemAdministrator())
                        .setParameter("session", actor.session().id().orElse(null))
                        .setParameter("type", ActivityType.MEMBER_REMOVED.word())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Removes the addresses from everything that locked organizations keep, and the invitations to them. */
    static Uni<Void> erase(List<String> addresses, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASE)
                        .setParameter("addresses", String.join(SEPARATOR, addresses))
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
