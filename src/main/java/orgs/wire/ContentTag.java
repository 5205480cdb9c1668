package orgs.wire;

import jakarta.ws.rs.core.EntityTag;
import orgs.secret.Sha256;

/** The entity tag of an answer: what has the same bytes has the same tag, on every replica. */
public final class ContentTag {

    private ContentTag() {}

    public static EntityTag of(byte[] bytes) {
        return new EntityTag(Sha256.text(bytes));
    }
}
