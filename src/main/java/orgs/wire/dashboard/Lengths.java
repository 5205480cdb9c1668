package orgs.wire.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import orgs.config.DashboardApiConfig;
import orgs.config.OrgsConfig;
import orgs.text.Length;

/** How long this API lets texts be. */
@ApplicationScoped
class Lengths {
    /** What the original's storage holds of any text. */
    static final int MAX_STORED = 255;

    private final DashboardApiConfig config;

    Lengths(OrgsConfig config) {
        this.config = config.dashboardApi();
    }

    Length organizationName() {
        return length(config.organizationNameLength());
    }

    Length pin() {
        return length(config.organizationPinLength());
    }

    Length code() {
        return length(config.invitationCodeLength());
    }

    Length fullName() {
        return length(config.profileFullNameLength());
    }

    Length displayName() {
        return length(config.profileDisplayNameLength());
    }

    Length companyName() {
        return length(config.profileCompanyNameLength());
    }

    private static Length length(DashboardApiConfig.Length configured) {
        return new Length(configured.min(), configured.max());
    }
}
