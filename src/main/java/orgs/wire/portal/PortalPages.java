package orgs.wire.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orgs.page.NumberedPage;
import orgs.page.PageRequest;

/** Reads and writes numbered pages (docs/contracts/portal.md §1.7): nothing is refused, the nearest possible value counts. */
final class PortalPages {
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?)(\\d+).*", Pattern.DOTALL);
    private static final int MAX_DIGITS = 9;

    private PortalPages() {}

    /** Which page a list answers with. */
    public record PaginationJson(int page, int limit, long total, long totalPages) {}

    static PageRequest read(String page, String limit, int defaultLimit) {
        return new PageRequest(number(page, 1), number(limit, defaultLimit));
    }

    static PaginationJson pagination(NumberedPage<?> list) {
        return new PaginationJson(list.page().page(), list.page().limit(), list.total(), list.totalPages());
    }

    private static int number(String text, int otherwise) {
        Matcher number = NUMBER.matcher(text == null ? "" : text);
        if (!number.matches()) {
            return otherwise;
        }
        String digits = number.group(2).replaceFirst("^0+(?=.)", "");
        int value = digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
        return number.group(1).equals("-") ? -value : value;
    }
}
