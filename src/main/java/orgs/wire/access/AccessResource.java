package orgs.wire.access;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.directory.AccessDecisions;
import orgs.session.CurrentCaller;

/** OpenID AuthZEN Authorization API 1.0: other services ask here who may do what (docs/contracts/access.md). */
@Path("/access/v1")
@Cancellable(false)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public class AccessResource {
    private final CurrentCaller caller;
    private final AccessDecisions decisions;

    AccessResource(CurrentCaller caller, AccessDecisions decisions) {
        this.caller = caller;
        this.decisions = decisions;
    }

    @POST
    @Path("/evaluation")
    @Operation(
            operationId = "evaluateAccess",
            summary = "Ask whether an account may do something in an organization",
            description = "About oneself; system administrators about anybody. A no is an answer, not an error.")
    public Uni<DecisionJson> evaluate(@Valid EvaluationRequest request) {
        var evaluation = request.evaluation();
        return decisions
                .decide(caller.get(), List.of(evaluation.question(List.of())))
                .map(decided -> evaluation.answer(decided.get(0)));
    }

    @POST
    @Path("/evaluations")
    @Operation(
            operationId = "evaluateAccesses",
            summary = "Ask several of these questions at once",
            description = "At most 50; all of them are answered as of one moment.")
    public Uni<DecisionsJson> evaluateAll(@Valid EvaluationsRequest request) {
        return decisions.decide(caller.get(), request.questions()).map(request::answer);
    }
}
