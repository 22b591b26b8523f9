/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.web;

import org.jspecify.annotations.NullMarked;
