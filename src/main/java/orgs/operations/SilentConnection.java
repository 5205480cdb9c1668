package orgs.operations;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Closes a connection on which the database is silent although it owes an answer, so that whoever waits for that is told to try
 * again. PostgreSQL ends a statement that takes too long by itself; a machine that lost its power, or came to a halt, says
 * nothing and closes nothing, and the driver would wait for as long as the network does, a quarter of an hour say.
 */
final class SilentConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(SilentConnection.class);
    private static final int LOOKS = 4;

    /** What Vert.x calls the handler of the read idle timeout. */
    private static final String WHILE_CONNECTING = "idle";

    private final SocketConnectionBase connection;
    private final long patience;
    private long lastHeard = System.nanoTime();
    private Future<?> looking;

    private SilentConnection(SocketConnectionBase connection, Duration patience) {
        this.connection = connection;
        this.patience = patience.toNanos();
    }

    /**
     * Connections to this database that are being made, with the handshake that follows on the network's, are ended
     * after so much silence. Each that was made then has to be watched.
     */
    static void endWhileConnecting(PgConnectOptions database, Duration patience) {
        database.setIdleTimeoutUnit(TimeUnit.MILLISECONDS).setReadIdleTimeout((int) patience.toMillis());
    }

    /**
     * Watches a connection that has just been made until it is closed. From now on it may say nothing for as long as
     * it owes nothing; otherwise it is ended after the patience and at most a quarter of it more.
     */
    static void watch(SqlConnection made, Duration patience) {
        if (((SqlConnectionInternal) made).unwrap() instanceof SocketConnectionBase connection) {
            var pipeline = connection.socket().channelHandlerContext().channel().pipeline();
            if (pipeline.get(WHILE_CONNECTING) != null) {
                pipeline.remove(WHILE_CONNECTING);
            }
            pipeline.addFirst(new SilentConnection(connection, patience));
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        long pause = patience / LOOKS;
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), pause, pause, TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        looking.cancel(false);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        lastHeard = System.nanoTime();
        context.fireChannelRead(message);
    }

    private void look(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (connection.inflight() == 0) {
            lastHeard = now;
        } else if (now - lastHeard > patience) {
            LOG.warnf(
                    "The database said nothing for %d s: the connection is closed",
                    TimeUnit.NANOSECONDS.toSeconds(patience));
            context.close();
        }
    }
}
