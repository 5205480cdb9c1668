package orgs.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import orgs.account.Account;
import orgs.invitation.Invitation;
import orgs.organization.Organization;

/**
 * What a mail tells about an invitation. Nobody joins by it alone: who reads it must still sign in with the invited address.
 *
 * @param id the same for every attempt to send it, another one when the invitation is renewed
 * @param organization a name, fit for a header
 * @param inviter a name, fit for a header
 * @param stopLink by which no more mails come from this organization
 */
record Letter(String id, String to, String organization, String inviter, String link, String stopLink, String until) {
    /** What stands for the name of an organization of which nothing can be shown. */
    static final String NAMELESS = "an organization";

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Letter about(
            Invitation invitation, Organization organization, Account inviter, String acceptUrl, String stopLink) {
        return new Letter(
                invitation.id + "." + invitation.secretVersion,
                invitation.email,
                PlainName.of(organization.name).orElse(NAMELESS),
                PlainName.of(inviter.name).orElse("Somebody"),
                acceptUrl.replace("{id}", invitation.id),
                stopLink,
                TIME.format(invitation.expiresAt));
    }

    public String subject() {
        return "Invitation to join “" + organization + "”";
    }
}
