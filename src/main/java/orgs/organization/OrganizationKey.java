package orgs.organization;

/** By what an organization is asked for: its id or its slug, compared to the letter. The other one is null. */
public record OrganizationKey(String id, String slug) {

    public static OrganizationKey ofId(String id) {
        return new OrganizationKey(id, null);
    }

    public static OrganizationKey ofSlug(String slug) {
        return new OrganizationKey(null, slug);
    }
}
