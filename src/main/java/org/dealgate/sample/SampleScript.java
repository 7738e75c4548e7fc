package org.dealgate.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.blocker.Side;
import org.dealgate.deal.DocumentKind;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the sample deals are and how they go.
 *
 * @param defaults answers by task, for the first, second, … time that the task comes; the last is used again
 */
record SampleScript(Map<String, List<Map<String, Object>>> defaults, List<SampleDeal> deals) {

    /**
     * One sample deal.
     *
     * @param until the task that stays open; null to go to the end
     * @param approvals the executives who decide, and how; the others' tasks stay open
     */
    record SampleDeal(
            String key,
            String title,
            String account,
            String currency,
            @Nullable LocalDate expectedClose,
            List<Line> lines,
            @Nullable List<Payment> plan,
            List<Customer> people,
            @Nullable Map<String, List<Happening>> before,
            @Nullable Map<String, List<Map<String, Object>>> answers,
            @Nullable Map<String, String> approvals,
            @Nullable String until,
            @Nullable List<Happening> then) {

        List<Happening> before(String task) {
            return before == null ? List.of() : before.getOrDefault(task, List.of());
        }

        Optional<String> decisionOf(String approver) {
            return Optional.ofNullable(approvals).map(all -> all.get(approver));
        }

        boolean stopsAt(String task) {
            return task.equals(until);
        }
    }

    record Line(String item, int quantity, BigDecimal listPrice, BigDecimal netPrice, BigDecimal unitCost) {}

    record Payment(String label, int dueDays, BigDecimal percent) {}

    /**
     * Somebody on the customer's side.
     *
     * @param contact who of us has the relationship
     * @param knownBy how we know the stance
     * @param daysAgo how long ago they stood like that; null for today
     */
    record Customer(
            String name,
            String title,
            String department,
            Set<BuyerRole> roles,
            Stance stance,
            int influence,
            @Nullable String reportsTo,
            @Nullable List<Listener> influences,
            @Nullable String contact,
            @Nullable String knownBy,
            @Nullable Integer daysAgo,
            @Nullable Authority authority) {}

    /** Somebody who listens to somebody else of the map. */
    record Listener(String to, InfluenceKind kind) {}

    /** @param document name of the deal's document that proves it */
    record Authority(
            @Nullable AuthorityProof proof,
            @Nullable String evidence,
            @Nullable String document) {}

    /** Something that one of our people does beside the tasks; exactly one of the others is given. */
    record Happening(
            String by,
            @Nullable Customer person,
            @Nullable Talk talk,
            @Nullable Obstacle blocker,
            @Nullable Resolution resolve,
            @Nullable Paper document,
            @Nullable String withdraw) {}

    /** A contact with people of the map, by name. */
    record Talk(ActivityKind kind, List<String> with, String about, int daysAgo) {}

    record Obstacle(String kind, String text, String owner, Side side, String department, int dueInDays) {}

    record Resolution(String text, String evidence) {}

    record Paper(String name, DocumentKind kind, String text) {}

    static SampleScript read(ObjectMapper json) {
        try (var in = new ClassPathResource("sample/deals.yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return json.convertValue(tree, SampleScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers for the task when it comes for the {@code time}th time, counted from 0. */
    Map<String, Object> answers(SampleDeal deal, String task, int time) {
        List<Map<String, Object>> own =
                deal.answers() == null ? null : deal.answers().get(task);
        List<Map<String, Object>> all = own == null ? defaults.getOrDefault(task, List.of(Map.of())) : own;
        return all.get(Math.min(time, all.size() - 1));
    }
}
