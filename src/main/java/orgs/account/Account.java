package orgs.account;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A person, keyed by the identity provider's issuer and {@code sub}. */
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

    /** Shows this profile of its own by default. */
    public void show(String ownProfileId) {
        profileId = ownProfileId;
    }
}
