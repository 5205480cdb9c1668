package orgs.config;

/**
 * Something that must hold of the configuration, or the service does not start. Beans of this type are asked once, before
 * the first request.
 */
public interface StartupCheck {

    /** Throws what {@link Misconfiguration#of} makes. */
    void check();
}
