package orgs.account;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import orgs.page.UniqueRow;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** A person, keyed by the identity provider's issuer and {@code sub}; or the tombstone of one who went. */
@Entity
public class Account extends PanacheEntityBase {
    @Id
    public String id;

    public String issuer;
    public String subject;
    public String email;

    @Column(name = "email_verified")
    public boolean emailVerified;

    public String name;

    @Column(name = "system_administrator")
    public boolean systemAdministrator;

    /** The profile that the account shows by default, if it chose one. */
    @Column(name = "profile_id")
    public String profileId;

    @Column(name = "claims_at")
    public Instant claimsAt;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When the person went; null for a living account. What is left then says of nobody who they were. */
    @Column(name = "removed_at")
    public Instant removedAt;

    /** Whom a removed account was of, as {@link Tombstones} says it. */
    @Column(name = "former_identity")
    byte[] formerIdentity;

    /** The living account with this id; none for an unknown one, nor for one that was removed. */
    public static Uni<Optional<Account>> findLiving(String id) {
        return UniqueRow.find(Account.find("id = ?1 and removedAt is null", id));
    }

    /**
     * As {@link #findLiving}.
     *
     * @throws RefusedException {@link Refusal#ACCOUNT_NOT_FOUND} where there is none
     */
    public static Uni<Account> requireLiving(String id) {
        return findLiving(id).map(found -> found.orElseThrow(() -> new RefusedException(Refusal.ACCOUNT_NOT_FOUND)));
    }

    /** Shows this profile of its own by default. */
    public void show(String ownProfileId) {
        profileId = ownProfileId;
    }
}
