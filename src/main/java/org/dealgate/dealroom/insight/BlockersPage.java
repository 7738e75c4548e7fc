package org.dealgate.dealroom.insight;

import java.util.TreeSet;
import org.dealgate.account.Accounts;
import org.dealgate.dealroom.page.Choices;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.money.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /insight/blockers}: what blocks most, as a chart and a table, and the blockers behind them. */
@Controller
@RequestMapping(BlockersPage.PATH)
class BlockersPage {

    static final String PATH = "/insight/blockers";

    private static final int BARS = 25;
    private static final int ROWS = 50;

    private final BlockedTime time;
    private final InsightWords names;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Rates rates;

    BlockersPage(BlockedTime time, InsightWords names, Colleagues colleagues, Accounts accounts, Rates rates) {
        this.time = time;
        this.names = names;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.rates = rates;
    }

    @GetMapping
    String chart(BlockerFilter filter, @RequestParam(defaultValue = "KIND") Dimension by, Model model) {
        frame(PATH, filter, by, model);
        model.addAttribute("pareto", time.pareto(filter, by, BARS));
        return "insight/blockers";
    }

    @GetMapping("/list")
    String list(
            BlockerFilter filter,
            @RequestParam(defaultValue = "KIND") Dimension by,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        frame(PATH + "/list", filter, by, model);
        Place place = Place.of(after);
        model.addAttribute("total", time.pareto(filter, by, 0).total());
        model.addAttribute("page", time.lines(filter, by, place, ROWS));
        return "insight/list";
    }

    private void frame(String path, BlockerFilter filter, Dimension by, Model model) {
        var offered = time.offered();
        model.addAttribute("path", path);
        model.addAttribute("filter", filter);
        model.addAttribute("by", by);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("kinds", with(offered.kinds(), filter.kind()));
        model.addAttribute("departments", with(offered.departments(), filter.department()));
        model.addAttribute("unnamed", BlockerFilter.UNNAMED);
        model.addAttribute("states", BlockerFilter.Open.values());
        model.addAttribute("severities", BlockerFilter.Weight.values());
        model.addAttribute("people", colleagues.all().values());
        model.addAttribute("choices", new Choices());
        model.addAttribute("names", names);
        model.addAttribute("currency", rates.baseCurrency());
        model.addAttribute("filtered", names.of(filter, accountName(filter)));
    }

    private @Nullable String accountName(BlockerFilter filter) {
        return filter.account() == null
                ? null
                : accounts.find(filter.account()).map(a -> a.name()).orElse(String.valueOf(filter.account()));
    }

    /** What was chosen stays to be chosen, even if there is none of it any more. */
    private static TreeSet<String> with(TreeSet<String> offered, @Nullable String chosen) {
        if (chosen != null && !chosen.equals(BlockerFilter.UNNAMED)) {
            offered.add(chosen);
        }
        return offered;
    }
}
