package orgs.wire.portal;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import orgs.logo.LogoView;

/** A logo on its way to a browser: kept for a while, and shown as nothing but the picture it is. */
record LogoAnswer(LogoView logo) {
    private static final String CACHING = "public, max-age=300, must-revalidate";

    /** The answer to who has these bytes already; empty for anybody else. */
    Optional<Response> unchanged(Request request) {
        return Optional.ofNullable(request.evaluatePreconditions(lastModified(), tag()))
                .map(this::dated)
                .map(Response.ResponseBuilder::build);
    }

    /** The answer, without the bytes to those who have them already, and where they were not read. */
    Response to(Request request, Optional<byte[]> bytes) {
        return unchanged(request).orElseGet(() -> bytes.map(this::with).orElseGet(this::described));
    }

    private Response described() {
        return headed(Response.ok())
                .header(HttpHeaders.CONTENT_LENGTH, logo.size())
                .build();
    }

    private Response with(byte[] bytes) {
        return headed(Response.ok(bytes)).build();
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder answer) {
        return dated(answer)
                .header(HttpHeaders.CONTENT_TYPE, logo.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition());
    }

    private Response.ResponseBuilder dated(Response.ResponseBuilder answer) {
        return answer.tag(tag()).lastModified(lastModified()).header(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private EntityTag tag() {
        return new EntityTag(logo.tag());
    }

    /** HTTP knows no fractions of a second. */
    private Date lastModified() {
        return Date.from(logo.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A name that is not ASCII is told twice, as RFC 6266 has it. */
    private String disposition() {
        String ascii = logo.fileName().replaceAll("[^\\x20-\\x7e]", "_");
        String inline = "inline; filename=\"" + ascii + '"';
        return ascii.equals(logo.fileName())
                ? inline
                : inline + "; filename*=UTF-8''"
                        + URLEncoder.encode(logo.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }
}
