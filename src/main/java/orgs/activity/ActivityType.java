package orgs.activity;

import java.util.Locale;

/** What can happen in an organization. */
public enum ActivityType {
    ORGANIZATION_CREATED,
    ORGANIZATION_UPDATED,
    ORGANIZATION_DELETED,
    ORGANIZATION_RESTORED,
    ORGANIZATION_PURGED,
    OWNER_CHANGED,
    MEMBER_ADDED,
    MEMBER_ROLES_CHANGED,
    /** A member shows another profile of theirs. */
    MEMBER_PROFILE_CHANGED,
    MEMBER_REMOVED,
    INVITATION_CREATED,
    INVITATION_RENEWED,
    INVITATION_ACCEPTED,
    INVITATION_REJECTED,
    INVITATION_CANCELED,
    INVITATION_EXPIRED,
    INVITATION_MAIL_FAILED,
    /** A mail was not sent because its recipient wants none of this organization; who said so is not told. */
    INVITATION_MAIL_WITHHELD,
    /** A link was switched off, or on again; or only its note was changed. */
    INVITATION_DISABLED,
    INVITATION_ENABLED,
    INVITATION_ANNOTATED,
    EVENT_CREATED,
    EVENT_UPDATED,
    EVENT_DELETED,
    LOGO_UPLOADED,
    LOGO_REMOVED,
    INVITATION_TERMINATED,
    INVITATION_DELETED,
    /** Too many wrong codes: for a while none of the organization's codes that can be guessed is accepted. */
    INVITATION_LOCKED;

    /** The name in the database and on the wire: {@code member.roles_changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
