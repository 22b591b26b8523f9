package kaikan.equipment;

import java.util.Collection;
import java.util.Map;

/// Who holds which pass. The room that issues passes implements it as a bean.
public interface PassNames {
    /// The holders' names by pass, and with several people's who answers for them; passes that nobody's name is on are left out.
    Map<String, String> names(Collection<String> passIds);
}
