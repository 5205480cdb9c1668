package orgs.wire.portal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import orgs.refusal.Refusal;
import orgs.wire.Failure;
import orgs.wire.Issue;
import orgs.wire.RefusalHeader;

/** How the Portal API says no where its routes agree (docs/contracts/portal.md §1.4, §12); what one route words differently, it {@link Says} itself. */
public class PortalErrors {
    static final String NAME_AND_SLUG = "Name and slug are required";
    private static final int RETRY_AFTER_SECONDS = 2;

    /** The answer of a route in its own words. */
    @ServerExceptionMapper
    public Response told(PortalError problem) {
        var answer = json(problem.status(), problem.body());
        problem.retryAfter().ifPresent(time -> answer.header(HttpHeaders.RETRY_AFTER, time.toSeconds() + 1));
        return RefusalHeader.with(problem.reason(), answer);
    }

    /** The answer to a refusal of the domain. */
    public static Response refused(Refusal refusal) {
        return RefusalHeader.with(refusal, answer(refusal));
    }

    private static Response.ResponseBuilder answer(Refusal refusal) {
        return switch (refusal) {
            case CREDENTIAL_MISSING, CREDENTIAL_INVALID ->
                json(401, new PortalErrorJson("Authentication required"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case ORIGIN_NOT_ALLOWED -> error(403, "Origin not allowed");
            case UNAVAILABLE ->
                json(503, new PortalErrorJson("Service unavailable"))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case PAGE_INVALID -> error(400, "Invalid page");
            case INCLUDE_UNKNOWN -> error(400, "Invalid include");
            case TEXT_INVALID -> error(400, "Invalid text");
            case NAME_INVALID, NAME_LENGTH -> error(400, "Invalid name");
            case PIN_INVALID, PIN_LENGTH -> error(400, "Invalid PIN");
            case WEBSITE_INVALID -> error(400, OrganizationRules.WEBSITE);
            case SLUG_INVALID -> error(400, OrganizationRules.SLUG_CHARACTERS);
            case EMAIL_INVALID -> error(400, "Please enter a valid email address");
            case ROLES_INVALID -> error(400, "Invalid role");
            case TOKEN_MISSING, INVITATION_TOKEN_INVALID -> error(400, "Invalid token");
            case FEATURE_DISABLED -> error(403, "Organizations are disabled");
            case ORGANIZATION_NOT_FOUND -> error(404, "Organization not found");
            case SLUG_TAKEN -> error(400, "Organization slug already exists");
            case PIN_TAKEN -> error(409, "Organization PIN already exists");
            case MEMBERSHIP_NOT_FOUND, PERMISSION_DENIED -> error(403, "Access denied");
            case MEMBER_NOT_FOUND -> error(400, "User is not a member of this organization");
            case MEMBER_ALREADY_EXISTS -> error(400, "User is already a member of this organization");
            case ACCOUNT_NOT_FOUND -> error(400, "Failed to grant organization role");
            case NEW_OWNER_IS_CALLER -> error(400, "User is the caller");
            case NEW_OWNER_NOT_A_MEMBER -> error(400, "User is not a member of this organization");
            case LAST_OWNER -> error(409, "An organization must keep at least one owner");
            case LIMIT_REACHED -> error(400, "Limit reached");
            case INVITATION_NOT_FOUND -> error(404, "Invite not found");
            case INVITATION_EXPIRED -> error(400, "Invite has expired");
            case INVITATION_CLOSED -> error(400, "Invite is closed");
            case PIN_UNKNOWN -> error(404, "Organization not found");
            case TOO_MANY_ATTEMPTS -> error(429, "Too many attempts");
            case TOO_MANY_MAILS -> error(429, "Too many mails");
            case INVITATION_DISABLED -> error(400, "Invite is disabled");
            case INVITATION_USED_UP -> error(400, "Invite has reached maximum uses");
            case INVITATION_CODE_INVALID, INVITATION_CODE_LENGTH -> error(400, "Invalid invite code");
            case INVITATION_CODE_TAKEN -> error(409, "Invite code already exists");
            case EMAIL_NOT_VERIFIED -> error(403, "Email address is not verified");
            case PROFILE_NOT_FOUND -> error(404, "Profile not found");
            case PROFILE_INCOMPLETE -> error(400, "Profile is incomplete");
            case PROFILE_IN_USE -> error(409, "Profile is in use");
            case EVENT_NOT_FOUND -> error(404, "Event not found");
            case EVENT_SLUG_TAKEN -> error(409, "Slug already exists.");
            case EVENT_ENDS_BEFORE_START -> error(400, "endDate must not be before startDate");
            case LOGO_NOT_FOUND -> error(404, "Logo not found.");
            case LOGO_FORMAT_UNKNOWN ->
                error(400, "Invalid file type. Allowed types: image/jpeg, image/png, image/gif, image/webp");
            case LOGO_TOO_LARGE -> error(413, "File too large");
            case LOGO_TOO_MANY_PIXELS -> error(400, "Image has too many pixels");
        };
    }

    /** The answer to a body that breaks rules. Those of an organization are told all, with the field that each is about. */
    public static Response invalid(List<Issue> issues) {
        List<FieldError> details = issues.stream()
                .filter(issue -> OrganizationRules.IN_ORDER.contains(issue.message()))
                .sorted(Comparator.comparingInt(issue -> OrganizationRules.IN_ORDER.indexOf(issue.message())))
                .map(FieldError::of)
                .distinct()
                .toList();
        return RefusalHeader.with(
                Failure.INPUT_INVALID,
                details.isEmpty()
                        ? error(400, issues.get(0).message())
                        : json(400, new PortalErrorJson(details.get(0).msg(), null, details, null)));
    }

    /** The answer where the domain was never asked, or something broke. Undeclared methods are undeclared routes. */
    public static Response failed(Failure failure) {
        return RefusalHeader.with(failure, answer(failure));
    }

    private static Response.ResponseBuilder answer(Failure failure) {
        return switch (failure) {
            case MALFORMED, INPUT_INVALID -> error(400, "Invalid request");
            case FORBIDDEN -> answer(Refusal.PERMISSION_DENIED);
            case ROUTE_NOT_FOUND, METHOD_NOT_ALLOWED -> error(404, "Route not found");
            case NOT_ACCEPTABLE -> error(406, "Not acceptable");
            case TOO_SLOW -> error(408, "Request timeout");
            case TOO_LARGE ->
                json(413, new PortalErrorJson("Request too large", "Request size exceeds 10MB limit", null, null));
            case TOO_LARGE_FOR_ROUTE -> error(413, "Request too large");
            case UNSUPPORTED_MEDIA_TYPE -> error(415, "Unsupported media type");
            case TOO_OFTEN -> error(429, "Rate limit exceeded");
            case BROKEN -> error(500, "Internal server error");
        };
    }

    static Response.ResponseBuilder error(int status, String error) {
        return json(status, new PortalErrorJson(error));
    }

    private static Response.ResponseBuilder json(int status, PortalErrorJson body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }
}
