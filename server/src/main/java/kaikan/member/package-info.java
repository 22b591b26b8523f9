/// People, the organisations they act for, what they may do at which site, and how they sign in.
/// An address belongs to at most one account, a secret is stored only as its hash, and every organisation with members has an owner.
/// What a person may do is asked of the [kaikan.member.Viewer] of the request, nowhere else.
@NullMarked
package kaikan.member;

import org.jspecify.annotations.NullMarked;
