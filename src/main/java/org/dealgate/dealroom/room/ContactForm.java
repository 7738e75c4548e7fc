package org.dealgate.dealroom.room;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.dealroom.page.Input;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which a contact is logged: one line for the most part, and people by name. */
final class ContactForm {

    static final int ROWS = 4;

    private static final int NAMED = 5;

    private final Input input;
    private final TypedPeople people;
    private final Set<Long> with = new LinkedHashSet<>();
    private final Map<Long, Stance> stances = new LinkedHashMap<>();

    private ContactForm(Input input, TypedPeople people) {
        this.input = input;
        this.people = people;
    }

    static ActivityDraft read(MultiValueMap<String, String> sent, List<Stakeholder> map) {
        return new ContactForm(new Input(sent), new TypedPeople(map)).read();
    }

    /** @param who as the page proposes them; empty for nobody in particular */
    static MultiValueMap<String, String> blank(LocalDate today, String who) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("kind", ActivityKind.CALL.name());
        form.add("day", today.toString());
        form.add("people[0].who", who);
        return form;
    }

    private ActivityDraft read() {
        for (int row = 0; row < ROWS; row++) {
            read("people[" + row + "].who", input.choice("people[" + row + "].stance", Stance.class));
        }
        if (with.isEmpty()) {
            input.required("people[0].who", null, "");
        }
        ActivityKind kind = input.required("kind", input.choice("kind", ActivityKind.class), ActivityKind.CALL);
        var draft = new ActivityDraft(
                kind,
                input.date("day"),
                List.copyOf(with),
                stances,
                input.text("by"),
                input.text("about"),
                input.text("nextStep"),
                input.date("nextStepOn"));
        input.check();
        return draft;
    }

    private void read(String field, @Nullable Stance stance) {
        String typed = input.text(field);
        if (typed == null) {
            if (stance != null) {
                input.required(field, null, "");
            }
            return;
        }
        boolean one = people.meant(typed).size() == 1;
        for (String name : one ? new String[] {typed} : typed.split("[;；]")) {
            if (!name.isBlank()) {
                meet(field, name, stance);
            }
        }
    }

    private void meet(String field, String name, @Nullable Stance stance) {
        List<Stakeholder> meant = people.meant(name);
        if (meant.isEmpty()) {
            input.wrong(field, "dealroom.contacts.nobody", name.strip());
        } else if (meant.size() > 1) {
            input.wrong(
                    field,
                    "dealroom.contacts.several",
                    name.strip(),
                    meant.stream().limit(NAMED).map(s -> people.label(s.id())).collect(Collectors.joining("; ")));
        } else {
            with.add(meant.get(0).id());
            if (stance != null) {
                stances.put(meant.get(0).id(), stance);
            }
        }
    }
}
