/// Tests of people, organisations and sign-in.
@NullMarked
package kaikan.member;

import org.jspecify.annotations.NullMarked;
