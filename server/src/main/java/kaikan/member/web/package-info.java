/// People in the browser: signing up and in, one's own account, organisations, and the staff's pages about people.
/// Who is signed in is read once per request, before any controller runs. A page never tells whether an address has an account.
@NullMarked
package kaikan.member.web;

import org.jspecify.annotations.NullMarked;
