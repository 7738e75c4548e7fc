package org.dealgate.designer.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.difference.Renames;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.springframework.stereotype.Component;

/** Which elements of the deployed models probably only have another id in the edited ones. */
@Component
class SuggestedRenamings {

    /**
     * Something that deals were recorded with and that is not in the edited file.
     *
     * @param suggested the id that it probably has now; empty where nothing is like it
     * @param choices ids and names of what is new in the edited file
     */
    record Gone(String model, String id, String name, Optional<String> suggested, Map<String, String> choices) {

        private boolean offers(Renaming renaming) {
            return model.equals(renaming.model()) && id.equals(renaming.from()) && choices.containsKey(renaming.to());
        }
    }

    private final DeployedFiles deployed;

    SuggestedRenamings(DeployedFiles deployed) {
        this.deployed = deployed;
    }

    /** Of all files; what is gone and has no counterpart at all among what is new is left out. */
    List<Gone> of(List<ModelFile> edited) {
        List<Element> read =
                edited.stream().flatMap(file -> read(file).stream()).toList();
        Map<String, ModelFile> latest = deployed.latest(
                read.stream().flatMap(after -> keys(after).stream()).toList());
        var gone = new ArrayList<Gone>();
        for (Element after : read) {
            keys(after).stream()
                    .filter(latest::containsKey)
                    .findFirst()
                    .flatMap(key -> read(latest.get(key)))
                    .ifPresent(before -> gone.addAll(between(before, after)));
        }
        return gone;
    }

    static List<Renaming> suggested(List<Gone> gone) {
        return gone.stream()
                .flatMap(one -> one.suggested().stream().map(to -> new Renaming(one.model(), one.id(), to)))
                .toList();
    }

    /** @throws Refusal INVALID where one of the renamings is none that was offered */
    static void requireChoices(List<Gone> offered, List<Renaming> chosen) {
        for (Renaming one : chosen) {
            if (one == null || one.model() == null || one.from() == null || one.to() == null) {
                throw Refusal.invalid("renamings", "backtest.renaming.incomplete");
            }
            if (offered.stream().noneMatch(gone -> gone.offers(one))) {
                throw Refusal.invalid("renamings", "backtest.renaming.unknown", one.from(), one.to());
            }
        }
    }

    private static List<Gone> between(Element before, Element after) {
        Map<String, Element> was = recorded(before);
        Map<String, Element> is = recorded(after);
        Map<String, String> suggested = Renames.between(before, after);
        var choices = new TreeMap<String, String>();
        is.forEach((id, element) -> {
            if (!was.containsKey(id)) {
                choices.put(id, element.title());
            }
        });
        return choices.isEmpty()
                ? List.of()
                : was.entrySet().stream()
                        .filter(one -> !is.containsKey(one.getKey()))
                        .map(one -> new Gone(
                                model(one.getValue()),
                                one.getKey(),
                                one.getValue().title(),
                                Optional.ofNullable(suggested.get(one.getKey())).filter(choices::containsKey),
                                choices))
                        .toList();
    }

    /** What leaves a trace in a deal's record: decisions and the nodes of processes. */
    private static Map<String, Element> recorded(Element root) {
        var found = new LinkedHashMap<String, Element>();
        root.all()
                .filter(element -> element.is("dmn:decision") || isNode(element))
                .forEach(element -> element.id().ifPresent(id -> found.put(id, element)));
        return found;
    }

    private static boolean isNode(Element element) {
        return element.name().matches("bpmn:(\\w*[tT]ask|\\w*Event|\\w*Gateway|callActivity|subProcess|transaction)");
    }

    /** The process it is in; a decision itself. */
    private static String model(Element element) {
        return element.upwards()
                .filter(above -> above.is("bpmn:process"))
                .findFirst()
                .orElse(element)
                .id()
                .orElse("");
    }

    private static List<String> keys(Element root) {
        return root.all()
                .filter(element -> element.is("bpmn:process") || element.is("dmn:decision"))
                .flatMap(element -> element.id().stream())
                .toList();
    }

    private static Optional<Element> read(ModelFile file) {
        try {
            return file.kind().filter(kind -> kind != ModelFile.Kind.FORM).isPresent()
                    ? Optional.of(ModelXml.read(file))
                    : Optional.empty();
        } catch (ModelXml.Unreadable e) {
            return Optional.empty();
        }
    }
}
