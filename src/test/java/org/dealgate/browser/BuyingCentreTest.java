package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The picture of the buying centre, and the table that says the same. */
class BuyingCentreTest extends BrowserTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Stakeholders stakeholders;

    private String deal;

    @BeforeEach
    void aDealOfAmys() {
        deal = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void picture_and_table_show_the_same_people_and_the_way_to_who_decides() {
        theMachineMakersCustomer();
        Page page = open(desk());

        assertThat(person(page, "罗志远")).hasAttribute("aria-label", Pattern.compile(".*Economic buyer.*step 3"));
        assertThat(page.locator(".map-frame .step-number")).hasText(new String[] {"3", "2", "1"});
        assertThat(page.locator(".map-frame .line.way")).hasCount(2);
        assertThat(page.locator(".map-way")).containsText("何敏 → 沈以宁 → 罗志远");
        assertThat(page.locator(".map-frame .authority-words")).hasText("Decides? Says so");
        assertThat(page.locator(".map-frame .ours-words")).hasText("Amy Archer");
        var drawn = people(page).all().stream()
                .map(person -> person.getAttribute("data-person"))
                .toList();

        page.getByRole(AriaRole.BUTTON, named("Table")).click();

        assertThat(people(page).first()).isHidden();
        Locator rows = page.locator(".map-table tbody tr");
        assertThat(rows).hasCount(5);
        assertThat(rows.all().stream().map(row -> row.getAttribute("data-row")).toList())
                .containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("何敏"))).containsText("step 1");
    }

    @Test
    void the_keyboard_goes_from_person_to_person_and_chooses_one() {
        theMachineMakersCustomer();
        Page page = open(desk());
        page.locator("[data-full]").focus();

        page.keyboard().press("Tab");
        assertThat(person(page, "罗志远")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(person(page, "罗志远")).isFocused();
        page.keyboard().press("End");
        page.keyboard().press("Enter");

        assertThat(page.locator("[aria-selected=true]")).hasCount(1);
        assertThat(page.locator("[data-details] dl")).containsText("Buyer roles");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-details] h3")).hasText("罗志远");
        page.locator("[data-details] a").click();
        assertThat(page.locator("#stakeholders li:target")).containsText("罗志远");
    }

    @Test
    void axe_finds_nothing_on_picture_and_table() {
        theMachineMakersCustomer();
        Page page = open(desk());
        people(page).first().click();

        Accessible.check(page);
        page.getByRole(AriaRole.BUTTON, named("Table")).click();
        Accessible.check(page);

        Page phone = open(telephone());
        Accessible.check(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void the_picture_is_drawn_anew_when_the_map_changes_and_keeps_how_it_was_looked_at() {
        theMachineMakersCustomer();
        Page page = open(desk());
        page.locator("#stakeholders [data-zoom=out]").click();
        String width = page.locator(".map-frame svg").getAttribute("width");

        Locator entry = page.locator("#stakeholders .lines > li").filter(new Locator.FilterOptions().setHasText("何敏"));
        entry.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change 何敏"))
                .click();
        entry.getByLabel("Stance", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("OPPOSES");
        entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();

        assertThat(person(page, "何敏")).hasAttribute("aria-label", Pattern.compile(".*Opposes.*"));
        assertThat(page.locator(".map-frame svg")).hasAttribute("width", width);
    }

    @Test
    void the_map_of_a_past_day_is_shown_and_offers_no_change() {
        theMachineMakersCustomer();
        Page page = signIn(desk(), "amy");
        page.navigate(at("/deals/" + deal + "?on=2020-01-31"));

        assertThat(page.locator("#stakeholders .notice")).containsText("Jan 31, 2020");
        assertThat(page.locator("#stakeholders .lines > li")).hasCount(0);
        assertThat(page.locator("#stakeholders form[method=post]")).hasCount(0);
        page.locator("#stakeholders .notice a").click();
        assertThat(people(page)).hasCount(5);
    }

    @Test
    void two_hundred_people_can_be_searched_and_gone_through() {
        manyPeople(200);
        Page page = open(desk());

        assertThat(people(page)).hasCount(200);
        page.getByLabel("Find somebody in the picture").fill("Engineer 137");
        assertThat(page.locator("[data-found]")).hasText("1 found");
        page.keyboard().press("Enter");
        assertThat(person(page, "Engineer 137")).isFocused();
        assertThat(person(page, "Engineer 137")).isInViewport();

        page.locator("#stakeholders [data-zoom=fit]").click();
        assertThat(people(page).first()).isInViewport();
        assertThat(people(page).last()).isInViewport();
        assertThat(overlaps(page)).isEmpty();
    }

    /** Pairs of cards that cover each other. */
    private static List<?> overlaps(Page page) {
        return (List<?>) page.evaluate("() => { const all = [...document.querySelectorAll('.map-frame .edge')]"
                + ".map(e => e.getBoundingClientRect()); return all.flatMap((a, i) => all.slice(i + 1).filter(b =>"
                + "a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)); }");
    }

    private Page open(Page page) {
        signIn(page, "amy").navigate(at("/deals/" + deal));
        page.locator("#stakeholders").scrollIntoViewIfNeeded();
        assertThat(page.locator(".map-frame svg")).isVisible();
        return page;
    }

    private static Locator people(Page page) {
        return page.locator("[data-person]");
    }

    private static Locator person(Page page, String name) {
        return page.locator(".map-frame")
                .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + ";")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void theMachineMakersCustomer() {
        long decides = add(APerson.named("罗志远")
                .as(BuyerRole.ECONOMIC)
                .weighing(5)
                .deciding(AuthorityProof.STATED, null, null)
                .metBy("amy"));
        long chief = add(APerson.named("梁国强")
                .as(BuyerRole.TECHNICAL)
                .stands(Stance.OPPOSES)
                .under(decides));
        long design = add(APerson.named("沈以宁")
                .as(BuyerRole.TECHNICAL, BuyerRole.USER)
                .under(chief)
                .heardBy(decides));
        add(APerson.named("何敏").as(BuyerRole.COACH).stands(Stance.SUPPORTS).under(design));
        add(APerson.named("孙会计"));
    }

    private void manyPeople(int many) {
        long boss = add(APerson.named("Boss").as(BuyerRole.ECONOMIC));
        var heads = IntStream.range(0, 9)
                .mapToLong(i -> add(APerson.named("Head " + i).under(boss)))
                .toArray();
        for (int i = heads.length + 1; i < many; i++) {
            APerson engineer = APerson.named("Engineer " + i);
            add(i % 10 == 0 ? engineer : i % 13 == 0 ? engineer.heardBy(heads[i % 9]) : engineer.under(heads[i % 9]));
        }
    }

    private long add(APerson person) {
        return as("amy", () -> stakeholders.add(deal, person.draft())).id();
    }
}
