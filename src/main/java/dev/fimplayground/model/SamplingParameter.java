package dev.fimplayground.model;

import java.math.BigDecimal;

/**
 * The parameters that have a slider, each with the range that the API documents.
 *
 * <p>Source: Alibaba Cloud Model Studio, "Qwen-Coder, Completions API", request body.
 */
public enum SamplingParameter {
    TEMPERATURE("temperature", false, "0", true, "2", false),
    TOP_P("top_p", false, "0", false, "1", true),
    MAX_TOKENS("max_tokens", true, "1", true, "2147483647", true),
    PRESENCE_PENALTY("presence_penalty", false, "-2", true, "2", true),
    SEED("seed", true, "0", true, "2147483647", true);

    private final String wireName;
    private final boolean integer;
    private final BigDecimal minimum;
    private final boolean minimumIncluded;
    private final BigDecimal maximum;
    private final boolean maximumIncluded;

    SamplingParameter(
            String wireName,
            boolean integer,
            String minimum,
            boolean minimumIncluded,
            String maximum,
            boolean maximumIncluded) {
        this.wireName = wireName;
        this.integer = integer;
        this.minimum = new BigDecimal(minimum);
        this.minimumIncluded = minimumIncluded;
        this.maximum = new BigDecimal(maximum);
        this.maximumIncluded = maximumIncluded;
    }

    /** The name in the request body, which is also the name that people know. */
    public String wireName() {
        return wireName;
    }

    public boolean isInteger() {
        return integer;
    }

    public double minimum() {
        return minimum.doubleValue();
    }

    public double maximum() {
        return maximum.doubleValue();
    }

    /** The range in interval notation, for instance {@code [0, 2)} or, where only a minimum matters, {@code >= 1}. */
    public String range() {
        if (this == MAX_TOKENS) {
            return ">= " + minimum;
        }
        return (minimumIncluded ? "[" : "(") + minimum + ", " + maximum + (maximumIncluded ? "]" : ")");
    }

    public boolean accepts(double value) {
        if (!Double.isFinite(value) || (integer && value != Math.rint(value))) {
            return false;
        }
        boolean aboveMinimum = minimumIncluded ? value >= minimum() : value > minimum();
        boolean belowMaximum = maximumIncluded ? value <= maximum() : value < maximum();
        return aboveMinimum && belowMaximum;
    }

    /**
     * Reads what a person typed or a command line gave. A decimal comma is refused, not guessed at: {@code 1,000}
     * may be meant as a thousand.
     *
     * @throws InvalidParameterException if it is not a number, or out of range
     */
    public double parse(String text) {
        double value;
        try {
            value = integer ? Long.parseLong(text.strip()) : new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException notANumber) {
            throw new InvalidParameterException(this, text);
        }
        return checked(value, text);
    }

    /**
     * @return {@code value}
     * @throws InvalidParameterException if it is out of range
     */
    double checked(double value) {
        return checked(value, integer ? String.valueOf((long) value) : String.valueOf(value));
    }

    private double checked(double value, String asGiven) {
        if (!accepts(value)) {
            throw new InvalidParameterException(this, asGiven);
        }
        return value;
    }
}
