package kaikan.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A network in CIDR notation, or one address.
///
/// @param base an address in it
/// @param bits how many leading bits its addresses have in common
record Network(InetAddress base, int bits) {
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static Network read(String text) {
        String[] parts = text.split("/", 2);
        InetAddress base = literal(parts[0]);
        if (base == null) {
            throw new IllegalArgumentException("KAIKAN_TRUSTED_PROXIES names an address that is none: " + text);
        }
        int most = base.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("KAIKAN_TRUSTED_PROXIES names a network that is none: " + text);
        }
        return new Network(base, bits);
    }

    /// The address written as figures, or null; names are never looked up.
    static @Nullable InetAddress literal(String text) {
        String bare = text.startsWith("[") && text.contains("]") ? text.substring(1, text.indexOf(']')) : text;
        try {
            return LITERAL.matcher(bare).matches() ? InetAddress.getByName(bare) : null;
        } catch (UnknownHostException _) {
            return null;
        }
    }

    boolean holds(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
