package dev.fimplayground.document.imports;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A saved story of KoboldAI, KoboldAI United or KoboldAI Lite: the text in actions, and with Lite its settings. Source:
 * {@code saveRequest} in aiserver.py of KoboldAI-Client, and the settings of lite.koboldai.net.
 */
final class KoboldStory implements ForeignFormat {
    private static final String STOP_SEPARATOR = "||$||";
    private static final Optional<Double> ANY = Optional.of(-1.0);

    @Override
    public Optional<Imported> read(ObjectNode file) {
        return file.has("gamestarted")
                        && file.has("actions")
                        && file.path("prompt").isString()
                ? Optional.of(story(new Import(file)))
                : Optional.empty();
    }

    private static Imported story(Import story) {
        String text = story.text("prompt")
                + story.take("actions").map(KoboldStory::actions).orElse("");
        story.take("memory")
                .filter(KoboldStory::says)
                .ifPresent(memory -> story.report("kobold.memory", Import.shown(memory)));
        story.take("authorsnote")
                .filter(KoboldStory::says)
                .ifPresent(note -> story.report("kobold.note", Import.shown(note)));
        story.take("worldinfo")
                .filter(world -> !world.isEmpty())
                .ifPresent(world -> story.report("kobold.world", world.size()));
        story.take("savedsettings")
                .filter(ObjectNode.class::isInstance)
                .ifPresent(settings -> settings(story, (ObjectNode) settings));
        story.pass(
                "gamestarted",
                "actions_metadata",
                "anotetemplate",
                "anotestr",
                "wisearchdepth",
                "wiinsertlocation",
                "file_version");
        story.reportTheRest();
        return story.as(Texts.get("import.source.kobold"), new FimPrompt(text, ""));
    }

    /** An array of texts, or as in KoboldAI United an object of numbered ones. */
    private static String actions(JsonNode actions) {
        StringBuilder text = new StringBuilder();
        if (actions.isArray()) {
            actions.forEach(action -> text.append(action.asString("")));
            return text.toString();
        }
        TreeMap<Integer, String> numbered = new TreeMap<>();
        actions.path("actions").properties().forEach(action -> {
            if (action.getKey().matches("\\d{1,9}")) {
                numbered.put(
                        Integer.valueOf(action.getKey()),
                        action.getValue().path("Selected Text").asString(""));
            }
        });
        numbered.values().forEach(text::append);
        return text.toString();
    }

    private static void settings(Import story, ObjectNode node) {
        Import settings = new Import(node);
        settings.parameter(SamplingParameter.TEMPERATURE, "temperature", Optional.empty());
        settings.parameter(SamplingParameter.TOP_P, "top_p", Optional.empty());
        settings.parameter(SamplingParameter.MAX_TOKENS, "max_length", Optional.empty());
        settings.parameter(SamplingParameter.PRESENCE_PENALTY, "presence_penalty", Optional.empty());
        settings.parameter(SamplingParameter.SEED, "sampler_seed", ANY);
        String stop = settings.text("extrastopseq");
        List<String> strings = new ArrayList<>(List.of(stop.split(Pattern.quote(STOP_SEPARATOR))));
        settings.stop(strings.stream().map(each -> each.replace("\\n", "\n")).toList());
        story.adopt(settings);
        story.report("kobold.settings");
    }

    private static boolean says(JsonNode value) {
        return !value.asString("").isEmpty();
    }
}
