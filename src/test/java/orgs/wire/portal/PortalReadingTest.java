package orgs.wire.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.text.WebAddress;

/** How texts, addresses and times of requests are read. */
class PortalReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://conf.example.org:8443/a/b?c=d#e",
                "HTTPS://EXAMPLE.ORG",
                "https://müller.example",
                "https://例え.jp/道",
                "http://192.0.2.7/x",
                "http://[2001:db8::1]:80/",
                "https://user:secret@example.org",
                "https://xn--mller-kva.xn--p1ai"
            })
    void websites(String address) {
        assertTrue(WebAddress.isValid(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "http://",
                "http://localhost",
                "http://example",
                "http://exa mple.org",
                "http://example.org/a b",
                "http://example.org/<b>",
                "http://-bad.example",
                "http://example.123",
                "http://256.1.1.1",
                "http://example.org:0",
                "http://example.org:99999",
                "http://example.org:",
                "http://[zz]/",
                "//example.org",
                "http://exa_mple.org",
                "http://.example.org",
                "http://example.org.."
            })
    void noWebsites(String address) {
        assertFalse(WebAddress.isValid(address));
        assertFalse(WebAddress.isValid("https://example.org/" + "x".repeat(2083)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-03, 2027-05-03T00:00:00Z",
        "2027-05-03T10:20, 2027-05-03T10:20:00Z",
        "2027-05-03T10:20:30.123456Z, 2027-05-03T10:20:30.123Z",
        "2027-05-03T10:20:30+02:00, 2027-05-03T08:20:30Z",
        "2027-05-03T10:20:30-02:00, 2027-05-03T12:20:30Z"
    })
    void times(String text, String expected) {
        assertEquals(Optional.of(Instant.parse(expected)), PortalTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T",
                "tomorrow",
                "2027-02-30",
                "2027-13-01",
                "+12027-01-01",
                "-0001-01-01",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:00:00-02:00"
            })
    void noTimes(String text) {
        assertEquals(Optional.empty(), PortalTime.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain & simple|plain & simple",
                "<b>bold</b>|bold",
                "a & <i>b</i>|a &amp; b",
                "x<script>alert(1)</script>y|xy",
                "x<style>p{}</style>y|xy",
                "<img src=x onerror=alert(1)>pic|pic",
                "1 < 2|1 &lt; 2"
            })
    void texts(String text, String expected) {
        assertEquals(expected, MarkupRemover.of(text));
    }

    @Test
    void linesSurviveCleaning() {
        assertEquals("a\nb", MarkupRemover.of("a\n<b>b</b>"));
        assertEquals("", MarkupRemover.of("<i></i>"));
    }
}
