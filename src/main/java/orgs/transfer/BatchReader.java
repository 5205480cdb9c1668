package orgs.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orgs.access.Caller;
import orgs.account.AccountKey;
import orgs.account.AccountService;
import orgs.account.KnownAccount;
import orgs.account.Tombstones;
import orgs.invitation.Addressee;
import orgs.invitation.ImportedInvitations;
import orgs.organization.Member;
import orgs.organization.Organization;
import orgs.organization.Seat;
import orgs.organization.Slug;

/** Reads what a batch is about: a statement for each kind of things, however many lines there are. */
@ApplicationScoped
class BatchReader {
    private final AccountService accounts;
    private final Tombstones tombstones;
    private final ImportedInvitations invitations;

    BatchReader(AccountService accounts, Tombstones tombstones, ImportedInvitations invitations) {
        this.accounts = accounts;
        this.tombstones = tombstones;
        this.invitations = invitations;
    }

    /** Locks in the order of everybody: organizations, then what is theirs. */
    Uni<Batch> read(Caller caller, List<Line> lines) {
        return accounts.find(persons(lines)).chain(known -> tombstones
                .findRemoved(strangers(lines, known))
                .chain(removed -> Organization.lockInAnyState(slugs(lines))
                        .map(found -> byKey(found, organization -> new Slug(organization.slug)))
                        .chain(organizations -> Member.findOf(seats(lines, known, organizations))
                                .chain(members -> invitations
                                        .lockPending(addressees(lines, organizations))
                                        .map(pending -> new Batch(
                                                caller,
                                                new HashMap<>(known),
                                                removed,
                                                organizations,
                                                byKey(members, Member::seat),
                                                byKey(pending, Addressee::of)))))));
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return new HashMap<>(values.stream().collect(Collectors.toMap(key, value -> value)));
    }

    private static <L extends Line> Stream<L> all(List<Line> lines, Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Set<AccountKey> persons(List<Line> lines) {
        return Stream.of(
                        told(lines),
                        all(lines, Line.OfOrganization.class).map(Line.OfOrganization::owner),
                        all(lines, Line.OfMember.class).map(Line.OfMember::account))
                .flatMap(persons -> persons)
                .collect(Collectors.toSet());
    }

    private static Stream<AccountKey> told(List<Line> lines) {
        return all(lines, Line.OfAccount.class).map(line -> line.claims().person());
    }

    private static Set<AccountKey> strangers(List<Line> lines, Map<AccountKey, KnownAccount> known) {
        return told(lines).filter(person -> !known.containsKey(person)).collect(Collectors.toSet());
    }

    private static Set<Slug> slugs(List<Line> lines) {
        return Stream.of(
                        all(lines, Line.OfOrganization.class)
                                .map(line -> line.fields().slug()),
                        all(lines, Line.OfMember.class).map(Line.OfMember::organization),
                        all(lines, Line.OfInvitation.class).map(Line.OfInvitation::organization))
                .flatMap(slugs -> slugs)
                .collect(Collectors.toSet());
    }

    /** What is made by the batch itself has nobody in it yet. */
    private static Set<Seat> seats(
            List<Line> lines, Map<AccountKey, KnownAccount> accounts, Map<Slug, Organization> organizations) {
        return all(lines, Line.OfMember.class)
                .filter(line -> organizations.containsKey(line.organization()) && accounts.containsKey(line.account()))
                .map(line -> new Seat(
                        organizations.get(line.organization()).id,
                        accounts.get(line.account()).id()))
                .collect(Collectors.toSet());
    }

    private static Set<Addressee> addressees(List<Line> lines, Map<Slug, Organization> organizations) {
        return all(lines, Line.OfInvitation.class)
                .filter(line -> organizations.containsKey(line.organization()))
                .map(line -> new Addressee(organizations.get(line.organization()).id, line.address()))
                .collect(Collectors.toSet());
    }
}
