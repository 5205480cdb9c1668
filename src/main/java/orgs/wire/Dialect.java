package orgs.wire;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import orgs.refusal.Refusal;
import orgs.wire.dashboard.DashboardErrors;
import orgs.wire.spa.SpaErrors;

/** Which of the wire APIs a request is for, and so how its errors look. The path decides that, never who may ask. */
public enum Dialect {
    SPA {
        @Override
        public Response refused(Refusal refusal) {
            return SpaErrors.refused(refusal);
        }

        @Override
        public Response invalid(List<Issue> issues) {
            return SpaErrors.invalid(issues);
        }

        @Override
        public Response failed(Failure failure) {
            return SpaErrors.failed(failure);
        }
    },
    DASHBOARD("/api/user/", "/api/administrator/") {
        @Override
        public Response refused(Refusal refusal) {
            return DashboardErrors.refused(refusal);
        }

        @Override
        public Response invalid(List<Issue> issues) {
            return DashboardErrors.unreadableBody();
        }

        @Override
        public Response failed(Failure failure) {
            return DashboardErrors.failed(failure);
        }
    };

    private final List<String> prefixes;

    Dialect(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** The dialect of a path; what belongs to no other API answers as the service's own. */
    public static Dialect of(String path) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.prefixes.stream().anyMatch(path::startsWith))
                .findFirst()
                .orElse(SPA);
    }

    /** The domain said no. */
    public abstract Response refused(Refusal refusal);

    /** The body, or a part of it, is not what the route takes. */
    public abstract Response invalid(List<Issue> issues);

    /** The request never reached the domain, or something broke. */
    public abstract Response failed(Failure failure);
}
