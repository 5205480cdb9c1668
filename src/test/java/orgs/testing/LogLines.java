package orgs.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What one category of the log is told while this is open; only where the service runs in the test's own process. */
public final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogLines(String category) {
        logger = Logger.getLogger(category);
        logger.addHandler(this);
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord told) {
        lines.add(told instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : told.getMessage());
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
