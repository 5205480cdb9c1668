package orgs.wire.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;
import orgs.config.OrgsConfig;
import orgs.throttle.ClientRateLimiter;
import orgs.wire.ClientAddress;

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

    /** Refuses an address that has presented too many unknown codes, whatever it presents now. */
    void requireFewUnknownCodes() {
        refuse(
                unknownCodes.wait(address.ofRequest()),
                "Rate limit exceeded",
                "Too many requests from this IP, please try again later.",
                "1 minute");
    }

    void countUnknownCode() {
        unknownCodes.count(address.ofRequest());
    }

    /** Counts an upload, or refuses it. */
    void countUpload() {
        if (uploadsAllowed.isEmpty()) {
            return;
        }
        refuse(
                uploads.wait(address.ofRequest()),
                "Upload rate limit exceeded",
                "Too many file uploads from this IP, please try again later.",
                "15 minutes");
        uploads.count(address.ofRequest());
    }

    private static void refuse(Duration wait, String error, String message, String period) {
        if (!wait.isZero()) {
            throw PortalError.tooMany(error, message, period, wait);
        }
    }
}
