package kaikan.member;

/// Told, in the transaction in which it happens, that whoever a contact card stands for has an account: a room that has written something
/// down for the card has it for the account from now on. Several rooms may be told, in any order.
public interface CardTaken {
    /// What the card has, the account has; nothing may be lost when the account has the same already.
    void taken(Person card, Person account);
}
