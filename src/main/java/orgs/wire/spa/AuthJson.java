package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.session.IssuedToken;

/** An issued credential (docs/contracts/spa.md §1.4); {@code kind} is always {@code jwt}. */
@RegisterForReflection
public record AuthJson(
        String token,
        @Schema(enumeration = "jwt") String kind,
        Instant expiresAt,
        @Schema(nullable = true) String activeOrganizationId) {

    static AuthJson of(IssuedToken token) {
        return new AuthJson(
                token.token(),
                "jwt",
                token.expiresAt(),
                token.activeOrganizationId().orElse(null));
    }
}
