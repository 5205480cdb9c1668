package orgs.page;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that is searched for in whatever case: one of three characters or more anywhere, a shorter one where a word
 * begins. Of a letter in the middle of a word an index of trigrams knows nothing.
 *
 * <p>There are two conditions for the same matches. Few are found by the index of trigrams and then sorted; with many,
 * the list is walked in its order until the page is full. Which of them suits is known by counting, and not left to the
 * planner, which may not know the text: each condition allows one way.
 *
 * @param separator behind what a word begins; empty for a text that is found anywhere
 */
public record SearchText(String text, String separator) {
    private static final int TOO_SHORT_FOR_TRIGRAMS = 2;

    /** @param separator behind what a word begins that is not the first one */
    public static SearchText of(String text, String separator) {
        boolean isShort = text.codePointCount(0, text.length()) <= TOO_SHORT_FOR_TRIGRAMS;
        return new SearchText(text, isShort ? separator : "");
    }

    /** Those of the rows that match in one of these properties, as the index of trigrams finds them. */
    public ListQuery few(ListQuery rows, String... properties) {
        String condition = anyOf("%1$s ilike :atBeginning escape '\\' or %1$s ilike :within escape '\\'", properties);
        return new ListQuery(
                rows.and(condition).from(),
                rows.id(),
                Map.of("atBeginning", pattern(""), "within", pattern("%" + separator)));
    }

    /** The same rows, as they are met by walking through the list. */
    public ListQuery many(ListQuery rows, String... properties) {
        String condition = anyOf("locate(lower(:text), lower(concat(:separator, %s))) > 0", properties);
        return new ListQuery(
                rows.and(condition).from(), rows.id(), Map.of("text", separator + text, "separator", separator));
    }

    private String pattern(String before) {
        return (separator.isEmpty() ? "%" : before) + LikePattern.literal(text) + '%';
    }

    private static String anyOf(String condition, String... properties) {
        return Stream.of(properties).map(condition::formatted).collect(Collectors.joining(" or ", "(", ")"));
    }
}
