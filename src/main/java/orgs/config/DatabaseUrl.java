package orgs.config;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Where the database is, in the form that the service's driver and, with {@code jdbc:} before it, the migrations'
 * understand alike. No message shows it: somebody may have put a password into it.
 */
public record DatabaseUrl(String value) {
    private static final Pattern FORM = Pattern.compile("postgresql://[^/@?#\\s]+/[^/@?#\\s]+(\\?[^#\\s]*)?");

    public DatabaseUrl {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "it must look like postgresql://host:port/database, without user and password");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Written out, because the implicit conversion would hide the reason. */
    public static final class Conversion implements Converter<DatabaseUrl> {
        @Override
        public DatabaseUrl convert(String value) {
            return new DatabaseUrl(value);
        }
    }
}
