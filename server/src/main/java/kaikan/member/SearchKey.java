package kaikan.member;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes different spellings of a name equal for finding it: 全角 and 半角, hyphens and spaces, ㈱ and 株式会社, カナ and かな, 髙 and 高.
/// The key is for searching only; what was typed is what is kept and shown.
public final class SearchKey {
    /// Forms of incorporation say what somebody is, not who; people leave them out or shorten them.
    private static final Pattern FORMS = Pattern.compile("\\((株|有|合|同|資|名|一社|一財|公社|公財|財|社|特非|独|学|医|福)\\)"
            + "|株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益社団法人|社団法人|一般財団法人|公益財団法人|財団法人"
            + "|特定非営利活動法人|npo法人|国立大学法人|独立行政法人|学校法人|医療法人|社会福祉法人|(?:,? ?(?:co\\.?,? ?ltd\\.?|inc\\.?|corp\\.?|k\\.k\\.)(?= |$))");
    private static final Pattern NOISE = Pattern.compile("[\\s\\u200c\\u200d\\p{Punct}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}−ー〜~・･]+");

    /// Variants of kanji that stand in names, and the form in which they are searched.
    private static final Map<Integer, String> VARIANTS = variants(
            "髙高", "﨑崎", "嵜崎", "碕崎", "邊辺", "邉辺", "齋斎", "齊斉", "濵浜", "濱浜", "澤沢", "廣広", "國国", "櫻桜", "嶋島", "嶌島",
            "德徳", "惠恵", "眞真", "龍竜", "瀨瀬", "榮栄", "圓円", "槇槙", "彌弥", "壽寿", "靜静", "豐豊", "應応", "學学", "會会", "與与",
            "萬万", "曾曽", "藪薮", "籔薮", "桒桑", "舘館", "冨富", "峯峰", "濟済", "條条", "鐵鉄", "關関", "縣県", "𠮷吉");

    private SearchKey() {}

    /// The key of one name.
    public static String of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = NOISE.matcher(FORMS.matcher(plain).replaceAll("")).replaceAll("");
        String meaning = bare.isEmpty() ? NOISE.matcher(plain).replaceAll("") : bare;
        StringBuilder key = new StringBuilder(meaning.length());
        meaning.codePoints().forEach(c -> append(key, c));
        return key.toString();
    }

    /// One key over several things by which something is found; a search for part of any of them finds it.
    static String over(String... typed) {
        StringBuilder all = new StringBuilder();
        for (String each : typed) {
            String key = of(each);
            all.append(key.isEmpty() || all.isEmpty() ? "" : " ").append(key);
        }
        return all.length() <= 800 ? all.toString() : all.substring(0, 800);
    }

    private static void append(StringBuilder key, int c) {
        String variant = VARIANTS.get(c);
        if (variant != null) {
            key.append(variant);
        } else {
            key.appendCodePoint(c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c);
        }
    }

    private static Map<Integer, String> variants(String... pairs) {
        Map<Integer, String> all = new HashMap<>();
        for (String pair : pairs) {
            int variant = pair.codePointAt(0);
            all.put(variant, pair.substring(Character.charCount(variant)));
        }
        return Map.copyOf(all);
    }
}
