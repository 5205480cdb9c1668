package orgs.wire.dashboard;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import orgs.refusal.Refusal;
import orgs.refusal.Word;
import orgs.wire.Failure;
import orgs.wire.RefusalHeader;

/** How the Dashboard API says no: codes and statuses are those of docs/contracts/dashboard.md §2.4. */
public final class DashboardErrors {
    private static final int RETRY_AFTER_SECONDS = 2;

    private DashboardErrors() {}

    /** The answer to a refusal of the domain. */
    public static Response refused(Refusal refusal) {
        return answer(refusal, error(refusal));
    }

    /** The answer where the domain was never asked, or something broke. Undeclared methods are undeclared routes. */
    public static Response failed(Failure failure) {
        return answer(
                failure,
                switch (failure) {
                    case MALFORMED -> DashboardError.URL_UNREADABLE;
                    case FORBIDDEN -> DashboardError.ADMINISTRATOR_REQUIRED;
                    case ROUTE_NOT_FOUND, METHOD_NOT_ALLOWED -> DashboardError.ROUTE_UNKNOWN;
                    case NOT_ACCEPTABLE -> DashboardError.NOT_ACCEPTABLE;
                    case TOO_SLOW -> DashboardError.TOO_SLOW;
                    case TOO_LARGE, TOO_LARGE_FOR_ROUTE -> DashboardError.TOO_LARGE;
                    // The latter is never told: this API reads bodies of every type.
                    case INPUT_INVALID, UNSUPPORTED_MEDIA_TYPE -> DashboardError.BODY_UNREADABLE;
                    case TOO_OFTEN -> DashboardError.TOO_MANY_ATTEMPTS;
                    case BROKEN -> DashboardError.UNKNOWN;
                });
    }

    /** The answer to a body that no form can be read from. */
    public static Response unreadableBody() {
        return answer(DashboardError.BODY_UNREADABLE);
    }

    static Response answer(DashboardError error) {
        return answer(error.reason(), error);
    }

    private static Response answer(Word reason, DashboardError error) {
        var answer = Response.status(error.status()).entity(ErrorJson.of(error)).type(Media.JSON);
        if (error == DashboardError.SIGN_IN_REQUIRED || error == DashboardError.APPLICATION_SERVER_INVALID) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (error == DashboardError.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return RefusalHeader.with(reason, answer);
    }

    private static DashboardError error(Refusal refusal) {
        return switch (refusal) {
            case CREDENTIAL_MISSING, CREDENTIAL_INVALID -> DashboardError.SIGN_IN_REQUIRED;
            case ORIGIN_NOT_ALLOWED -> DashboardError.ORIGIN_INVALID;
            case UNAVAILABLE -> DashboardError.UNAVAILABLE;
            case PAGE_INVALID -> DashboardError.LIMIT_INVALID;
            case INCLUDE_UNKNOWN -> DashboardError.URL_UNREADABLE;
            case NAME_INVALID, SLUG_INVALID, SLUG_TAKEN -> DashboardError.NAME_INVALID;
            case NAME_LENGTH -> DashboardError.NAME_LENGTH;
            case PIN_INVALID -> DashboardError.PIN_INVALID;
            case PIN_LENGTH -> DashboardError.PIN_LENGTH;
            case TEXT_INVALID -> DashboardError.BODY_UNREADABLE;
            case WEBSITE_INVALID -> DashboardError.PROFILE_WEBSITE_INVALID;
            case EMAIL_INVALID -> DashboardError.EMAIL_INVALID;
            case ROLES_INVALID -> DashboardError.KEEP_ROLE_INVALID;
            case TOKEN_MISSING -> DashboardError.CODE_INVALID;
            case ORGANIZATION_NOT_FOUND -> DashboardError.ORGANIZATIONID_UNKNOWN;
            case PIN_TAKEN -> DashboardError.PIN_TAKEN;
            case PIN_UNKNOWN -> DashboardError.ORGANIZATION_PIN_UNKNOWN;
            case MEMBERSHIP_NOT_FOUND, MEMBER_NOT_FOUND -> DashboardError.MEMBERSHIPID_UNKNOWN;
            case ACCOUNT_NOT_FOUND -> DashboardError.ACCOUNTID_UNKNOWN;
            case MEMBER_ALREADY_EXISTS,
                    NEW_OWNER_IS_CALLER,
                    NEW_OWNER_NOT_A_MEMBER,
                    PERMISSION_DENIED,
                    EMAIL_NOT_VERIFIED -> DashboardError.ACCOUNT_INVALID;
            case LAST_OWNER -> DashboardError.OWNER_IS_LAST;
            case LIMIT_REACHED -> DashboardError.LIMIT_REACHED;
            case TOO_MANY_ATTEMPTS -> DashboardError.TOO_MANY_ATTEMPTS;
            case TOO_MANY_MAILS -> DashboardError.TOO_MANY_MAILS;
            case INVITATION_NOT_FOUND -> DashboardError.INVITATIONID_UNKNOWN;
            case INVITATION_EXPIRED, INVITATION_CLOSED, INVITATION_DISABLED, INVITATION_USED_UP ->
                DashboardError.INVITATION_CLOSED;
            case INVITATION_TOKEN_INVALID -> DashboardError.CODE_UNKNOWN;
            case INVITATION_CODE_INVALID -> DashboardError.CODE_INVALID;
            case INVITATION_CODE_LENGTH -> DashboardError.CODE_LENGTH;
            case INVITATION_CODE_TAKEN -> DashboardError.CODE_TAKEN;
            case PROFILE_NOT_FOUND -> DashboardError.PROFILEID_UNKNOWN;
            case PROFILE_INCOMPLETE, PROFILE_IN_USE -> DashboardError.PROFILE_INVALID;
            // This API has no switch, and knows neither events nor logos.
            case FEATURE_DISABLED,
                    EVENT_NOT_FOUND,
                    EVENT_SLUG_TAKEN,
                    EVENT_ENDS_BEFORE_START,
                    LOGO_NOT_FOUND,
                    LOGO_FORMAT_UNKNOWN,
                    LOGO_TOO_LARGE,
                    LOGO_TOO_MANY_PIXELS -> DashboardError.UNKNOWN;
        };
    }
}
