package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.MailEnclosure;
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
    public Enclosed enclose(Booking booking, Words words) {
        return passes.issueFor(booking)
                .map(pass -> new Enclosed(paragraph(pass, words), List.of(mail.picture(pass))))
                .orElse(Enclosed.NOTHING);
    }

    private String paragraph(IssuedPass pass, Words words) {
        Stream<String> entries = views.of(pass.token()).stream().flatMap(view -> view.entries(words).stream());
        return Stream.concat(Stream.of(words.get("admission.mail.enclosed", address.of(pass.path()))), entries)
                .collect(Collectors.joining("\n"));
    }
}
