package orgs.attack;

import static orgs.testing.Patience.PATIENCE;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A request, to the byte. */
record WireRequest(String method, String target, List<Header> headers, byte[] body, Delivery delivery) {
    private static final int SHOWN = 2000;
    private static final int PIECES = 4;

    record Header(String name, String value) {}

    /** How its body comes. */
    enum Delivery {
        WHOLE,
        CHUNKED,
        /** A piece at a time, with a pause before each. */
        SLOW,
        /** It announces more than comes before the connection ends. */
        CUT,
        /** It announces more than ever comes. */
        ENDLESS;

        static final List<Delivery> THAT_END = List.of(WHOLE, CHUNKED, SLOW, CUT);
    }

    /** The answer. Fails if the server hung up without one. */
    WireAnswer send(URI server) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                write(socket.getOutputStream());
                if (delivery == Delivery.CUT) {
                    socket.shutdownOutput();
                }
            } catch (IOException answered) {
                // before everything was written
            }
            return WireAnswer.read(socket.getInputStream(), !method.equals("HEAD"));
        }
    }

    private void write(OutputStream out) throws IOException {
        out.write(head().getBytes(StandardCharsets.ISO_8859_1));
        switch (delivery) {
            case WHOLE, CUT, ENDLESS -> out.write(body);
            case CHUNKED -> {
                for (byte[] piece : pieces()) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            case SLOW -> {
                for (byte[] piece : pieces()) {
                    pause();
                    out.write(piece);
                }
            }
        }
        out.flush();
    }

    private String head() {
        return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers.stream()
                        .map(header -> header.name() + ": " + header.value() + "\r\n")
                        .collect(Collectors.joining())
                + switch (delivery) {
                    case CHUNKED -> "Transfer-Encoding: chunked\r\n";
                    case WHOLE, SLOW -> hasBody() ? "Content-Length: " + body.length + "\r\n" : "";
                    case CUT, ENDLESS -> "Content-Length: " + (body.length + 1) + "\r\n";
                }
                + "\r\n";
    }

    private boolean hasBody() {
        return body.length > 0 || List.of("POST", "PUT", "PATCH").contains(method);
    }

    private List<byte[]> pieces() {
        int size = Math.max(1, (body.length + PIECES - 1) / PIECES);
        return java.util.stream.IntStream.iterate(0, at -> at < body.length, at -> at + size)
                .mapToObj(at -> Arrays.copyOfRange(body, at, Math.min(body.length, at + size)))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For people, without the credential. */
    @Override
    public String toString() {
        String text = delivery + " " + head().replaceAll("(?i)(bearer|cookie:) [^\r]{40,}", "$1 …")
                + new String(body, StandardCharsets.ISO_8859_1);
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN) + String.format(Locale.ROOT, "… (%d characters)", text.length());
    }
}
