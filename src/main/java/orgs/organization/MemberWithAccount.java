package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orgs.account.Account;
import orgs.account.AccountView;

/** A member together with the account that he is. */
public record MemberWithAccount(MemberView member, AccountView account) {

    /** The members of all these organizations by organization, oldest first, read in one statement. */
    public static Uni<Map<String, List<MemberWithAccount>>> ofAll(List<String> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select m, a from Member m join Account a on a.id = m.accountId"
                                        + " where m.organizationId in (:organizations) order by m.id",
                                Object[].class)
                        .setParameter("organizations", organizationIds)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new MemberWithAccount(MemberView.of((Member) row[0]), AccountView.of((Account) row[1])))
                        .collect(Collectors.groupingBy(known -> known.member().organizationId())));
    }
}
