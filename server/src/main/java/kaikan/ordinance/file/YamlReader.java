package kaikan.ordinance.file;

import jakarta.inject.Singleton;
import kaikan.ordinance.OrdinanceReader;
import kaikan.ordinance.Reading;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads the YAML form. Nothing in it is guessed: `9:00` stays a time, `no` stays a word, a date stays as written.
@Singleton
public final class YamlReader implements OrdinanceReader {
    @Override
    public Reading read(String text) {
        try {
            return new OrdinanceChapters(new Node("", yaml().load(text))).read();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            return new Reading.Bad("line " + line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            return new Reading.Bad("", String.valueOf(e.getMessage()));
        } catch (FormatException e) {
            return new Reading.Bad(e.place(), e.problem());
        }
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        loading.setMaxAliasesForCollections(50);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Words());
    }

    /// Resolves every plain scalar to text.
    private static final class Words extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: all words are text
        }
    }
}
