package orgs.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import orgs.activity.ActivityType;
import orgs.config.OrgsConfig;
import orgs.job.HousekeepingJob;

/** Marks overdue e-mail invitations as expired, so that their organization sees it although nobody tried to accept them. */
@ApplicationScoped
public class InvitationExpiry implements HousekeepingJob {
    static final int BATCH = 500;

    /**
     * Change and activity in one statement; what {@code after} shows is what {@code Invitation.shown()} would. Locked rows
     * are being answered, renewed, or expired by another replica: not our business now.
     */
    private static final String EXPIRE = """
            with overdue as (
                select organization_id, id from invitation
                where channel = 'email' and status = 'pending' and expires_at < :now
                order by expires_at limit :batch for update skip locked
            ), expired as (
                update invitation i set status = 'expired', responded_at = :now, updated_at = :now
                from overdue o where i.organization_id = o.organization_id and i.id = o.id
                returning i.organization_id, i.id, i.channel, i.status, i.roles, i.email
            )
            insert into activity (organization_id, occurred_at, type, subject_id, after)
            select organization_id, :now, :type, id,
                jsonb_build_object('channel', channel, 'status', status, 'roles', to_jsonb(roles), 'email', email)
            from expired
            """;

    private final OrgsConfig config;
    private final Clock clock;

    InvitationExpiry(OrgsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Expiring invitations";
    }

    @Override
    public String interval() {
        return config.housekeeping().expiryInterval();
    }

    @Override
    @WithTransaction
    public Uni<Boolean> step() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXPIRE)
                        .setParameter("now", clock.instant())
                        .setParameter("type", ActivityType.INVITATION_EXPIRED.word())
                        .setParameter("batch", BATCH)
                        .executeUpdate())
                .map(expired -> expired == BATCH);
    }
}
