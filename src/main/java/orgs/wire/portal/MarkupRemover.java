package orgs.wire.portal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Text without markup (docs/contracts/portal.md §1.8): tags go, what they hold stays, scripts and styles go with all they hold. */
final class MarkupRemover {
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private MarkupRemover() {}

    /** Text without a {@code <} passes as it is; in any other what is left is escaped. */
    static String of(String text) {
        return text.indexOf('<') < 0
                ? text
                : Jsoup.clean(text, "", Safelist.none(), AS_WRITTEN).strip();
    }
}
