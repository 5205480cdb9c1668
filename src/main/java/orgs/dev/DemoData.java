package orgs.dev;

import static orgs.profile.ProfileField.CONTACT_EMAIL;
import static orgs.profile.ProfileField.DISPLAY_EMAIL;
import static orgs.profile.ProfileField.DISPLAY_NAME;
import static orgs.profile.ProfileField.LOCATION;
import static orgs.profile.ProfileField.OCCUPATION;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import orgs.access.Caller;
import orgs.access.Roles;
import orgs.account.EmailAddress;
import orgs.directory.OrganizationQueries;
import orgs.lifecycle.OrganizationLifecycle;
import orgs.logo.LogoService;
import orgs.logo.Picture;
import orgs.member.MemberService;
import orgs.member.ShownProfiles;
import orgs.organization.ContactEmail;
import orgs.organization.Metadata;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationKey;
import orgs.organization.OrganizationName;
import orgs.organization.OrganizationService;
import orgs.organization.Pin;
import orgs.organization.Slug;
import orgs.page.CursorRequest;
import orgs.profile.ProfileFields;
import orgs.profile.ProfileService;
import orgs.refusal.Constraints;
import orgs.refusal.Refusal;
import orgs.session.AccountIdentityProvider;
import orgs.text.WebAddress;

/**
 * People and organizations with which every page of the UI has something to show, made by the same services that
 * requests use. To be filled in off the event loop.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
public class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class);

    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague("Emma Evans", "admin", "Propulsion engineer", "Cardiff"),
            new Colleague("Farid Farouk", "member", "Flight software", "Cairo"),
            new Colleague("Grace Green", "member", "Safety officer", "Leeds"),
            new Colleague("Hiro Hayashi", "member", "Materials", "Osaka"),
            new Colleague("Ines Ibarra", "member", "Teacher liaison", "Bilbao"),
            new Colleague("Jonas Jansen", "member", "Launch crew", "Utrecht"),
            new Colleague("Kofi Kamara", "member", "Launch crew", "Accra"));

    private record Colleague(String name, String role, String occupation, String location) {}

    private final DevelopmentIdentityProvider provider;
    private final AccountIdentityProvider identities;
    private final OrganizationService organizations;
    private final OrganizationQueries queries;
    private final OrganizationLifecycle lifecycle;
    private final MemberService members;
    private final ProfileService profiles;
    private final ShownProfiles shown;
    private final LogoService logos;
    private final DemoOffers offers;
    private final DemoEvents events;
    private final DemoPast past;

    DemoData(
            DevelopmentIdentityProvider provider,
            AccountIdentityProvider identities,
            OrganizationService organizations,
            OrganizationQueries queries,
            OrganizationLifecycle lifecycle,
            MemberService members,
            ProfileService profiles,
            ShownProfiles shown,
            LogoService logos,
            DemoOffers offers,
            DemoEvents events,
            DemoPast past) {
        this.provider = provider;
        this.identities = identities;
        this.organizations = organizations;
        this.queries = queries;
        this.lifecycle = lifecycle;
        this.members = members;
        this.profiles = profiles;
        this.shown = shown;
        this.logos = logos;
        this.offers = offers;
        this.events = events;
        this.past = past;
    }

    /** Once: what somebody deleted or renamed since stays so. */
    public void fillOnce() {
        var ann = person("Ann Archer");
        var own = done(() -> queries.listOwn(ann, CursorRequest.first("demo", 1)));
        if (!own.items().isEmpty()) {
            return;
        }
        try {
            fill(ann);
            LOG.info("Filled the empty database with demo data");
        } catch (ConstraintViolationException violation) {
            if (!Constraints.refusal(violation.getConstraintName()).equals(Optional.of(Refusal.SLUG_TAKEN))) {
                throw violation;
            }
        }
    }

    private void fill(Caller ann) {
        var bob = person("Bob Baker");
        var cleo = person("Cleo Chen");
        person("Dan Diaz");
        rockets(ann, bob, cleo);
        books(ann, bob);
        conferences(bob, cleo);
        drones(bob, cleo);
    }

    private void rockets(Caller ann, Caller bob, Caller cleo) {
        String id = organization(
                ann,
                OrganizationFields.named(new OrganizationName("Acme Rockets"), new Slug("acme-rockets"))
                        .withDescription("We build small rockets for schools, and fly them together once a year.")
                        .withWebsite(new WebAddress("https://rockets.example.com"))
                        .withEmail(new ContactEmail("hello@rockets.example.com"))
                        .withPin(new Pin("4242"))
                        .withMetadata(new Metadata(Map.of("plan", "gold"))));
        done(() -> logos.put(ann, OrganizationKey.ofId(id), "rocket.png", new Picture(rocket())));
        show(ann, id, "Founder", "Bristol");
        join(ann, id, bob, "admin");
        show(bob, id, "Head of operations", "Lyon");
        join(ann, id, cleo, "member", "billing");
        show(cleo, id, "Accountant", "Taipei");
        for (var colleague : COLLEAGUES) {
            var caller = person(colleague.name());
            join(bob, id, caller, colleague.role());
            show(caller, id, colleague.occupation(), colleague.location());
        }
        events.ofRockets(bob, id);
        offers.ofRockets(this, ann, bob, id);
        past.age(id, Duration.ofHours(9));
    }

    private void books(Caller ann, Caller bob) {
        String id = organization(
                bob,
                OrganizationFields.named(new OrganizationName("Bluebird Books"), new Slug("bluebird-books"))
                        .withDescription("A bookshop that its readers own.")
                        .withMetadata(new Metadata(Map.of("plan", "free"))));
        join(bob, id, ann, "member");
        join(bob, id, person("Lea Lindgren"), "admin");
        events.ofBooks(bob, id);
        offers.mailed(bob, id, "cleo@example.com", "admin");
        offers.mailed(bob, id, "erin@example.com", "member");
        past.age(id, Duration.ofDays(2));
    }

    private void conferences(Caller bob, Caller cleo) {
        String id = organization(
                cleo,
                OrganizationFields.named(new OrganizationName("Cedar Conferences"), new Slug("cedar-conferences")));
        join(cleo, id, bob, "owner");
        offers.mailed(cleo, id, "ann@example.com", "admin");
        past.age(id, Duration.ofDays(4));
    }

    /** Which is deleted, so that there is one to restore. */
    private void drones(Caller bob, Caller cleo) {
        String id = organization(
                bob, OrganizationFields.named(new OrganizationName("Delta Drones"), new Slug("delta-drones")));
        join(bob, id, cleo, "member");
        past.age(id, Duration.ofDays(6));
        done(() -> lifecycle.delete(bob, id));
    }

    private String organization(Caller owner, OrganizationFields fields) {
        return done(() -> organizations.create(owner, fields)).organization().id();
    }

    private void join(Caller by, String id, Caller joining, String... roles) {
        done(() -> members.add(by, id, joining.accountId(), admission -> Roles.of(roles)));
    }

    /** Lets somebody show the organization a profile that says what they do. */
    private void show(Caller caller, String id, String occupation, String location) {
        String profile = profile(caller, occupation, location);
        done(() -> shown.show(caller, id, profile));
    }

    /** Tells its id. */
    String profile(Caller caller, String occupation, String location) {
        String name = caller.identity().name().orElseThrow();
        String email = caller.identity().email().orElseThrow();
        var fields = ProfileFields.NONE
                .withFullName(name)
                .with(DISPLAY_NAME, name)
                .with(DISPLAY_EMAIL, email)
                .with(CONTACT_EMAIL, email)
                .with(OCCUPATION, occupation)
                .with(LOCATION, location);
        return done(() -> profiles.create(caller, fields, true)).id();
    }

    /** Somebody who has signed in once, at the address that begins with their first name. */
    Caller person(String name) {
        String email = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.com";
        var person = new DevelopmentPerson(new EmailAddress(email), Optional.of(name), true, List.of());
        return done(() -> identities.caller(provider.token(person)));
    }

    /** The result of one step, as the service that does it would tell a request. */
    static <T> T done(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] rocket() {
        try (var picture = DemoData.class.getResourceAsStream("rocket.png")) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
