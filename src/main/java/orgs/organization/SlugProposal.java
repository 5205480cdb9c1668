package orgs.organization;

/**
 * Whether a slug could be had.
 *
 * @param free one that could: the wanted one, or one that reads like it
 */
public record SlugProposal(Slug wanted, Slug free) {

    public boolean isFree() {
        return wanted.equals(free);
    }
}
