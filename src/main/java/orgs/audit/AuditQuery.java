package orgs.audit;

import java.time.Instant;

/** Which lines of an audit trail are wanted, and in which order; what is null selects nothing. Both ends of the time are inclusive. */
public record AuditQuery(
        String action, String targetType, String actorId, Instant from, Instant to, Order order, boolean ascending) {

    /** By what a trail is sorted; lines that are equal there stand in the order of time. */
    public enum Order {
        TIME("p.sequence"),
        ACTION("p.action"),
        TARGET_TYPE("p.target_type");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        private String by(String direction) {
            return column + ' ' + direction + ", p.sequence " + direction + ", p.position " + direction;
        }
    }

    /** Whether what has this name is asked for. */
    boolean wants(AuditName name) {
        return (action == null || action.equals(name.action()))
                && (targetType == null || targetType.equals(name.targetType()));
    }

    String orderBy() {
        return order.by(ascending ? "asc" : "desc");
    }
}
