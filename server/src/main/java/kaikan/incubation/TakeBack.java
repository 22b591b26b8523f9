package kaikan.incubation;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.member.Person;

/// Takes back a tenancy that was entered by mistake: what it held is free again, it counts nowhere any more, also not for days that have
/// passed, and whoever has it in their account is told why. It stays to be read. A tenant who leaves is another thing: see [LetRoom#end].
@Singleton
public class TakeBack {
    private final Ledger ledger;
    private final TenancyWriter writer;
    private final TenantNews news;
    private final TenantNews.Addressees addressees;

    TakeBack(Ledger ledger, TenancyWriter writer, TenantNews news, TenantNews.Addressees addressees) {
        this.ledger = ledger;
        this.writer = writer;
        this.news = news;
        this.addressees = addressees;
    }

    /// Those who have the tenancy in their account, and are told.
    public List<Person> told(Tenancy tenancy) {
        return addressees.of(tenancy.tenant());
    }

    /// Claims, rows, the trail and the mails in one transaction, or nothing. Whether the viewer may do so is the page's to ask.
    public Answer cancel(Tenancy tenancy, LetRoom.By by) {
        if (tenancy.cancelled()) {
            return new Answer.Refused(new TenancyRefusal.Cancelled());
        }
        return ledger.release(new Holder(Holder.Kind.TENANCY, tenancy.ref()), undo -> {
            Answer answer = writer.replace(tenancy, new TenancyWriter.Replacement(TenancyChange.Verb.CANCEL, List.of(), by));
            if (answer instanceof Answer.Refused) {
                undo.everything();
            } else {
                news.tellCancelled(tenancy, by);
            }
            return answer;
        });
    }
}
