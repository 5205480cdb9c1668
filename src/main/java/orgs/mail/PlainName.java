package orgs.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a name that anybody may have chosen fit to stand in the header and in a sentence of a mail: one line ({@link OneLine})
 * without what looks like a link or an address, because mail programs make links of these, and people believe them.
 */
final class PlainName {
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d-]";
    /** A full stop, and what internationalized domain names take for one. */
    private static final String DOT = "[.\\u2024\\u3002\\uff0e\\uff61]";

    private static final Pattern LINK_OR_ADDRESS = Pattern.compile(
            String.join(
                    "|",
                    "\\S*[/\\\\\\uff0f]{2}\\S*", // https://…
                    "(?<!" + LABEL + ")(?:https?|ftp|mailto|tel|sms|javascript|data)[:\\uff1a]\\S+",
                    "(?<!" + LABEL + ")www" + DOT + "\\S*",
                    "\\S+[@\\uff20]\\S+",
                    "\\S*" + LABEL + DOT + LABEL + "{2,}[/\\uff0f:\\uff1a?#]\\S*", // example.test/…
                    "\\d{1,3}(?:" + DOT + "\\d{1,3}){3}\\S*"),
            Pattern.CASE_INSENSITIVE);

    /** Between two labels of a domain. A name such as Node.js has one, too, so it loses no more than this. */
    private static final Pattern DOMAIN_DOT =
            Pattern.compile("(?<=" + LABEL + ")" + DOT + "(?=" + LABEL + "{2})(?=" + LABEL + "*\\p{L})");

    private PlainName() {}

    /** Empty when nothing is left. */
    static Optional<String> of(String name) {
        return OneLine.of(name) // first, so that the patterns see a short text
                .map(line -> LINK_OR_ADDRESS.matcher(line).replaceAll(" "))
                .map(line -> DOMAIN_DOT.matcher(line).replaceAll(" "))
                .flatMap(OneLine::of);
    }
}
