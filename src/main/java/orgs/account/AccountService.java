package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orgs.id.Ids;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Makes accounts when they are first seen, and keeps what they show up to date with their tokens. */
@ApplicationScoped
public class AccountService {
    /**
     * One statement, which writes only for a new account or for changed claims. What a token does not tell stays as it is, and a token never overwrites what a newer
     * one told. It returns nothing for one that lost the race for the first sight to a newer token: its snapshot does not show the winner's row yet.
     */
    private static final String UPSERT = """
            with told as (
                select cast(:email as text) as email, cast(:emailVerified as boolean) as email_verified,
                    cast(:name as text) as name, cast(:systemAdministrator as boolean) as system_administrator,
                    cast(:issuedAt as timestamptz) as issued_at
            ), known as (
                select id, claims_at > issued_at
                        or (told.email is null
                                or (account.email, account.email_verified) is not distinct from (told.email, told.email_verified))
                            and (told.name is null or account.name is not distinct from told.name)
                            and (told.system_administrator is null or account.system_administrator = told.system_administrator)
                        as current
                from account, told
                where issuer = :issuer and subject = :subject
            ), written as (
                insert into account as stored
                    (id, issuer, subject, email, email_verified, name, system_administrator, claims_at, created_at)
                select :id, :issuer, :subject, email, email_verified, name, coalesce(system_administrator, false), issued_at,
                    cast(:now as timestamptz)
                from told where not exists (select from known where current)
                on conflict on constraint account_of_subject do update
                    set email = coalesce(excluded.email, stored.email),
                        email_verified = case when excluded.email is null then stored.email_verified else excluded.email_verified end,
                        name = coalesce(excluded.name, stored.name),
                        system_administrator = coalesce((select system_administrator from told), stored.system_administrator),
                        claims_at = excluded.claims_at
                    where stored.claims_at <= excluded.claims_at
                returning id
            )
            select id from written
            union all select id from known where current
            """;

    private static final String KNOWN = """
            select a.id, a.issuer, a.subject, a.email, a.emailVerified, a.name, a.systemAdministrator, a.claimsAt
            from Account a where a.issuer in (:issuers) and a.subject in (:subjects) and a.removedAt is null
            """;

    /** More are hardly ever removed in the time that anybody asks about. */
    private static final int MAX_REMOVED = 10_000;

    @RegisterForReflection // Hibernate makes it
    private record KnownRow(
            String id,
            String issuer,
            String subject,
            String email,
            boolean emailVerified,
            String name,
            boolean systemAdministrator,
            Instant claimsAt) {

        KnownAccount known() {
            return new KnownAccount(
                    id,
                    new IdentityClaims(
                            issuer,
                            subject,
                            Optional.ofNullable(email),
                            emailVerified,
                            Optional.ofNullable(name),
                            Optional.of(systemAdministrator),
                            claimsAt));
        }
    }

    private final Tombstones tombstones;
    private final Clock clock;

    AccountService(Tombstones tombstones, Clock clock) {
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /**
     * The account of these claims: made when nobody saw it before, refreshed when a claim changed and the token is
     * newer.
     *
     * @throws RefusedException {@link Refusal#CREDENTIAL_INVALID} for a token from before its person was removed; with
     *     a later one they get a new account
     */
    @WithTransaction
    public Uni<ProvisionedAccount> provision(IdentityClaims claims) {
        return upsert(claims)
                .onItem()
                .ifNull()
                .switchTo(() -> upsert(claims))
                // Asked last: whoever waited for the removal of the account sees its tombstone only now.
                .call(() -> tombstones.requireIssuedAfterRemoval(claims));
    }

    /** Whether there is a living account with this id. */
    @WithSession
    public Uni<Boolean> exists(String id) {
        return Account.findLiving(id).map(Optional::isPresent);
    }

    /** The living accounts of these persons; who has none is not among them. */
    @WithSession
    public Uni<Map<AccountKey, KnownAccount>> find(Set<AccountKey> persons) {
        if (persons.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(KNOWN, KnownRow.class)
                        .setParameter("issuers", each(persons, AccountKey::issuer))
                        .setParameter("subjects", each(persons, AccountKey::subject))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(KnownRow::known)
                        .filter(account -> persons.contains(account.claims().person()))
                        .collect(Collectors.toMap(account -> account.claims().person(), account -> account)));
    }

    private static Set<String> each(Set<AccountKey> persons, Function<AccountKey, String> part) {
        return persons.stream().map(part).collect(Collectors.toSet());
    }

    /** The accounts that were removed after this time. */
    @WithSession
    public Uni<List<String>> findRemovedAfter(Instant time) {
        return Account.find("select a.id from Account a where a.removedAt > ?1 order by a.removedAt desc", time)
                .project(String.class)
                .range(0, MAX_REMOVED - 1)
                .list();
    }

    private Uni<ProvisionedAccount> upsert(IdentityClaims claims) {
        String newId = Ids.account();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, String.class)
                        .setParameter("id", newId)
                        .setParameter("issuer", claims.issuer())
                        .setParameter("subject", claims.subject())
                        .setParameter("email", claims.email().orElse(null))
                        .setParameter("emailVerified", claims.emailVerified())
                        .setParameter("name", claims.name().orElse(null))
                        .setParameter(
                                "systemAdministrator",
                                claims.systemAdministrator().orElse(null))
                        .setParameter("issuedAt", claims.issuedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResultOrNull())
                .map(id -> id == null ? null : ProvisionedAccount.of(id, id.equals(newId)));
    }
}
