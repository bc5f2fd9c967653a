package dev.fimplayground.model;

/**
 * How prefix and suffix become the one prompt string of the Completions API.
 *
 * <p>Source: Alibaba Cloud Model Studio, "Qwen-Coder, Completions API".
 *
 * @param prefixToken stands before the prefix
 * @param suffixToken stands between prefix and suffix, and ends a prompt without a suffix
 * @param middleToken stands after the suffix; never sent without one
 */
public record FimTemplate(String prefixToken, String suffixToken, String middleToken) {

    /** The control tokens of Qwen2.5-Coder. */
    public static final FimTemplate QWEN = new FimTemplate("<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>");

    /**
     * The exact string to send.
     *
     * @throws IllegalArgumentException if {@link FimPrompt#problem()} names a reason not to send it
     */
    public String render(FimPrompt prompt) {
        prompt.problem().ifPresent(problem -> {
            throw new IllegalArgumentException("prompt cannot be sent: " + problem);
        });
        return switch (prompt.mode()) {
            case CONTINUE -> prefixToken + prompt.prefix() + suffixToken;
            case FILL_MIDDLE -> prefixToken + prompt.prefix() + suffixToken + prompt.suffix() + middleToken;
        };
    }
}
