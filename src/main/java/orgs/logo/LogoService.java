package orgs.logo;

import static orgs.activity.ActivityType.LOGO_REMOVED;
import static orgs.activity.ActivityType.LOGO_UPLOADED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.activity.ActivityLog;
import orgs.config.OrgsConfig;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** The logos of organizations. Everybody may see them. */
@ApplicationScoped
public class LogoService {
    private static final String DESCRIBED = """
            select o.id, l.fileName, l.mediaType, l.tag, l.size, l.updatedAt from Organization o
            left join Logo l on l.organizationId = o.id
            where (o.id = :id or o.slug = :slug) and o.deletedAt is null
            """;
    private static final String WHOLE = """
            select o.id, l from Organization o
            left join Logo l on l.organizationId = o.id
            where (o.id = :id or o.slug = :slug) and o.deletedAt is null
            """;

    /** All but the id is null for an organization without a logo. */
    @RegisterForReflection // Hibernate makes it
    private record DescribedRow(
            String organizationId, String fileName, String mediaType, String tag, Integer size, Instant updatedAt) {}

    @RegisterForReflection // Hibernate makes it
    private record WholeRow(String organizationId, Logo logo) {}

    private final OrgsConfig config;
    private final ActivityLog activity;
    private final Clock clock;

    LogoService(OrgsConfig config, ActivityLog activity, Clock clock) {
        this.config = config;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Only those come on who may replace the organization's logo.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<Void> requireMayPut(Caller caller, OrganizationKey key) {
        return OrganizationAccess.find(caller, key, Action.UPDATE).replaceWithVoid();
    }

    /**
     * Replaces the organization's logo, if it has one; its logo address points to this service from now on.
     *
     * @param fileName the name that the upload carries; only a cleaned form of it is kept
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<OrganizationView> put(Caller caller, OrganizationKey key, String fileName, Picture picture) {
        return OrganizationAccess.lock(caller, key, Action.UPDATE)
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

    /**
     * Removes the organization's logo: the uploaded one, and the address of another one. Where there is neither, nothing
     * happens.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithTransaction
    public Uni<OrganizationView> remove(Caller caller, String organizationId) {
        return OrganizationAccess.lock(caller, organizationId, Action.UPDATE)
                .map(OrganizationAccess::organization)
                .call(organization -> remove(caller, organization))
                .map(OrganizationView::of);
    }

    private Uni<Void> remove(Caller caller, Organization organization) {
        return Logo.remove(organization.id)
                .chain(removed -> removed || organization.logoUrl != null
                        ? hide(caller, organization)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> hide(Caller caller, Organization organization) {
        organization.showNoLogo(clock.instant());
        return activity.write(caller, organization.id, LOGO_REMOVED, organization.id, Map.of(), Map.of());
    }

    private String address(String organizationId) {
        return config.publicUrl().orElse("") + "/api/organizations/" + organizationId + "/logo";
    }

    /**
     * The organization's logo.
     *
     * @param wanted whether the bytes are wanted too, asked once the logo is known: most browsers have them already
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#LOGO_NOT_FOUND}
     */
    @WithSession
    public Uni<LogoFile> find(OrganizationKey key, Predicate<LogoView> wanted) {
        return describe(key)
                .chain(logo ->
                        wanted.test(logo) ? read(key) : Uni.createFrom().item(new LogoFile(logo, Optional.empty())));
    }

    private static Uni<LogoView> describe(OrganizationKey key) {
        return select(DESCRIBED, DescribedRow.class, key)
                .map(row ->
                        new LogoView(found(row.fileName()), row.mediaType(), row.tag(), row.size(), row.updatedAt()));
    }

    private static Uni<LogoFile> read(OrganizationKey key) {
        return select(WHOLE, WholeRow.class, key)
                .map(row -> found(row.logo()))
                .map(logo -> new LogoFile(LogoView.of(logo), Optional.of(logo.bytes)));
    }

    private static <T> Uni<T> select(String query, Class<T> row, OrganizationKey key) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, row)
                        .setParameter("id", key.id())
                        .setParameter("slug", key.slug())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND));
    }

    private static <T> T found(T part) {
        if (part == null) {
            throw new RefusedException(Refusal.LOGO_NOT_FOUND);
        }
        return part;
    }
}
