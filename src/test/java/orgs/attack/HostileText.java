package orgs.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Texts that programs stumble over. */
final class HostileText {
    private static final String[] TEXTS = {
        "",
        " ",
        "\u0000",
        "a\u0000b",
        "\ud800",
        "\udc00x",
        "x\ud83d",
        "\udc00\ud800",
        "\u202eevil\u202c",
        "\u2066x\u2069",
        "\u200b",
        "\u200d\ud83d\udc68\u200d\ud83d\udc69",
        "\ufeffx",
        "\uffff",
        "\ufffe",
        "\ud83d\ude00",
        "\ud83d\ude00".repeat(64),
        "e\u0301".repeat(60),
        "\u0130\u0131\u017f\ufb03",
        "\u1e9e\u00df",
        "\u2028\u2029\u0085",
        "\r\nX-Injected: 1",
        "a\tb\nc",
        "\u001b[31m",
        "\u007f",
        "' or '1'='1",
        "\"; drop table member; --",
        "%' escape '!",
        "\\",
        "%",
        "_",
        "%s%n%x",
        "${jndi:ldap://x}",
        "{{7*7}}",
        "{0}",
        "<script>alert(1)</script>",
        "<b",
        "&amp;&#0;&#xD800;",
        "../../../etc/passwd",
        "null",
        "undefined",
        "true",
        "0",
        "-1",
        "1e400",
        "NaN",
        "99999999999999999999",
        "2147483648",
        "\u0661\u0662",
        "01",
        "1.5",
        "0x10",
        "2026-02-30",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01",
        "2026-11-29T24:00:00.000Z",
        "a@b",
        "@",
        "a@b@c.de",
        "\"a b\"@example.test",
        "ann@xn--.test",
        "ann@" + "a".repeat(64) + ".test",
        "javascript:alert(1)",
        "http://[::1",
        "http://a:99999999/",
        "https://example.test/" + "a".repeat(2100),
        "owner",
        "admin",
        "system-admin",
        "unified-acct_x-orgn_x",
        "orgn_",
        "acct_00000000000000000000000000",
        "x".repeat(129),
        "x".repeat(192),
        "x".repeat(256),
        "x".repeat(3000)
    };

    private static final String[] ESCAPES = {
        "%",
        "%0",
        "%zz",
        "%00",
        "%0a",
        "%1f",
        "%7f",
        "%ff",
        "%c0%80",
        "%ed%a0%80",
        "%f5%80%80%80",
        "%u0041",
        "%25",
        "%252f",
        "%2f",
        "%5c",
        "%2e%2e",
        "%2e%2e%2f",
        "..",
        ".",
        "",
        ";a=b",
        "a;b",
        "+",
        "%20",
        "\"",
        "<",
        ">",
        "{x}",
        "|",
        "\\",
        "^",
        "`",
        "[]",
        "\u00e9",
        "\u00ff\u00fe",
        "#x",
        "?",
        "&",
        "=",
        "&&==",
        "//",
        "*",
        "~",
        ":",
        "@",
        "%e2%80%ae",
        "%f0%9f%98%80"
    };

    private HostileText() {}

    static String any(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    /** So many characters, or one more or less, of one, two, three or four bytes each. */
    static String around(int length, Random random) {
        String[] characters = {"x", "7", "\u00e9", "\u20ac", "\ud83d\ude00", "<"};
        return characters[random.nextInt(characters.length)].repeat(Math.max(0, length - 1 + random.nextInt(3)));
    }

    /** As it can stand in an address, the escapes of which are not always right. */
    static String inAddress(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> ESCAPES[random.nextInt(ESCAPES.length)];
            case 1 -> "a" + ESCAPES[random.nextInt(ESCAPES.length)] + "b";
            case 2 -> random.nextInt(10) == 0 ? "x".repeat(9000) : "7".repeat(1 + random.nextInt(40));
            default -> encoded(any(random));
        };
    }

    /** Percent-encoded, half a character as three bytes that are no UTF-8. */
    static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte b : bytes(text)) {
            boolean isPlain =
                    b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || "-_.".indexOf(b) >= 0;
            encoded.append(isPlain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return encoded.toString();
    }

    /** As UTF-8, in which half a character has no place: it is written all the same. */
    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c <= 0xdfff) {
                bytes.write(0xe0 | c >> 12);
                bytes.write(0x80 | c >> 6 & 0x3f);
                bytes.write(0x80 | c & 0x3f);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
