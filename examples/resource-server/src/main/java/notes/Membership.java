package notes;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token of Orgs tells about its bearer.
 *
 * @param version the claim {@code mv}: it grows with every change of the membership
 * @param toldAt when the token was issued
 */
record Membership(String person, Organization organization, long version, long toldAt) {
    /** Nothing when the token was issued for no organization. */
    static Optional<Membership> in(JsonWebToken token) {
        return token.<JsonObject>claim("org").map(organization -> new Membership(
                token.getSubject(),
                new Organization(
                        organization.getString("id"),
                        organization.getString("slug"),
                        organization.getJsonArray("roles").getValuesAs(JsonString::getString)),
                token.<JsonNumber>getClaim("mv").longValue(),
                token.getIssuedAtTime()));
    }
}
