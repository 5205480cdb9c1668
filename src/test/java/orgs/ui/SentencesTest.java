package orgs.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence stands in a page: all of them are in {@code texts}, in every language. */
class SentencesTest {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Pattern READ_OUT = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void templatesHaveNoTextOfTheirOwn() throws IOException {
        var found = new ArrayList<String>();
        for (String folder : List.of("app", "pages", "parts", "elements")) {
            try (Stream<Path> files = Files.walk(WEB.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".ts")).toList()) {
                    for (String template : new Source(Files.readString(file)).templates()) {
                        textsIn(template).forEach(text -> found.add(file + ": " + text));
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aSentenceInATemplateIsFound() {
        String source = "const a = '`' // it's no `template`\n"
                + "html`<p class=\"card\">Hello ${cond ? html`<b title=\"Over\">${name}</b>` : `no ${text}`}, you</p>`";
        assertEquals(
                List.of("Over", "Hello", "you"),
                new Source(source)
                        .templates().stream().flatMap(SentencesTest::textsIn).toList());
    }

    private static Stream<String> textsIn(String template) {
        return Stream.concat(
                READ_OUT.matcher(template).results().map(read -> read.group(1)).filter(text -> WORD.matcher(text)
                        .find()),
                WORD.matcher(TAG.matcher(template).replaceAll(" ")).results().map(word -> word.group()));
    }

    /** What is in the {@code html} templates of a source, with a space for each expression. */
    private static final class Source {
        private final String text;
        private final List<String> templates = new ArrayList<>();
        private final Deque<Template> open = new ArrayDeque<>();
        /** How many braces are open in the expressions that are. */
        private final Deque<Integer> braces = new ArrayDeque<>();

        Source(String text) {
            this.text = text;
        }

        List<String> templates() {
            int at = 0;
            while (at < text.length()) {
                at = open.size() > braces.size() ? afterText(at) : afterCode(at);
            }
            return templates;
        }

        private int afterText(int at) {
            if (text.startsWith("${", at)) {
                open.peek().text.append(' ');
                braces.push(0);
                return at + 2;
            }
            if (text.charAt(at) == '`') {
                Template closed = open.pop();
                if (closed.isMarkup) {
                    templates.add(closed.text.toString());
                }
            } else {
                open.peek().text.append(text.charAt(at));
            }
            return at + 1;
        }

        private int afterCode(int at) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                return after("\n", at);
            }
            if (text.startsWith("/*", at)) {
                return after("*/", at + 1);
            }
            if (c == '\'' || c == '"') {
                return after(String.valueOf(c), at);
            }
            if (c == '`') {
                open.push(new Template(text.substring(0, at).endsWith("html"), new StringBuilder()));
            } else if (!braces.isEmpty() && c == '{') {
                braces.push(braces.pop() + 1);
            } else if (!braces.isEmpty() && c == '}') {
                int within = braces.pop();
                if (within > 0) {
                    braces.push(within - 1);
                }
            }
            return at + 1;
        }

        private int after(String end, int at) {
            int found = text.indexOf(end, at + 1);
            return found < 0 ? text.length() : found + end.length();
        }

        private record Template(boolean isMarkup, StringBuilder text) {}
    }
}
