package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.directory.KnownMember;

/**
 * What a member's roles rest on.
 *
 * @param by who gave them; null where nobody did
 */
@RegisterForReflection
public record GrantJson(@Schema(nullable = true) InviterJson by, Instant at, boolean primaryOwner) {

    static GrantJson of(KnownMember known) {
        String by = known.member().grantedBy();
        return new GrantJson(
                by == null ? null : new InviterJson(by, known.granterName().orElse(null)),
                known.member().grantedAt(),
                known.isPrimaryOwner());
    }
}
