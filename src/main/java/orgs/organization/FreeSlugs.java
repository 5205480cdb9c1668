package orgs.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orgs.id.Ids;

/** Looks for slugs that nobody has, deleted organizations included. Somebody may take one before it is used. */
@ApplicationScoped
public class FreeSlugs {
    private static final int LAST_NUMBER = 9;
    private static final String TAKEN = "select o.slug from Organization o where o.slug in (:slugs)";

    @WithSession
    public Uni<SlugProposal> like(Slug wanted) {
        List<Slug> candidates = candidates(wanted);
        return Panache.getSession()
                .chain(session -> session.createQuery(TAKEN, String.class)
                        .setParameter(
                                "slugs", candidates.stream().map(Slug::value).toList())
                        .getResultList())
                .map(taken -> candidates.stream()
                        .filter(candidate -> !taken.contains(candidate.value()))
                        .findFirst()
                        .orElseGet(() -> wanted.with(Ids.tail(Ids.organization()))))
                .map(free -> new SlugProposal(wanted, free));
    }

    private static List<Slug> candidates(Slug wanted) {
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(number -> wanted.with(Integer.toString(number))))
                .toList();
    }
}
