package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.MailEnclosure;
import kaikan.booking.Shut;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Puts the organiser's pass into the mail that confirms a booking: link and picture.
@Singleton
class PassEnclosure implements MailEnclosure {
    private final Passes passes;
    private final PassViews views;
    private final PassMail mail;
    private final HouseAddress address;

    PassEnclosure(Passes passes, PassViews views, PassMail mail, HouseAddress address) {
        this.passes = passes;
        this.views = views;
        this.mail = mail;
        this.address = address;
    }

    @Override
    public Enclosed enclose(Booking booking, List<Shut> shut, Words words) {
        return passes.given(booking)
                .map(pass -> new Enclosed(paragraph(pass, views.coming(booking, shut, words), words), List.of(mail.picture(pass))))
                .orElse(Enclosed.NOTHING);
    }

    private String paragraph(IssuedPass pass, Stream<String> coming, Words words) {
        return Stream.concat(Stream.of(words.get("admission.mail.enclosed", address.of(pass.path()))), coming)
                .collect(Collectors.joining("\n"));
    }
}
