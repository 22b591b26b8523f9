/// Tests of how the demonstration is started.
@NullMarked
package kaikan.demo;

import org.jspecify.annotations.NullMarked;
