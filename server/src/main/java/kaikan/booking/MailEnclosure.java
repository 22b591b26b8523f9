package kaikan.booking;

import java.util.List;
import kaikan.notice.Attachment;
import kaikan.platform.text.Words;

/// Implemented by rooms above that put something into the mail about a confirmed booking, such as its passes. A bean of this type is all
/// that is needed.
public interface MailEnclosure {
    /// What goes into the mail; called after the listeners, in the transaction of the change, only while the booking is confirmed.
    ///
    /// @param shut what the house has closed that may reach the booking, whatever else it reaches
    Enclosed enclose(Booking booking, List<Shut> shut, Words words);

    /// A paragraph for the body, empty if there is none, and files.
    record Enclosed(String paragraph, List<Attachment> attachments) {
        /// Nothing.
        public static final Enclosed NOTHING = new Enclosed("", List.of());

        public Enclosed {
            attachments = List.copyOf(attachments);
        }
    }
}
