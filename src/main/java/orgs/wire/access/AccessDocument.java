package orgs.wire.access;

import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import orgs.wire.document.Described;
import orgs.wire.document.Refusals;
import orgs.wire.document.Refusals.Kind;

/** What the OpenAPI document says of all operations of this API alike: it refuses as the SPA API does. */
public class AccessDocument {
    private static final Refusals REFUSALS = new Refusals("Spa", "SpaError");

    /** Says it of these operations. */
    public void complete(Components components, List<Described> operations) {
        operations.forEach(described -> REFUSALS.tell(
                components, described, EnumSet.of(Kind.INVALID, Kind.UNAUTHORIZED, Kind.FORBIDDEN, Kind.UNAVAILABLE)));
    }
}
