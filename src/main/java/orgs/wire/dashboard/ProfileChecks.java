package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import orgs.account.EmailAddress;
import orgs.organization.ContactEmail;
import orgs.profile.ProfileField;
import orgs.profile.ProfileFields;
import orgs.profile.RequiredFields;
import orgs.text.Length;
import orgs.text.SingleLine;

/**
 * Reads the posted fields of a profile (docs/contracts/dashboard.md §3). The fields that accounts need and those that memberships show are
 * two lists: of whichever list a field is posted, all are needed; when none is, those of accounts. Every other field is
 * read when it is posted. The checks follow the order of the lists.
 */
@ApplicationScoped
class ProfileChecks {
    private static final Set<ProfileField> NAME_PARTS = Set.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME);

    private final RequiredFields required;
    private final Lengths lengths;

    ProfileChecks(RequiredFields required, Lengths lengths) {
        this.required = required;
        this.lengths = lengths;
    }

    ProfileFields forNew(Form form) {
        return read(form, address -> EmailAddress.ofClaim(address).isPresent());
    }

    /** As {@link #forNew}, but what passes as an address is less. */
    ProfileFields forChange(Form form) {
        return read(form, ContactEmail::isValid);
    }

    private ProfileFields read(Form form, Predicate<String> isAddress) {
        ProfileFields fields = ProfileFields.NONE;
        for (ProfileField field : needed(form)) {
            fields = field == ProfileField.FULL_NAME
                    ? withName(fields, form)
                    : fields.with(field, value(form, field, isAddress));
        }
        return fields;
    }

    private Set<ProfileField> needed(Form form) {
        List<ProfileField> ofAccounts = required.ofAccounts();
        List<ProfileField> ofMemberships = required.ofMemberships();
        boolean isForMemberships = ofMemberships.stream().anyMatch(field -> isPosted(form, field));
        var needed = new LinkedHashSet<ProfileField>();
        if (!isForMemberships || ofAccounts.stream().anyMatch(field -> isPosted(form, field))) {
            needed.addAll(ofAccounts);
        }
        if (isForMemberships) {
            needed.addAll(ofMemberships);
        }
        for (ProfileField field : ProfileField.values()) {
            if (isPosted(form, field)) {
                needed.add(field);
            }
        }
        needed.removeAll(NAME_PARTS);
        return needed;
    }

    private static boolean isPosted(Form form, ProfileField field) {
        return form.names(field.word()) || (field == ProfileField.FULL_NAME && isPostedInParts(form));
    }

    private static boolean isPostedInParts(Form form) {
        return NAME_PARTS.stream().anyMatch(part -> form.names(part.word()));
    }

    private ProfileFields withName(ProfileFields fields, Form form) {
        Length bounds = lengths.fullName();
        if (!isPostedInParts(form)) {
            return fields.withFullName(text(
                    form,
                    ProfileField.FULL_NAME,
                    DashboardError.FULL_NAME_INVALID,
                    bounds,
                    DashboardError.FULL_NAME_LENGTH));
        }
        return fields.withNameParts(
                text(
                        form,
                        ProfileField.FIRST_NAME,
                        DashboardError.FIRST_NAME_INVALID,
                        bounds,
                        DashboardError.FIRST_NAME_LENGTH),
                text(
                        form,
                        ProfileField.LAST_NAME,
                        DashboardError.LAST_NAME_INVALID,
                        bounds,
                        DashboardError.LAST_NAME_LENGTH));
    }

    private String value(Form form, ProfileField field, Predicate<String> isAddress) {
        return switch (field) {
            case DISPLAY_NAME ->
                text(
                        form,
                        field,
                        DashboardError.DISPLAY_NAME_INVALID,
                        lengths.displayName(),
                        DashboardError.DISPLAY_NAME_LENGTH);
            case COMPANY_NAME ->
                text(
                        form,
                        field,
                        DashboardError.COMPANY_NAME_INVALID,
                        lengths.companyName(),
                        DashboardError.COMPANY_NAME_LENGTH);
            case DISPLAY_EMAIL -> text(form, field, DashboardError.DISPLAY_EMAIL_INVALID, isAddress);
            case CONTACT_EMAIL -> text(form, field, DashboardError.CONTACT_EMAIL_INVALID, isAddress);
            case DOB -> DateOfBirth.read(form.required(field.word(), DashboardError.DOB_INVALID));
            case PHONE -> text(form, field, DashboardError.PHONE_INVALID, any -> true);
            case OCCUPATION -> text(form, field, DashboardError.OCCUPATION_INVALID, any -> true);
            case LOCATION -> text(form, field, DashboardError.LOCATION_INVALID, any -> true);
            case WEBSITE -> text(form, field, DashboardError.PROFILE_WEBSITE_INVALID, any -> true);
            case FULL_NAME, FIRST_NAME, LAST_NAME -> throw new IllegalArgumentException("Names are read as a whole");
        };
    }

    private static String text(Form form, ProfileField field, DashboardError otherwise, Predicate<String> isGood) {
        String text = form.required(field.word(), otherwise);
        if (text.length() > Lengths.MAX_STORED || !isGood.test(text)) {
            throw new DashboardException(otherwise);
        }
        return text;
    }

    private static String text(
            Form form, ProfileField field, DashboardError otherwise, Length bounds, DashboardError whenOutOfBounds) {
        String text = form.required(field.word(), otherwise);
        if (!SingleLine.is(text)) {
            throw new DashboardException(otherwise);
        }
        if (!bounds.fits(text)) {
            throw new DashboardException(whenOutOfBounds);
        }
        return text;
    }
}
