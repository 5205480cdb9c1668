package orgs.session;

import io.smallrye.mutiny.Uni;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Public keys that verify signatures of one algorithm. */
public record VerificationKeys(List<Entry> entries) implements KeySet {
    record Entry(Optional<String> id, PublicKey key) {}

    public VerificationKeys {
        entries = List.copyOf(entries);
    }

    public static VerificationKeys of(String keyId, PublicKey key) {
        return new VerificationKeys(List.of(new Entry(Optional.of(keyId), key)));
    }

    /**
     * Reads a JWK set. Keys for encryption, for another algorithm, of a kind that the algorithm does not use, and weak ones are left out.
     *
     * @throws IllegalArgumentException for anything that is no JWK set
     */
    static VerificationKeys parse(String jwks, TokenAlgorithm algorithm) {
        var entries = new ArrayList<Entry>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(jwks).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey published
                        && isFor(algorithm, key)
                        && algorithm.suits(published.getPublicKey())) {
                    entries.add(new Entry(Optional.ofNullable(key.getKeyId()), published.getPublicKey()));
                }
            }
        } catch (JoseException | RuntimeException e) {
            throw new IllegalArgumentException("no JWK set", e);
        }
        return new VerificationKeys(entries);
    }

    private static boolean isFor(TokenAlgorithm algorithm, JsonWebKey key) {
        return algorithm.keyType().equals(key.getKeyType())
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm.jwaName()));
    }

    Optional<PublicKey> get(Optional<String> keyId) {
        if (keyId.isEmpty()) {
            return entries.size() == 1 ? Optional.of(entries.get(0).key()) : Optional.empty();
        }
        return entries.stream()
                .filter(entry -> entry.id().equals(keyId))
                .map(Entry::key)
                .findFirst();
    }

    @Override
    public Uni<Optional<PublicKey>> find(Optional<String> keyId) {
        return Uni.createFrom().item(get(keyId));
    }
}
