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
import orgs.organization.Organization;
import orgs.page.ListQuery;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;

/** A member together with the account that they are. */
public record MemberWithAccount(MemberView member, AccountView account) {
    private static final String FIRST_OF_ORGANIZATIONS = """
            select m, a from Organization o
            join lateral (
                select x.id as id from Member x where x.organizationId = o.id
                order by cast(sql('? && ''{owner,admin}''', x.roleNames) as Boolean) desc, x.id limit %d) f
            join Member m on m.id = f.id
            join Account a on a.id = m.accountId
            where o.id in (:organizations)
            order by m.id
            """;
    private static final String KNOWN =
            "select m, a from Member m join page k on k.id = m.id join Account a on a.id = m.accountId";

    @RegisterForReflection // Hibernate makes it
    private record Row(Member member, Account account) {
        MemberWithAccount known() {
            return new MemberWithAccount(MemberView.of(member), AccountView.of(account));
        }
    }

    /**
     * Some members of all these organizations by organization, oldest first, read in one statement.
     *
     * @param most how many of each; where there are more, those with rights are preferred and then those who came first
     */
    static Uni<Map<String, List<MemberWithAccount>>> listFirstByOrganization(List<String> organizationIds, int most) {
        if (organizationIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(FIRST_OF_ORGANIZATIONS.formatted(most), Row.class)
                        .setParameter("organizations", organizationIds)
                        .getResultList())
                .map(rows -> rows.stream().map(Row::known).collect(Collectors.groupingBy(known -> known.member()
                        .organizationId())));
    }

    /** A page of the organization's members, newest first. */
    static Uni<NumberedPage<MemberWithAccount>> list(Organization organization, PageRequest page) {
        var members = ListQuery.of("from Member m where m.organizationId = :organization", "m.id")
                .with("organization", organization.id);
        return NumberedPage.read(
                page, organization.memberCount, () -> members.newestFirst(KNOWN, Row.class, page.range())
                        .map(rows -> rows.stream().map(Row::known).toList()));
    }
}
