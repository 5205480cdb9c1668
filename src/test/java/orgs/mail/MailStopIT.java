package orgs.mail;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MailStopIT extends MailStopTest {}
