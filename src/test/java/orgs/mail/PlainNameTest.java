package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PayPal https://evil.test/login?a=b Security",
                "PayPal (HTTPS://evil.test) Security",
                "PayPal hxxp://evil Security",
                "PayPal //evil.test Security",
                "PayPal https:evil Security",
                "PayPal mailto:a@b Security",
                "PayPal tel:+15550100 Security",
                "PayPal www.evil.test Security",
                "PayPal evil.test/login Security",
                "PayPal evil.test:8080 Security",
                "PayPal evil。test/login Security",
                "PayPal evil.xn--p1ai/?x Security",
                "PayPal 192.0.2.7/login Security",
                "PayPal 192.0.2.7 Security",
                "PayPal help@evil.test Security",
                "PayPal help＠evil.test Security",
                "PayPal\r\nhttps://evil.test\u2028 Security",
                "PayPal https://a.test https://b.test c@d.test Security",
            })
    void whatLooksLikeALinkOrAnAddressIsLost(String name) {
        assertEquals(Optional.of("PayPal Security"), PlainName.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Evil.test, Evil test",
        "a.b.evil.co.uk, a.b evil co uk",
        "evil．test, evil test",
        "evil。рф, evil рф",
        "St.Gallen, St Gallen",
    })
    void aDomainIsNoneAnyMore(String name, String left) {
        assertEquals(Optional.of(left), PlainName.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Inc.",
                "J.R.R. Tolkien",
                "Dr. Ann Lee",
                "Version 2.0",
                "AT&T @ Home",
                "Müller/Söhne",
                "Nr. 1: Data",
                "Ann (she/her)",
                "…and friends",
                "組織。"
            })
    void otherNamesStay(String name) {
        assertEquals(Optional.of(name), PlainName.of(name));
    }

    @Test
    void aNameThatIsALinkIsNone() {
        assertEquals(Optional.empty(), PlainName.of("https://evil.test"));
        assertEquals(Optional.empty(), PlainName.of(null));
    }

    @Test
    void aLinkCannotHideBehindAnother() {
        assertEquals(Optional.of("A"), PlainName.of("A http://x//https://evil.test"));
        assertEquals(Optional.of("A htt"), PlainName.of("A htt x@y"));
    }
}
