package orgs.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import orgs.mail.UnsentMail;

/** The last mails that would have gone out since the start. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DevMailbox {
    private static final int ROOM = 200;

    private final Deque<KeptMail> mails = new ArrayDeque<>();
    private final Clock clock;
    private long written;

    DevMailbox(Clock clock) {
        this.clock = clock;
    }

    synchronized void keep(@Observes UnsentMail mail) {
        written++;
        mails.addFirst(new KeptMail(written, clock.instant(), mail));
        if (mails.size() > ROOM) {
            mails.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<KeptMail> mails() {
        return List.copyOf(mails);
    }

    /** Empty for one that there never was, and for one that was pushed out by others. */
    synchronized Optional<KeptMail> find(long number) {
        return mails.stream().filter(kept -> kept.number() == number).findFirst();
    }

    /** @param number which one since the start */
    record KeptMail(long number, Instant at, UnsentMail mail) {}
}
