package notes;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * What the token that was issued last has shown of each membership. An earlier one that shows another version of it was
 * issued before the person's roles changed: who comes with it should get another.
 */
@Singleton
class Memberships {
    private static final BinaryOperator<Membership> NEWEST = BinaryOperator.maxBy(
            Comparator.comparingLong(Membership::toldAt).thenComparingLong(Membership::version));

    private final Map<String, Membership> newest = new ConcurrentHashMap<>();

    boolean isCurrent(Membership membership) {
        var key = membership.person() + " " + membership.organization().id();
        return newest.merge(key, membership, NEWEST).version() == membership.version();
    }
}
