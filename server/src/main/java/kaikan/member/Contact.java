package kaikan.member;

/// How somebody is called and reached, as it was typed.
///
/// @param name at most 100 characters
/// @param kana the reading of the name; may be empty
/// @param phone may be empty
/// @param email may be empty
public record Contact(String name, String kana, String phone, String email) {
    public Contact {
        name = Typed.line(name, 100);
        kana = Typed.line(kana, 100);
        phone = Typed.line(phone, 40);
        email = Typed.line(email, 254);
    }
}
