package orgs.wire.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EvaluationIT extends EvaluationTest {}
