package orgs.wire.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an annotation says of a schema and no code does. */
final class Said {
    private Said() {}

    /** @param said null where nothing is said */
    static void tell(Schema said, org.eclipse.microprofile.openapi.models.media.Schema schema) {
        if (said == null) {
            return;
        }
        unlessEmpty(said.description(), schema::setDescription);
        unlessEmpty(said.format(), schema::setFormat);
        unlessEmpty(said.pattern(), schema::setPattern);
        if (said.enumeration().length > 0) {
            schema.setEnumeration(List.<Object>copyOf(List.of(said.enumeration())));
        }
        if (said.minLength() > 0) {
            schema.setMinLength(said.minLength());
        }
        if (said.maxLength() < Integer.MAX_VALUE) {
            schema.setMaxLength(said.maxLength());
        }
        unlessEmpty(said.minimum(), least -> schema.setMinimum(new BigDecimal(least)));
        unlessEmpty(said.maximum(), most -> schema.setMaximum(new BigDecimal(most)));
        if (said.minProperties() > 0) {
            schema.setMinProperties(said.minProperties());
        }
        if (said.additionalProperties() == Schema.True.class) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        }
        if (said.examples().length > 0) {
            schema.setExamples(List.<Object>copyOf(List.of(said.examples())));
        }
    }

    private static void unlessEmpty(String text, Consumer<String> setter) {
        if (!text.isEmpty()) {
            setter.accept(text);
        }
    }
}
