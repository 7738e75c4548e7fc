package org.dealgate.dealroom.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Assistants;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.approval.authority.Holder;
import org.dealgate.approval.authority.Limit;
import org.dealgate.approval.authority.State;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Position;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** What the page shows to who looks at it. */
@Component
class AuthorityView {

    /** @param own null where the limit of the position counts, or none at all */
    record Row(Holder holder, String form, @Nullable Limit own) {}

    private final Delegations delegations;
    private final Absences absences;
    private final Assistants assistants;
    private final Authorities authorities;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Viewer viewer;

    AuthorityView(
            Delegations delegations,
            Absences absences,
            Assistants assistants,
            Authorities authorities,
            Accounts accounts,
            Colleagues colleagues,
            Viewer viewer) {
        this.delegations = delegations;
        this.absences = absences;
        this.assistants = assistants;
        this.authorities = authorities;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.viewer = viewer;
    }

    /** @param shown the form that was refused; blank where none was */
    @Transactional(readOnly = true)
    public ModelAndView page(FormState shown) {
        Person me = viewer.person().filter(assistants::concern).orElseThrow(AuthorityView::notTheirs);
        boolean administrator = viewer.may(Permission.SET_AUTHORITIES);
        List<Person> executives = colleagues.active(Groups.EXECUTIVES);
        List<String> names = assistants.inWhoseNameIMayAct();
        Map<Delegation, State> toCome = toCome(delegations.visible());
        var page = new ModelAndView("authority/authority")
                .addObject("me", me.id())
                .addObject("administrator", administrator)
                .addObject("forms", new Forms(shown))
                .addObject("given", only(toCome, d -> administrator || names.contains(d.delegator())))
                .addObject("received", only(toCome, d -> d.delegate().equals(me.id())))
                .addObject("absences", toCome(absences.visible()))
                .addObject("assistants", assistants.visible())
                .addObject(
                        "principals",
                        executives.stream()
                                .filter(p -> administrator || names.contains(p.id()))
                                .toList())
                .addObject("executives", executives)
                .addObject("helpers", helpers())
                .addObject("customers", customers(toCome))
                .addObject("suggested", accounts.search(""))
                .addObject("currency", authorities.currency());
        return administrator ? page.addObject("limits", limits(executives)) : page;
    }

    private static Refusal notTheirs() {
        return Refusal.notAllowed("authority.page.not-yours");
    }

    private List<Person> helpers() {
        return colleagues.active().stream()
                .filter(p -> !p.isIn(Groups.AUDITORS))
                .toList();
    }

    private Map<Long, String> customers(Map<Delegation, State> shown) {
        List<Long> ids = shown.keySet().stream()
                .map(Delegation::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return accounts.all(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    private List<Row> limits(List<Person> executives) {
        Map<Holder, Limit> set = authorities.all();
        var holders = new ArrayList<Holder>();
        Arrays.stream(Position.values()).map(p -> Holder.position(p.key())).forEach(holders::add);
        executives.stream().map(p -> Holder.person(p.id())).forEach(holders::add);
        set.keySet().stream().filter(holder -> !holders.contains(holder)).forEach(holders::add);
        return holders.stream()
                .map(holder -> new Row(holder, AuthorityPage.form(holder), set.get(holder)))
                .toList();
    }

    private static <T> Map<T, State> toCome(Map<T, State> all) {
        return only(all, one -> all.get(one).isToCome());
    }

    private static <T> Map<T, State> only(Map<T, State> all, Predicate<T> wanted) {
        var some = new LinkedHashMap<>(all);
        some.keySet().removeIf(wanted.negate());
        return some;
    }
}
