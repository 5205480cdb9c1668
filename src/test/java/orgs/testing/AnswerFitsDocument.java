package orgs.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Only answers are looked at: what tests send is bad on purpose as often as not. */
final class AnswerFitsDocument implements Filter {
    /** What is no part of the API. */
    private static final Pattern UNDOCUMENTED = Pattern.compile("/(q|dev|test)/.*");

    private static final Set<String> NO_ROUTE =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    /** The HTTP server itself refuses what is too long to be read; no route was asked. */
    private static final Set<Integer> TOO_LONG = Set.of(413, 414, 431);

    /** Read at the first need: the test that refreshes the document must not need it. */
    private static final class Document {
        static final OpenApiInteractionValidator VALIDATOR = read();

        private static OpenApiInteractionValidator read() {
            try {
                return OpenApiInteractionValidator.createForInlineApiSpecification(
                                Files.readString(ApiDocumentFile.PATH))
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response answer = context.next(request, ignored);
        String path = URI.create(request.getURI()).getPath().replaceFirst("^/api/auth", "");
        if (!UNDOCUMENTED.matcher(path).matches() && !isNoRoute(request.getMethod(), answer)) {
            check(request.getMethod(), path, answer);
        }
        return answer;
    }

    private static boolean isNoRoute(String method, Response answer) {
        String said = answer.asString();
        return method.equals("OPTIONS") // a preflight is answered before any route
                || TOO_LONG.contains(answer.statusCode()) && said.isEmpty()
                || answer.statusCode() == 404
                        && (method.equals("HEAD")
                                || said.contains("Route not found")
                                || said.contains("unknown-route"));
    }

    private void check(String method, String path, Response answer) {
        var response = SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.asString());
        answer.headers().forEach(header -> response.withHeader(header.getName(), header.getValue()));
        var report = Document.VALIDATOR.validateResponse(path, Request.Method.valueOf(method), response.build());
        var errors = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                // Who is not known learns as little of a route that does not exist as of one that does.
                .filter(message -> answer.statusCode() != 401 || !NO_ROUTE.contains(message.getKey()))
                .toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.stream()
                    .map(message -> message.getMessage() + " " + message.getAdditionalInfo())
                    .collect(Collectors.joining(
                            "\n",
                            method + " " + path + " answers other than docs/openapi.yaml says:\n",
                            "\n" + answer.asString())));
        }
    }
}
