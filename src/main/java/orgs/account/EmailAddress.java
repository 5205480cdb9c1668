package orgs.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * A normalized address: trimmed, NFC, lower case, the domain in its ASCII form (IDNA). Two spellings of one address are
 * equal, which is what invitations and verified claims are compared by.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 191;
    private static final String HIDDEN = "•••";
    private static final Pattern LOCAL = Pattern.compile("(?!\\.)(?!.*\\.\\.)[\\p{L}\\p{N}_'+.-]*[\\p{L}\\p{N}_+-]");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9][a-z0-9-]*\\.)+([a-z]{2,}|xn--[a-z0-9-]{2,})");

    public EmailAddress {
        value = normalize(value).orElseThrow(() -> new RefusedException(Refusal.EMAIL_INVALID));
    }

    /** The normalized form of a claim; empty for one that is absent or no address. */
    public static Optional<String> ofClaim(String claim) {
        return normalize(claim);
    }

    /** An address as it is told to whom it does not belong: enough to recognize one's own by. {@code d•••@e•••.com} */
    public static String masked(String address) {
        String domain = domain(address);
        return firstOf(address) + HIDDEN + '@' + firstOf(domain) + HIDDEN + domain.substring(domain.lastIndexOf('.'));
    }

    private static String firstOf(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /** What stands before the {@code @}. */
    public static String localPart(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    /** What stands behind the {@code @}. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The form that a domain has in a normalized address; empty for one that none can have. */
    public static Optional<String> normalizedDomain(String domain) {
        return asciiDomain(
                Normalizer.normalize(domain.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> normalize(String input) {
        if (input == null || input.length() > 4 * MAX_LENGTH) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(input.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return asciiDomain(text.substring(at + 1))
                .map(domain -> text.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= MAX_LENGTH);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
