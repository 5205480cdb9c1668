package orgs.attack.stateful;

import static orgs.attack.stateful.Command.pick;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import orgs.attack.stateful.State.Offer;
import orgs.attack.stateful.State.Organization;
import orgs.attack.stateful.State.Profile;
import orgs.invitation.Channel;
import orgs.testing.Person;

/** Some people who have to do with nobody else, what they have made, and the secrets they were told. */
final class World {
    private static final String NOBODY = "memb_00000000000000000000000000";

    final List<Actor> people;
    final Model model = new Model(this);
    /** What opens an invitation, by its id. */
    final Map<String, String> secrets = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final Connection database;
    private State state = new State();

    World(String url, Connection database) {
        this.database = database;
        people = Stream.of(
                        Person.named("Ann"),
                        Person.named("Ben"),
                        Person.named("Cleo"),
                        Person.named("Dan"),
                        Person.systemAdministrator("Root"))
                .map(person -> Actor.at(url, person))
                .toList();
    }

    State state() {
        return state;
    }

    /** What the database holds of these people. */
    State stored() {
        try {
            return State.read(database, people);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From here on the state is what the database holds. */
    void look() {
        state = stored();
    }

    Actor person(int number) {
        return people.get(number % people.size());
    }

    Actor person(String account) {
        return people.stream()
                .filter(actor -> actor.id().equals(account))
                .findFirst()
                .orElseThrow();
    }

    Optional<Organization> organization(int number) {
        return pick(List.copyOf(state.organizations.values()), number);
    }

    Optional<Offer> offer(Channel channel, int number) {
        return pick(
                state.offers.values().stream()
                        .filter(offer -> offer.channel == channel && secrets.containsKey(offer.id))
                        .toList(),
                number);
    }

    Optional<Profile> profile(int number) {
        return pick(List.copyOf(state.profiles.values()), number);
    }

    Optional<Profile> profileOf(Actor who, int number) {
        return pick(
                state.profiles.values().stream()
                        .filter(profile -> profile.account().equals(who.id()))
                        .toList(),
                number);
    }

    /** Notes what opens the invitation that was made or renewed, if the answer is about one. */
    void learn(Answer answer) {
        learn(answer, "/invitation/id", "/invitation/token");
        learn(answer, "/invite/id", "/invite/code");
        learn(answer, "/invitationid", "/secretCode");
    }

    private void learn(Answer answer, String id, String secret) {
        if (answer.at(secret).isTextual()) {
            secrets.put(answer.text(id), answer.text(secret));
        }
    }

    /** One of a few words that only these people use. */
    String word(int number) {
        return name + "-" + number;
    }

    /** The id of somebody's membership, of nobody's where they have none. */
    String memberId(Organization organization, Actor whom) {
        try (var statement =
                database.prepareStatement("select id from member where organization_id = ? and account_id = ?")) {
            statement.setString(1, organization.id);
            statement.setString(2, whom.id());
            try (var found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : NOBODY;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
