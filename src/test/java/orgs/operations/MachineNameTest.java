package orgs.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineNameTest {
    @ParameterizedTest
    @CsvSource({
        "orgs-1.example.com, 192.0.2.7, orgs-1.example.com",
        "orgs-5d4f, 127.0.0.1 192.0.2.7, [192.0.2.7]",
        "localhost, 192.0.2.7, [192.0.2.7]",
        "localhost.localdomain, 192.0.2.7, [192.0.2.7]",
        "192.0.2.8, 192.0.2.7, [192.0.2.7]",
        "'', 192.0.2.7, [192.0.2.7]",
        "two words.example, 192.0.2.7, [192.0.2.7]",
        "orgs-5d4f, 2001:db8::7 192.0.2.7, [192.0.2.7]",
        "orgs-5d4f, fe80::1 2001:db8::7, [IPv6:2001:db8:0:0:0:0:0:7]",
        "orgs-5d4f, ::1, [127.0.0.1]",
    })
    void isTheFullOneOrElseAnAddress(String hostName, String addresses, String told) throws UnknownHostException {
        var known = new ArrayList<InetAddress>();
        for (String address : addresses.split(" ")) {
            known.add(InetAddress.getByName(address));
        }
        assertEquals(told, MachineName.of(hostName, known.stream()));
    }
}
