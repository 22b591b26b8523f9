/// Clock, security, errors, jobs, audit trail, languages; no domain word inside.
@NullMarked
package kaikan.platform;

import org.jspecify.annotations.NullMarked;
