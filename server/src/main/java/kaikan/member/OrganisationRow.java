package kaikan.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

@MappedEntity("organisation")
record OrganisationRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        String name,
        String kana,
        String phone,
        String address,
        String nameKey,
        String searchKey,
        Instant createdAt,
        @Nullable Long foundedBy) {

    /// A card that the house makes for those who apply at the desk.
    static OrganisationRow card(OrganisationCard card, Instant now) {
        return new OrganisationRow(
                0, Ref.next(), card.name(), card.kana(), card.phone(), card.address(), card.nameKey(), card.searchKey(), now, null);
    }

    /// What somebody registers, under that reference.
    static OrganisationRow founded(String ref, OrganisationCard card, long founder, Instant now) {
        return new OrganisationRow(
                0, ref, card.name(), card.kana(), card.phone(), card.address(), card.nameKey(), card.searchKey(), now, founder);
    }

    Organisation organisation() {
        return new Organisation(id, ref, new OrganisationCard(name, kana, phone, address), createdAt);
    }
}
