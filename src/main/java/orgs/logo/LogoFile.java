package orgs.logo;

/** A logo with its bytes, both from the same upload. */
public final class LogoFile {
    private final Logo stored;

    LogoFile(Logo stored) {
        this.stored = stored;
    }

    public LogoView logo() {
        return LogoView.of(stored);
    }

    public byte[] bytes() {
        return stored.bytes;
    }
}
