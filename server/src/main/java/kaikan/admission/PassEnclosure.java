package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.MailEnclosure;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Puts the organiser's pass into the mail that confirms a booking: link and picture.
@Singleton
class PassEnclosure implements MailEnclosure {
    private final Passes passes;
    private final PassMail mail;
    private final HouseAddress address;

    PassEnclosure(Passes passes, PassMail mail, HouseAddress address) {
        this.passes = passes;
        this.mail = mail;
        this.address = address;
    }

    @Override
    public Enclosed enclose(Booking booking, Words words) {
        return passes.issueFor(booking)
                .map(pass -> new Enclosed(words.get("admission.mail.enclosed", address.of(pass.path())), List.of(mail.picture(pass))))
                .orElse(Enclosed.NOTHING);
    }
}
