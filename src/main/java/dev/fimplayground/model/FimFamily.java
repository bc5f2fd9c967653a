package dev.fimplayground.model;

/**
 * Families of models that fill the middle, each with the template it was trained on. PSM: prefix, suffix, middle; SPM:
 * suffix, prefix, middle. Where a family documents nothing for a prefix alone, the prefix is sent as it is.
 */
public enum FimFamily {
    /** Qwen2.5-Coder. Its own repository form is the same after {@code <|file_sep|>} files. */
    QWEN(FimTemplate.QWEN),

    /** CodeGemma. Source: its model card; the same tokens as Qwen's, but no form of its own for a prefix alone. */
    CODE_GEMMA(FimTemplate.of(
            "<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>",
            "{prefix}",
            "<|fim_prefix|>",
            "<|fim_suffix|>",
            "<|fim_middle|>")),

    /** StarCoder, StarCoder2, Granite Code. Source: StarCoder's model card. */
    STAR_CODER(FimTemplate.of(
            "<fim_prefix>{prefix}<fim_suffix>{suffix}<fim_middle>",
            "{prefix}",
            "<fim_prefix>",
            "<fim_suffix>",
            "<fim_middle>")),

    /** SantaCoder, with hyphens. Source: its model card. */
    SANTA_CODER(FimTemplate.of(
            "<fim-prefix>{prefix}<fim-suffix>{suffix}<fim-middle>",
            "{prefix}",
            "<fim-prefix>",
            "<fim-suffix>",
            "<fim-middle>")),

    /** Code Llama, with its spaces. Source: the infilling code of its repository. */
    CODE_LLAMA(FimTemplate.of("<PRE> {prefix} <SUF>{suffix} <MID>", "{prefix}", "<PRE>", "<SUF>", "<MID>")),

    /** Code Llama, suffix first. Source: the same. */
    CODE_LLAMA_SPM(FimTemplate.of("<PRE> <SUF>{suffix} <MID> {prefix}", "{prefix}", "<PRE>", "<SUF>", "<MID>")),

    /** DeepSeek-Coder, V1 and V2; its bars are U+FF5C, its underscores U+2581. Source: its repository's README. */
    DEEPSEEK_CODER(FimTemplate.of(
            "<\uff5cfim\u2581begin\uff5c>{prefix}<\uff5cfim\u2581hole\uff5c>{suffix}<\uff5cfim\u2581end\uff5c>",
            "{prefix}",
            "<\uff5cfim\u2581begin\uff5c>",
            "<\uff5cfim\u2581hole\uff5c>",
            "<\uff5cfim\u2581end\uff5c>")),

    /** Codestral, suffix first. Source: Mistral's tokenizer, fill-in-the-middle requests. */
    CODESTRAL(FimTemplate.of("[SUFFIX]{suffix}[PREFIX]{prefix}", "[SUFFIX][PREFIX]{prefix}", "[SUFFIX]", "[PREFIX]"));

    private final FimTemplate template;

    FimFamily(FimTemplate template) {
        this.template = template;
    }

    public FimTemplate template() {
        return template;
    }

    /** Whether it was trained on other files of a repository before the hole, in {@link RepositoryContext}'s form. */
    public boolean hasRepositoryForm() {
        return this == QWEN;
    }
}
