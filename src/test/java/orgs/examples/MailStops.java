package orgs.examples;

import static org.awaitility.Awaitility.await;
import static orgs.testing.Patience.PATIENCE;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orgs.testing.MailServer;

/** The tokens by which those who are invited can stop the mails. */
record MailStops(MailServer mails) {
    private static final Pattern LINK = Pattern.compile("<https://orgs.example.test/mail-stops/(.*)>");

    /** That of the first mail to an address, which comes soon. */
    String token(String address) {
        await().atMost(PATIENCE).until(() -> !mails.mailsFor(address).isEmpty());
        try {
            Matcher link = LINK.matcher(mails.mailsFor(address).get(0).getHeader("List-Unsubscribe", null));
            if (link.matches()) {
                return link.group(1);
            }
            throw new AssertionError("A mail has no link that stops further ones");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
