package orgs.logo;

import static orgs.activity.ActivityType.LOGO_UPLOADED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The logos of organizations. Everybody may see them. */
@ApplicationScoped
public class LogoService {
    private final OrgsConfig config;
    private final ActivityLog activity;
    private final Clock clock;

    LogoService(OrgsConfig config, ActivityLog activity, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Replaces the organization's logo, if it has one; its logo address points to this service from now on.
     *
     * @param fileName the name that the upload carries; only a cleaned form of it is kept
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<OrganizationView> put(Caller caller, String organizationId, String fileName, Picture picture) {
        return OrganizationAccess.locked(caller, organizationId)
                .invoke(presence -> presence.standing().require(Action.UPDATE))
                .map(OrganizationAccess::organization)
                .call(organization -> put(caller, organization, fileName, picture))
                .map(OrganizationView::of);
    }

    private Uni<Void> put(Caller caller, Organization organization, String fileName, Picture picture) {
        var now = clock.instant();
        organization.showLogo(address(organization.id), now);
        var shown = Map.<String, Object>of("mediaType", picture.format().mediaType(), "size", picture.bytes().length);
        return Logo.replace(organization.id, FileName.of(fileName, picture.format()), picture, now)
                .chain(() -> activity.write(caller, organization.id, LOGO_UPLOADED, organization.id, Map.of(), shown));
    }

    private String address(String organizationId) {
        return config.publicUrl().orElse("") + "/api/organizations/" + organizationId + "/logo";
    }

    /**
     * The logo without its bytes.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#LOGO_NOT_FOUND}
     */
    @WithSession
    public Uni<LogoView> describe(String organizationId) {
        return select("l.fileName, l.mediaType, l.tag, l.size, l.updatedAt", organizationId)
                .map(row -> new LogoView(
                        (String) row[1], (String) row[2], (String) row[3], (Integer) row[4], (Instant) row[5]));
    }

    /**
     * The whole logo.
     *
     * @throws RefusedException as {@link #describe}
     */
    @WithSession
    public Uni<LogoFile> read(String organizationId) {
        return select("l", organizationId).map(row -> new LogoFile((Logo) row[1]));
    }

    private static Uni<Object[]> select(String columns, String organizationId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select o.id, " + columns + " from Organization o"
                                        + " left join Logo l on l.organizationId = o.id"
                                        + " where o.id = :organization and o.deletedAt is null",
                                Object[].class)
                        .setParameter("organization", organizationId)
                        .getSingleResultOrNull())
                .invoke(row -> {
                    if (row == null) {
                        throw new RefusedException(Refusal.ORGANIZATION_NOT_FOUND);
                    }
                    if (row[1] == null) {
                        throw new RefusedException(Refusal.LOGO_NOT_FOUND);
                    }
                });
    }
}
