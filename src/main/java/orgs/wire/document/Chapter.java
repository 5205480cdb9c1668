package orgs.wire.document;

import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The parts of the OpenAPI document: each package below {@code orgs.wire} that answers requests is one, so that no resource has to say which. */
public enum Chapter {
    SPA("Spa", "SPA API", "", "For browsers, mobile apps and new back-ends. Also below /api/auth."),
    PORTAL(
            "Portal",
            "Portal API",
            "Portal",
            "For sites with public pages, events, logos, invite links, and system administrators."),
    DASHBOARD(
            "Dashboard",
            "Dashboard API",
            "Dashboard",
            "For application servers that act for their users, and for system administrators."),
    ACCESS("Access", "Access API", "Access", "For other services that ask who may do what (OpenID AuthZEN)."),
    TOKEN("Tokens", "Tokens", "", "The service's own tokens, and the keys that verify them."),
    MAIL("Mails", "Mails", "", "Pages that the service's mails link to."),
    UI("Ui", "Web UI", "Ui", "What the service's own pages ask besides the APIs above.");

    private static final String WIRE = "orgs.wire.";
    private static final String RECORD_OF_JSON = "Json$";

    private final String tag;
    private final String displayName;
    private final String prefix;
    private final String description;

    Chapter(String tag, String displayName, String prefix, String description) {
        this.tag = tag;
        this.displayName = displayName;
        this.prefix = prefix;
        this.description = description;
    }

    /** The chapter of a class; whoever adds a package adds its chapter. */
    static Chapter of(Class<?> type) {
        return Stream.of(values())
                .filter(chapter ->
                        type.getPackageName().equals(WIRE + chapter.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " stands in no chapter of the API's document"));
    }

    /** What operations of this chapter are tagged with. */
    public String tag() {
        return tag;
    }

    /** The tag as the document declares it. */
    public Tag declared() {
        return OASFactory.createTag().name(tag).description(description).addExtension("x-displayName", displayName);
    }

    /** What a record of this chapter is called by people who know no Java: without {@code Json}, and never like one of another chapter. */
    String nameOf(String recordName) {
        String name = recordName.replaceFirst(RECORD_OF_JSON, "");
        return name.startsWith(prefix) ? name : prefix + name;
    }
}
