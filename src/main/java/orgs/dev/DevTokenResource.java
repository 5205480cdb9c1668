package orgs.dev;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.account.EmailAddress;
import orgs.wire.ReadsBodyItself;

/** Signs anybody in without a password, so that {@code curl} needs no set-up. Not in production. */
@Path("/dev/token")
@Cancellable(false)
@PermitAll
@ReadsBodyItself
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Development")
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevTokenResource {
    private final DevelopmentIdentityProvider provider;

    DevTokenResource(DevelopmentIdentityProvider provider) {
        this.provider = provider;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "signInForDevelopment", summary = "A token for any address (development only)")
    public TokenJson posted(
            @RestForm String email,
            @RestForm String name,
            @RestForm("email_verified") String emailVerified,
            @RestForm List<String> groups) {
        return token(new SignInJson(email, name, !"false".equals(emailVerified), separate(groups)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public TokenJson posted(SignInJson signIn) {
        return token(signIn == null ? new SignInJson(null, null, null, null) : signIn);
    }

    private TokenJson token(SignInJson signIn) {
        return TokenJson.of(provider.token(signIn.person()));
    }

    /** {@code groups=a&groups=b} or {@code groups=a,b}. */
    private static List<String> separate(List<String> groups) {
        return groups.stream()
                .flatMap(group -> Stream.of(group.split("[,\\s]+")))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    public record SignInJson(
            String email,
            String name,
            @JsonProperty("email_verified") Boolean emailVerified,
            List<String> groups) {
        DevelopmentPerson person() {
            return new DevelopmentPerson(
                    new EmailAddress(email),
                    Optional.ofNullable(name).map(String::strip).filter(given -> !given.isEmpty()),
                    !Boolean.FALSE.equals(emailVerified),
                    groups == null
                            ? List.of()
                            : groups.stream().filter(group -> group != null).toList());
        }
    }

    public record TokenJson(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {
        static TokenJson of(String token) {
            return new TokenJson(token, "Bearer", DevelopmentIdentityProvider.LIFETIME.toSeconds());
        }
    }
}
