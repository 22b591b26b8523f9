package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import kaikan.protocol.HolderKind;

/// Takes an organiser's pass back and makes another one in its place, for whoever answers for the booking now.
@Singleton
public class RenewPass {
    private final PassRepository rows;
    private final Passes passes;
    private final BearerMail mail;

    RenewPass(PassRepository rows, Passes passes, BearerMail mail) {
        this.rows = rows;
        this.passes = passes;
        this.mail = mail;
    }

    /// Renews the organiser's pass with that id, if it counts. Whoever bears the new one gets it by mail, unless they do it themselves.
    @Transactional
    public void renew(String passId, long actor) {
        rows.findByPassId(passId)
                .filter(pass -> pass.kind() == HolderKind.ORGANISER && pass.revokedAt() == null)
                .flatMap(pass -> passes.replace(pass, actor))
                .ifPresent(made -> mail.send(made, actor));
    }
}
