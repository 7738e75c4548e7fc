package org.dealgate.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrators' page about people. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final String EVERYTHING = "";

    private final People people;
    private final Rights rights;
    private final RefusalText text;

    PeoplePage(People people, Rights rights, RefusalText text) {
        this.people = people;
        this.rights = rights;
        this.text = text;
    }

    @GetMapping
    String all(Model model) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        model.addAttribute("people", people.all());
        return "people/list";
    }

    @GetMapping("/new")
    String create(Model model) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        return form(model, PersonForm.empty(), null, Map.of());
    }

    @PostMapping
    String create(PersonForm form, Model model, Locale locale, HttpServletResponse response) {
        return attempt(() -> people.create(form.newPerson()), form, null, model, locale, response);
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        Person person = people.get(id);
        return form(model, PersonForm.of(person), person, Map.of());
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, PersonForm form, Model model, Locale locale, HttpServletResponse response) {
        return attempt(() -> people.change(id, form.change()), form, id, model, locale, response);
    }

    @PostMapping("/{id}/password")
    String password(
            @PathVariable String id,
            @RequestParam @Nullable String password,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> people.setPassword(id, password), null, id, model, locale, response);
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        return attempt(() -> people.deactivate(id), null, id, model, locale, response);
    }

    @PostMapping("/{id}/activate")
    String activate(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        return attempt(() -> people.activate(id), null, id, model, locale, response);
    }

    private String attempt(
            Runnable work,
            @Nullable PersonForm form,
            @Nullable String id,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            work.run();
            return "redirect:/people";
        } catch (Refusal refusal) {
            rights.require(Permission.ADMINISTER_PEOPLE);
            Person person = id == null ? null : people.get(id);
            response.setStatus(refusal.kind().status());
            PersonForm shown = form == null ? PersonForm.of(Objects.requireNonNull(person)) : form.again();
            return form(model, shown, person, errors(refusal, locale));
        }
    }

    private Map<String, String> errors(Refusal refusal, Locale locale) {
        var errors = new LinkedHashMap<String, String>();
        refusal.problems()
                .forEach(p -> errors.merge(
                        p.field() == null ? EVERYTHING : p.field(),
                        text.of(new Refusal.Problem(null, p.key(), p.args()), locale),
                        (one, other) -> one + " " + other));
        return errors;
    }

    private static String form(Model model, PersonForm form, @Nullable Person person, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("errors", errors);
        model.addAttribute("groups", Groups.ALL);
        model.addAttribute(
                "positions",
                List.of(Position.values()).stream().map(Position::key).toList());
        model.addAttribute("countries", new TreeSet<>(PersonRules.COUNTRIES));
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return "people/form";
    }
}
