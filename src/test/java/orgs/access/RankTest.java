package orgs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankTest {
    private static final List<String> ROLES = List.of("owner", "admin", "member", "billing");

    @ParameterizedTest
    @EnumSource
    void whatQueriesAreToldOfARightIsWhatItIs(Action action) {
        var plain = caller(false);
        for (Caller caller :
                List.of(plain, caller(true), plain.everywhere(), caller(true).everywhere())) {
            for (String role : ROLES) {
                assertEquals(
                        Rank.of(caller, Optional.of(Roles.of(role))).may(action),
                        Rank.rolesThatMay(caller, action)
                                .map(roles -> Arrays.asList(roles).contains(role))
                                .orElse(true),
                        () -> role + " of " + caller);
            }
        }
    }

    private static Caller caller(boolean systemAdministrator) {
        return Caller.of("acct_1").asSystemAdministrator(systemAdministrator);
    }
}
