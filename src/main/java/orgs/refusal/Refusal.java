package orgs.refusal;

import java.util.Locale;

/**
 * Every way in which the domain says no. A wire API answers each one in a {@code switch} without {@code default}, so a
 * new refusal does not compile until every API has an answer for it.
 */
public enum Refusal implements Word {
    /** No credential was presented. */
    CREDENTIAL_MISSING,
    /** A credential was presented, and it cannot be read, or is not, or no longer, valid. */
    CREDENTIAL_INVALID,
    /** A change carried by the cookie came from an origin that is not allowed. */
    ORIGIN_NOT_ALLOWED,
    /** What we need to answer (database, a provider's key set) cannot be reached; trying again later may help. */
    UNAVAILABLE,

    PAGE_INVALID,
    /** An addition to the answer is asked for that the route does not have. */
    INCLUDE_UNKNOWN,
    /** A text that cannot be stored, or is longer than any API lets in. */
    TEXT_INVALID,
    /** What cannot be the name of an organization or an event. */
    NAME_INVALID,
    NAME_LENGTH,
    PIN_INVALID,
    PIN_LENGTH,
    WEBSITE_INVALID,
    SLUG_INVALID,
    EMAIL_INVALID,
    ROLES_INVALID,
    TOKEN_MISSING,

    FEATURE_DISABLED,
    ORGANIZATION_NOT_FOUND,
    SLUG_TAKEN,
    PIN_TAKEN,
    /** No living organization has this PIN. */
    PIN_UNKNOWN,
    /** The caller is not a member of the organization that they name. */
    MEMBERSHIP_NOT_FOUND,
    MEMBER_NOT_FOUND,
    MEMBER_ALREADY_EXISTS,
    ACCOUNT_NOT_FOUND,
    /** The change would leave the organization without an owner. */
    LAST_OWNER,
    /** Nobody hands an organization over to themselves. */
    NEW_OWNER_IS_CALLER,
    /** Only a member can become the primary owner. */
    NEW_OWNER_NOT_A_MEMBER,
    LIMIT_REACHED,
    /** Too many wrong codes, PINs or secrets lately. */
    TOO_MANY_ATTEMPTS,
    /** Enough mails lately from this organization, because of this account, or to this address. */
    TOO_MANY_MAILS,
    PERMISSION_DENIED,

    INVITATION_NOT_FOUND,
    INVITATION_EXPIRED,
    /** A link that is switched off. */
    INVITATION_DISABLED,
    /** A link that as many have used as may. */
    INVITATION_USED_UP,
    /** Used up, terminated, or for another reason not open any more. */
    INVITATION_CLOSED,
    /** The presented secret is not the invitation's. */
    INVITATION_TOKEN_INVALID,
    /** A code that is to be made and has other characters than codes have. */
    INVITATION_CODE_INVALID,
    INVITATION_CODE_LENGTH,
    /** A secret of this organization exists already (channel code). */
    INVITATION_CODE_TAKEN,
    /** An invitation that is bound to an address needs a credential whose address is verified. */
    EMAIL_NOT_VERIFIED,

    EVENT_NOT_FOUND,
    EVENT_SLUG_TAKEN,
    EVENT_ENDS_BEFORE_START,

    LOGO_NOT_FOUND,
    /** The bytes are none of the picture formats that are served. */
    LOGO_FORMAT_UNKNOWN,
    LOGO_TOO_LARGE,
    /** Small as a file, but too many pixels to show. */
    LOGO_TOO_MANY_PIXELS,

    PROFILE_NOT_FOUND,
    /** The profile lacks a field that every membership shows. */
    PROFILE_INCOMPLETE,
    /** The profile is the account's default, or shown in an organization. */
    PROFILE_IN_USE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
