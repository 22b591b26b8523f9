/// Work that happens by itself, at a rhythm, on one of the servers at a time. A job may run late or twice and must not mind.
@NullMarked
package kaikan.platform.job;

import org.jspecify.annotations.NullMarked;
