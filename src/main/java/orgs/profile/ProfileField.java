package orgs.profile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a profile can say about a person. */
public enum ProfileField {
    COMPANY_NAME,
    FULL_NAME,
    /** With {@link #LAST_NAME}, the two parts of {@link #FULL_NAME}. */
    FIRST_NAME,
    LAST_NAME,
    CONTACT_EMAIL,
    DISPLAY_EMAIL,
    DISPLAY_NAME,
    PHONE,
    OCCUPATION,
    LOCATION,
    DOB,
    WEBSITE;

    private static final Set<ProfileField> NAMES =
            EnumSet.of(COMPANY_NAME, FULL_NAME, FIRST_NAME, LAST_NAME, DISPLAY_NAME);

    /** Whether it calls somebody something, and so stands beside other text. */
    boolean isName() {
        return NAMES.contains(this);
    }

    /** The name in the configuration, in the database and in requests: {@code display-name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field with this word; empty if there is none. */
    public static Optional<ProfileField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
