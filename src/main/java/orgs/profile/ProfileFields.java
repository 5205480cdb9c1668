package orgs.profile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import orgs.refusal.Refusal;
import orgs.refusal.RefusedException;
import orgs.text.SingleLine;
import orgs.text.StorableText;

/**
 * The fields of a profile that have a value. The full name and its two parts always agree, names are one line, and none
 * holds what cannot be stored or has no bound.
 */
public record ProfileFields(Map<ProfileField, String> filled) {
    public static final ProfileFields NONE = new ProfileFields(Map.of());

    private static final int MAX_LENGTH = 5000;

    /** @throws RefusedException {@link Refusal#TEXT_INVALID} */
    public ProfileFields {
        filled.forEach(ProfileFields::require);
        filled = Map.copyOf(filled);
    }

    private static void require(ProfileField field, String value) {
        StorableText.require(value, MAX_LENGTH);
        if (field.isName() && !SingleLine.is(value)) {
            throw new RefusedException(Refusal.TEXT_INVALID);
        }
    }

    /** What is filled of these fields. */
    public ProfileFields only(Collection<ProfileField> wanted) {
        var kept = new EnumMap<ProfileField, String>(ProfileField.class);
        wanted.forEach(field -> get(field).ifPresent(value -> kept.put(field, value)));
        return new ProfileFields(kept);
    }

    /** By the words of the fields: {@code display-name}. */
    public Map<String, String> byWord() {
        return toColumn();
    }

    public Optional<String> get(ProfileField field) {
        return Optional.ofNullable(filled.get(field));
    }

    /** These fields, overwritten by the others. */
    public ProfileFields with(ProfileFields others) {
        var merged = new EnumMap<ProfileField, String>(ProfileField.class);
        merged.putAll(filled);
        if (others.filled.containsKey(ProfileField.FULL_NAME)) {
            merged.remove(ProfileField.FIRST_NAME);
            merged.remove(ProfileField.LAST_NAME);
        }
        merged.putAll(others.filled);
        return new ProfileFields(merged);
    }

    public ProfileFields with(ProfileField field, String value) {
        return with(new ProfileFields(Map.of(field, value)));
    }

    /** These fields and a full name, which sets its parts too: the last word is the last name. */
    public ProfileFields withFullName(String fullName) {
        String name = fullName.strip();
        int space = name.lastIndexOf(' ');
        var whole = with(ProfileField.FULL_NAME, fullName);
        if (space < 0) {
            return whole.with(ProfileField.FIRST_NAME, name);
        }
        return whole.with(ProfileField.FIRST_NAME, name.substring(0, space).strip())
                .with(ProfileField.LAST_NAME, name.substring(space + 1));
    }

    /** These fields and a full name that was given in its two parts. */
    public ProfileFields withNameParts(String firstName, String lastName) {
        return with(ProfileField.FULL_NAME, firstName + ' ' + lastName)
                .with(ProfileField.FIRST_NAME, firstName)
                .with(ProfileField.LAST_NAME, lastName);
    }

    static ProfileFields ofColumn(Map<String, String> column) {
        var filled = new EnumMap<ProfileField, String>(ProfileField.class);
        column.forEach((word, value) -> ProfileField.of(word).ifPresent(field -> filled.put(field, value)));
        return new ProfileFields(filled);
    }

    Map<String, String> toColumn() {
        var column = new LinkedHashMap<String, String>();
        filled.forEach((field, value) -> column.put(field.word(), value));
        return column;
    }
}
