package dev.fimplayground.model;

/** Why a template of one's own cannot be used. */
public enum TemplateProblem {
    /** It does not say where the prefix goes. */
    NO_PREFIX,
    /** It does not say where the suffix goes. */
    NO_SUFFIX,
    /** It names one of the two more than once. */
    TWICE
}
