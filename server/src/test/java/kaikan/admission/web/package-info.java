/// Tests of the pages of passes.
@NullMarked
package kaikan.admission.web;

import org.jspecify.annotations.NullMarked;
