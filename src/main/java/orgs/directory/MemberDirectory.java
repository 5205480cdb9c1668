package orgs.directory;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Caller;
import orgs.account.Account;
import orgs.account.AccountView;
import orgs.organization.Member;
import orgs.organization.MemberView;
import orgs.organization.Organization;
import orgs.organization.OrganizationAccess;
import orgs.organization.OrganizationView;
import orgs.page.CursorPage;
import orgs.page.CursorRequest;
import orgs.page.LikePattern;
import orgs.page.ListFilter;
import orgs.page.ListQuery;
import orgs.profile.Profile;
import orgs.profile.ProfileField;
import orgs.profile.RequiredFields;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/** Reads members of living organizations together with the persons that they are and what these show of themselves. */
@ApplicationScoped
public class MemberDirectory {
    private static final int MOST_COUNTED = 10_000;
    private static final String SELECT = "m, o, a, p, granter.name";
    private static final String FROM = """
            from Member m
            join Organization o on o.id = m.organizationId
            join Account a on a.id = m.accountId
            left join Profile p on p.id = m.profileId and p.accountId = m.accountId
            left join Account granter on granter.id = m.grantedBy
            where o.deletedAt is null
            """;

    @RegisterForReflection // Hibernate makes it
    private record Row(Member member, Organization organization, Account account, Profile profile, String granterName) {
        KnownMember known(List<ProfileField> shown) {
            return new KnownMember(
                    MemberView.of(member),
                    OrganizationView.of(organization),
                    AccountView.of(account),
                    Optional.ofNullable(profile).map(Profile::fields).map(fields -> fields.only(shown)),
                    Optional.ofNullable(granterName));
        }
    }

    private final RequiredFields fields;

    MemberDirectory(RequiredFields fields) {
        this.fields = fields;
    }

    /**
     * The organization's members in the order in which they came, for every member.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<KnownMembers> list(Caller caller, String organizationId, MemberFilter filter, CursorRequest page) {
        var members = filtered(ofOrganization(organizationId), filter);
        return OrganizationAccess.find(caller, organizationId, Action.READ)
                .chain(access -> page.behind().isPresent()
                        ? Uni.createFrom().item(Optional.<Long>empty())
                        : total(access.organization(), members, filter).map(Optional::of))
                .chain(total -> members.and("m.id > :behind", "behind", page.behindId())
                        .page(SELECT, "m.id", Row.class, page)
                        .map(rows -> new KnownMembers(page(rows, page), total)));
    }

    private static Uni<Long> total(Organization organization, ListQuery members, MemberFilter filter) {
        return filter.isEmpty()
                ? Uni.createFrom().item((long) organization.memberCount)
                : members.countUpTo(MOST_COUNTED);
    }

    /**
     * One of the organization's members, for every member.
     *
     * @throws RefusedException {@link Refusal#ORGANIZATION_NOT_FOUND}, {@link Refusal#PERMISSION_DENIED},
     *     {@link Refusal#MEMBER_NOT_FOUND}
     */
    @WithSession
    public Uni<KnownMember> find(Caller caller, String organizationId, String memberId) {
        return OrganizationAccess.find(caller, organizationId, Action.READ)
                .chain(() -> ofOrganization(organizationId)
                        .and("m.id = :member", "member", memberId)
                        .only(SELECT, Row.class))
                .map(found -> found.map(this::known).orElseThrow(() -> new RefusedException(Refusal.MEMBER_NOT_FOUND)));
    }

    /**
     * Members of all living organizations, newest first, for system administrators.
     *
     * @throws RefusedException {@link Refusal#PERMISSION_DENIED}
     */
    @WithSession
    public Uni<CursorPage<KnownMember>> listEverywhere(
            Caller caller, ListFilter among, MemberFilter filter, CursorRequest page) {
        caller.requireSystemAdministrator();
        var members = filtered(among.among(ListQuery.of(FROM, "m.id"), "m.accountId", "m.organizationId"), filter);
        return page.behind()
                .map(id -> members.and("m.id < :behind", "behind", id))
                .orElse(members)
                .page(SELECT, "m.id desc", Row.class, page)
                .map(rows -> page(rows, page));
    }

    private CursorPage<KnownMember> page(List<Row> rows, CursorRequest page) {
        return CursorPage.of(rows, page, row -> row.member().id).map(this::known);
    }

    private KnownMember known(Row row) {
        return row.known(fields.ofMemberships());
    }

    private static ListQuery ofOrganization(String id) {
        return ListQuery.of(FROM, "m.id").and("m.organizationId = :organization", "organization", id);
    }

    private static ListQuery filtered(ListQuery all, MemberFilter filter) {
        var named = filter.text().isEmpty()
                ? all
                : all.and(
                        "(a.name ilike :text escape '\\' or a.email ilike :text escape '\\')",
                        "text",
                        LikePattern.text(filter.text()));
        return filter.role().isEmpty() ? named : named.and("array_contains(m.roleNames, :role)", "role", filter.role());
    }
}
