package dev.fimplayground.prompt;

import java.util.stream.Stream;

/** One rule about prompts. Pure: it looks, says and changes nothing. */
interface PromptCheck {

    Stream<Finding> findings(PromptDraft draft);
}
