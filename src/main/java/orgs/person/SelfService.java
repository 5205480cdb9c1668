package orgs.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.profile.Profile;
import orgs.profile.ProfileView;

/** Tells callers of themselves what no credential tells. */
@ApplicationScoped
public class SelfService {
    private static final String SELF = """
            select a.name, p from Account a
            left join Profile p on p.id = a.profileId and p.accountId = a.id
            where a.id = :account
            """;

    @RegisterForReflection // Hibernate makes it
    private record Row(String name, Profile profile) {
        Self self() {
            return new Self(
                    Optional.ofNullable(name), Optional.ofNullable(profile).map(ProfileView::of));
        }
    }

    @WithSession
    public Uni<Self> find(Caller caller) {
        return Panache.getSession()
                .chain(session -> session.createQuery(SELF, Row.class)
                        .setParameter("account", caller.accountId())
                        .getSingleResult())
                .map(Row::self);
    }
}
