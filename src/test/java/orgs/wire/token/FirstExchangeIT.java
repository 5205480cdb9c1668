package orgs.wire.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class FirstExchangeIT extends FirstExchangeTest {}
