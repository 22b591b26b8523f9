package kaikan.kiosk.modbus;

import com.digitalpetri.modbus.client.ModbusClient;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.tcp.client.NettyClientTransportConfig;
import com.digitalpetri.modbus.tcp.client.NettyRtuClientTransport;
import com.digitalpetri.modbus.tcp.client.NettyTcpClientTransport;
import java.time.Duration;
import kaikan.kiosk.profile.BusPlan;

/// A device or gateway in the network.
final class NetworkLine {
    /// How long a device may take, behind a gateway that asks it on a serial line, too.
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    private NetworkLine() {}

    static Line of(BusPlan.Tcp plan) {
        return new LibraryLine(() -> client(plan));
    }

    private static ModbusClient client(BusPlan.Tcp plan) {
        return switch (plan.framing()) {
            case TCP -> ModbusTcpClient.create(
                    NettyTcpClientTransport.create(to -> address(to, plan)), client -> client.setRequestTimeout(PATIENCE));
            case RTU -> ModbusRtuClient.create(
                    NettyRtuClientTransport.create(to -> address(to, plan)), client -> client.setRequestTimeout(PATIENCE));
        };
    }

    /// The line connects by itself, when it is needed.
    private static void address(NettyClientTransportConfig.Builder to, BusPlan.Tcp plan) {
        to.setHostname(plan.host()).setPort(plan.port()).setConnectTimeout(PATIENCE).setConnectPersistent(false);
    }
}
