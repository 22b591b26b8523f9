package kaikan.facility;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Fills an empty catalogue from a file that describes owners, sites and spaces; the demonstration's centres come from `demo/centres.yml`.
@Singleton
public class DemoCatalogue {
    private final Catalogues catalogues;
    private final TransactionOperations<Connection> transactions;

    DemoCatalogue(Catalogues catalogues, TransactionOperations<Connection> transactions) {
        this.catalogues = catalogues;
        this.transactions = transactions;
    }

    /// Loads the demonstration's centres unless there is already a site.
    public void load() {
        load("/demo/centres.yml");
    }

    /// Loads a file of the same form from the class path unless there is already a site.
    public void load(String resource) {
        if (catalogues.current().sites().isEmpty()) {
            Map<String, Object> file = read(resource);
            catalogues.change(() -> transactions.executeWrite(status -> {
                try {
                    new CatalogueFile(status.getConnection()).write(file);
                    return file;
                } catch (SQLException e) {
                    throw new IllegalStateException("The centres of " + resource + " cannot be written: " + e.getMessage(), e);
                }
            }));
        }
    }

    private static Map<String, Object> read(String resource) {
        try (InputStream in = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(resource), resource)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
