package orgs.wire.portal;

import static orgs.audit.AuditName.When.ALWAYS;
import static orgs.audit.AuditName.When.CHANGED;
import static orgs.audit.AuditName.When.DIRECT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import orgs.activity.ActivityType;
import orgs.audit.AuditLine;
import orgs.audit.AuditName;

/** What the Portal API calls what happened (docs/contracts/portal.md §7.1). What its contract has no name for goes by our own. */
final class PortalAuditNames {
    private static final String MEMBERSHIP = "organization_membership";
    private static final String REMOVED = "remove_organization_member";

    /** All names. */
    static final List<AuditName> ALL =
            Arrays.stream(ActivityType.values()).flatMap(PortalAuditNames::of).toList();

    private PortalAuditNames() {}

    private static Stream<AuditName> of(ActivityType type) {
        return switch (type) {
            case ORGANIZATION_CREATED ->
                Stream.of(
                        new AuditName(type, ALWAYS, "organization_created", "Organization"),
                        new AuditName(type, ALWAYS, "create_organization", "organization"));
            case ORGANIZATION_UPDATED ->
                Stream.of(
                        new AuditName(type, ALWAYS, "organization_updated", "Organization"),
                        new AuditName(type, ALWAYS, "update_organization", "organization"));
            case ORGANIZATION_DELETED, ORGANIZATION_PURGED ->
                Stream.of(new AuditName(type, ALWAYS, "delete_organization", "organization"));
            case MEMBER_ADDED -> Stream.of(new AuditName(type, DIRECT, "add_organization_member", MEMBERSHIP));
            case MEMBER_ROLES_CHANGED ->
                Stream.of(
                        new AuditName(type, CHANGED, "organization_role_changed", "OrganizationMembership"),
                        new AuditName(type, ALWAYS, "update_organization_member_role", MEMBERSHIP));
            case MEMBER_REMOVED -> Stream.of(new AuditName(type, ALWAYS, REMOVED, MEMBERSHIP));
            case EVENT_CREATED -> Stream.of(new AuditName(type, ALWAYS, "create_event", "event"));
            case LOGO_UPLOADED -> Stream.of(new AuditName(type, ALWAYS, "upload_organization_logo", "organization"));
            case INVITATION_CREATED -> Stream.of(invitation(type, "organization_invite_created"));
            case INVITATION_DISABLED -> Stream.of(invitation(type, "organization_invite_disabled"));
            case INVITATION_ENABLED -> Stream.of(invitation(type, "organization_invite_enabled"));
            case INVITATION_ACCEPTED -> Stream.of(invitation(type, "organization_invite_used"));
            case ORGANIZATION_RESTORED,
                    OWNER_CHANGED,
                    EVENT_UPDATED,
                    EVENT_DELETED,
                    LOGO_REMOVED,
                    MEMBER_PROFILE_CHANGED,
                    INVITATION_RENEWED,
                    INVITATION_REJECTED,
                    INVITATION_CANCELED,
                    INVITATION_EXPIRED,
                    INVITATION_MAIL_FAILED,
                    INVITATION_MAIL_WITHHELD,
                    INVITATION_ANNOTATED,
                    INVITATION_TERMINATED,
                    INVITATION_DELETED,
                    INVITATION_LOCKED ->
                Stream.of(new AuditName(type, ALWAYS, type.word(), type.word().replaceFirst("\\..*", "")));
        };
    }

    private static AuditName invitation(ActivityType type, String action) {
        return new AuditName(type, ALWAYS, action, "OrganizationInviteLink");
    }

    /** What a line is about, as its name has it: a membership goes by its member, or by both its ends. */
    static String targetId(AuditLine line, String organizationId) {
        if (line.accountId() == null) {
            return line.subjectId();
        }
        boolean isNamedByEnds =
                line.targetType().equals(MEMBERSHIP) && !line.action().equals(REMOVED);
        return isNamedByEnds ? PortalMembershipJson.idOf(line.accountId(), organizationId) : line.accountId();
    }
}
