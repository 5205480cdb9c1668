package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.dev.DevMailbox.KeptMail;

/** Shows what would have been mailed, to whoever asks. Not in production. */
@Path("/dev/mails")
@Cancellable(false)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevMailsResource {
    /** A mail shows itself, in a frame of our own page, and can do nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final DevMailbox mailbox;

    DevMailsResource(DevMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GET
    @Operation(hidden = true)
    public MailsJson list() {
        return new MailsJson(mailbox.mails().stream().map(ListedMailJson::of).toList());
    }

    @GET
    @Path("{number:\\d{1,9}}")
    @Operation(hidden = true)
    public MailJson read(long number) {
        return MailJson.of(kept(number));
    }

    @GET
    @Path("{number:\\d{1,9}}/html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> show(long number) {
        return RestResponse.ResponseBuilder.ok(inItsFrame(kept(number).mail().html()))
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .build();
    }

    private KeptMail kept(long number) {
        return mailbox.find(number).orElseThrow(NotFoundException::new);
    }

    /** Links open outside of the frame, as a mail program opens them in a browser. */
    private static String inItsFrame(String html) {
        return html.replaceFirst("<head>", "<head><base target=\"_blank\">");
    }

    public record MailsJson(List<ListedMailJson> mails) {}

    public record ListedMailJson(String id, String to, String subject, Instant at) {
        static ListedMailJson of(KeptMail kept) {
            return new ListedMailJson(
                    Long.toString(kept.number()), kept.mail().to(), kept.mail().subject(), kept.at());
        }
    }

    public record MailJson(String id, String to, String subject, Instant at, String text) {
        static MailJson of(KeptMail kept) {
            var mail = kept.mail();
            return new MailJson(Long.toString(kept.number()), mail.to(), mail.subject(), kept.at(), mail.text());
        }
    }
}
