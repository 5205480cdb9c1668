package orgs.wire;

import jakarta.ws.rs.core.Response;
import java.util.List;
import orgs.refusal.Refusal;
import orgs.wire.dashboard.DashboardErrors;
import orgs.wire.dashboard.DashboardPaths;
import orgs.wire.portal.PortalErrors;
import orgs.wire.portal.PortalPaths;
import orgs.wire.spa.SpaErrors;

/** Which of the wire APIs a request is for, and so how its errors look. The path decides that, never who may ask. */
public enum Dialect {
    SPA(64 * 1024) {
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
    PORTAL(100 * 1024) {
        @Override
        public Response refused(Refusal refusal) {
            return PortalErrors.refused(refusal);
        }

        @Override
        public Response invalid(List<Issue> issues) {
            return PortalErrors.invalid(issues);
        }

        @Override
        public Response failed(Failure failure) {
            return PortalErrors.failed(failure);
        }
    },
    DASHBOARD(1024 * 1024) {
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

    private final int largestBody;

    Dialect(int largestBody) {
        this.largestBody = largestBody;
    }

    /** The largest body, in bytes, that a request may have; a picture is larger, and see {@link LargestBody}. */
    public int largestBody() {
        return largestBody;
    }

    /** The dialect of a path; what belongs to no other API answers as the service's own. */
    public static Dialect of(String path) {
        if (DashboardPaths.contain(path)) {
            return DASHBOARD;
        }
        return PortalPaths.contain(path) ? PORTAL : SPA;
    }

    /** The domain said no. */
    public abstract Response refused(Refusal refusal);

    /** The body, or a part of it, is not what the route takes. */
    public abstract Response invalid(List<Issue> issues);

    /** The request never reached the domain, or something broke. */
    public abstract Response failed(Failure failure);
}
