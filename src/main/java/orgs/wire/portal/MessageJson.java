package orgs.wire.portal;

/** The answer where there is nothing to show but that it worked. */
public record MessageJson(String message) {}
