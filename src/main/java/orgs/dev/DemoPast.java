package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes demo data look as if it had not all been made at this moment, and lets happen what only time does. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoPast {
    /** The last was a moment ago, and each of the others so much earlier. */
    private static final List<String> AGED = List.of("""
            update activity a set occurred_at = a.occurred_at - e.earlier * cast(cast(:step as text) as interval) from (
                select sequence, row_number() over (order by sequence desc) as earlier
                from activity where organization_id = :organization
            ) e where a.organization_id = :organization and a.sequence = e.sequence
            """, """
            update member m set created_at = m.created_at - e.earlier * 3 * cast(cast(:step as text) as interval),
                granted_at = m.granted_at - e.earlier * 3 * cast(cast(:step as text) as interval) from (
                select id, row_number() over (order by id desc) as earlier
                from member where organization_id = :organization
            ) e where m.organization_id = :organization and m.id = e.id
            """, """
            update invitation i set created_at = i.created_at - e.earlier * cast(cast(:step as text) as interval) from (
                select id, row_number() over (order by id desc) as earlier
                from invitation where organization_id = :organization
            ) e where i.organization_id = :organization and i.id = e.id
            """, """
            update organization set created_at = created_at - 50 * cast(cast(:step as text) as interval)
            where id = :organization
            """);

    private static final String EXPIRED = """
            update invitation set expires_at = now() - interval '1 day',
                status = case channel when 'email' then 'expired' else status end
            where id = :invitation
            """;
    private static final List<String> GIVEN_UP = List.of(
            "delete from invitation_mail where invitation_id = :invitation",
            "update invitation set unsent = 'given_up', mailed_at = null where id = :invitation");

    /** @param step between two things that happened */
    void age(String organizationId, Duration step) {
        AGED.forEach(statement -> run(statement, Map.of("organization", organizationId, "step", step.toString())));
    }

    void expire(String invitationId) {
        run(EXPIRED, Map.of("invitation", invitationId));
    }

    /** As after a day of attempts. */
    void giveUp(String invitationId) {
        GIVEN_UP.forEach(statement -> run(statement, Map.of("invitation", invitationId)));
    }

    private static void run(String statement, Map<String, String> parameters) {
        DemoData.done(() -> Panache.withTransaction(() -> Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        })));
    }
}
