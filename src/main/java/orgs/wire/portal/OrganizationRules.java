package orgs.wire.portal;

import java.util.List;

/** What is said of an organization's fields when they break a rule (docs/contracts/portal.md R1, R6). */
final class OrganizationRules {
    static final String NAME_LENGTH = "Organization name must be 2-100 characters long";
    static final String SLUG_LENGTH = "Slug must be 2-50 characters long";
    static final String SLUG_CHARACTERS = "Slug can only contain lowercase letters, numbers, and hyphens";
    static final String SLUG_ENDS = "Slug cannot start or end with a hyphen";
    static final String SLUG_HYPHENS = "Slug cannot contain consecutive hyphens";
    static final String DESCRIPTION_LENGTH = "Description must be less than 500 characters";
    static final String WEBSITE = "Please enter a valid URL with http:// or https://";

    /** All that are broken are told, in this order. */
    static final List<String> IN_ORDER =
            List.of(NAME_LENGTH, SLUG_LENGTH, SLUG_CHARACTERS, SLUG_ENDS, SLUG_HYPHENS, DESCRIPTION_LENGTH, WEBSITE);

    static final int MAX_NAME = 100;
    static final int MAX_DESCRIPTION = 500;

    private OrganizationRules() {}
}
