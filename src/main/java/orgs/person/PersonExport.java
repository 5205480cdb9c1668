package orgs.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.invitation.Invitation;
import orgs.invitation.InvitationView;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.person.PersonalData.Belonging;
import orgs.person.PersonalData.Deed;
import orgs.person.PersonalData.Had;
import orgs.person.PersonalData.Identity;
import orgs.person.PersonalData.Made;
import orgs.person.PersonalData.MadeEvent;
import orgs.person.PersonalData.MadeOrganization;
import orgs.profile.Profile;
import orgs.profile.ProfileView;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Tells persons what is stored about them. */
@ApplicationScoped
public class PersonExport {
    private static final String PROFILES = "from Profile p where p.accountId = :account order by p.id desc";
    private static final String MEMBERSHIPS = """
            select m, o.name, o.slug from Member m join Organization o on o.id = m.organizationId
            where m.accountId = :account order by m.id desc
            """;
    private static final String INVITATIONS =
            "from Invitation i where i.channel = EMAIL and i.email in :addresses order by i.id desc";
    private static final String INVITATIONS_MADE = "from Invitation i where i.inviterId = :account order by i.id desc";
    private static final String ORGANIZATIONS = """
            select o.id, o.name, o.slug, o.createdAt from Organization o
            where o.createdBy = :account order by o.id desc
            """;
    private static final String EVENTS = """
            select e.id, e.organizationId, e.name, e.slug, e.createdAt from Event e
            where e.createdBy = :account order by e.id desc
            """;
    private static final String ACTIVITY = """
            select a.sequence, a.organizationId, a.occurredAt, a.type, a.subjectId from Activity a
            where a.actorId = :account order by a.sequence desc
            """;

    @RegisterForReflection // Hibernate makes it
    private record MembershipRow(Member member, String name, String slug) {
        Belonging belonging() {
            return new Belonging(MemberView.of(member), name, slug);
        }
    }

    /**
     * What is stored about a person: the caller, or anybody for a system administrator. Of every kind the newest 1 000
     * at most.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}, {@link Refusal#ACCOUNT_NOT_FOUND}
     */
    @WithSession
    public Uni<PersonalData> read(Caller caller, String accountId) {
        caller.requireSelfOrSystemAdministrator(accountId);
        return Account.requireLiving(accountId).chain(account -> had(accountId)
                .chain(had -> made(accountId).map(made -> new PersonalData(Identity.of(account), had, made))));
    }

    private static Uni<Had> had(String accountId) {
        return rows(PROFILES, Profile.class, accountId)
                .chain(profiles -> rows(MEMBERSHIPS, MembershipRow.class, accountId)
                        .chain(memberships -> invitations(accountId)
                                .map(invitations -> new Had(
                                        profiles.map(ProfileView::of),
                                        memberships.map(MembershipRow::belonging),
                                        invitations.map(InvitationView::of)))));
    }

    private static Uni<Made> made(String accountId) {
        return rows(INVITATIONS_MADE, Invitation.class, accountId).chain(invitations -> rows(
                        ORGANIZATIONS, MadeOrganization.class, accountId)
                .chain(organizations -> rows(EVENTS, MadeEvent.class, accountId)
                        .chain(events -> rows(ACTIVITY, Deed.class, accountId)
                                .map(activity -> new Made(
                                        invitations.map(InvitationView::of), organizations, events, activity)))));
    }

    private static Uni<FirstRows<Invitation>> invitations(String accountId) {
        return PersonalTraces.findAddresses(accountId).chain(addresses -> Panache.getSession()
                .chain(session -> session.createQuery(INVITATIONS, Invitation.class)
                        .setParameter("addresses", addresses)
                        .setMaxResults(FirstRows.READ)
                        .getResultList())
                .map(FirstRows::of));
    }

    private static <T> Uni<FirstRows<T>> rows(String query, Class<T> type, String accountId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(query, type)
                        .setParameter("account", accountId)
                        .setMaxResults(FirstRows.READ)
                        .getResultList())
                .map(FirstRows::of);
    }
}
