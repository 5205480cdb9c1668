package orgs.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import orgs.id.Ids;

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

    private final Clock clock;

    AccountService(Clock clock) {
        this.clock = clock;
    }

    /** The account of these claims: made when nobody saw it before, refreshed when a claim changed and the token is newer. */
    @WithTransaction
    public Uni<ProvisionedAccount> provision(IdentityClaims claims) {
        return upsert(claims).onItem().ifNull().switchTo(() -> upsert(claims));
    }

    /** Whether there is an account with this id. Accounts are never deleted. */
    @WithSession
    public Uni<Boolean> exists(String id) {
        return Account.count("id", id).map(found -> found > 0);
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
