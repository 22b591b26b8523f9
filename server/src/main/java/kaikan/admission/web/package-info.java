/// The pages of passes, visits and the muster list, and the panel that admission adds to a booking's page.
/// A pass opened with a phone shows the booking and no more personal data than that needs.
@NullMarked
package kaikan.admission.web;

import org.jspecify.annotations.NullMarked;
