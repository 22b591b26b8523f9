package kaikan.incubation;

import kaikan.member.Contact;

/// A tenancy to be entered.
///
/// @param kind what the tenant is
/// @param contact how the tenant is called and reached; of an organisation the name and the telephone number count
/// @param reason why staff enter it, in their words; may be empty
public record NewTenancy(Tenant.Kind kind, Contact contact, Stretch stretch, String reason) {}
