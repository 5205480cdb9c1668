package orgs.invitation;

import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;
import orgs.access.Action;
import orgs.access.Rank;
import orgs.access.Roles;
import orgs.refusal.Refusal;

/** How an invitation reaches the invited, and what that means for who makes it. */
public enum Channel {
    /** To one address, in the SPA API. */
    EMAIL(Action.MANAGE_INVITATIONS, Refusal.PERMISSION_DENIED),
    /** By a secret code that is passed on, in the Dashboard API. */
    CODE(Action.OWN, Refusal.INVITATION_CLOSED),
    /** By a link that can be shared, in the Portal API. */
    LINK(Action.MANAGE_INVITATIONS, Refusal.INVITATION_DISABLED);

    private final Action making;
    private final Refusal whenUnfounded;

    Channel(Action making, Refusal whenUnfounded) {
        this.making = making;
        this.whenUnfounded = whenUnfounded;
    }

    /** What an inviter must be allowed to do, when they invite and when somebody accepts. */
    Action making() {
        return making;
    }

    /** What the invited is told when the inviter may not make this offer any more. */
    Refusal whenUnfounded() {
        return whenUnfounded;
    }

    /** With which rank an account invites. Where links are made system administrators act on every organization. */
    Rank rank(boolean systemAdministrator, Optional<Roles> roles) {
        return this == LINK && systemAdministrator ? Rank.OWNER : Rank.of(systemAdministrator, roles);
    }

    /** The channel of this name; none for any other word. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }

    /** The word of the database and of the wire. */
    public String word() {
        return WordColumn.word(this);
    }

    @Converter
    static class Column extends WordColumn<Channel> {
        Column() {
            super(Channel.class);
        }
    }
}
