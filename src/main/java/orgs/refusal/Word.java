package orgs.refusal;

/** Why a request is refused, as programs read it in every API alike. All words together are one closed vocabulary. */
public interface Word {
    String word();
}
