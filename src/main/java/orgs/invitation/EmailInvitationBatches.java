package orgs.invitation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import orgs.access.Caller;
import orgs.account.EmailAddress;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Several e-mail invitations at once. Each is a unit of work of its own, so that none stops another. */
@ApplicationScoped
public class EmailInvitationBatches {
    /** A transaction each, one after the other, for somebody who waits. */
    public static final int MAX_SIZE = 50;

    private final EmailInvitations invitations;

    EmailInvitationBatches(EmailInvitations invitations) {
        this.invitations = invitations;
    }

    /**
     * What became of each address, in their order; as {@link EmailInvitations#invite}.
     *
     * @param addresses as they were typed
     * @param roleNames none: the default roles
     * @throws RefusedException what would refuse any address: {@link Refusal#ORGANIZATION_NOT_FOUND},
     *     {@link Refusal#PERMISSION_DENIED}
     */
    public Uni<List<Outcome<RevealedInvitation>>> invite(
            Caller caller, String organizationId, List<String> addresses, Collection<String> roleNames) {
        return invitations.requireMaking(caller, organizationId, roleNames).chain(() -> Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> invite(caller, organizationId, address, roleNames))
                .collect()
                .asList());
    }

    private Uni<Outcome<RevealedInvitation>> invite(
            Caller caller, String organizationId, String address, Collection<String> roleNames) {
        return Uni.createFrom()
                .deferred(() -> invitations.invite(caller, organizationId, new EmailAddress(address), roleNames))
                .map(Outcome::of)
                .onFailure(RefusedException.class)
                .recoverWithItem(refused -> Outcome.refused(((RefusedException) refused).refusal()));
    }
}
