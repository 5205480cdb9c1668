package orgs.profile;

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
import orgs.access.Caller;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A set of personal fields that an account shows to the organizations of its choice. */
@Entity
public class Profile extends PanacheEntityBase {
    @Id
    public String id;

    @Column(name = "account_id")
    public String accountId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> fields;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    static Profile create(String accountId, ProfileFields fields, Instant now) {
        var profile = new Profile();
        profile.id = Ids.profile();
        profile.accountId = accountId;
        profile.createdAt = now;
        profile.fill(fields, now);
        return profile;
    }

    void fill(ProfileFields filled, Instant now) {
        fields = filled.toColumn();
        updatedAt = now;
    }

    public ProfileFields fields() {
        return ProfileFields.ofColumn(fields);
    }

    /** The profile with this id, of whatever account. */
    static Uni<Profile> findAnyones(String id) {
        return orRefuse(Profile.<Profile>find("id", id).firstResult());
    }

    /** The caller's own profile, locked until the transaction ends. Memberships that show it can still be made meanwhile. */
    public static Uni<Profile> lock(Caller caller, String id) {
        return orRefuse(Profile.<Profile>find("id", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult())
                .invoke(profile -> profile.requireOwner(caller));
    }

    /** @throws RefusedException {@link Refusal#PERMISSION_DENIED} for a profile of another account */
    void requireOwner(Caller caller) {
        if (!accountId.equals(caller.accountId())) {
            throw new RefusedException(Refusal.PERMISSION_DENIED);
        }
    }

    /** Removes the row (docs/decisions/0031). */
    public Uni<Void> remove() {
        return delete("id", id).replaceWithVoid();
    }

    /** Removes all profiles of an account, which does not show one to anybody any more. */
    public static Uni<Void> deleteAllOf(String accountId) {
        return delete("accountId", accountId).replaceWithVoid();
    }

    private static Uni<Profile> orRefuse(Uni<Profile> found) {
        return found.onItem().ifNull().failWith(() -> new RefusedException(Refusal.PROFILE_NOT_FOUND));
    }
}
