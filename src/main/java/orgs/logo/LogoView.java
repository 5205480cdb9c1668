package orgs.logo;

import java.time.Instant;

/** What there is to know of a logo without its bytes. */
public record LogoView(String fileName, String mediaType, String tag, int size, Instant updatedAt) {

    static LogoView of(Logo logo) {
        return new LogoView(logo.fileName, logo.mediaType, logo.tag, logo.size, logo.updatedAt);
    }
}
