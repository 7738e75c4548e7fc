package org.dealgate.designer.difference;

import java.util.List;
import org.dealgate.designer.difference.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What differs, as the REST API says it.
 *
 * @param model for instance {@code processes/stage-gate}
 * @param before where the earlier file comes from, in words; the same for after
 */
record DifferenceAnswer(String model, String before, String after, List<Line> changes) {

    /** @param counterpart the id that an added element probably had, or a removed one got */
    record Line(
            String id,
            String title,
            String type,
            @Nullable String within,
            List<Kind> kinds,
            List<ToldProperty> properties,
            @Nullable String counterpart) {

        static Line of(ToldChange told) {
            return new Line(
                    told.id(),
                    told.title(),
                    told.type(),
                    told.within(),
                    told.kinds().stream().map(ToldChange.Sign::kind).toList(),
                    told.properties(),
                    told.counterpart());
        }
    }

    static DifferenceAnswer of(Compared compared, DifferenceWords words) {
        return new DifferenceAnswer(
                ModelName.of(compared.model().kind(), compared.model().key()),
                words.of(compared.before()),
                words.of(compared.after()),
                words.of(compared.difference().changes()).stream().map(Line::of).toList());
    }
}
