package orgs.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orgs.access.Caller;
import orgs.organization.Member;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Says who may do what where, for those who do not ask it by doing it. */
@ApplicationScoped
public class AccessDecisions {
    private static final String MEMBERSHIPS = """
            select o.id, m from Organization o
            left join Member m on m.organizationId = o.id and m.accountId in (:accounts)
            where o.id in (:organizations) and o.deletedAt is null
            """;

    /** An organization, and one of the accounts as its member; without a member if none of them is. */
    @RegisterForReflection // Hibernate makes it
    record Row(String organizationId, Member member) {

        private boolean isOf(AccessQuestion question) {
            return member != null
                    && organizationId.equals(question.organizationId())
                    && member.accountId.equals(question.accountId());
        }
    }

    /**
     * Answers all questions in their order, as of one moment: one statement reads what they are about. An account that
     * is not the caller's is judged by its memberships alone, because only a credential tells who administers the
     * system.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED} for a question about somebody else, unless a system
     *     administrator asks
     */
    @WithSession
    public Uni<List<AccessDecision>> decide(Caller caller, List<AccessQuestion> questions) {
        questions.forEach(question -> caller.requireSelfOrSystemAdministrator(question.accountId()));
        return Panache.getSession()
                .chain(session -> session.createQuery(MEMBERSHIPS, Row.class)
                        .setParameter("accounts", values(questions, AccessQuestion::accountId))
                        .setParameter("organizations", values(questions, AccessQuestion::organizationId))
                        .getResultList())
                .map(rows -> questions.stream()
                        .map(question -> decide(caller, question, rows))
                        .toList());
    }

    private static Set<String> values(List<AccessQuestion> questions, Function<AccessQuestion, String> value) {
        return questions.stream().map(value).collect(Collectors.toSet());
    }

    private static AccessDecision decide(Caller caller, AccessQuestion question, List<Row> rows) {
        if (rows.stream().noneMatch(row -> row.organizationId().equals(question.organizationId()))) {
            return AccessDecision.withoutOrganization();
        }
        Optional<Member> member =
                rows.stream().filter(row -> row.isOf(question)).map(Row::member).findFirst();
        boolean isOwn = caller.accountId().equals(question.accountId());
        return AccessDecision.of(
                isOwn ? caller : Caller.of(question.accountId()), member.map(Member::roles), question.action());
    }
}
