package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.access.Caller;
import orgs.dev.DevTokenResource.SignInJson;
import orgs.session.AccountIdentityProvider;
import orgs.session.SessionCookie;
import orgs.session.Tokens;
import orgs.wire.ReadsBodyItself;
import orgs.wire.ui.DemoPeople;

/** Signs anybody in to the web UI without a password. Not in production. */
@Path("/dev/session")
@Cancellable(false)
@PermitAll
@ReadsBodyItself
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevSessionResource implements DemoPeople {
    private final DevelopmentIdentityProvider provider;
    private final AccountIdentityProvider identities;
    private final Tokens tokens;
    private final SessionCookie cookie;

    DevSessionResource(
            DevelopmentIdentityProvider provider,
            AccountIdentityProvider identities,
            Tokens tokens,
            SessionCookie cookie) {
        this.provider = provider;
        this.identities = identities;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Void> signIn(SignInJson signIn) {
        cookie.requireAllowedOrigin();
        return identities
                .caller(provider.token(signIn.person()))
                .invoke(this::begin)
                .replaceWithVoid();
    }

    private void begin(Caller caller) {
        cookie.set(tokens.issue(caller, Optional.empty()));
    }

    @Override
    public List<Person> people() {
        return List.of(
                new Person(
                        "ann@example.com",
                        "Ann Archer",
                        List.of(),
                        "owns Acme Rockets, reads at Bluebird Books, is invited to Cedar Conferences"),
                new Person(
                        "bob@example.com",
                        "Bob Baker",
                        List.of(),
                        "owns Bluebird Books and Cedar Conferences, runs Acme Rockets"),
                new Person(
                        "cleo@example.com",
                        "Cleo Chen",
                        List.of(),
                        "owns Cedar Conferences, pays for Acme Rockets, is invited to Bluebird Books"),
                new Person("dan@example.com", "Dan Diaz", List.of(), "is invited, and member of nothing yet"),
                new Person(
                        "admin@example.com",
                        "System administrator",
                        List.of("system-admin"),
                        "sees and manages every organization"));
    }
}
