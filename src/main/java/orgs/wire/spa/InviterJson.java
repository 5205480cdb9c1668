package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who invites.
 *
 * @param name null for somebody of whom none is known
 */
@RegisterForReflection
public record InviterJson(
        String id, @Schema(nullable = true) String name) {}
