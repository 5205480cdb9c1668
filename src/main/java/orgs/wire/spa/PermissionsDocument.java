package orgs.wire.spa;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import orgs.access.Action;
import orgs.access.Rank;

/** Lists in the OpenAPI document what somebody can be and do in an organization, as the core knows it. */
final class PermissionsDocument {
    private static final String PERMISSIONS = "permissions";
    private static final String RANK = "rank";

    private PermissionsDocument() {}

    static void tell(Components components) {
        components.getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null
                        && schema.getProperties().keySet().containsAll(List.of(PERMISSIONS, RANK)))
                .forEach(entry -> entry.addProperty(RANK, reference("Rank"))
                        .addProperty(
                                PERMISSIONS,
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(reference("Permission"))
                                        .description("What the caller may do there, where it is asked for")));
        components
                .addSchema(
                        "Permission",
                        words(Stream.of(Action.values()).map(Action::word))
                                .description("What somebody may do in an organization"))
                .addSchema(
                        "Rank",
                        words(Stream.of(Rank.values()).filter(Rank::isMember).map(Rank::word))
                                .description("What a member's roles amount to"));
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    private static Schema words(Stream<String> words) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(words.map(Object.class::cast).toList());
    }
}
