package orgs.logo;

import java.util.Optional;

/**
 * A logo, and its bytes where they were wanted, both from the same upload.
 *
 * @param bytes empty: they were not read
 */
public record LogoFile(LogoView logo, Optional<byte[]> bytes) {}
