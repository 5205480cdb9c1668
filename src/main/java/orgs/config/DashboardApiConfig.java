package orgs.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of the Dashboard API, in characters. They hold for what is posted from now on, not for what is stored. */
public interface DashboardApiConfig {

    /** {@code true}: refusals answer 500 (511 without a credential), as the original does, instead of 4xx. For clients that rely on it. */
    @WithDefault("false")
    boolean originalStatuses();

    /** How many items a list has when the request does not say. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int pageSize();

    @WithDefault("dashboard")
    String appid();

    OrganizationNameLength organizationNameLength();

    OrganizationPinLength organizationPinLength();

    InvitationCodeLength invitationCodeLength();

    ProfileNameLength profileFullNameLength();

    ProfileNameLength profileDisplayNameLength();

    ProfileNameLength profileCompanyNameLength();

    /** From {@code min} to {@code max}, both included. */
    interface Length {
        int min();

        int max();
    }

    interface OrganizationNameLength extends Length {
        @Override
        @WithDefault("1")
        int min();

        @Override
        @WithDefault("50")
        int max();
    }

    interface OrganizationPinLength extends Length {
        @Override
        @WithDefault("4")
        int min();

        @Override
        @WithDefault("6")
        int max();
    }

    interface InvitationCodeLength extends Length {
        @Override
        @WithDefault("6")
        int min();

        @Override
        @WithDefault("50")
        int max();
    }

    interface ProfileNameLength extends Length {
        @Override
        @WithDefault("1")
        int min();

        @Override
        @WithDefault("50")
        int max();
    }
}
