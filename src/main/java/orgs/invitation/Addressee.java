package orgs.invitation;

import orgs.account.EmailAddress;

/** Who is invited to what: there is one pending e-mail invitation at most for it. */
public record Addressee(String organizationId, EmailAddress address) {

    /** Whom an e-mail invitation is for. */
    public static Addressee of(Invitation invitation) {
        return new Addressee(invitation.organizationId, new EmailAddress(invitation.email));
    }
}
