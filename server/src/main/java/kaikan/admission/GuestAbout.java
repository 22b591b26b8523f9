package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.platform.text.Language;
import kaikan.protocol.HolderKind;
import kaikan.protocol.WalkInForm.Question;

/// What a guest tells of themselves before they come, on the page of their pass: nothing that the site does not ask, and only with their consent.
@Singleton
public class GuestAbout {
    /// The wording of the consent; it changes with the text on the page.
    private static final String CONSENT = "2026-12";
    /// At the end of a consent: the name on the pass is what the guest has told.
    private static final String NAMED = "/named";

    private final PassRepository passes;
    private final HouseQuestions questions;
    private final AdmissionSettings settings;

    GuestAbout(PassRepository passes, HouseQuestions questions, AdmissionSettings settings) {
        this.passes = passes;
        this.questions = questions;
        this.settings = settings;
    }

    /// What is asked on that page; empty where nothing is, as on the pass of a group or one that counts no more.
    @Transactional(readOnly = true)
    public Optional<AskedGuest> of(PassView view) {
        if (view.worth() != PassView.Worth.COUNTS || view.pass().kind() != HolderKind.GUEST) {
            return Optional.empty();
        }
        boolean company = questions.of(view.site()).contains(Question.COMPANY);
        return passes.findByPassId(view.pass().passId()).map(row -> {
            boolean told = !row.consent().isEmpty();
            boolean own = row.holder().isEmpty() || row.consent().endsWith(NAMED);
            return new AskedGuest(own, company, own ? row.holder() : "", row.company(), told, settings.keepNamesDays());
        }).filter(asked -> asked.asksName() || asked.asksCompany());
    }

    /// Keeps what the guest has told in place of what they told before; nothing told takes that back.
    ///
    /// @param name as they are called; at most [Passes#LONGEST_NAME] characters, as the company
    @Transactional
    public void tell(PassView view, String name, String company, Language language) {
        of(view).ifPresent(asked -> {
            String own = asked.asksName() ? name : "";
            String theirs = asked.asksCompany() ? company : "";
            boolean nothing = own.isEmpty() && theirs.isEmpty();
            String consent = CONSENT + "/" + language.tag() + (own.isEmpty() ? "" : NAMED);
            passes.about(view.pass().passId(), asked.asksName(), own, theirs, nothing ? "" : consent);
        });
    }
}
