package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import orgs.config.DashboardApiConfig;
import orgs.config.OrgsConfig;

/**
 * What this API demands of the posted fields of an organization and of an invitation, one check each: every route has
 * its own order.
 */
@ApplicationScoped
class OrganizationChecks {
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]+");

    private final DashboardApiConfig config;

    OrganizationChecks(OrgsConfig config) {
        this.config = config.dashboardApi();
    }

    String name(Form form) {
        return form.required("name", DashboardError.NAME_INVALID);
    }

    void requireNameLength(String name) {
        Lengths.require(name, config.organizationNameLength(), DashboardError.NAME_LENGTH);
    }

    String pin(Form form) {
        return lettersAndDigits(form.required("pin", DashboardError.PIN_INVALID), DashboardError.PIN_INVALID);
    }

    void requirePinLength(String pin) {
        Lengths.require(pin, config.organizationPinLength(), DashboardError.PIN_LENGTH);
    }

    String email(Form form) {
        String email = form.required("email", DashboardError.EMAIL_INVALID);
        if (email.indexOf('@') < 1 || email.length() > Lengths.MAX_STORED) {
            throw new DashboardException(DashboardError.EMAIL_INVALID);
        }
        return email;
    }

    String newCode(String code) {
        Lengths.require(
                lettersAndDigits(code, DashboardError.CODE_INVALID),
                config.invitationCodeLength(),
                DashboardError.CODE_LENGTH);
        return code;
    }

    private static String lettersAndDigits(String text, DashboardError otherwise) {
        if (!LETTERS_AND_DIGITS.matcher(text).matches()) {
            throw new DashboardException(otherwise);
        }
        return text;
    }
}
