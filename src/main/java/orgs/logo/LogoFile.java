package orgs.logo;

/** A logo with its bytes, both of one and the same upload. */
public record LogoFile(LogoView logo, byte[] bytes) {}
