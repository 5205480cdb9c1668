package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import orgs.access.Caller;
import orgs.account.EmailAddress;
import orgs.invitation.FoundInvitation.Revealed;
import orgs.organization.Organization;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Where the link of a mail leads: tells who is signed in how it is with the invitation, and its addressee all of it. */
@ApplicationScoped
public class InvitationLanding {
    private static final String ONE = """
            select i, o, a.name from Invitation i
            join Organization o on o.id = i.organizationId
            join Account a on a.id = i.inviterId
            where i.id = :id and i.channel = EMAIL and o.deletedAt is null
            """;

    @RegisterForReflection // Hibernate makes it
    private record Row(Invitation invitation, Organization organization, String inviterName) {}

    private final MailTokens tokens;
    private final Clock clock;

    InvitationLanding(MailTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The invitation, in whatever state.
     *
     * @throws RefusedException {@link Refusal#INVITATION_NOT_FOUND} also for one of another channel or of a deleted
     *     organization
     */
    @WithSession
    public Uni<FoundInvitation> find(Caller caller, String id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(ONE, Row.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new RefusedException(Refusal.INVITATION_NOT_FOUND))
                .map(row -> found(caller, row, clock.instant()));
    }

    private FoundInvitation found(Caller caller, Row row, Instant now) {
        Optional<String> address = Optional.of(row.invitation().email);
        return new FoundInvitation(
                OfferState.of(row.invitation(), now),
                InvitingOrganization.of(row.organization()),
                EmailAddress.masked(row.invitation().email),
                caller.identity().email().equals(address),
                caller.verifiedEmail().equals(address) ? Optional.of(revealed(row)) : Optional.empty());
    }

    private Revealed revealed(Row row) {
        return new Revealed(
                InvitationView.of(row.invitation()),
                tokens.of(row.invitation()),
                Optional.ofNullable(row.inviterName()));
    }
}
