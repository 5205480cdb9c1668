package orgs.attack.stateful;

import java.util.Map;
import orgs.refusal.Refusal;

/** The three APIs, and how each tells a refusal: its status, and its word where there is one for all routes. */
enum Api {
    SPA(
            "/code",
            Map.of(
                    Refusal.PERMISSION_DENIED, "403 permission_denied",
                    Refusal.ORGANIZATION_NOT_FOUND, "404 organization_not_found",
                    Refusal.MEMBERSHIP_NOT_FOUND, "404 membership_not_found",
                    Refusal.MEMBER_NOT_FOUND, "404 member_not_found",
                    Refusal.MEMBER_ALREADY_EXISTS, "400 member_already_exists",
                    Refusal.LAST_OWNER, "400 last_owner",
                    Refusal.LIMIT_REACHED, "400 limit_reached",
                    Refusal.INVITATION_NOT_FOUND, "404 invitation_not_found")),
    PORTAL(
            "",
            Map.of(
                    Refusal.PERMISSION_DENIED, "403",
                    Refusal.ORGANIZATION_NOT_FOUND, "404",
                    Refusal.MEMBER_NOT_FOUND, "400",
                    Refusal.MEMBER_ALREADY_EXISTS, "400",
                    Refusal.LAST_OWNER, "409",
                    Refusal.LIMIT_REACHED, "400",
                    Refusal.INVITATION_NOT_FOUND, "400",
                    Refusal.INVITATION_DISABLED, "400",
                    Refusal.INVITATION_USED_UP, "400",
                    Refusal.EVENT_SLUG_TAKEN, "409")),
    DASHBOARD(
            "/message",
            Map.ofEntries(
                    Map.entry(Refusal.PERMISSION_DENIED, "403 invalid-account"),
                    Map.entry(Refusal.MEMBER_ALREADY_EXISTS, "403 invalid-account"),
                    Map.entry(Refusal.NEW_OWNER_IS_CALLER, "403 invalid-account"),
                    Map.entry(Refusal.NEW_OWNER_NOT_A_MEMBER, "403 invalid-account"),
                    Map.entry(Refusal.ORGANIZATION_NOT_FOUND, "404 invalid-organizationid"),
                    Map.entry(Refusal.MEMBER_NOT_FOUND, "404 invalid-membershipid"),
                    Map.entry(Refusal.LAST_OWNER, "409 last-owner"),
                    Map.entry(Refusal.LIMIT_REACHED, "409 limit-reached"),
                    Map.entry(Refusal.INVITATION_NOT_FOUND, "404 invalid-invitationid"),
                    Map.entry(Refusal.INVITATION_CLOSED, "409 invalid-invitation"),
                    Map.entry(Refusal.INVITATION_USED_UP, "409 invalid-invitation"),
                    Map.entry(Refusal.PROFILE_INCOMPLETE, "400 invalid-profile"),
                    Map.entry(Refusal.PROFILE_IN_USE, "400 invalid-profile")));

    private final String word;
    private final Map<Refusal, String> told;

    Api(String word, Map<Refusal, String> told) {
        this.word = word;
        this.told = told;
    }

    /** What this person is told. In the Portal API only system administrators learn that there is no such organization. */
    String told(Refusal refusal, Actor who) {
        boolean hides = this == PORTAL && refusal == Refusal.ORGANIZATION_NOT_FOUND && !who.isSystemAdministrator();
        return told.get(hides ? Refusal.PERMISSION_DENIED : refusal);
    }

    /** The same of an answer that came. */
    String told(Answer answer) {
        return answer.isSuccess() || word.isEmpty()
                ? Integer.toString(answer.status())
                : answer.status() + " " + answer.text(word);
    }
}
