package orgs.wire.spa;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import orgs.refusal.Refusal;
import orgs.session.BearerChallenge;
import orgs.wire.Failure;
import orgs.wire.Issue;
import orgs.wire.RefusalHeader;

/** How the SPA API says no: its client reads {@code code}, people read {@code message} (docs/contracts/spa.md §2.3). */
public final class SpaErrors {
    private static final int RETRY_AFTER_SECONDS = 2;

    private SpaErrors() {}

    /** The body of every error. */
    @RegisterForReflection
    public record ErrorJson(String message, String code) {}

    /** The body of an error about the request body. */
    @RegisterForReflection
    public record ValidationErrorJson(String message, List<Issue> issues, String code) {}

    /** What programs read in the body of an error. */
    static String code(Object body) {
        return body instanceof ValidationErrorJson invalid ? invalid.code() : ((ErrorJson) body).code();
    }

    /** What people read of a refusal. */
    static String message(Refusal refusal) {
        Object body = refused(refusal).getEntity();
        return body instanceof ValidationErrorJson invalid
                ? invalid.issues().get(0).message()
                : ((ErrorJson) body).message();
    }

    /** The answer to a refusal of the domain. */
    public static Response refused(Refusal refusal) {
        return RefusalHeader.with(refusal, answer(refusal));
    }

    private static Response.ResponseBuilder answer(Refusal refusal) {
        return switch (refusal) {
            case CREDENTIAL_MISSING -> unauthorized(refusal, "Authentication required");
            case CREDENTIAL_INVALID -> unauthorized(refusal, "Invalid credential");
            case ORIGIN_NOT_ALLOWED -> error(403, "Origin not allowed", "origin_not_allowed");
            case UNAVAILABLE -> unavailable();
            case PAGE_INVALID, INCLUDE_UNKNOWN -> error(400, "Invalid query parameters", "invalid_input");
            case TEXT_INVALID, NAME_INVALID, NAME_LENGTH, PIN_INVALID, PIN_LENGTH, WEBSITE_INVALID, SLUG_INVALID ->
                error(400, "Invalid input", "invalid_input");
            case EMAIL_INVALID -> issues(List.of(Issue.of("email", "Invalid email address")));
            case ROLES_INVALID -> issues(List.of(Issue.of("roles", "Invalid role name")));
            case TOKEN_MISSING, INVITATION_TOKEN_INVALID -> error(400, "Invalid token", "invalid_token");
            case FEATURE_DISABLED -> error(403, "Organizations are disabled", "feature_disabled");
            case ORGANIZATION_NOT_FOUND -> error(404, "Organization not found", "organization_not_found");
            case SLUG_TAKEN -> error(400, "Organization slug taken", "organization_slug_taken");
            case PIN_TAKEN -> error(400, "Organization PIN taken", "organization_pin_taken");
            case PIN_UNKNOWN -> error(404, "Organization not found", "organization_not_found");
            case NEW_OWNER_IS_CALLER, INVITATION_CODE_INVALID, INVITATION_CODE_LENGTH ->
                error(400, "Invalid input", "invalid_input");
            case NEW_OWNER_NOT_A_MEMBER -> error(404, "Member not found", "member_not_found");
            case TOO_MANY_ATTEMPTS -> error(429, "Too many attempts", "too_many_attempts");
            case TOO_MANY_MAILS -> error(429, "Too many mails", "too_many_mails");
            case INVITATION_CLOSED -> error(404, "Invitation not found", "invitation_not_found");
            case PROFILE_NOT_FOUND -> error(404, "Profile not found", "profile_not_found");
            case PROFILE_INCOMPLETE -> error(400, "Profile incomplete", "profile_incomplete");
            case PROFILE_IN_USE -> error(400, "Profile in use", "profile_in_use");
            case MEMBERSHIP_NOT_FOUND -> error(404, "Membership not found", "membership_not_found");
            case MEMBER_NOT_FOUND -> error(404, "Member not found", "member_not_found");
            case MEMBER_ALREADY_EXISTS -> error(400, "Member already exists", "member_already_exists");
            case ACCOUNT_NOT_FOUND -> error(404, "User not found", "user_not_found");
            case LAST_OWNER -> error(400, "Last owner", "last_owner");
            case LIMIT_REACHED -> error(400, "Limit reached", "limit_reached");
            case PERMISSION_DENIED -> error(403, "Permission denied", "permission_denied");
            case INVITATION_NOT_FOUND -> error(404, "Invitation not found", "invitation_not_found");
            case INVITATION_EXPIRED -> error(400, "Invitation expired", "invitation_expired");
            case INVITATION_DISABLED -> error(400, "Invitation disabled", "invitation_disabled");
            case INVITATION_USED_UP -> error(400, "Invitation used up", "invitation_used_up");
            case EVENT_NOT_FOUND -> error(404, "Event not found", "event_not_found");
            case EVENT_SLUG_TAKEN -> error(400, "Event slug taken", "event_slug_taken");
            case EVENT_ENDS_BEFORE_START, LOGO_FORMAT_UNKNOWN, LOGO_TOO_MANY_PIXELS ->
                error(400, "Invalid input", "invalid_input");
            case LOGO_NOT_FOUND -> error(404, "Logo not found", "logo_not_found");
            case LOGO_TOO_LARGE -> error(413, "Logo too large", "logo_too_large");
            case INVITATION_CODE_TAKEN -> error(400, "Invitation code taken", "invitation_code_taken");
            case EMAIL_NOT_VERIFIED ->
                error(403, "Verify your email before signing in.", "email_verification_required");
        };
    }

    /** The answer to a body that does not fit the schema. */
    public static Response invalid(List<Issue> issues) {
        return RefusalHeader.with(Failure.INPUT_INVALID, issues(issues));
    }

    private static Response.ResponseBuilder issues(List<Issue> issues) {
        return json(400, new ValidationErrorJson("Validation failed", issues, "FRAGNO_VALIDATION_ERROR"));
    }

    /** The answer where the domain was never asked, or something broke. Undeclared methods are undeclared routes. */
    public static Response failed(Failure failure) {
        return RefusalHeader.with(failure, answer(failure));
    }

    private static Response.ResponseBuilder answer(Failure failure) {
        return switch (failure) {
            case MALFORMED, INPUT_INVALID -> error(400, "Invalid input", "invalid_input");
            case FORBIDDEN -> answer(Refusal.PERMISSION_DENIED);
            case ROUTE_NOT_FOUND, METHOD_NOT_ALLOWED -> error(404, "Route not found", "ROUTE_NOT_FOUND");
            case NOT_ACCEPTABLE -> error(406, "Only application/json can be served", "NOT_ACCEPTABLE");
            case TOO_SLOW -> error(408, "Request timeout", "REQUEST_TIMEOUT");
            case TOO_LARGE, TOO_LARGE_FOR_ROUTE -> error(413, "Request too large", "REQUEST_TOO_LARGE");
            case UNSUPPORTED_MEDIA_TYPE -> error(415, "Unsupported media type", "UNSUPPORTED_MEDIA_TYPE");
            case TOO_OFTEN -> error(429, "Too many requests", "TOO_MANY_REQUESTS");
            case BROKEN -> error(500, "Internal server error", "INTERNAL_SERVER_ERROR");
        };
    }

    private static Response.ResponseBuilder unauthorized(Refusal refusal, String message) {
        return json(401, new ErrorJson(message, "credential_invalid"))
                .header(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.of(refusal));
    }

    private static Response.ResponseBuilder unavailable() {
        return json(503, new ErrorJson("Service unavailable", "service_unavailable"))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static Response.ResponseBuilder error(int status, String message, String code) {
        return json(status, new ErrorJson(message, code));
    }

    private static Response.ResponseBuilder json(int status, Object body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
