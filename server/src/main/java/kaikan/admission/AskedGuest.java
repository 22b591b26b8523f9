package kaikan.admission;

/// What is asked of a guest on the page of their pass, and what they have told.
///
/// @param asksName whether their name is asked, because whoever invited them has written none down
/// @param asksCompany whether the site asks for their company
/// @param told whether they have told something, which they may change or take back
/// @param keptDays after so many days it is erased
public record AskedGuest(boolean asksName, boolean asksCompany, String name, String company, boolean told, int keptDays) {}
