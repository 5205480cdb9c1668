package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.secret.DerivedSecrets;

/**
 * What stays of accounts whose person went: an id, two times, and a keyed hash that only tells whether a token is of
 * somebody who was that person. With the key alone nobody gets from it to them.
 */
@ApplicationScoped
public class Tombstones {
    private static final String PURPOSE = "former identity";
    private static final HexFormat HEX = HexFormat.of();
    private static final String REMOVED =
            "select a.formerIdentity from Account a where a.formerIdentity in (:identities)";

    private static final String BURY = """
            issuer = null, subject = null, email = null, emailVerified = false, name = null, systemAdministrator = false,
                profileId = null, removedAt = ?1, formerIdentity = ?2
            where id = ?3 and removedAt is null and email is not distinct from ?4
            """;

    private final DerivedSecrets secrets;
    private final Clock clock;

    Tombstones(DerivedSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes a tombstone of an account that has neither memberships nor profiles any more. Fails as the database does
     * if it has got one meanwhile, which {@code member_account} and {@code profile_account} forbid.
     *
     * @return false, and nothing is done, if the account is not any more what was seen: removed, or of another address
     */
    public Uni<Boolean> bury(Account seen) {
        byte[] identity = secrets.derive(PURPOSE, message(seen.issuer, seen.subject));
        return Account.update(BURY, clock.instant(), identity, seen.id, seen.email)
                .map(buried -> buried == 1);
    }

    /** Those of these persons who were here and went. */
    public Uni<Set<AccountKey>> findRemoved(Set<AccountKey> persons) {
        if (persons.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<String, AccountKey> identities = new HashMap<>();
        persons.forEach(person -> secrets.derivations(PURPOSE, message(person.issuer(), person.subject()))
                .forEach(identity -> identities.put(HEX.formatHex(identity), person)));
        return Panache.getSession()
                .chain(session -> session.createQuery(REMOVED, byte[].class)
                        .setParameter(
                                "identities",
                                identities.keySet().stream().map(HEX::parseHex).toList())
                        .getResultList())
                .map(found -> found.stream()
                        .map(identity -> identities.get(HEX.formatHex(identity)))
                        .collect(Collectors.toSet()));
    }

    /**
     * @throws RefusedException {@link Refusal#CREDENTIAL_INVALID} for a token that was issued before its person went
     */
    Uni<Void> requireIssuedAfterRemoval(IdentityClaims claims) {
        List<byte[]> identities = secrets.derivations(PURPOSE, message(claims.issuer(), claims.subject()))
                .toList();
        return Account.count("formerIdentity in ?1 and removedAt >= ?2", identities, claims.issuedAt())
                .invoke(removals -> {
                    if (removals > 0) {
                        throw new RefusedException(Refusal.CREDENTIAL_INVALID);
                    }
                })
                .replaceWithVoid();
    }

    private static String message(String issuer, String subject) {
        return issuer + '\n' + subject;
    }
}
