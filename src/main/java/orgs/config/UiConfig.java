package orgs.config;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The web UI below {@code /ui}. */
public interface UiConfig {

    /** {@code false}: nothing of it is served, and {@code /} is as unknown as any other address. */
    @WithDefault("true")
    boolean enabled();

    /** What stands in the browser's tab and in the header. */
    @WithDefault("Orgs")
    String title();

    /**
     * Where people find help when the UI has none: an address that the browser can open. Without one it offers none.
     */
    Optional<String> supportUrl();

    /** A file with a picture that stands in the header in place of the product's mark: SVG, PNG, JPEG, GIF or WebP, best a square one. */
    Optional<String> logo();
}
