package orgs.ui;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import orgs.testing.Person;
import orgs.testing.TwoOfEverything;

/** Whoever is invited to an organization that has no room left is told whom to ask. */
@QuarkusTest
@TestProfile(TwoOfEverything.class)
class FullOrganizationTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void itSaysSoWhateverWayOneComes() {
        var acme = Organization.of(Person.named("Ann"), "Acme Rockets");
        var bob = Person.named("Bob");
        String mail = acme.invite(bob);
        String link = acme.link(Map.of());
        var visitor = visitors.visit(bob);
        acme.add(Person.named("Cat"), "member");
        visitor.opens(mail).button("Accept and join").click();
        visitor.seesText("This organization is full").finds("landing-full");
        visitor.opens(link).button("Join").click();
        visitor.seesText("This organization is full");
    }
}
