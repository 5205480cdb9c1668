package orgs.invitation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import orgs.access.Caller;
import orgs.database.PromptStatement;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * An invitation that is being answered. Its organization was locked and then itself, both until the transaction ends, and only
 * then they were read with those between whom it is: whatever decides about it stays as it is.
 *
 * <p>The lock is not waited for. Who names an invitation knows it from a row that was committed, so the statement that locks
 * finds all that the one behind it reads.
 */
record LockedInvitation(Invitation invitation, InvitationParties parties) {
    private static final Key MAIL = Key.id(Channel.EMAIL);
    private static final Key CODE = Key.id(Channel.CODE);
    private static final Key LINK = new Key(Channel.LINK, "secret_hash", "secretHash");

    /** By what an invitation is found. The channel is a literal, not a parameter, for the sake of the partial indexes. */
    private record Key(String lock, String read) {
        private static final String LOCK = """
                select 1 from organization o join invitation i on i.organization_id = o.id
                where i.%s = :key and i.channel = '%s' for no key update of o, i""";

        Key(Channel channel, String column, String field) {
            this(
                    LOCK.formatted(column, channel.word()),
                    InvitationParties.BY + "i.%s = :key and i.channel = %s".formatted(field, channel.name()));
        }

        static Key id(Channel channel) {
            return new Key(channel, "id", "id");
        }
    }

    /** The invitation by e-mail with this id, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byMail(Caller caller, String id) {
        return lock(caller, MAIL, id);
    }

    /** The invitation by code with this id, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byCode(Caller caller, String id) {
        return lock(caller, CODE, id);
    }

    /** The link with this hash, whatever its organization's state. */
    static Uni<Optional<LockedInvitation>> byLink(Caller caller, byte[] hash) {
        return lock(caller, LINK, hash);
    }

    private static Uni<Optional<LockedInvitation>> lock(Caller caller, Key key, Object value) {
        return PromptStatement.send(key.lock(), Map.of("key", value))
                .chain(Panache::getSession)
                .chain(session -> session.createQuery(key.read(), InvitationParties.Row.class)
                        .setParameter("caller", caller.accountId())
                        .setParameter("key", value)
                        .getSingleResultOrNull())
                .map(found ->
                        Optional.ofNullable(found).map(row -> new LockedInvitation(row.invitation(), row.parties())));
    }

    /** @throws RefusedException this refusal, for an invitation into a deleted organization */
    LockedInvitation requireLiving(Refusal otherwise) {
        if (parties.organization().isDeleted()) {
            throw new RefusedException(otherwise);
        }
        return this;
    }
}
