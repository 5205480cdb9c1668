package orgs.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orgs.wire.Dialect;
import orgs.wire.RefusalHeader;

/**
 * Every answer is what the document says, with a status that the operation lists; and so is the JSON that the SPA API
 * took. (What tests send is bad on purpose as often as not, and the other APIs take more than they say.)
 */
public final class AnswerFitsDocument implements Filter {
    /** What is no part of the API. */
    private static final Pattern UNDOCUMENTED = Pattern.compile("/|/(q|dev|test)/.*|/ui(/(?!config|session).*)?");

    private static final Set<String> NO_ROUTE =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    /** The HTTP server itself refuses what is too long to be read; no route was asked. */
    private static final Set<Integer> TOO_LONG = Set.of(413, 414, 431);

    /** What can happen to any request, and no operation lists. */
    private static final Set<Integer> TO_ANY_REQUEST = Set.of(406, 408, 413, 415, 429, 500, 511);

    /** Read at the first need: the test that refreshes the document must not need it. */
    private static final class Document {
        static final OpenApiInteractionValidator VALIDATOR = validator(read());
        static final OpenApiInteractionValidator LISTED = validator(withoutDefaults());

        private static OpenApiInteractionValidator validator(OpenAPI document) {
            return OpenApiInteractionValidator.createForInlineApiSpecification(Json.pretty(document))
                    .build();
        }

        private static OpenAPI read() {
            OpenAPI document = new OpenAPIV3Parser().read(ApiDocumentFile.PATH.toString());
            NullableReferences.spellOut(document);
            return document;
        }

        private static OpenAPI withoutDefaults() {
            OpenAPI document = read();
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().remove("default"));
            return document;
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response answer = context.next(request, ignored);
        String path = URI.create(request.getURI()).getPath().replaceFirst("^/api/auth", "");
        if (!path.startsWith("/q/")) {
            checkReason(request.getMethod(), path, answer);
        }
        if (!UNDOCUMENTED.matcher(path).matches() && !isNoRoute(request.getMethod(), answer)) {
            check(request.getMethod(), path, answer);
            if (answer.statusCode() < 300) {
                checkTaken(request, path);
            }
        }
        return answer;
    }

    /** Also where there is no route. */
    private static void checkReason(String method, String path, Response answer) {
        boolean isRefusal =
                answer.statusCode() >= 400 && !answer.contentType().startsWith("text/html") && !isTooLong(answer);
        List<String> reasons = answer.headers().getValues(RefusalHeader.NAME);
        boolean isTold = reasons.size() == 1 && RefusalHeader.vocabulary().contains(reasons.get(0));
        if (isRefusal ? !isTold : !reasons.isEmpty()) {
            throw new AssertionError(method + " " + path + " answers " + answer.statusCode()
                    + " and says as its reason " + reasons + "\n" + answer.asString());
        }
    }

    private static boolean isTooLong(Response answer) {
        return TOO_LONG.contains(answer.statusCode()) && answer.asString().isEmpty();
    }

    private static boolean isNoRoute(String method, Response answer) {
        String said = answer.asString();
        return method.equals("OPTIONS") // a preflight is answered before any route
                || isTooLong(answer)
                || answer.statusCode() == 404
                        && (method.equals("HEAD")
                                || said.contains("Route not found")
                                || said.contains("unknown-route"));
    }

    private static void checkTaken(FilterableRequestSpecification request, String path) {
        if (Dialect.of(path) == Dialect.SPA && request.getBody() instanceof String body) {
            var taken = new SimpleRequest.Builder(request.getMethod(), path)
                    .withContentType("application/json")
                    .withBody(body);
            String problems = Document.VALIDATOR.validateRequest(taken.build()).getMessages().stream()
                    .filter(message -> message.getKey().startsWith("validation.request.body"))
                    // What no record has a component for is not read.
                    .filter(message -> !message.getKey().endsWith(".additionalProperties"))
                    // Nor is a body where none is asked for.
                    .filter(message -> !message.getKey().equals("validation.request.body.unexpected"))
                    .map(message -> message.getMessage() + " " + message.getAdditionalInfo())
                    .collect(Collectors.joining("\n"));
            if (!problems.isEmpty()) {
                throw new AssertionError(request.getMethod() + " " + path
                        + " takes what docs/openapi.yaml does not allow:\n" + problems + "\n" + body);
            }
        }
    }

    private static void check(String method, String path, Response answer) {
        var response = SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.asString());
        answer.headers().forEach(header -> response.withHeader(header.getName(), header.getValue()));
        String problems = problems(method, path, response.build());
        if (!problems.isEmpty()) {
            throw new AssertionError(method + " " + path + " answers other than docs/openapi.yaml says:\n" + problems
                    + "\n" + answer.asString());
        }
    }

    /** What is wrong with a request, whoever sends it, a line each; empty for nothing. */
    public static String problems(com.atlassian.oai.validator.model.Request request) {
        return Document.VALIDATOR.validateRequest(request).getMessages().stream()
                .filter(message -> !message.getKey().startsWith("validation.request.security"))
                .map(message -> message.getMessage() + " " + message.getAdditionalInfo())
                .collect(Collectors.joining("\n"));
    }

    /** What is wrong with an answer, a line each; empty for nothing. */
    public static String problems(String method, String path, com.atlassian.oai.validator.model.Response answer) {
        var validator = TO_ANY_REQUEST.contains(answer.getStatus()) ? Document.VALIDATOR : Document.LISTED;
        return validator.validateResponse(path, Request.Method.valueOf(method), answer).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                // Who is not known learns as little of a route that does not exist as of one that does.
                .filter(message -> answer.getStatus() != 401 || !NO_ROUTE.contains(message.getKey()))
                .map(message -> message.getMessage() + " " + message.getAdditionalInfo())
                .collect(Collectors.joining("\n"));
    }
}
