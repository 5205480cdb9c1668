package orgs.wire;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;

/**
 * The files of a multipart form. They are received into memory, so nothing is left on a disk of a form that breaks off: the first one as far as it may be large, of
 * the others only that they are there. Text fields are ignored.
 */
public final class FormFiles {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FIRST_SIZE = 64 * 1024;

    private final RoutingContext routing;
    private final int largestFile;
    private final long largestForm;

    private int count;
    private String field;
    private String fileName;
    private boolean complete;
    private byte[] content = {};
    private int size;
    private long received;
    private boolean over;

    private FormFiles(RoutingContext routing, int largestFile, long largestForm) {
        this.routing = routing;
        this.largestFile = largestFile;
        this.largestForm = largestForm;
    }

    /**
     * Reads the form to its end. Fails with a {@link FailedRequestException} when the whole form is larger than it may be, when it is not complete within a
     * minute, when the client breaks off, and when it is no multipart form.
     *
     * @param largestFile how many bytes of the first file are kept
     */
    public static Uni<FormFiles> read(RoutingContext routing, int largestFile, long largestForm) {
        return Uni.createFrom().emitter(form -> new FormFiles(routing, largestFile, largestForm).read(form));
    }

    /** How many files there are. */
    public int count() {
        return count;
    }

    /** The name of the field that the first file is in. */
    public String field() {
        return field;
    }

    /** What its sender calls the first file. */
    public String fileName() {
        return fileName;
    }

    public boolean isTooLarge() {
        return size > largestFile;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The first file, once: it is not kept any longer. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(content, size);
        content = null;
        return taken;
    }

    private void read(UniEmitter<? super FormFiles> form) {
        var request = routing.request();
        long timer = routing.vertx().setTimer(PATIENCE.toMillis(), late -> fail(form, Failure.TOO_SLOW));
        form.onTermination(() -> routing.vertx().cancelTimer(timer));
        try {
            request.setExpectMultipart(true);
        } catch (RuntimeException noForm) {
            fail(form, Failure.MALFORMED);
            return;
        }
        request.exceptionHandler(unreadable -> fail(form, Failure.MALFORMED));
        request.uploadHandler(this::receive);
        request.handler(part -> {
            received += part.length();
            if (received > largestForm) {
                fail(form, Failure.TOO_LARGE);
            }
        });
        request.endHandler(end -> complete(form));
        RequestBody.letCome(routing);
    }

    private void receive(HttpServerFileUpload file) {
        count++;
        if (count > 1) {
            return;
        }
        field = file.name();
        fileName = file.filename();
        file.handler(this::append);
        file.endHandler(end -> complete = true);
    }

    private void append(Buffer part) {
        if (over || isTooLarge()) {
            return;
        }
        int end = size + part.length();
        if (end <= largestFile) {
            if (end > content.length) {
                content = Arrays.copyOf(content, capacity(end));
            }
            part.getBytes(content, size);
        }
        size = end;
    }

    /** What the client announces is all that the file can need; one that announces nothing gets twice as much each time. */
    private int capacity(int needed) {
        long announced = RequestBody.announced(routing.request());
        long wanted = announced > 0 ? announced : Math.max(FIRST_SIZE, 2L * needed);
        return (int) Math.max(needed, Math.min(wanted, largestFile));
    }

    private void complete(UniEmitter<? super FormFiles> form) {
        if (count > 0 && !complete) {
            fail(form, Failure.MALFORMED);
        } else if (!over) {
            over = true;
            form.complete(this);
        }
    }

    private void fail(UniEmitter<? super FormFiles> form, Failure failure) {
        if (!over) {
            over = true;
            content = null;
            form.fail(new FailedRequestException(failure));
        }
    }
}
