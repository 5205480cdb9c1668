package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import orgs.organization.ContactEmail;
import orgs.organization.OrganizationName;
import orgs.organization.Pin;

/**
 * Reads the posted fields of an organization, one by one: every route has its own order. Where a
 * route asks something else between what is posted and how long it may be, it takes the text first.
 */
@ApplicationScoped
class OrganizationChecks {
    private final Lengths lengths;

    OrganizationChecks(Lengths lengths) {
        this.lengths = lengths;
    }

    String nameText(Form form) {
        return form.required("name", DashboardError.NAME_INVALID);
    }

    OrganizationName name(String text) {
        return OrganizationName.of(text, lengths.organizationName());
    }

    String pinText(Form form) {
        return Pin.requireCharacters(form.required("pin", DashboardError.PIN_INVALID));
    }

    Pin pin(String text) {
        return Pin.of(text, lengths.pin());
    }

    ContactEmail email(Form form) {
        return new ContactEmail(form.required("email", DashboardError.EMAIL_INVALID));
    }
}
