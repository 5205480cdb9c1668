package orgs.attack.stateful;

import java.util.List;
import java.util.Optional;

/**
 * Something that somebody does, told so that it means something in every state: each number picks one of what there is.
 *
 * @param what the organization, invitation or profile
 * @param whom the other person
 * @param choice whatever else there is to choose: the API, the role
 */
record Command(Deed deed, int who, int what, int whom, int choice) {
    Command by(int somebody) {
        return new Command(deed, somebody, what, whom, choice);
    }

    /** The request that it is in this world; none when there is nothing to do it with. */
    Optional<Step> in(World world) {
        return deed.in(world, this);
    }

    /** One of these, by a number of any size. */
    static <T> Optional<T> pick(List<T> all, int number) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
    }
}
