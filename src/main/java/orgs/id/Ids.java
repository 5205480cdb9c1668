package orgs.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the ids of all objects: a prefix that says what it is, and a UUIDv7 in base 32 (RFC 4648 "extended hex", lower
 * case), whose order as text is the order of creation.
 */
public final class Ids {
    private static final int DIGITS = 26;
    private static final int BITS_AFTER_TIME = 16;

    private static TimeBasedEpochGenerator generator;

    private Ids() {}

    public static String account() {
        return next("acct_");
    }

    public static String organization() {
        return next("orgn_");
    }

    public static String member() {
        return next("mmbr_");
    }

    public static String invitation() {
        return next("invt_");
    }

    public static String event() {
        return next("evnt_");
    }

    public static String profile() {
        return next("prof_");
    }

    public static String session() {
        return next("sess_");
    }

    /** The last eight characters: the random part of an id, to tell apart what has the same name. */
    public static String tail(String id) {
        return id.substring(id.length() - 8);
    }

    private static String next(String prefix) {
        return prefix + base32(generator().generate());
    }

    /** Made when it is first needed: the build of a native executable must not draw the random numbers of its runs. */
    private static synchronized TimeBasedEpochGenerator generator() {
        if (generator == null) generator = Generators.timeBasedEpochGenerator();
        return generator;
    }

    /** What no id of a member that was made from this time on comes before; the same for the other kinds. */
    public static String firstMember(Instant time) {
        return first("mmbr_", time);
    }

    public static String firstOrganization(Instant time) {
        return first("orgn_", time);
    }

    public static String firstInvitation(Instant time) {
        return first("invt_", time);
    }

    public static String firstAccount(Instant time) {
        return first("acct_", time);
    }

    private static String first(String prefix, Instant time) {
        return prefix + base32(new UUID(time.toEpochMilli() << BITS_AFTER_TIME, 0));
    }

    static String base32(UUID id) {
        var bits = new BigInteger(Long.toUnsignedString(id.getMostSignificantBits()))
                .shiftLeft(Long.SIZE)
                .or(new BigInteger(Long.toUnsignedString(id.getLeastSignificantBits())));
        String digits = bits.toString(32);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
