package orgs.wire.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TokenCookieIT extends TokenCookieTest {}
