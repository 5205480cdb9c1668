package orgs.wire.portal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import orgs.organization.OrganizationFields;
import orgs.organization.OrganizationName;
import orgs.organization.Slug;
import orgs.text.WebAddress;

/** The body of R1 and R6, cleaned; what was not sent is null. R6 ignores the slug. */
@RegisterForReflection
@Schema(name = "PortalOrganizationForm")
public record OrganizationForm(String name, String slug, String description, String website) {
    private static final String NAME_LENGTH = "Organization name must be 2-100 characters long";
    private static final Pattern SLUG_CHARACTERS = Pattern.compile("[a-z0-9-]+");

    /** The form that makes an organization. @throws PortalError with every rule that is broken */
    static OrganizationForm toCreate(PortalBody body) {
        var rules = new Rules(body);
        var form = new OrganizationForm(rules.name(), rules.slug(), rules.description(), rules.website());
        rules.requireKept();
        return form;
    }

    /** The form that changes one. @throws PortalError with every rule that is broken */
    static OrganizationForm toChange(PortalBody body) {
        var rules = new Rules(body);
        String name = body.has("name") ? rules.name() : null;
        if (name != null && name.isEmpty()) {
            rules.refuse("name", name, NAME_LENGTH);
        }
        var form = new OrganizationForm(name, null, rules.description(), rules.website());
        rules.requireKept();
        return form;
    }

    /** The fields of a new organization. @throws PortalError when cleaning left nothing of the name */
    OrganizationFields fields() {
        if (name.isEmpty() || slug.isEmpty()) {
            throw new PortalError(400, "Name and slug are required");
        }
        return OrganizationFields.named(new OrganizationName(name), new Slug(slug))
                .withDescription(description)
                .withWebsite(website == null ? null : new WebAddress(website));
    }

    /** What the fields become: what was not sent stays as it is. */
    OrganizationFields change(OrganizationFields before) {
        return before.withName(name == null ? before.name() : new OrganizationName(name))
                .withDescription(description == null ? before.description() : description)
                .withWebsite(website == null ? before.website() : new WebAddress(website));
    }

    /** The rules of all fields; the first one that is broken speaks for a field, but a slug is told everything. */
    private static final class Rules {
        private final PortalBody body;
        private final List<FieldError> errors = new ArrayList<>();

        Rules(PortalBody body) {
            this.body = body;
        }

        String name() {
            return cleaned("name", text -> isBetween(text, 2, 100), NAME_LENGTH);
        }

        String slug() {
            String slug = body.text("slug").strip();
            demand("slug", slug, isBetween(slug, 2, 50), "Slug must be 2-50 characters long");
            demand("slug", slug, SLUG_CHARACTERS.matcher(slug).matches(), PortalErrors.SLUG_CHARACTERS);
            demand(
                    "slug",
                    slug,
                    !slug.startsWith("-") && !slug.endsWith("-"),
                    "Slug cannot start or end with a hyphen");
            demand("slug", slug, !slug.contains("--"), "Slug cannot contain consecutive hyphens");
            return slug;
        }

        String description() {
            return body.has("description")
                    ? cleaned(
                            "description",
                            text -> isBetween(text, 0, 500),
                            "Description must be less than 500 characters")
                    : null;
        }

        String website() {
            return body.has("website") ? cleaned("website", WebAddress::isValid, PortalErrors.INVALID_URL) : null;
        }

        void refuse(String field, String value, String message) {
            errors.add(FieldError.of(field, value, message));
        }

        void requireKept() {
            if (!errors.isEmpty()) {
                throw PortalError.of(errors);
            }
        }

        /** Checked first and cleaned then, as the contract has it (§1.8). */
        private String cleaned(String field, Predicate<String> rule, String message) {
            String text = body.text(field).strip();
            demand(field, text, rule.test(text), message);
            return MarkupRemover.of(text);
        }

        private void demand(String field, String value, boolean kept, String message) {
            if (!kept) {
                refuse(field, value, message);
            }
        }

        private static boolean isBetween(String text, int least, int most) {
            int length = text.codePointCount(0, text.length());
            return length >= least && length <= most;
        }
    }
}
