package orgs.throttle;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often somebody, or something, failed lately. Written by {@link FailureThrottle} only. */
@Entity
@Table(name = "failure_count")
public class FailureCount extends PanacheEntityBase {
    @Id
    public String subject;

    public int failures;

    /** When the failures are forgotten. */
    @Column(name = "ends_at")
    public Instant endsAt;
}
