package orgs.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything about an organization that can be written, as one value. Each wire API checks the fields it knows by its
 * own contract and leaves the others as they are.
 *
 * @param slug null on creation: one is made from the name
 * @param metadata a JSON object, or null
 */
public record OrganizationFields(
        String name,
        Slug slug,
        String description,
        String website,
        String email,
        String pin,
        String logoUrl,
        Map<String, Object> metadata) {

    public static OrganizationFields named(String name, Slug slug) {
        return new OrganizationFields(name, slug, null, null, null, null, null, null);
    }

    public OrganizationFields withName(String name) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withSlug(Slug slug) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withDescription(String description) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withWebsite(String website) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withEmail(String email) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withPin(String pin) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withLogoUrl(String logoUrl) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    public OrganizationFields withMetadata(Map<String, Object> metadata) {
        return new OrganizationFields(name, slug, description, website, email, pin, logoUrl, metadata);
    }

    /** What an activity shows of these fields: all that are set, but the PIN, which opens the door to who knows it. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", name);
        shown.put("slug", slug.value());
        shown.put("description", description);
        shown.put("website", website);
        shown.put("email", email);
        shown.put("logoUrl", logoUrl);
        shown.put("metadata", metadata);
        shown.values().removeIf(Objects::isNull);
        return shown;
    }
}
