package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orgs.account.Account;
import orgs.account.AccountView;
import orgs.organization.Member;
import orgs.organization.MemberView;

/** A member together with the account that they are. */
public record MemberWithAccount(MemberView member, AccountView account) {
    private static final String OF_ORGANIZATIONS = """
            select m, a from Member m join Account a on a.id = m.accountId
            where m.organizationId in (:organizations)
            order by m.id
            """;

    @RegisterForReflection // Hibernate makes it
    private record Row(Member member, Account account) {
        MemberWithAccount known() {
            return new MemberWithAccount(MemberView.of(member), AccountView.of(account));
        }
    }

    /** The members of all these organizations by organization, oldest first, read in one statement. */
    static Uni<Map<String, List<MemberWithAccount>>> listByOrganization(List<String> organizationIds) {
        if (organizationIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(OF_ORGANIZATIONS, Row.class)
                        .setParameter("organizations", organizationIds)
                        .getResultList())
                .map(rows -> rows.stream().map(Row::known).collect(Collectors.groupingBy(known -> known.member()
                        .organizationId())));
    }
}
