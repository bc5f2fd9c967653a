package dev.fimplayground.viewmodel;

/**
 * What there is to tell of one run, in words. Immutable.
 *
 * @param present whether there is a run to tell about
 * @param promptShare of prompt and completion, 0 to 1; negative when the server told no counts
 * @param answeredBy the model that the answer names if it is another than was asked, else empty
 */
record UsageWords(
        boolean present,
        String prompt,
        String completion,
        String total,
        double promptShare,
        String finish,
        String firstToken,
        String speed,
        String duration,
        String answeredBy) {
    static final String UNKNOWN = "–";

    static final UsageWords NONE =
            new UsageWords(false, UNKNOWN, UNKNOWN, UNKNOWN, -1, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "");

    UsageWords withFinish(String other) {
        return new UsageWords(
                present, prompt, completion, total, promptShare, other, firstToken, speed, duration, answeredBy);
    }
}
