package orgs.wire.dashboard;

import orgs.refusal.Refusal;
import orgs.refusal.Word;
import orgs.wire.Failure;

/**
 * Everything that the Dashboard API refuses: what it says, and with which status. A client reads the word; where one
 * word means two things (an id that is missing, or unknown), only the status tells them apart.
 */
enum DashboardError {
    SIGN_IN_REQUIRED("Sign in required", 401, 511, Refusal.CREDENTIAL_MISSING),
    ADMINISTRATOR_REQUIRED("Administrator required", 403, Refusal.PERMISSION_DENIED),
    APPLICATION_SERVER_INVALID("invalid-application-server", 401, Refusal.CREDENTIAL_INVALID),
    ORIGIN_INVALID("invalid-origin", 403, Refusal.ORIGIN_NOT_ALLOWED),

    ACCOUNT_INVALID("invalid-account", 403, Refusal.PERMISSION_DENIED),
    ACCOUNTID_MISSING("invalid-accountid", 400),
    ACCOUNTID_UNKNOWN("invalid-accountid", 404, Refusal.ACCOUNT_NOT_FOUND),
    ORGANIZATIONID_MISSING("invalid-organizationid", 400),
    ORGANIZATIONID_UNKNOWN("invalid-organizationid", 404, Refusal.ORGANIZATION_NOT_FOUND),
    INVITATIONID_MISSING("invalid-invitationid", 400),
    INVITATIONID_UNKNOWN("invalid-invitationid", 404, Refusal.INVITATION_NOT_FOUND),
    MEMBERSHIPID_MISSING("invalid-membershipid", 400),
    MEMBERSHIPID_UNKNOWN("invalid-membershipid", 404, Refusal.MEMBERSHIP_NOT_FOUND),
    PROFILEID_MISSING("invalid-profileid", 400),
    PROFILEID_UNKNOWN("invalid-profileid", 404, Refusal.PROFILE_NOT_FOUND),
    PROFILE_INVALID("invalid-profile", 400),

    NAME_INVALID("invalid-organization-name", 400, Refusal.NAME_INVALID),
    NAME_LENGTH("invalid-organization-name-length", 400, Refusal.NAME_LENGTH),
    EMAIL_INVALID("invalid-organization-email", 400, Refusal.EMAIL_INVALID),
    PIN_INVALID("invalid-pin", 400, Refusal.PIN_INVALID),
    PIN_LENGTH("invalid-pin-length", 400, Refusal.PIN_LENGTH),
    PIN_TAKEN("duplicate-pin", 409, Refusal.PIN_TAKEN),
    KEEP_ROLE_INVALID("invalid-keep-role", 400, Refusal.ROLES_INVALID),
    OWNER_IS_LAST("last-owner", 409, Refusal.LAST_OWNER),
    LIMIT_REACHED("limit-reached", 409, Refusal.LIMIT_REACHED),

    CODE_INVALID("invalid-secret-code", 400, Refusal.INVITATION_CODE_INVALID),
    CODE_UNKNOWN("invalid-secret-code", 404, Refusal.INVITATION_TOKEN_INVALID),
    CODE_LENGTH("invalid-secret-code-length", 400, Refusal.INVITATION_CODE_LENGTH),
    CODE_TAKEN("duplicate-secret-code", 409, Refusal.INVITATION_CODE_TAKEN),
    LIFESPAN_INVALID("invalid-lifespan", 400),
    ORGANIZATION_PIN_MISSING("invalid-organization-pin", 400),
    ORGANIZATION_PIN_UNKNOWN("invalid-organization-pin", 404, Refusal.PIN_UNKNOWN),
    INVITATION_CLOSED("invalid-invitation", 409, Refusal.INVITATION_CLOSED),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, Refusal.TOO_MANY_ATTEMPTS),
    TOO_MANY_MAILS("too-many-mails", 429, Refusal.TOO_MANY_MAILS),

    LIMIT_INVALID("invalid-limit", 400, Refusal.PAGE_INVALID),
    OFFSET_INVALID("invalid-offset", 400, Refusal.PAGE_INVALID),
    URL_UNREADABLE("invalid-url-parameter", 400, Failure.MALFORMED),
    BODY_UNREADABLE("invalid-body", 400),

    COMPANY_NAME_INVALID("invalid-company-name", 400),
    COMPANY_NAME_LENGTH("invalid-company-name-length", 400),
    FULL_NAME_INVALID("invalid-full-name", 400),
    FULL_NAME_LENGTH("invalid-full-name-length", 400),
    FIRST_NAME_INVALID("invalid-first-name", 400),
    FIRST_NAME_LENGTH("invalid-first-name-length", 400),
    LAST_NAME_INVALID("invalid-last-name", 400),
    LAST_NAME_LENGTH("invalid-last-name-length", 400),
    DISPLAY_NAME_INVALID("invalid-display-name", 400),
    DISPLAY_NAME_LENGTH("invalid-display-name-length", 400),
    CONTACT_EMAIL_INVALID("invalid-contact-email", 400),
    DISPLAY_EMAIL_INVALID("invalid-display-email", 400),
    PHONE_INVALID("invalid-phone", 400),
    OCCUPATION_INVALID("invalid-occupation", 400),
    LOCATION_INVALID("invalid-location", 400),
    DOB_INVALID("invalid-dob", 400),
    PROFILE_WEBSITE_INVALID("invalid-website", 400, Refusal.WEBSITE_INVALID),

    ROUTE_UNKNOWN("unknown-route", 404, 404, Failure.ROUTE_NOT_FOUND),
    NOT_ACCEPTABLE("not-acceptable", 406, 406, Failure.NOT_ACCEPTABLE),
    TOO_SLOW("too-slow", 408, 408, Failure.TOO_SLOW),
    TOO_LARGE("too-large", 413, 413, Failure.TOO_LARGE),
    UNAVAILABLE("unknown-error", 503, Refusal.UNAVAILABLE),
    UNKNOWN("unknown-error", 500, Failure.BROKEN);

    private final String word;
    private final int status;
    private final int originalStatus;

    @SuppressWarnings("ImmutableEnumChecker") // only enums are words
    private final Word reason;

    DashboardError(String word, int status, int originalStatus, Word reason) {
        this.word = word;
        this.status = status;
        this.originalStatus = originalStatus;
        this.reason = reason;
    }

    DashboardError(String word, int status, Word reason) {
        this(word, status, 500, reason);
    }

    DashboardError(String word, int status) {
        this(word, status, Failure.INPUT_INVALID);
    }

    /** The same in the vocabulary of all APIs, where this API itself refuses. */
    Word reason() {
        return reason;
    }

    String word() {
        return word;
    }

    int status() {
        return status;
    }

    /** The status with which the original module says it. */
    int originalStatus() {
        return originalStatus;
    }

    /** Whether it is about who asks, not about what is asked. */
    boolean isAboutCredential() {
        return this == SIGN_IN_REQUIRED || this == ADMINISTRATOR_REQUIRED || this == APPLICATION_SERVER_INVALID;
    }
}
