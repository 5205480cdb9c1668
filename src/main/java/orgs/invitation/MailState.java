package orgs.invitation;

/** What became of the last mail about an invitation. */
public enum MailState {
    /** None was made: no sender is configured. */
    OFF,
    WAITING,
    SENT,
    /** The mail server did not take it for too long. */
    GIVEN_UP,
    /** Its recipient wants no mails of the organization. */
    WITHHELD;

    /** The word of the wire. */
    public String word() {
        return WordColumn.word(this);
    }

    /** @param isWaiting whether a mail about the invitation is still to be sent */
    static MailState of(Invitation invitation, boolean isWaiting) {
        if (isWaiting) {
            return WAITING;
        }
        if (invitation.unsent != null) {
            return valueOf(invitation.unsent.name());
        }
        return invitation.mailedAt == null ? OFF : SENT;
    }
}
