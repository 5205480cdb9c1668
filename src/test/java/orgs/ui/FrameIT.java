package orgs.ui;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class FrameIT extends FrameTest {}
