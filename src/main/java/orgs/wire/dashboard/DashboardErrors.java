package orgs.wire.dashboard;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import orgs.refusal.Refusal;
import orgs.wire.Failure;

/** How the Dashboard API says no: its clients read {@code message} (contract §2.4), with the statuses of design.md §11. */
public final class DashboardErrors {
    private static final int RETRY_AFTER_SECONDS = 2;

    private DashboardErrors() {}

    /** The answer to a refusal of the domain. */
    public static Response refused(Refusal refusal) {
        return answer(complaint(refusal));
    }

    /** The answer where the domain was never asked, or something broke. Undeclared methods are undeclared routes. */
    public static Response failed(Failure failure) {
        return answer(
                switch (failure) {
                    case MALFORMED -> Complaint.URL_UNREADABLE;
                    case ROUTE_NOT_FOUND, METHOD_NOT_ALLOWED -> Complaint.ROUTE_UNKNOWN;
                    case NOT_ACCEPTABLE -> Complaint.NOT_ACCEPTABLE;
                    case TOO_LARGE, TOO_LARGE_FOR_ROUTE -> Complaint.TOO_LARGE;
                    case UNSUPPORTED_MEDIA_TYPE -> Complaint.MEDIA_TYPE_UNSUPPORTED;
                    case BROKEN -> Complaint.UNKNOWN;
                });
    }

    /** The answer to a body that no form can be read from. */
    public static Response unreadableBody() {
        return answer(Complaint.BODY_UNREADABLE);
    }

    static Response answer(Complaint complaint) {
        var answer = Response.status(complaint.status())
                .entity(ErrorJson.of(complaint))
                .type(Media.JSON);
        return switch (complaint) {
            case SIGN_IN_REQUIRED ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case UNAVAILABLE ->
                answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
            default -> answer.build();
        };
    }

    private static Complaint complaint(Refusal refusal) {
        return switch (refusal) {
            case CREDENTIAL_MISSING, CREDENTIAL_INVALID -> Complaint.SIGN_IN_REQUIRED;
            case ORIGIN_NOT_ALLOWED -> Complaint.ORIGIN_INVALID;
            case UNAVAILABLE -> Complaint.UNAVAILABLE;
            case PAGE_INVALID -> Complaint.LIMIT_INVALID;
            case SLUG_INVALID, SLUG_TAKEN -> Complaint.NAME_INVALID;
            case EMAIL_INVALID -> Complaint.EMAIL_INVALID;
            case ROLES_INVALID -> Complaint.KEEP_ROLE_INVALID;
            case TOKEN_MISSING -> Complaint.CODE_INVALID;
            case FEATURE_DISABLED -> Complaint.ORGANIZATIONS_DISABLED;
            case ORGANIZATION_NOT_FOUND -> Complaint.ORGANIZATIONID_UNKNOWN;
            case PIN_TAKEN -> Complaint.PIN_TAKEN;
            case PIN_UNKNOWN -> Complaint.ORGANIZATION_PIN_UNKNOWN;
            case MEMBERSHIP_NOT_FOUND, MEMBER_NOT_FOUND -> Complaint.MEMBERSHIPID_UNKNOWN;
            case ACCOUNT_NOT_FOUND -> Complaint.ACCOUNTID_UNKNOWN;
            case MEMBER_ALREADY_EXISTS, NEW_OWNER_NOT_A_MEMBER, PERMISSION_DENIED, EMAIL_NOT_VERIFIED ->
                Complaint.ACCOUNT_INVALID;
            case LAST_OWNER -> Complaint.OWNER_IS_LAST;
            case LIMIT_REACHED -> Complaint.LIMIT_REACHED;
            case TOO_MANY_ATTEMPTS -> Complaint.TOO_MANY_ATTEMPTS;
            case INVITATION_NOT_FOUND -> Complaint.INVITATIONID_UNKNOWN;
            case INVITATION_EXPIRED, INVITATION_CLOSED, INVITATION_DISABLED, INVITATION_USED_UP ->
                Complaint.INVITATION_CLOSED;
            case INVITATION_TOKEN_INVALID -> Complaint.CODE_UNKNOWN;
            case INVITATION_CODE_TAKEN -> Complaint.CODE_TAKEN;
            case PROFILE_NOT_FOUND -> Complaint.PROFILEID_UNKNOWN;
            case PROFILE_INCOMPLETE, PROFILE_IN_USE -> Complaint.PROFILE_INVALID;
            // This API knows neither events nor logos.
            case EVENT_SLUG_TAKEN,
                    EVENT_ENDS_BEFORE_START,
                    LOGO_NOT_FOUND,
                    LOGO_FORMAT_UNKNOWN,
                    LOGO_TOO_LARGE,
                    LOGO_TOO_MANY_PIXELS -> Complaint.UNKNOWN;
        };
    }
}
