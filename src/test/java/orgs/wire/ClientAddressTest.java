package orgs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void ipv4AddressIsItselfInBothSpellings() {
        assertEquals("192.0.2.7", ClientAddress.client("192.0.2.7"));
        assertEquals("192.0.2.7", ClientAddress.client("::ffff:192.0.2.7"));
    }

    @Test
    void ipv6AddressIsItsNetwork() {
        assertEquals(ClientAddress.client("2001:db8:1:2::1"), ClientAddress.client("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(ClientAddress.client("fe80::1%eth0"), ClientAddress.client("fe80::2"));
        assertNotEquals(ClientAddress.client("2001:db8:1:2::1"), ClientAddress.client("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsAClientOfItsOwn() {
        assertEquals("unknown", ClientAddress.client("unknown"));
    }
}
