package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What persons are called, for whoever has been told of their accounts already. */
@ApplicationScoped
public class AccountNames {
    private static final String NAMED =
            "select a.id, a.name from Account a where a.id in (:accounts) and a.name is not null";

    @RegisterForReflection // Hibernate makes it
    private record Row(String id, String name) {}

    /** By the account's id; whoever has told no name, or is gone, is not in it. */
    @WithSession
    public Uni<Map<String, String>> find(Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(NAMED, Row.class)
                        .setParameter("accounts", accountIds)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(Row::id, Row::name)));
    }
}
