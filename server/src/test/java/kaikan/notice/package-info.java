/// Tests of the outbox and of sending mail.
@NullMarked
package kaikan.notice;

import org.jspecify.annotations.NullMarked;
