package orgs.wire.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static orgs.wire.dashboard.User.ADMINISTRATOR;
import static orgs.wire.dashboard.User.USER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** The cases of the contract (§8) about lists and counts; the page size is 2. */
@QuarkusTest
@TestProfile(ContractConditions.class)
class ListCasesTest {
    private User ann;
    private User administrator;

    @BeforeEach
    void arrange() {
        ann = User.named("Ann");
        administrator = User.administrator();
    }

    /** A list with its count, and what it must hold, newest first. */
    private record Listed(User reader, String path, Map<String, String> query, String key) {

        List<String> ids(String... more) {
            return reader.get(path, with(more)).then().statusCode(200).extract().path(key);
        }

        void isPaged(List<String> newestFirst) {
            hasPages(newestFirst);
            counts(newestFirst.size());
        }

        void hasPages(List<String> newestFirst) {
            assertEquals(newestFirst.subList(0, 2), ids(), "a page holds two");
            assertEquals(newestFirst.subList(1, 3), ids("offset", "1"), "offset skips");
            assertEquals(newestFirst.subList(0, 1), ids("limit", "1"), "limit cuts");
            assertEquals(
                    newestFirst.subList(0, 2), ids("limit", "1", "limit", "2"), "of repeated keys the last counts");
            assertEquals(newestFirst, ids("all", "true"), "all is all");
            assertEquals(
                    newestFirst, ids("all", "false", "limit", "x"), "whatever it says, and then nothing else counts");
            assertEquals(List.of(), ids("offset", "100000"));
        }

        void counts(int number) {
            assertEquals(number, count());
        }

        int count() {
            return reader.get(path + "-count", query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(Integer.class);
        }

        private Map<String, Object> with(String... more) {
            var parameters = new HashMap<String, Object>(query);
            for (int i = 0; i < more.length; i += 2) {
                parameters.merge(more[i], more[i + 1], (first, second) -> List.of(first, second));
            }
            return parameters;
        }
    }

    private static List<String> newestFirst(List<String> ids) {
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String membership(User member, Organization organization) {
        return member.get(USER + "organization-membership", Map.of("organizationid", organization.id()))
                .then()
                .extract()
                .path("membershipid");
    }

    /** Cases 26 to 31, 145 and 149 to 152. */
    @Test
    void organizationsArePagedAndCounted() {
        var owned = List.of(ann.organization(), ann.organization(), ann.organization());
        List<String> ids = newestFirst(owned.stream().map(Organization::id).toList());
        new Listed(ann, USER + "organizations", Map.of("accountid", ann.id()), "organizationid").isPaged(ids);
        new Listed(administrator, ADMINISTRATOR + "organizations", Map.of("accountid", ann.id()), "organizationid")
                .isPaged(ids);
        everythingIsListedAndCounted("organizations", "organizationid", ids.get(0));
    }

    @Test
    void joinedOrganizationsAreListedAndCountedByTheDateOfJoining() {
        User bob = User.named("Bob");
        Organization older = ann.organization();
        Organization own = bob.organization();
        bob.join(ann.invitation(older, "multi"));
        var listed = new Listed(bob, USER + "organizations", Map.of("accountid", bob.id()), "organizationid");
        assertEquals(List.of(older.id(), own.id()), listed.ids());
        listed.counts(2);
        new Listed(administrator, ADMINISTRATOR + "organizations", Map.of("accountid", bob.id()), "organizationid")
                .counts(1);
    }

    /** Cases 4 to 10, 99 and 103 to 107. */
    @Test
    void invitationsArePagedAndCounted() {
        Organization organization = ann.organization();
        Organization other = ann.organization();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(ann.invitation(organization, "multi").id());
        }
        String elsewhere = ann.invitation(other, "single").id();
        List<String> newest = newestFirst(ids);
        Map<String, String> ofOrganization = Map.of("accountid", ann.id(), "organizationid", organization.id());
        new Listed(ann, USER + "invitations", ofOrganization, "invitationid").isPaged(newest);

        var all = new ArrayList<>(newest);
        all.add(0, elsewhere);
        new Listed(ann, USER + "invitations", Map.of("accountid", ann.id()), "invitationid").isPaged(all);
        var byAccount =
                new Listed(administrator, ADMINISTRATOR + "invitations", Map.of("accountid", ann.id()), "invitationid");
        byAccount.isPaged(all);
        new Listed(
                        administrator,
                        ADMINISTRATOR + "invitations",
                        Map.of("organizationid", organization.id()),
                        "invitationid")
                .isPaged(newest);
        new Listed(administrator, ADMINISTRATOR + "invitations", ofOrganization, "invitationid").isPaged(all);
        everythingIsListedAndCounted("invitations", "invitationid", elsewhere);
    }

    /** Cases 15 to 21, 86, 90, 116 and 120 to 124. */
    @Test
    void membershipsArePagedAndCounted() {
        Organization organization = ann.organization();
        Invitation invitation = ann.invitation(organization, "multi");
        Organization other = User.named("Other").organization();
        var joined = new ArrayList<String>();
        User last = null;
        for (String name : List.of("Bob", "Cat", "Dan")) {
            last = User.named(name);
            joined.add(last.join(invitation));
        }
        List<String> byInvitation = newestFirst(joined);
        new Listed(ann, USER + "invitation-memberships", Map.of("invitationid", invitation.id()), "membershipid")
                .isPaged(byInvitation);

        var all = new ArrayList<>(byInvitation);
        all.add(membership(ann, organization));
        Map<String, String> ofOrganization = Map.of("accountid", ann.id(), "organizationid", organization.id());
        new Listed(ann, USER + "memberships", ofOrganization, "membershipid").isPaged(all);
        new Listed(
                        administrator,
                        ADMINISTRATOR + "memberships",
                        Map.of("organizationid", organization.id()),
                        "membershipid")
                .isPaged(all);
        assertEquals(
                List.of("Dan", "Cat", "Bob", "Ann"),
                ann.get(
                                USER + "memberships",
                                Map.of("accountid", ann.id(), "organizationid", organization.id(), "all", "1"))
                        .then()
                        .extract()
                        .path("displayName"));

        last.get(USER + "memberships", Map.of("accountid", last.id(), "organizationid", organization.id(), "all", "1"))
                .then()
                .statusCode(200)
                .body("size()", equalTo(4));
        everythingIsListedAndCounted("memberships", "membershipid", null);
        assertEquals(4, all.size());
        new Listed(administrator, ADMINISTRATOR + "memberships", Map.of("organizationid", other.id()), "membershipid")
                .counts(1);
    }

    /** Cases 19, 116 and 120 to 124. */
    @Test
    void ownMembershipsArePagedAndCounted() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(membership(ann, ann.organization()));
        }
        new Listed(ann, USER + "memberships", Map.of("accountid", ann.id()), "membershipid").isPaged(newestFirst(ids));
        new Listed(administrator, ADMINISTRATOR + "memberships", Map.of("accountid", ann.id()), "membershipid")
                .isPaged(newestFirst(ids));
    }

    @Test
    void formerOwnersDoNotListWhatTheyCannotRead() {
        User bob = User.named("Bob");
        Organization organization = ann.organization();
        bob.join(ann.invitation(organization, "multi"));
        var made = new Listed(ann, USER + "invitations", Map.of("accountid", ann.id()), "invitationid");
        made.counts(1);
        ann.patch(
                        USER + "set-organization-owner",
                        Map.of("organizationid", organization.id()),
                        Map.of("accountid", bob.id(), "keep-role", "member"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), made.ids());
        made.counts(0);
    }

    @Test
    void profilesArePaged() {
        var ids = List.of(ann.profile(), ann.thinProfile(), ann.profile());
        new Listed(ann, "/api/user/profiles", Map.of("accountid", ann.id()), "profileid").isPaged(newestFirst(ids));
    }

    /** Other tests fill these lists as well, but not meanwhile; of everything at most 1 000 items are given. */
    private void everythingIsListedAndCounted(String list, String key, String newest) {
        var everything = new Listed(administrator, ADMINISTRATOR + list, Map.of(), key);
        List<String> ids = everything.ids("all", "true");
        everything.hasPages(ids);
        assertEquals(Math.min(everything.count(), 1000), ids.size());
        if (newest != null) {
            assertEquals(newest, ids.get(0));
        }
    }
}
