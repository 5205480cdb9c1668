package orgs.testing;

import static orgs.testing.Patience.PATIENCE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server that a test can start and stop, always at the same port. */
public final class MailServer implements AutoCloseable {
    private final GreenMail server = new GreenMail(setup());

    /** One that is up. */
    public static MailServer start() {
        var server = new MailServer();
        server.server.start();
        return server;
    }

    /** What makes the service send its mails to this server. */
    public static Map<String, String> configuration() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", Integer.toString(port()),
                "quarkus.mailer.own-host-name", "orgs.example.test",
                "orgs.public-url", "https://orgs.example.test",
                "orgs.mail.from", "Orgs <orgs@example.test>",
                "orgs.mail.accept-url", "https://app.example.test/invitations/{id}?from=mail&why=invited");
    }

    /** The mails for an address, in the order in which they came. */
    public List<MimeMessage> mailsFor(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    /** The addressees of all mails, in the order in which they came. */
    public List<String> recipients() {
        return Stream.of(server.getReceivedMessages())
                .map(MailServer::recipient)
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerSetup setup() {
        var setup = new ServerSetup(port(), "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return setup;
    }

    /** The same in all class loaders of the test run. */
    public static int port() {
        Object port = System.getProperties()
                .computeIfAbsent("testing.mail-server.port", missing -> Integer.toString(FreePort.find()));
        return Integer.parseInt((String) port);
    }
}
