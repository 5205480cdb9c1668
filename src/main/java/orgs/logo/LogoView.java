package orgs.logo;

import java.time.Instant;

/** A logo without its bytes, as it leaves the core. */
public record LogoView(String fileName, String mediaType, String tag, int size, Instant updatedAt) {

    static LogoView of(Logo logo) {
        return new LogoView(logo.fileName, logo.mediaType, logo.tag, logo.size, logo.updatedAt);
    }
}
