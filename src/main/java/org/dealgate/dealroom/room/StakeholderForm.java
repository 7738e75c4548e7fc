package org.dealgate.dealroom.room;

import java.util.Objects;
import org.dealgate.dealroom.page.Input;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which a person on the customer's side is described. */
final class StakeholderForm {

    private StakeholderForm() {}

    static StakeholderDraft read(MultiValueMap<String, String> sent) {
        Input input = new Input(sent);
        var draft = new StakeholderDraft(
                input.text("name"),
                input.text("title"),
                input.text("department"),
                input.choices("roles", BuyerRole.class),
                input.choice("stance", Stance.class),
                input.integer("influence"),
                input.id("reportsTo"),
                input.choice("authorityProof", AuthorityProof.class),
                input.text("authorityEvidence"),
                input.text("email"),
                input.text("phone"),
                input.id("person"),
                input.date("stanceOn"),
                input.text("stanceSource"),
                null,
                input.text("relationshipOwner"),
                input.id("authorityDocument"));
        input.check();
        return draft;
    }

    /** The stance's day and source stay empty: with another stance they are other ones. */
    static MultiValueMap<String, String> of(Stakeholder person) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("basedOn", String.valueOf(person.version()));
        form.add("name", person.name());
        form.add("title", text(person.title()));
        form.add("department", text(person.department()));
        person.roles().forEach(role -> form.add("roles", role.name()));
        form.add("stance", person.stance().name());
        form.add("influence", String.valueOf(person.influence()));
        form.add("relationshipOwner", text(person.relationshipOwner()));
        form.add("authorityDocument", text(person.authorityDocument()));
        form.add("reportsTo", text(person.reportsTo()));
        form.add("authorityProof", text(person.authorityProof()));
        form.add("authorityEvidence", text(person.authorityEvidence()));
        form.add("email", text(person.email()));
        form.add("phone", text(person.phone()));
        return form;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
