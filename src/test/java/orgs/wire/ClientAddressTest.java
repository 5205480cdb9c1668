package orgs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orgs.testing.Configuration;

class ClientAddressTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String PROXY = "10.1.2.3";
    private static final ClientAddress ADDRESS =
            new ClientAddress(null, proxies("10.0.0.0/8,2001:db8:ff::/48,192.0.2.1"));

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void ipv4AddressIsItselfInBothSpellings() {
        assertEquals("192.0.2.7", counted("192.0.2.7"));
        assertEquals("192.0.2.7", counted("::ffff:192.0.2.7"));
    }

    @Test
    void ipv6AddressIsItsNetwork() {
        assertEquals(counted("2001:db8:1:2::1"), counted("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(counted("fe80::1%eth0"), counted("fe80::2"));
        assertNotEquals(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.7",
                "203.0.113.9, 198.51.100.7",
                "203.0.113.9,198.51.100.7:4711",
                "made up, 10.9.9.9, 198.51.100.7",
                "203.0.113.9, 198.51.100.7, 10.9.9.9",
                "198.51.100.7,\t10.9.9.9 , 192.0.2.1, 2001:db8:ff::7",
                "198.51.100.7, [2001:db8:ff::7]:443, ::ffff:10.0.0.1",
                "10.9.9.9, 198.51.100.7,, "
            })
    void isWhatTheProxyAppended(String forwarded) {
        assertEquals("198.51.100.7", client(PROXY, forwarded));
    }

    @Test
    void isReadFromAllHeadersAsFromOne() {
        assertEquals("198.51.100.7", client(PROXY, "203.0.113.9", "198.51.100.7", "10.9.9.9"));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 20010db800010002/64",
        "[2001:db8:1:2::1], 20010db800010002/64",
        "[2001:db8:1:2::1]:443, 20010db800010002/64",
        "::ffff:198.51.100.7, 198.51.100.7"
    })
    void mayBeIpv6(String forwarded, String client) {
        assertEquals(client, client(PROXY, forwarded));
    }

    @Test
    void isThePeerThatIsNoProxyOfOurs() {
        assertEquals("203.0.113.1", client("203.0.113.1", "198.51.100.7"));
        assertEquals("203.0.113.1", client("203.0.113.1"));
    }

    @Test
    void isTheFarthestProxyWhereNobodyElseIsNamed() {
        assertEquals(PROXY, client(PROXY));
        assertEquals(PROXY, client(PROXY, " , "));
        assertEquals("10.9.9.9", client(PROXY, "10.9.9.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "example.com",
                "1.2.3",
                "1.2.3.4.5",
                "[::1",
                "::1]:80",
                "1.2.3.4:x:y",
                ":",
                "\0"
            })
    void isTheProxyThatNamesNonsense(String nonsense) {
        assertEquals("10.9.9.9", client(PROXY, "198.51.100.7, " + nonsense + ", 10.9.9.9"));
    }

    @Test
    void hostNamesAreResolved() {
        var local = proxies("localhost,no-such-host.invalid");
        assertTrue(local.contain(ClientAddress.address("127.0.0.1").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0", "256.1.1.1", "10.0.0.1:80", "2001:db8::/129", "http://proxy", "a b", "*"
            })
    void whatIsNoProxyStopsTheStart(String named) {
        var refused = assertThrows(ConfigurationException.class, () -> proxies(named));
        assertTrue(
                refused.getMessage().startsWith("orgs.trusted-proxies (ORGS_TRUSTED_PROXIES) "), refused::getMessage);
    }

    private static String counted(String address) {
        return ClientAddress.counted(ClientAddress.address(address).orElseThrow());
    }

    private static String client(String peer, String... forwarded) {
        return ClientAddress.counted(ADDRESS.client(ClientAddress.address(peer).orElseThrow(), List.of(forwarded)));
    }

    private static TrustedProxies proxies(String named) {
        return new TrustedProxies(Configuration.with(Map.of("orgs.trusted-proxies", named)), VERTX);
    }
}
