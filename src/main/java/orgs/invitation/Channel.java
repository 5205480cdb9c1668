package orgs.invitation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How an invitation reaches the invited: by e-mail to one address, by a secret code, or by a shareable link. */
public enum Channel {
    EMAIL,
    CODE,
    LINK;

    /** The word of the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter
    static class Column implements AttributeConverter<Channel, String> {
        @Override
        public String convertToDatabaseColumn(Channel channel) {
            return channel.word();
        }

        @Override
        public Channel convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
