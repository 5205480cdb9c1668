package orgs.session;

import io.smallrye.mutiny.Uni;
import java.security.PublicKey;
import java.util.Optional;

/** The public keys of one issuer. */
public interface KeySet {
    /**
     * The key with this id; without an id, the only key there is. Fails with {@link orgs.refusal.Refusal#UNAVAILABLE} while nobody can know.
     */
    Uni<Optional<PublicKey>> find(Optional<String> keyId);
}
