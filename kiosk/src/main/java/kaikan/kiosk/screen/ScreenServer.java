package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kaikan.kiosk.link.EnrolResult;

/// The local page's server. It listens on this machine only and answers nobody but its own page.
public final class ScreenServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScreenServer.class.getName());

    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Takes the port, or with 0 any free one.
    public ScreenServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
    }

    /// The ways out of the page: shows a one-time code to the server; finds a code in a frame or picture; and where the simulation is.
    public record Ways(Function<String, EnrolResult> enrol, Pictures pictures, SimulationPage.Place simulation) {}

    /// Starts to answer.
    public void start(Stage stage, Surroundings around, Ways ways) {
        route("/", new TouchPage(stage, new Screens(around), ways));
        route("/static/", new StaticFiles());
        server.start();
    }

    /// Adds the simulation beside the screen; before [#start].
    public void simulate(Stage stage, SimulationPage.Hardware hardware) {
        route("/sim/", new SimulationPage(stage, hardware));
    }

    /// The page's address.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void route(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, handler);
            }
        });
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try {
            if (Web.isOurs(exchange)) {
                handler.answer(exchange);
            } else {
                Web.send(exchange, 403, TEXT, "This page is for this machine's own browser.");
            }
        } catch (Web.TooLarge _) {
            Web.sorry(exchange, 413);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A request to the local page failed: " + exchange.getRequestURI(), e);
            Web.sorry(exchange, 500);
        }
    }

    interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }
}
