package orgs.invitation;

/** What can be done with a pending e-mail invitation: its addressee accepts or rejects it, its inviter's side cancels it. */
public enum Reply {
    ACCEPT,
    REJECT,
    CANCEL
}
