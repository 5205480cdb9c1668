package orgs.wire.portal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;
import orgs.config.OrgsConfig;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.throttle.ClientRateLimiter;
import orgs.wire.ClientAddress;
import orgs.wire.Failure;

/** What one client address may not do too often: present codes that nobody made, and upload. */
@ApplicationScoped
public class PortalLimits {
    private static final Duration GUESSING = Duration.ofMinutes(1);
    private static final Duration UPLOADING = Duration.ofMinutes(15);

    private final ClientAddress address;
    private final ClientRateLimiter unknownCodes;
    private final OptionalInt uploadsAllowed;
    private final ClientRateLimiter uploads;

    PortalLimits(ClientAddress address, OrgsConfig config) {
        this.address = address;
        unknownCodes = new ClientRateLimiter(config.portalApi().unknownCodesPerMinute(), GUESSING);
        uploadsAllowed = config.portalApi().uploadsPerQuarterHour();
        uploads = new ClientRateLimiter(uploadsAllowed.orElse(1), UPLOADING);
    }

    /**
     * Counts a code that nobody made, and tells what to answer: as much, or to wait. A code that somebody made is never asked about here: nobody guesses one of
     * 128 bits, so whoever has a good one is let in whatever others did at the same address.
     */
    <T> Uni<T> countingUnknownCodes(Uni<T> asked) {
        return asked.onFailure(PortalLimits::isUnknown).transform(this::countUnknownCode);
    }

    private Throwable countUnknownCode(Throwable unknown) {
        String client = address.ofRequest();
        Duration wait = unknownCodes.wait(client);
        unknownCodes.count(client);
        return wait.isZero()
                ? unknown
                : PortalError.tooMany(
                        Refusal.TOO_MANY_ATTEMPTS,
                        "Rate limit exceeded",
                        "Too many requests from this IP, please try again later.",
                        "1 minute",
                        wait);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal() == Refusal.INVITATION_NOT_FOUND;
    }

    /** Counts an upload, or refuses it. */
    void countUpload() {
        if (uploadsAllowed.isEmpty()) {
            return;
        }
        String client = address.ofRequest();
        Duration wait = uploads.wait(client);
        if (!wait.isZero()) {
            throw PortalError.tooMany(
                    Failure.TOO_OFTEN,
                    "Upload rate limit exceeded",
                    "Too many file uploads from this IP, please try again later.",
                    "15 minutes",
                    wait);
        }
        uploads.count(client);
    }
}
