package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DemoDevicesTest {
    private static final String SITE = "bigpalette";
    private static final String NOW = "2026-12-01T01:00:00Z";

    @Test
    void aStartWhoseKioskIsEnrolledMakesNoFurtherCodeAndOneWhoseKioskWasRevokedDoes() {
        try (TestServer server = TestServer.start(Map.of("kaikan.test.clock", NOW, "kaikan.demo", "true"))) {
            DemoDevices demo = server.bean(DemoDevices.class);
            long site = server.bean(Catalogues.class).current().site(SITE).orElseThrow().id();
            FakeKiosk kiosk = new FakeKiosk(server.address(), server.clock().instant());
            assertEquals(200, kiosk.enrol(demo.codeForItsKiosk(SITE).orElseThrow()).statusCode());
            assertEquals(Optional.empty(), demo.codeForItsKiosk(SITE));
            assertTrue(server.bean(Devices.class).revoke(kiosk.device(), site, 1, "交換"));
            assertTrue(demo.codeForItsKiosk(SITE).isPresent());
        }
    }
}
