package orgs.wire.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import orgs.config.DashboardApiConfig.Length;
import orgs.config.OrgsConfig;
import orgs.profile.ProfileField;
import orgs.profile.RequiredFields;

/**
 * What forms and the sign-in page must know before anybody has signed in.
 *
 * @param development who can be become without a password; left out where nobody can
 */
@RegisterForReflection
public record UiConfigJson(
        String title,
        String version,
        UiOrganizationsJson organizations,
        UiRolesJson roles,
        UiProfilesJson profiles,
        UiLengthsJson lengths,
        UiInvitationsJson invitations,
        UiLimitsJson limits,
        List<UiProviderJson> signIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) UiDevelopmentJson development) {

    /**
     * @param everybodyCreates {@code false}: system administrators alone do
     * @param retention how long a deleted organization can be restored, as {@code PT720H}
     */
    @RegisterForReflection
    public record UiOrganizationsJson(boolean enabled, boolean everybodyCreates, String retention) {}

    /** The names that forms offer, what a creator becomes, and what one becomes without a choice. */
    @RegisterForReflection
    public record UiRolesJson(List<String> offered, List<String> creator, List<String> member) {}

    /** The fields that a profile can have, those it must have, and those that others see. */
    @RegisterForReflection
    public record UiProfilesJson(List<String> fields, List<String> required, List<String> shown) {}

    /** Bounds of what is typed, in characters. */
    @RegisterForReflection
    public record UiLengthsJson(
            UiLengthJson organizationName,
            UiLengthJson pin,
            UiLengthJson code,
            UiLengthJson fullName,
            UiLengthJson displayName,
            UiLengthJson companyName) {}

    /** From {@code min} to {@code max}, both included. */
    @RegisterForReflection
    public record UiLengthJson(int min, int max) {
        static UiLengthJson of(Length length) {
            return new UiLengthJson(length.min(), length.max());
        }
    }

    /** Where one can sign in: {@code /ui/session/{name}}. */
    @RegisterForReflection
    public record UiProviderJson(String name, String label) {}

    /** @param mailed whether an invitation by e-mail is sent, or has to be passed on */
    @RegisterForReflection
    public record UiInvitationsJson(boolean mailed, String expiresIn) {}

    @RegisterForReflection
    public record UiLimitsJson(
            int organizationsPerAccount, int membersPerOrganization, int pendingInvitationsPerOrganization) {}

    @RegisterForReflection
    public record UiDevelopmentJson(List<UiDemoPersonJson> people) {}

    @RegisterForReflection
    public record UiDemoPersonJson(String email, String name, List<String> groups, String about) {
        static UiDemoPersonJson of(DemoPeople.Person person) {
            return new UiDemoPersonJson(person.email(), person.name(), person.groups(), person.about());
        }
    }

    static UiConfigJson of(OrgsConfig config, RequiredFields fields, String version, UiDevelopmentJson development) {
        var bounds = config.dashboardApi();
        return new UiConfigJson(
                config.ui().title(),
                version,
                new UiOrganizationsJson(
                        config.organizations().enabled(),
                        config.organizations().everybodyCreates(),
                        config.retention().toString()),
                new UiRolesJson(config.roles(), config.creatorRoles(), config.defaultMemberRoles()),
                new UiProfilesJson(
                        words(List.of(ProfileField.values())),
                        words(fields.ofAccounts()),
                        words(fields.ofMemberships())),
                new UiLengthsJson(
                        UiLengthJson.of(bounds.organizationNameLength()),
                        UiLengthJson.of(bounds.organizationPinLength()),
                        UiLengthJson.of(bounds.invitationCodeLength()),
                        UiLengthJson.of(bounds.profileFullNameLength()),
                        UiLengthJson.of(bounds.profileDisplayNameLength()),
                        UiLengthJson.of(bounds.profileCompanyNameLength())),
                new UiInvitationsJson(
                        config.mail().from().isPresent(),
                        config.invitations().expiresIn().toString()),
                new UiLimitsJson(
                        config.limits().organizationsPerAccount(),
                        config.limits().membersPerOrganization(),
                        config.limits().pendingInvitationsPerOrganization()),
                providers(config),
                development);
    }

    private static List<UiProviderJson> providers(OrgsConfig config) {
        return config.identityProviders().entrySet().stream()
                .filter(provider -> provider.getValue().clientId().isPresent())
                .map(provider -> new UiProviderJson(
                        provider.getKey(), provider.getValue().label().orElse(provider.getKey())))
                .sorted(Comparator.comparing(UiProviderJson::name))
                .toList();
    }

    private static List<String> words(List<ProfileField> fields) {
        return fields.stream().map(ProfileField::word).toList();
    }
}
