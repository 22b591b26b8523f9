package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressTest {
    private static final SourceAddress BEHIND_PROXIES = new SourceAddress("10.0.0.0/8, 2001:db8:1::/48");
    private static final SourceAddress ALONE = new SourceAddress("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "203.0.113.9          |                                  | 203.0.113.9",
        "203.0.113.9          | 198.51.100.1                     | 203.0.113.9",
        "10.1.2.3             | 198.51.100.1                     | 198.51.100.1",
        "10.1.2.3             | 192.0.2.66, 198.51.100.1         | 198.51.100.1",
        "10.1.2.3             | 192.0.2.66, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
        "10.1.2.3             | not-an-address                   | 10.1.2.3",
        "2001:db8:1::5        | 2001:db8:77:88:1:2:3:4           | 2001:db8:77:88:0:0:0:0/64",
        "2001:db8:77:88:9::1  |                                  | 2001:db8:77:88:0:0:0:0/64"
    })
    void onlyWhatOurProxiesWroteCounts(String remote, @Nullable String written, String source) {
        assertEquals(source, BEHIND_PROXIES.of(request(remote, written)));
    }

    @Test
    void withoutProxiesTheHeaderCountsForNothing() {
        assertEquals("203.0.113.9", ALONE.of(request("203.0.113.9", "198.51.100.1")));
    }

    @Test
    void aNetworkHoldsItsAddressesAndNoOthers() throws Exception {
        Network network = Network.read("192.0.2.128/25");
        assertTrue(network.holds(InetAddress.getByName("192.0.2.200")));
        assertFalse(network.holds(InetAddress.getByName("192.0.2.100")));
        assertFalse(network.holds(InetAddress.getByName("2001:db8::1")));
        assertThrows(IllegalArgumentException.class, () -> Network.read("proxy.example"));
        assertThrows(IllegalArgumentException.class, () -> Network.read("10.0.0.0/33"));
    }

    private static HttpRequest<?> request(String remote, @Nullable String written) {
        MutableHttpRequest<Object> request = HttpRequest.GET("/");
        if (written != null) {
            request.header("X-Forwarded-For", written);
        }
        return new HttpRequestWrapper<>(request) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                try {
                    return new InetSocketAddress(InetAddress.getByName(remote), 1);
                } catch (UnknownHostException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
