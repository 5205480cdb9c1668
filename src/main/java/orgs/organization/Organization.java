package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import orgs.page.UniqueRow;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.WebAddress;

/** A named container with a unique slug. Deleted softly; its finders know only living ones. */
@Entity
@DynamicUpdate
public class Organization extends PanacheEntityBase {
    @Id
    public String id;

    public String name;
    public String slug;
    public String description;
    public String website;
    public String email;
    public String pin;

    @Column(name = "logo_url")
    public String logoUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> metadata;

    /** The primary owner's account: always a member. */
    @Column(name = "owner_id")
    public String ownerId;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "deleted_at")
    public Instant deletedAt;

    /** Its rows are being removed, and nobody can restore it any more. */
    public boolean ending;

    /** How many members it has; the database counts. */
    @Column(name = "member_count", insertable = false, updatable = false)
    public int memberCount;

    /** How many events it has; the database counts. */
    @Column(name = "event_count", insertable = false, updatable = false)
    public int eventCount;

    static Organization create(String id, OrganizationFields fields, String ownerId, String creatorId, Instant now) {
        var organization = new Organization();
        organization.id = id;
        organization.ownerId = ownerId;
        organization.createdBy = creatorId;
        organization.createdAt = now;
        organization.change(fields, now);
        return organization;
    }

    public OrganizationFields fields() {
        return new OrganizationFields(
                new OrganizationName(name),
                new Slug(slug),
                description,
                website == null ? null : new WebAddress(website),
                email == null ? null : new ContactEmail(email),
                pin == null ? null : new Pin(pin),
                logoUrl,
                metadata == null ? null : new Metadata(metadata));
    }

    void change(OrganizationFields fields, Instant now) {
        name = fields.name().value();
        slug = fields.slug().value();
        description = fields.description();
        website = fields.website() == null ? null : fields.website().value();
        email = fields.email() == null ? null : fields.email().value();
        pin = fields.pin() == null ? null : fields.pin().value();
        logoUrl = fields.logoUrl();
        metadata = fields.metadata() == null ? null : fields.metadata().value();
        updatedAt = now;
    }

    public void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    public void restore(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    /** Is purged from now on: deleted, and not to be restored. */
    public void end(Instant now) {
        if (!isDeleted()) {
            delete(now);
        }
        ending = true;
    }

    /** Makes this member the primary owner. */
    public void passTo(Member heir, Instant now) {
        ownerId = heir.accountId;
        updatedAt = now;
    }

    /** Points to the uploaded logo, whatever picture was named before. */
    public void showLogo(String url, Instant now) {
        logoUrl = url;
        updatedAt = now;
    }

    /** Points to no picture any more. */
    public void showNoLogo(Instant now) {
        logoUrl = null;
        updatedAt = now;
    }

    /** One more member comes in, whom the database will count. */
    public void admit() {
        memberCount++;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /**
     * The living organization, locked until the transaction ends, so that of two changes that could break an invariant
     * together (last owner, limits, deletion) the second sees what the first did.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND} also for a deleted one
     */
    public static Uni<Organization> lock(String id) {
        return lockInAnyState(id).map(Organization::living);
    }

    /** As {@link #lock(String)}, by whichever key. */
    static Uni<Organization> lock(OrganizationKey key) {
        return key.slug() == null ? lock(key.id()) : lock("slug", key.slug()).map(Organization::living);
    }

    /** Those with these slugs, deleted or not, locked as by {@link #lock(String)}, in an order of their own. */
    public static Uni<List<Organization>> lockInAnyState(Collection<Slug> slugs) {
        if (slugs.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Organization.<Organization>find(
                        "slug in ?1 order by id",
                        slugs.stream().map(Slug::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The organization, deleted or not, locked until the transaction ends. */
    public static Uni<Optional<Organization>> lockInAnyState(String id) {
        return lock("id", id);
    }

    private static Uni<Optional<Organization>> lock(String field, String value) {
        return UniqueRow.find(Organization.<Organization>find(field, value).withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    private static Organization living(Optional<Organization> found) {
        return found.filter(organization -> !organization.isDeleted())
                .orElseThrow(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND));
    }

    /** The living organization; none for an unknown or deleted one. */
    public static Uni<Optional<Organization>> findLiving(String id) {
        return UniqueRow.find(Organization.find("id = ?1 and deletedAt is null", id));
    }

    /** Removes the row, and by the schema's cascades everything that belongs to it. */
    public Uni<Void> purge() {
        return delete("id", id).replaceWithVoid();
    }

    /** The living organization with this PIN. */
    public static Uni<Optional<Organization>> findByPin(String pin) {
        return UniqueRow.find(Organization.find("pin = ?1 and deletedAt is null", pin));
    }

    /**
     * How many the account created, deleted ones included until they are purged. It creates no other one until the
     * transaction ends.
     */
    static Uni<Long> lockCreations(String accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select lock_creations(:account)", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult());
    }

    /** Whether an organization has this slug, be it a deleted one. */
    static Uni<Boolean> isTaken(Slug slug) {
        return count("slug", slug.value()).map(found -> found > 0);
    }
}
