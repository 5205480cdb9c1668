package orgs.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.regex.Pattern;

/** Why a mail could not be sent, for the log: mail servers repeat addresses in what they say, so these are left out. */
final class Reason {
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");

    private Reason() {}

    static String of(Throwable failure) {
        if (failure instanceof SMTPException refused) {
            return "the mail server answered " + refused.getReplyCode();
        }
        String told = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return OneLine.of(ADDRESS.matcher(told).replaceAll("<address>")).orElseThrow();
    }
}
