package dev.fimplayground.model;

/** A sampling parameter that is not a number or lies outside its range; the message is for a log. */
public final class InvalidParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final SamplingParameter parameter;
    private final String given;

    public InvalidParameterException(SamplingParameter parameter, String given) {
        super(parameter.wireName() + " must be " + (parameter.isInteger() ? "a whole number" : "a number") + " in "
                + parameter.range() + ", not \"" + given + "\"");
        this.parameter = parameter;
        this.given = given;
    }

    public SamplingParameter parameter() {
        return parameter;
    }

    /** What was given, as it was typed. */
    public String given() {
        return given;
    }
}
