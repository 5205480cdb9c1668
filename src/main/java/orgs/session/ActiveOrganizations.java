package orgs.session;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Member;

/** Finds the organizations that can be active for an account. */
@ApplicationScoped
public class ActiveOrganizations {
    private static final int MAX_LENGTH = 128;

    @RegisterForReflection // Hibernate makes it
    private record Membership(String id, String slug, Member member) {
        ActiveOrganization active() {
            return new ActiveOrganization(id, slug, member.roles().names(), member.version);
        }
    }

    /** The one that is active for the caller already, as long as they are its member. */
    @WithSession
    public Uni<Optional<ActiveOrganization>> current(Caller caller) {
        return caller.activeOrganizationId()
                .map(id -> find(id, caller.accountId()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The living organization with this id or slug, if the account is its member. An id has a {@code _} and a slug never, so no name means two. */
    @WithSession
    public Uni<Optional<ActiveOrganization>> find(String idOrSlug, String accountId) {
        if (idOrSlug.length() > MAX_LENGTH || idOrSlug.chars().anyMatch(Character::isISOControl)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select o.id, o.slug, m from Organization o join Member m on m.organizationId = o.id"
                                        + " where (o.id = :name or o.slug = :name) and m.accountId = :account"
                                        + " and o.deletedAt is null",
                                Membership.class)
                        .setParameter("name", idOrSlug)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(Membership::active));
    }
}
