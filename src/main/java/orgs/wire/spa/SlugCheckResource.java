package orgs.wire.spa;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import orgs.organization.FreeSlugs;
import orgs.organization.Slug;
import orgs.organization.SlugProposal;

/** Route R45 of the SPA contract: whether a slug can be had. */
@Path("/organizations")
@Cancellable(false)
@Authenticated
public class SlugCheckResource {
    private final FreeSlugs slugs;

    SlugCheckResource(FreeSlugs slugs) {
        this.slugs = slugs;
    }

    /**
     * A slug, normalized.
     *
     * @param suggestion the slug itself if it is free, else one that reads like it and is
     */
    public record SlugCheckJson(String slug, boolean free, String suggestion) {
        private static SlugCheckJson of(SlugProposal proposal) {
            return new SlugCheckJson(
                    proposal.wanted().value(),
                    proposal.isFree(),
                    proposal.free().value());
        }
    }

    @GET
    @Path("/slug-check")
    @Operation(
            operationId = "checkSlug",
            summary = "Say whether a slug is free",
            description =
                    "The text, a name maybe, is normalized first. A slug that is taken comes with one that is free.")
    public Uni<SlugCheckJson> check(@RestQuery String slug) {
        return slugs.like(Slug.normalized(slug == null ? "" : slug)).map(SlugCheckJson::of);
    }
}
