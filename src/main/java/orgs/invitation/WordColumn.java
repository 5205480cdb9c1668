package orgs.invitation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** A column that holds a constant's name in lower case. */
abstract class WordColumn<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> type;

    WordColumn(Class<E> type) {
        this.type = type;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String convertToDatabaseColumn(E constant) {
        return constant == null ? null : word(constant);
    }

    @Override
    public E convertToEntityAttribute(String word) {
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
