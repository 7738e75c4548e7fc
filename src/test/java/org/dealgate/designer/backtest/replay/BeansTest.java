package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.calendar.CalendarSettings;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;

class BeansTest {

    @Test
    void every_published_name_has_a_stand_in_that_answers_every_published_question() {
        var published = PublishedNames.scan();
        var time = new RecordedTime(
                BusinessCalendar.of(new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN")),
                ZoneOffset.UTC);
        Map<Object, Object> beans = new Beans(published, time, () -> {
                    throw new AssertionError("nothing runs");
                })
                .byName();

        assertThat(published.all()).isNotEmpty().allSatisfy(bean -> {
            assertThat(beans).containsKey(bean.name());
            assertThat(bean.questions())
                    .allSatisfy(question -> assertThat(
                                    beans.get(bean.name()).getClass().getMethods())
                            .as(bean.name() + "." + question.name())
                            .anyMatch(method -> method.getName().equals(question.name())
                                    && method.getParameterCount()
                                            == question.parameters().size()
                                    && method.getReturnType().getSimpleName().equals(question.returns())));
        });
    }
}
