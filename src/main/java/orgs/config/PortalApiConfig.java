package orgs.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.util.OptionalInt;

public interface PortalApiConfig {

    /** The base of the shareable invite links: {@code <frontend-url>/org-invite/<code>}. By default the web UI's own. */
    @WithDefault("${orgs.public-url:http://localhost:${quarkus.http.port:8080}}/ui")
    String frontendUrl();

    /** How many codes that no link has a client address may present in a minute before it is told to wait; IPv6 counts by /64. */
    @WithDefault("30")
    @Positive
    int unknownCodesPerMinute();

    /** How many logos a client address may upload in a quarter of an hour; without a value as many as it likes. Production has one in {@code application.properties}. */
    @Positive
    OptionalInt uploadsPerQuarterHour();
}
