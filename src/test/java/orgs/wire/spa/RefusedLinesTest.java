package orgs.wire.spa;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orgs.testing.Person;

/** R50: lines that can never be, each with the word for it. */
@QuarkusTest
class RefusedLinesTest {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "ACCOUNT", "{`type`: `account`, `issuer`: `https://identity.test`, `subject`",
            "ORGANIZATION", "{`type`: `organization`, `slug`: `acme`, `name`: `A`, `owner`: OWNER",
            "MEMBER", "{`type`: `member`, `organization`: `nobodys`, `account`: OWNER",
            "INVITATION", "{`type`: `invitation`, `organization`: `nobodys`, `email`: `a@b.cd`, `roles`: [`x`]");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{;malformed",
                "{} {};input_invalid",
                "[];input_invalid",
                "null;input_invalid",
                "{};input_invalid",
                "{`type`: `team`};input_invalid",
                "{`type`: `account`};input_invalid",
                "ACCOUNT: 7};input_invalid",
                "ACCOUNT: ` `};text_invalid",
                "ACCOUNT: `x`, `mail`: `x`};input_invalid",
                "ACCOUNT: `x`, `email`: `x`};email_invalid",
                "{`type`: `organization`, `slug`: `acme`, `name`: `Acme`};input_invalid",
                "{`type`: `organization`, `slug`: `acme`, `name`: `Acme`, `owner`: {}};input_invalid",
                "{`type`: `organization`, `slug`: `Acme!`, `name`: `Acme`, `owner`: OWNER};slug_invalid",
                "{`type`: `organization`, `slug`: `acme`, `name`: `A\\nb`, `owner`: OWNER};name_invalid",
                "{`type`: `organization`, `slug`: `acme`, `name`: `LONG`, `owner`: OWNER};name_length",
                "ORGANIZATION, `website`: `x`};website_invalid",
                "ORGANIZATION, `email`: `x`};email_invalid",
                "ORGANIZATION, `metadata`: []};input_invalid",
                "ORGANIZATION, `description`: `\\u0000`};text_invalid",
                "ORGANIZATION, `metadata`: {`x`: `LARGE`}};text_invalid",
                "ORGANIZATION};account_not_found",
                "MEMBER};input_invalid",
                "MEMBER, `roles`: []};roles_invalid",
                "MEMBER, `roles`: [` `]};roles_invalid",
                "MEMBER, `roles`: [`x`]};organization_not_found",
                "INVITATION};organization_not_found",
                "{`type`: `invitation`, `organization`: `nobodys`, `email`: `a`, `roles`: [`x`]};email_invalid",
                "INVITATION, `expiresAt`: `soon`};input_invalid",
                "INVITATION, `expiresAt`: `+12026-01-01T00:00:00Z`};input_invalid"
            })
    void aLineThatCannotBeIsRefused(String line, String word) {
        String sent = BEGINNINGS.entrySet().stream()
                .reduce(line, (text, named) -> text.replace(named.getKey(), named.getValue()), (one, other) -> other)
                .replace('`', '"')
                .replace("OWNER", Lines.json(Lines.key(Person.named("Nobody"))))
                .replace("LARGE", "x".repeat(17_000))
                .replace("LONG", "x".repeat(1001));
        String good = Lines.json(Lines.account(Person.named("Ann")));
        Lines.load(Person.systemAdministrator("Root"), "\n" + sent + "\r\n\n" + good, false)
                .statusCode(200)
                .body("lines.line", contains(2, 4))
                .body("lines.outcome", contains(word, "created"))
                .body("lines[0].why", notNullValue());
    }
}
