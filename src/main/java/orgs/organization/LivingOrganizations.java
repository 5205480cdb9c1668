package orgs.organization;

import orgs.page.ListQuery;

/** Lists rows of all organizations that are not deleted. */
public final class LivingOrganizations {
    // A hash of the few that are deleted: joined, each of the rows before a page would be looked up.
    private static final String ROWS =
            "%s where %s not in (select d.id from Organization d where d.deletedAt is not null)";

    private LivingOrganizations() {}

    /**
     * @param from HQL from {@code from}, without conditions
     * @param organization the property that names the organization, as {@code m.organizationId}
     * @param id the property by which the rows are sorted
     */
    public static ListQuery rows(String from, String organization, String id) {
        return ListQuery.of(ROWS.formatted(from, organization), id);
    }
}
