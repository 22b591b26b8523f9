package kaikan.admission;

import java.text.Normalizer;
import java.util.Locale;

/// What is left of a company's name once how it is written is left out: width, case, spaces, and the word for what kind of company it is.
final class CompanyKey {
    private CompanyKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|\\(同\\)|\\s", "");
    }
}
