package orgs.invitation;

import static orgs.activity.ActivityType.INVITATION_DISABLED;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.activity.ActivityLine;
import orgs.activity.ActivityLog;
import orgs.member.LostRights;
import orgs.organization.Member;

/**
 * The links and codes that go off because their maker could not make them any more, told in the activity as not founded any
 * more. Nothing is changed: {@link Inviter#mayStillOffer} decides whenever one is shown or used, so they are on again when the
 * roles come back.
 */
@ApplicationScoped
class LostOffers implements LostRights {
    private static final String OPEN = """
            select i, a.systemAdministrator from Invitation i join Account a on a.id = i.inviterId
            where i.organizationId = :organization and i.inviterId = :inviter
                and i.status = PENDING and i.disabled = false and i.channel in (LINK, CODE)
            order by i.id
            """;

    @RegisterForReflection // Hibernate makes it
    private record Offer(Invitation invitation, boolean systemAdministrator) {
        boolean isLost(Roles had, Optional<Roles> left) {
            return new Inviter(systemAdministrator, Optional.of(had)).mayStillOffer(invitation)
                    && !new Inviter(systemAdministrator, left).mayStillOffer(invitation);
        }
    }

    private final ActivityLog activity;

    LostOffers(ActivityLog activity) {
        this.activity = activity;
    }

    @Override
    public Uni<Void> lost(Caller caller, Member member, Roles had, Optional<Roles> left) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OPEN, Offer.class)
                        .setParameter("organization", member.organizationId)
                        .setParameter("inviter", member.accountId)
                        .getResultList())
                .map(offers -> offers.stream()
                        .filter(offer -> offer.isLost(had, left))
                        .map(offer -> off(offer.invitation()))
                        .toList())
                .chain(lines -> activity.write(caller, member.organizationId, lines));
    }

    private static ActivityLine off(Invitation invitation) {
        Map<String, Object> before = invitation.shown();
        var after = new LinkedHashMap<>(before);
        after.put("founded", false);
        return new ActivityLine(INVITATION_DISABLED, invitation.id, before, after);
    }
}
