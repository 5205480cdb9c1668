package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.EmailAddress;
import orgs.directory.OrganizationQueries;
import orgs.invitation.EmailInvitations;
import orgs.member.MemberService;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.OrganizationService;
import orgs.organization.Slug;
import orgs.page.CursorRequest;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.session.AccountIdentityProvider;

/** A few people and organizations to look at, made once in an empty development database, by the same services that requests use. */
@Singleton
@IfBuildProfile("dev")
class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class);

    private final DevelopmentIdentityProvider provider;
    private final AccountIdentityProvider identities;
    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final MemberService members;
    private final EmailInvitations invitations;

    DemoData(
            DevelopmentIdentityProvider provider,
            AccountIdentityProvider identities,
            OrganizationService organizations,
            OrganizationQueries queries,
            MemberService members,
            EmailInvitations invitations) {
        this.provider = provider;
        this.identities = identities;
        this.organizations = organizations;
        this.queries = queries;
        this.members = members;
        this.invitations = invitations;
    }

    void fill(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::fillOnce);
    }

    private Uni<Void> fillOnce() {
        return person("ann@example.com", "Ann Archer")
                .chain(ann -> queries.listOwn(ann, CursorRequest.first("demo", 1))
                        .chain(found -> found.items().isEmpty()
                                ? fill(ann)
                                : Uni.createFrom().voidItem()))
                .onFailure(DemoData::hasBeenFilled)
                .recoverWithNull();
    }

    /** Somebody deleted what was made, or renamed it: that stays so. */
    private static boolean hasBeenFilled(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal() == Refusal.SLUG_TAKEN;
    }

    private Uni<Void> fill(Caller ann) {
        return person("bob@example.com", "Bob Baker")
                .chain(bob -> person("cleo@example.com", "Cleo Chen")
                        .chain(cleo -> person("dan@example.com", "Dan Diaz")
                                .chain(() -> rockets(ann, bob, cleo))
                                .chain(() -> books(ann, bob))
                                .chain(() -> conferences(bob, cleo))))
                .invoke(() -> LOG.info("Filled the empty database with demo data"));
    }

    private Uni<Void> rockets(Caller ann, Caller bob, Caller cleo) {
        return organization(ann, "Acme Rockets", "acme-rockets", Map.of("plan", "gold"))
                .call(id -> members.add(ann, id, bob.accountId(), admission -> Roles.of("admin")))
                .call(id -> members.add(ann, id, cleo.accountId(), admission -> Roles.of("member", "billing")))
                .call(id -> invitations.invite(ann, id, new EmailAddress("dan@example.com"), List.of("member")))
                .replaceWithVoid();
    }

    private Uni<Void> books(Caller ann, Caller bob) {
        return organization(bob, "Bluebird Books", "bluebird-books", Map.of("plan", "free"))
                .call(id -> members.add(bob, id, ann.accountId(), admission -> Roles.of("member")))
                .call(id -> invitations.invite(bob, id, new EmailAddress("cleo@example.com"), List.of("admin")))
                .call(id -> invitations.invite(bob, id, new EmailAddress("erin@example.com"), List.of("member")))
                .replaceWithVoid();
    }

    private Uni<Void> conferences(Caller bob, Caller cleo) {
        return organization(cleo, "Cedar Conferences", "cedar-conferences", Map.of())
                .call(id -> members.add(cleo, id, bob.accountId(), admission -> Roles.of("owner")))
                .call(id -> invitations.invite(cleo, id, new EmailAddress("ann@example.com"), List.of("admin")))
                .replaceWithVoid();
    }

    private Uni<String> organization(Caller owner, String name, String slug, Map<String, Object> metadata) {
        return organizations
                .create(
                        owner,
                        OrganizationFields.named(new OrganizationName(name), new Slug(slug))
                                .withMetadata(metadata))
                .map(created -> created.organization().id());
    }

    private Uni<Caller> person(String email, String name) {
        var person = new DevelopmentPerson(new EmailAddress(email), Optional.of(name), true, List.of());
        return identities.caller(provider.token(person));
    }
}
