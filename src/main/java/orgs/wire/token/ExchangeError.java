package orgs.wire.token;

import java.util.Locale;
import orgs.refusal.Refusal;

/** The errors of the token endpoint (RFC 6749, 5.2, RFC 8693, 2.2.2) and their statuses. */
enum ExchangeError {
    INVALID_REQUEST(400),
    UNSUPPORTED_GRANT_TYPE(400),
    INVALID_TARGET(400),
    ACCESS_DENIED(403),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    ExchangeError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** RFC 8693 wants {@code invalid_request} for a subject token that is invalid "for any reason". */
    static ExchangeError of(Refusal refusal) {
        return switch (refusal) {
            case UNAVAILABLE -> TEMPORARILY_UNAVAILABLE;
            case ORIGIN_NOT_ALLOWED -> ACCESS_DENIED;
            case ORGANIZATION_NOT_FOUND, MEMBERSHIP_NOT_FOUND -> INVALID_TARGET;
            case CREDENTIAL_MISSING,
                    CREDENTIAL_INVALID,
                    PAGE_INVALID,
                    INCLUDE_UNKNOWN,
                    TEXT_INVALID,
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
                    SLUG_TAKEN,
                    PIN_TAKEN,
                    PIN_UNKNOWN,
                    MEMBER_NOT_FOUND,
                    MEMBER_ALREADY_EXISTS,
                    ACCOUNT_NOT_FOUND,
                    LAST_OWNER,
                    NEW_OWNER_IS_CALLER,
                    NEW_OWNER_NOT_A_MEMBER,
                    LIMIT_REACHED,
                    TOO_MANY_ATTEMPTS,
                    TOO_MANY_MAILS,
                    PERMISSION_DENIED,
                    INVITATION_NOT_FOUND,
                    INVITATION_EXPIRED,
                    INVITATION_DISABLED,
                    INVITATION_USED_UP,
                    INVITATION_CLOSED,
                    INVITATION_TOKEN_INVALID,
                    INVITATION_CODE_INVALID,
                    INVITATION_CODE_LENGTH,
                    INVITATION_CODE_TAKEN,
                    EMAIL_NOT_VERIFIED,
                    EVENT_NOT_FOUND,
                    EVENT_SLUG_TAKEN,
                    EVENT_ENDS_BEFORE_START,
                    LOGO_NOT_FOUND,
                    LOGO_FORMAT_UNKNOWN,
                    LOGO_TOO_LARGE,
                    LOGO_TOO_MANY_PIXELS,
                    PROFILE_NOT_FOUND,
                    PROFILE_INCOMPLETE,
                    PROFILE_IN_USE -> INVALID_REQUEST;
        };
    }
}
