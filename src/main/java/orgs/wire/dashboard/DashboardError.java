package orgs.wire.dashboard;

/**
 * Everything that the Dashboard API refuses: what it says, and with which status. A client reads the word; where one
 * word means two things (an id that is missing, or unknown), only the status tells them apart.
 */
enum DashboardError {
    SIGN_IN_REQUIRED("Sign in required", 401, 511),
    ADMINISTRATOR_REQUIRED("Administrator required", 403),
    APPLICATION_SERVER_INVALID("invalid-application-server", 401),
    ORIGIN_INVALID("invalid-origin", 403),

    ACCOUNT_INVALID("invalid-account", 403),
    ACCOUNTID_MISSING("invalid-accountid", 400),
    ACCOUNTID_UNKNOWN("invalid-accountid", 404),
    ORGANIZATIONID_MISSING("invalid-organizationid", 400),
    ORGANIZATIONID_UNKNOWN("invalid-organizationid", 404),
    INVITATIONID_MISSING("invalid-invitationid", 400),
    INVITATIONID_UNKNOWN("invalid-invitationid", 404),
    MEMBERSHIPID_MISSING("invalid-membershipid", 400),
    MEMBERSHIPID_UNKNOWN("invalid-membershipid", 404),
    PROFILEID_MISSING("invalid-profileid", 400),
    PROFILEID_UNKNOWN("invalid-profileid", 404),
    PROFILE_INVALID("invalid-profile", 400),

    NAME_INVALID("invalid-organization-name", 400),
    NAME_LENGTH("invalid-organization-name-length", 400),
    EMAIL_INVALID("invalid-organization-email", 400),
    PIN_INVALID("invalid-pin", 400),
    PIN_LENGTH("invalid-pin-length", 400),
    PIN_TAKEN("duplicate-pin", 409),
    KEEP_ROLE_INVALID("invalid-keep-role", 400),
    OWNER_IS_LAST("last-owner", 409),
    LIMIT_REACHED("limit-reached", 409),

    CODE_INVALID("invalid-secret-code", 400),
    CODE_UNKNOWN("invalid-secret-code", 404),
    CODE_LENGTH("invalid-secret-code-length", 400),
    CODE_TAKEN("duplicate-secret-code", 409),
    LIFESPAN_INVALID("invalid-lifespan", 400),
    ORGANIZATION_PIN_MISSING("invalid-organization-pin", 400),
    ORGANIZATION_PIN_UNKNOWN("invalid-organization-pin", 404),
    INVITATION_CLOSED("invalid-invitation", 409),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429),
    TOO_MANY_MAILS("too-many-mails", 429),

    LIMIT_INVALID("invalid-limit", 400),
    OFFSET_INVALID("invalid-offset", 400),
    URL_UNREADABLE("invalid-url-parameter", 400),
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
    PROFILE_WEBSITE_INVALID("invalid-website", 400),

    ROUTE_UNKNOWN("unknown-route", 404, 404),
    NOT_ACCEPTABLE("not-acceptable", 406, 406),
    TOO_SLOW("too-slow", 408, 408),
    TOO_LARGE("too-large", 413, 413),
    UNAVAILABLE("unknown-error", 503),
    UNKNOWN("unknown-error", 500);

    private final String word;
    private final int status;
    private final int originalStatus;

    DashboardError(String word, int status, int originalStatus) {
        this.word = word;
        this.status = status;
        this.originalStatus = originalStatus;
    }

    DashboardError(String word, int status) {
        this(word, status, 500);
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
