package dev.fimplayground.document.imports;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a request to the Completions API, or to the Chat Completions API. Source: OpenAI's API reference.
 */
final class OpenAiRequest implements ForeignFormat {
    private static final List<String> MARKS = List.of(
            "model", "max_tokens", "max_completion_tokens", "temperature", "top_p", "stop", "stream", "suffix", "seed");

    @Override
    public Optional<Imported> read(ObjectNode file) {
        boolean marked = MARKS.stream().anyMatch(file::has);
        JsonNode prompt = file.path("prompt");
        if (marked && (prompt.isString() || prompt.isArray() && !prompt.path(0).isObject())) {
            return Optional.of(completion(new Import(file)));
        }
        if (file.path("messages").isArray() && file.path("messages").path(0).has("role")) {
            return Optional.of(chat(new Import(file)));
        }
        return Optional.empty();
    }

    private static Imported completion(Import request) {
        String prompt =
                request.take("prompt").map(given -> onePrompt(request, given)).orElse("");
        String suffix = request.text("suffix");
        FimPrompt both = suffix.isEmpty() ? split(request, prompt) : besides(request, prompt, suffix);
        rest(request);
        return request.as(Texts.get("import.source.completion"), both);
    }

    private static FimPrompt besides(Import request, String prompt, String suffix) {
        request.report("suffixField");
        return new FimPrompt(prompt, suffix);
    }

    private static FimPrompt split(Import request, String prompt) {
        Optional<PromptSplit> split = PromptSplit.of(prompt);
        split.ifPresentOrElse(found -> request.family(found.family()), () -> request.report("plainPrompt"));
        return split.map(PromptSplit::prompt).orElse(new FimPrompt(prompt, ""));
    }

    private static String onePrompt(Import request, JsonNode given) {
        if (given.isString()) {
            return given.stringValue();
        }
        if (!given.path(0).isString()) {
            request.report("tokens");
            return "";
        }
        if (given.size() > 1) {
            request.report("manyPrompts", given.size());
        }
        return given.get(0).stringValue();
    }

    private static Imported chat(Import request) {
        List<JsonNode> messages = new ArrayList<>();
        request.take("messages").ifPresent(all -> all.forEach(messages::add));
        request.report("chat");
        JsonNode last = messages.stream()
                .filter(message -> message.path("role").asString("").equals("user"))
                .reduce((_, later) -> later)
                .orElse(messages.getLast());
        for (JsonNode message : messages) {
            if (message != last) {
                request.report(
                        "message",
                        Import.shown(message.path("role").asString("?")),
                        Import.shown(content(request, message)));
            }
        }
        FimPrompt prompt = split(request, content(request, last));
        rest(request);
        return request.as(Texts.get("import.source.chat"), prompt);
    }

    private static String content(Import request, JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asString("");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if (part.path("text").isString()) {
                text.append(part.get("text").stringValue());
            } else {
                request.report("part", Import.shown(part.path("type").asString("?")));
            }
        }
        return text.toString();
    }

    private static void rest(Import request) {
        request.parameter(SamplingParameter.TEMPERATURE, "temperature", Optional.empty());
        request.parameter(SamplingParameter.TOP_P, "top_p", Optional.empty());
        request.parameter(SamplingParameter.MAX_TOKENS, "max_tokens", Optional.empty());
        request.parameter(SamplingParameter.MAX_TOKENS, "max_completion_tokens", Optional.empty());
        request.parameter(SamplingParameter.PRESENCE_PENALTY, "presence_penalty", Optional.empty());
        request.parameter(SamplingParameter.SEED, "seed", Optional.empty());
        request.take("stop").ifPresent(stop -> request.stop(strings(stop)));
        request.take("model").ifPresent(model -> request.report("model", Import.shown(model)));
        request.pass("stream", "stream_options");
        request.reportTheRest();
    }

    private static List<String> strings(JsonNode stop) {
        List<String> strings = new ArrayList<>();
        (stop.isArray() ? stop : List.of(stop)).forEach(each -> strings.add(each.asString("")));
        return strings;
    }
}
