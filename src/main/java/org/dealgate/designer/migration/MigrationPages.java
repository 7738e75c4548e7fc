package org.dealgate.designer.migration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
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

/** {@code /designer/migrations}: choose versions, look at the plan, try it, do it, take it back. */
@Controller
@RequestMapping(MigrationPages.PATH)
class MigrationPages {

    static final String PATH = "/designer/migrations";

    private static final int SHOWN = 200;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final Migrations migrations;
    private final PlanView plans;
    private final Rights rights;
    private final RefusalText words;

    MigrationPages(Migrations migrations, PlanView plans, Rights rights, RefusalText words) {
        this.migrations = migrations;
        this.plans = plans;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("migrations", migrations.newest());
        return page(model, "migrations");
    }

    @GetMapping("/new")
    String choose(Model model) {
        model.addAttribute("offers", migrations.offers());
        return page(model, "migration-choice");
    }

    @GetMapping("/plan")
    String plan(
            @RequestParam(defaultValue = "") List<String> version,
            @RequestParam(defaultValue = "") String deals,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> planned(version, List.of(), deals, model), () -> choose(model), model, locale, response);
    }

    @PostMapping
    String tryOut(
            @RequestParam(defaultValue = "") List<String> version,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam(defaultValue = "") String deals,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(
                () -> to(() -> migrations.start(new Order(
                        Versions.read(filled(version)), StepValue.read(filled(step)), numbers(deals), null, true))),
                () -> planned(version, step, deals, model),
                model,
                locale,
                response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("migration", migrations.get(id));
        model.addAttribute("results", migrations.results(id, SHOWN));
        model.addAttribute("shown", SHOWN);
        return page(model, "migration");
    }

    @PostMapping("/{id}/follow")
    String follow(
            @PathVariable long id,
            @RequestParam @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> to(() -> migrations.follow(id, reason)), () -> show(id, model), model, locale, response);
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable long id,
            @RequestParam @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> to(() -> migrations.undo(id, reason)), () -> show(id, model), model, locale, response);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Model model, Locale locale, HttpServletResponse response) {
        return attempt(
                () -> {
                    migrations.cancel(id);
                    return to(() -> id);
                },
                () -> show(id, model),
                model,
                locale,
                response);
    }

    private String planned(List<String> version, List<String> step, String deals, Model model) {
        model.addAttribute("versions", filled(version));
        model.addAttribute("deals", deals);
        model.addAttribute(
                "ways", plans.of(migrations.propose(Versions.read(filled(version)), StepValue.read(filled(step)))));
        return page(model, "migration-plan");
    }

    /** Shows what else was there with the refusal's sentence above it; what is none of the person's business is not shown. */
    private String attempt(
            Supplier<String> work, Supplier<String> again, Model model, Locale locale, HttpServletResponse response) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute(
                    "problem",
                    String.join(
                            " ",
                            refusal.problems().stream()
                                    .map(p -> words.of(new Refusal.Problem(null, p.key(), p.args()), locale))
                                    .toList()));
            return again.get();
        }
    }

    private String page(Model model, String name) {
        model.addAttribute("mayMigrate", rights.may(Permission.DEPLOY_MODELS));
        return "designer/" + name;
    }

    private static String to(LongSupplier migration) {
        return "redirect:" + PATH + "/" + migration.getAsLong();
    }

    private static List<String> filled(List<String> sent) {
        return sent.stream().filter(value -> !value.isBlank()).toList();
    }

    private static List<String> numbers(String deals) {
        return BETWEEN.splitAsStream(deals.strip())
                .filter(number -> !number.isEmpty())
                .toList();
    }
}
