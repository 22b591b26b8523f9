package kaikan.member;

/// How somebody is called and reached, as it was typed.
///
/// @param name at most 100 characters
/// @param kana the reading of the name; may be empty
/// @param phone may be empty
/// @param email may be empty
public record Contact(String name, String kana, String phone, String email) {
    /// Most characters of a name, and of its reading.
    public static final int LONGEST_NAME = 100;
    /// Nothing is known.
    public static final Contact NONE = new Contact("", "", "", "");

    public Contact {
        name = Typed.line(name, LONGEST_NAME);
        kana = Typed.line(kana, LONGEST_NAME);
        phone = Typed.line(phone, 40);
        email = Typed.line(email, 254);
    }
}
