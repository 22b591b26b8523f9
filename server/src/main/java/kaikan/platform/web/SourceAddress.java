package kaikan.platform.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Where a request comes from, for limits per source. `X-Forwarded-For` counts only as far as proxies of ours wrote it, which
/// `KAIKAN_TRUSTED_PROXIES` names as addresses or networks (`10.0.0.0/8,192.0.2.7`); anybody else could write anything into it.
@Singleton
public final class SourceAddress {
    private static final int IPV6_BYTES = 16;
    private static final int SITE_BYTES = 8;

    private final List<Network> proxies;

    SourceAddress(@Value("${kaikan.trusted.proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(",")).map(String::strip).filter(text -> !text.isEmpty()).map(Network::read).toList();
    }

    /// The source of a request: an IPv4 address, or the first 64 bits of an IPv6 address, since one line has them all.
    public String of(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress nearest = remote.getAddress();
        if (nearest == null) {
            return "unknown";
        }
        List<String> written = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return name(firstStranger(nearest, written));
    }

    /// Walks from us towards the sender, as long as those who tell us are proxies of ours.
    private InetAddress firstStranger(InetAddress nearest, List<String> written) {
        InetAddress source = nearest;
        for (String told : written.reversed()) {
            InetAddress before = Network.literal(told);
            if (!isOurs(source) || before == null) {
                return source;
            }
            source = before;
        }
        return source;
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.holds(address));
    }

    private static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != IPV6_BYTES) {
            return address.getHostAddress();
        }
        Arrays.fill(bytes, SITE_BYTES, IPV6_BYTES, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
