package kaikan.firmware;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The schema of profiles, as an editor uses it: it sees what any reader of YAML makes of a text, not what the kiosk's own does.
final class SchemaOfProfiles {
    private static final Path FILE = Path.of("profiles/profile.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode text;
    private final Schema schema;

    SchemaOfProfiles() throws IOException {
        text = JSON.readTree(Files.readString(FILE));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }

    /// What is wrong with a profile.
    List<String> wrong(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        JsonNode profile = JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
        return schema.validate(profile).stream().map(Error::toString).sorted().toList();
    }

    /// The definitions, by name.
    JsonNode definitions() {
        return text.get("$defs");
    }
}
