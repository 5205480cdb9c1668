package orgs.organization;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A named container with a unique slug. Deleted softly; its finders know only living ones. */
@Entity
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

    /** The living organization, or {@link Refusal#ORGANIZATION_NOT_FOUND}. */
    static Uni<Organization> living(String id) {
        return orNotFound(find("id = ?1 and deletedAt is null", id).firstResult());
    }

    /**
     * The living organization, locked until the transaction ends, so that of two changes that could break an invariant
     * together (last owner, limits, deletion) the second sees what the first did.
     */
    static Uni<Organization> locked(String id) {
        return orNotFound(find("id = ?1 and deletedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
    }

    static Uni<Boolean> slugIsTaken(String slug, String exceptId) {
        return count("slug = ?1 and id <> ?2", slug, exceptId).map(found -> found > 0);
    }

    private static Uni<Organization> orNotFound(Uni<Organization> found) {
        return found.onItem().ifNull().failWith(() -> new RefusedException(Refusal.ORGANIZATION_NOT_FOUND));
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }
}
