package orgs.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import orgs.text.SingleLine;

/**
 * Tells the log why tokens are refused, because that is most often somebody's setting: for each issuer and reason at most once a minute, and of issuers that
 * nobody configured only a few in a minute, since anybody can make them up. Never the token.
 */
@ApplicationScoped
class RefusedTokens {
    private static final Logger LOG = Logger.getLogger(RefusedTokens.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    static final int MOST_STRANGERS = 10;
    private static final int MOST_REASONS = 100;
    private static final int LONGEST = 200;

    private final Recently strangers;
    private final Recently reasons;

    RefusedTokens(InstantSource clock) {
        strangers = new Recently(clock, MOST_STRANGERS);
        reasons = new Recently(clock, MOST_REASONS);
    }

    /** @param reason completes "is refused: "; may hold what a token says */
    void tell(TrustedIssuer issuer, String reason) {
        String line = issuer.name() + " is refused: " + line(reason);
        if (reasons.add(line)) {
            LOG.warnf("A token of issuer %s", line);
        }
    }

    /** A token names an issuer that is none of ours. */
    void tellOfStranger(String issuer) {
        String named = line(issuer);
        if (strangers.add(named)) {
            LOG.warnf("A token is refused: nobody configured its issuer %s", named);
        }
    }

    /** One line of a bounded length, whatever somebody wrote. */
    private static String line(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        String visible = SingleLine.DIRECTIONS
                .matcher(SingleLine.BREAKS.matcher(start).replaceAll(" "))
                .replaceAll("");
        return start.length() < text.length() ? visible + "…" : visible;
    }

    /** What was told within the last minute. When it is full nothing more is told: otherwise new names would push out each other. */
    private static final class Recently {
        private final InstantSource clock;
        private final int most;
        private final Map<String, Instant> told = new LinkedHashMap<>();

        Recently(InstantSource clock, int most) {
            this.clock = clock;
            this.most = most;
        }

        /** Whether it is new, and there is room for it. */
        synchronized boolean add(String line) {
            Instant now = clock.instant();
            forgetUntil(now.minus(PAUSE));
            return told.size() < most && told.putIfAbsent(line, now) == null;
        }

        /** The oldest ones come first. */
        private void forgetUntil(Instant end) {
            Iterator<Instant> times = told.values().iterator();
            while (times.hasNext() && !times.next().isAfter(end)) {
                times.remove();
            }
        }
    }
}
