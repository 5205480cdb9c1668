package orgs.wire.dashboard;

/** Content types of this API. */
final class Media {
    static final String JSON = "application/json;charset=utf-8";
    static final String FORM = "application/x-www-form-urlencoded";

    private Media() {}
}
