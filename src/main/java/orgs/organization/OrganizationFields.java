package orgs.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.StorableText;
import orgs.text.WebAddress;

/**
 * Everything about an organization that can be written, as one value, which holds nothing that cannot be stored or has no
 * bound. Each wire API checks the fields it knows by its own contract and leaves the others as they are. All but the name
 * may be null.
 *
 * @param slug null on creation: one is made from the name
 * @param logoUrl a {@link LogoUrl}, or the path of the uploaded logo
 */
public record OrganizationFields(
        OrganizationName name,
        Slug slug,
        String description,
        WebAddress website,
        ContactEmail email,
        Pin pin,
        String logoUrl,
        Metadata metadata) {
    private static final int DESCRIPTION_LENGTH = 5000;

    /** @throws RefusedException {@link Refusal#TEXT_INVALID} */
    public OrganizationFields {
        Objects.requireNonNull(name);
        StorableText.require(description, DESCRIPTION_LENGTH);
    }

    public static OrganizationFields named(OrganizationName name, Slug slug) {
        return new OrganizationFields(name, slug, null, null, null, null, null, null);
    }

    public OrganizationFields withName(OrganizationName name) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withSlug(Slug slug) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withDescription(String description) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withWebsite(WebAddress website) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withEmail(ContactEmail email) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withPin(Pin pin) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withLogoUrl(LogoUrl logoUrl) {
        String address = logoUrl == null ? null : logoUrl.value();
        return new OrganizationFields(name, slug, description, website, email, pin, address, metadata);
    }

    public OrganizationFields withMetadata(Metadata metadata) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    /** These, and of the others what these do not say. */
    public OrganizationFields completedBy(OrganizationFields known) {
        return new OrganizationFields(
                name,
                orElse(slug, known.slug),
                orElse(description, known.description),
                orElse(website, known.website),
                orElse(email, known.email),
                orElse(pin, known.pin),
                orElse(logoUrl, known.logoUrl),
                orElse(metadata, known.metadata));
    }

    private static <T> T orElse(T told, T known) {
        return told == null ? known : told;
    }

    /** What an activity shows of these fields: all that are set, but the PIN, which opens the door to who knows it; of the
     * metadata a digest. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", name.value());
        shown.put("slug", slug.value());
        shown.put("description", description);
        shown.put("website", Optional.ofNullable(website).map(WebAddress::value).orElse(null));
        shown.put("email", Optional.ofNullable(email).map(ContactEmail::value).orElse(null));
        shown.put("logoUrl", logoUrl);
        shown.put("metadata", metadata == null ? null : metadata.digest());
        shown.values().removeIf(Objects::isNull);
        return shown;
    }
}
