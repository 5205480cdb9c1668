package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void ofARefusalOnlyTheCodeIsTold() {
        assertEquals(
                "the mail server answered 550",
                Reason.of(new SMTPException("no", 550, List.of("550 5.1.1 <bob@example.test> unknown"), true)));
    }

    @Test
    void noAddressIsTold() {
        assertEquals(
                "IllegalStateException: who is <address>",
                Reason.of(new IllegalStateException("who is\r\n<bob@example.test>")));
    }
}
