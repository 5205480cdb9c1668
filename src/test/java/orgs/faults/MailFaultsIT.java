package orgs.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static orgs.testing.Patience.PATIENCE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Installation;
import orgs.testing.MailServer;
import orgs.testing.PackagedProgram;
import orgs.testing.Person;

/** A mail server that is not as it should be keeps mails waiting, and nobody else. */
class MailFaultsIT {
    private static final int MAILS = 3;

    @RegisterExtension
    static final Installation INSTALLATION = new Installation();

    private final Person ann = Person.named("Ann");

    @Test
    void requestsDoNotWaitForAMailServerThatIsDownOrDrips() throws Exception {
        var program = INSTALLATION.start(settings());
        String organization = organization(program);
        var duringTheOutage = invite(program, organization);
        await().atMost(PATIENCE)
                .until(() -> program.lines().stream().anyMatch(line -> line.contains("more after attempt")));
        String[] whileItDrips;
        try (var dripping = new DrippingServer()) {
            dripping.awaitClient();
            whileItDrips = invite(program, organization);
            program.await("/q/health/ready", 200);
        }

        try (var server = MailServer.start()) {
            Stream.of(duringTheOutage, whileItDrips).flatMap(Stream::of).forEach(address -> awaitMail(server, address));
        }
    }

    /** Killed when the server has the whole mail and has not said so: nobody knows whether it will be delivered. */
    @Test
    void aMailWhoseProgramIsKilledIsSentOnceMoreAndCanBeRecognized() throws Exception {
        String address;
        String messageId;
        try (var forgetful = new ServerSocket(MailServer.port())) {
            forgetful.setSoTimeout((int) PATIENCE.toMillis());
            var killed = INSTALLATION.start(settings());
            address = invite(killed, organization(killed))[0];
            messageId = idOfAMailThatIsNotAcknowledged(forgetful);
            killed.kill();
        }
        try (var database = INSTALLATION.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate("update invitation_mail set due_at = now()"); // two minutes pass
        }

        try (var server = MailServer.start()) {
            INSTALLATION.start(settings());
            awaitMail(server, address);
            assertEquals(messageId, server.mailsFor(address).get(0).getMessageID());
        }
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(MailServer.configuration());
        settings.remove("quarkus.mailer.own-host-name");
        settings.put("orgs.mail.interval", "1s");
        settings.put("orgs.mail.retry-after", "PT1S");
        return settings;
    }

    private static void awaitMail(MailServer server, String address) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(1, server.mailsFor(address).size(), address));
    }

    private String organization(PackagedProgram program) {
        return program.as(ann)
                .contentType("application/json")
                .body(Map.of("name", "Acme", "slug", "acme-" + UUID.randomUUID()))
                .post("/organizations")
                .then()
                .statusCode(200)
                .extract()
                .path("organization.id");
    }

    /** The addresses of some who are invited. */
    private String[] invite(PackagedProgram program, String organization) {
        return IntStream.range(0, MAILS)
                .mapToObj(i -> Person.named("Guest").email())
                .peek(address -> program.as(ann)
                        .contentType("application/json")
                        .body(Map.of("email", address))
                        .post("/organizations/" + organization + "/invitations")
                        .then()
                        .statusCode(200))
                .toArray(String[]::new);
    }

    /** Takes a mail up to its last line, and then says nothing more. */
    private static String idOfAMailThatIsNotAcknowledged(ServerSocket server) throws IOException {
        var client = server.accept();
        var commands = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        client.getOutputStream().write("220 forgetful.example\r\n".getBytes(StandardCharsets.US_ASCII));
        String command = commands.readLine();
        assertTrue(command.matches("EHLO (\\[.+]|[^.]+\\..+)") && !command.contains("localhost"), command);
        while (!command.equals("DATA")) {
            client.getOutputStream().write("250 fine\r\n".getBytes(StandardCharsets.US_ASCII));
            command = commands.readLine();
        }
        client.getOutputStream().write("354 go on\r\n".getBytes(StandardCharsets.US_ASCII));
        String id = "";
        for (String line = commands.readLine(); !line.equals("."); line = commands.readLine()) {
            if (line.startsWith("Message-ID: ")) id = line.substring("Message-ID: ".length());
        }
        assertTrue(id.startsWith("<"), id);
        return id;
    }
}
