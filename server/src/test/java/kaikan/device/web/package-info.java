/// Tests of the pages of kiosks.
@NullMarked
package kaikan.device.web;

import org.jspecify.annotations.NullMarked;
