package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Organization;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * An invitation that is being answered. Its organization was locked and then itself, both until the transaction ends, and only
 * then read between whom it is: whatever decides about it stays as it is.
 */
record LockedInvitation(Invitation invitation, InvitationParties parties) {
    // Of two roots Hibernate locks either first; what is joined it locks last.
    private static final String BOTH =
            "select o, i from Organization o join Invitation i on i.organizationId = o.id where ";
    // Channels are literals, not parameters, for the sake of the partial indexes.
    private static final String MAIL = BOTH + "i.id = :key and i.channel = EMAIL";
    private static final String CODE = BOTH + "i.id = :key and i.channel = CODE";
    private static final String LINK = BOTH + "i.secretHash = :key and i.channel = LINK";

    @RegisterForReflection // Hibernate makes it
    private record Row(Organization organization, Invitation invitation) {}

    /** The invitation by e-mail with this id, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byMail(Caller caller, String id) {
        return lock(caller, MAIL, id);
    }

    /** The invitation by code with this id, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byCode(Caller caller, String id) {
        return lock(caller, CODE, id);
    }

    /** The link with this hash, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byLink(Caller caller, byte[] hash) {
        return lock(caller, LINK, hash);
    }

    private static Uni<Optional<LockedInvitation>> lock(Caller caller, String query, Object key) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, Row.class)
                        .setParameter("key", key)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : InvitationParties.find(caller, row.invitation())
                                .map(parties -> Optional.of(new LockedInvitation(row.invitation(), parties))));
    }

    /** @throws RefusedException this refusal, for an invitation into a deleted organization */
    LockedInvitation requireLiving(Refusal otherwise) {
        if (parties.organization().isDeleted()) {
            throw new RefusedException(otherwise);
        }
        return this;
    }
}
