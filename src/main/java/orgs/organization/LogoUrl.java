package orgs.organization;

import java.net.URI;
import java.net.URISyntaxException;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;

/**
 * Where a picture is kept that was not uploaded here: {@code http} or {@code https}, with a host. Pages that show it need not fear
 * that it is a script. Unlike a {@link orgs.text.WebAddress} it may be on a machine of one's own network.
 */
public record LogoUrl(String value) {
    private static final int MAX_LENGTH = 2500;

    /** @throws RefusedException {@link Refusal#TEXT_INVALID} */
    public LogoUrl {
        if (!isValid(value)) {
            throw new RefusedException(Refusal.TEXT_INVALID);
        }
    }

    public static boolean isValid(String text) {
        try {
            return text.length() <= MAX_LENGTH && isOfTheWeb(new URI(text));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isOfTheWeb(URI address) {
        boolean isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return isWeb && address.getRawAuthority() != null;
    }
}
