package orgs.examples;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExamplesIT extends ExamplesTest {}
