package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.access.Roles;
import orgs.id.Ids;
import orgs.page.UniqueRow;

/** One account in one organization, with its roles. */
@Entity
public class Member extends PanacheEntityBase {
    @Id
    public String id;

    @Column(name = "organization_id")
    public String organizationId;

    @Column(name = "account_id")
    public String accountId;

    @Column(name = "roles")
    String[] roleNames;

    /**
     * The token's claim {@code mv}: grows with every change of the membership, and begins above what an earlier
     * membership of the same account could have come to, whose tokens others may still remember. So it begins at a time.
     */
    public long version;

    @Column(name = "invitation_id")
    public String invitationId;

    /** What the member shows of themselves here; null for a member who came in through an API without profiles. */
    @Column(name = "profile_id")
    public String profileId;

    @Column(name = "granted_by")
    public String grantedBy;

    @Column(name = "granted_at")
    public Instant grantedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** A new member, not yet stored. */
    public static Member create(String organizationId, String accountId, Roles roles, String grantedBy, Instant now) {
        var member = new Member();
        member.id = Ids.member();
        member.organizationId = organizationId;
        member.accountId = accountId;
        member.createdAt = now;
        member.version = now.toEpochMilli();
        member.grant(roles, grantedBy, now);
        return member;
    }

    /** This new member, who comes in with an invitation. */
    public Member invitedBy(String id) {
        invitationId = id;
        return this;
    }

    /** This member, who shows the organization this profile of theirs. */
    public Member showing(String id) {
        profileId = id;
        return this;
    }

    /** Replaces the roles as a whole. */
    public void grant(Roles roles, String by, Instant now) {
        roleNames = roles.names().toArray(String[]::new);
        grantedBy = by;
        grantedAt = now;
        updatedAt = now;
        version++;
    }

    /** What an activity shows of this member. */
    public Map<String, Object> shown() {
        return Map.of("accountId", accountId, "roles", List.of(roleNames));
    }

    /** The same for the activity about its beginning, which also tells by what the member came in, unless somebody just added them. */
    public Map<String, Object> shownWhenNew() {
        return invitationId == null ? shown() : shownWhenNew("invitation " + invitationId);
    }

    /** @param through by what the member came in */
    public Map<String, Object> shownWhenNew(String through) {
        return Map.of("accountId", accountId, "roles", List.of(roleNames), "through", through);
    }

    public Roles roles() {
        return new Roles(List.of(roleNames));
    }

    /** Removes the row (docs/decisions/0031), after all that this transaction has changed before. */
    public Uni<Void> remove() {
        return Panache.flush().chain(() -> delete("id", id)).replaceWithVoid();
    }

    /** How many members came in with the invitation and still are there. */
    public static Uni<Long> countByInvitation(String organizationId, String invitationId) {
        return count("organizationId = ?1 and invitationId = ?2", organizationId, invitationId);
    }

    /** The account's membership in the organization, whatever the organization's state. */
    public static Uni<Optional<Member>> findOf(String organizationId, String accountId) {
        return UniqueRow.find(Member.find("organizationId = ?1 and accountId = ?2", organizationId, accountId));
    }

    /** Those who have these seats, whatever the state of their organizations. */
    public static Uni<List<Member>> findOf(Collection<Seat> seats) {
        if (seats.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return list(
                "organizationId in ?1 and accountId in ?2 and concat(organizationId, ' ', accountId) in ?3",
                seats.stream().map(Seat::organizationId).distinct().toList(),
                seats.stream().map(Seat::accountId).distinct().toList(),
                seats.stream()
                        .map(seat -> seat.organizationId() + ' ' + seat.accountId())
                        .toList());
    }

    public Seat seat() {
        return new Seat(organizationId, accountId);
    }

    /** The member with this id, of whatever organization. */
    public static Uni<Optional<Member>> findInAnyOrganization(String id) {
        return UniqueRow.find(Member.find("id", id));
    }

    /** In which organization the member with this id is; they never change it. */
    public static Uni<Optional<String>> findOrganizationOf(String id) {
        return UniqueRow.find(find("select m.organizationId from Member m where m.id = ?1", id)
                .project(String.class));
    }

    /** How many living organizations the account shows this profile of its own to. */
    public static Uni<Long> countShowing(String accountId, String profileId) {
        return count(
                "accountId = ?1 and profileId = ?2 and organizationId in (select o.id from Organization o where o.deletedAt is null)",
                accountId,
                profileId);
    }

    /** Shows the account's profile no more to the deleted organizations that it is a member of. */
    public static Uni<Void> hideFromDeletedOrganizations(String accountId, String profileId) {
        return update(
                        "profileId = null where accountId = ?1 and profileId = ?2"
                                + " and organizationId in (select o.id from Organization o where o.deletedAt is not null)",
                        accountId,
                        profileId)
                .replaceWithVoid();
    }

    /** Another member with role owner: the one that has been a member for longest. */
    public static Uni<Optional<Member>> findOldestOwnerBeside(Member member) {
        return Member.<Member>find(
                        "organizationId = ?1 and id <> ?2 and cast(sql('''owner'' = any (?)', roleNames) as Boolean) = true"
                                + " order by id",
                        member.organizationId,
                        member.id)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
