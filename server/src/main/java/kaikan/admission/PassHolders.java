package kaikan.admission;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.equipment.PassNames;

/// Tells the machines' pages who holds a pass.
@Singleton
class PassHolders implements PassNames {
    private final PassRepository passes;

    PassHolders(PassRepository passes) {
        this.passes = passes;
    }

    @Override
    @ReadOnly
    public Map<String, String> names(Collection<String> passIds) {
        List<PassRow> found = passIds.isEmpty() ? List.of() : passes.findByPassIdIn(passIds);
        return found.stream().filter(pass -> !pass.holder().isEmpty()).collect(Collectors.toMap(PassRow::passId, PassRow::holder));
    }
}
