package kaikan.member;

/// How an organisation is called and reached, as it was typed.
///
/// @param name at most 120 characters
/// @param kana the reading of the name; may be empty
/// @param phone may be empty
/// @param address the postal address; may be empty; at most 300 characters
public record OrganisationCard(String name, String kana, String phone, String address) {
    /// Most characters of a name, and of its reading.
    public static final int LONGEST_NAME = 120;

    public OrganisationCard {
        name = Typed.line(name, LONGEST_NAME);
        kana = Typed.line(kana, LONGEST_NAME);
        phone = Typed.line(phone, 40);
        address = Typed.line(address, 300);
    }

    String nameKey() {
        String key = SearchKey.of(name);
        return key.length() <= 200 ? key : key.substring(0, 200);
    }

    String searchKey() {
        return SearchKey.over(name, kana, phone, address);
    }
}
