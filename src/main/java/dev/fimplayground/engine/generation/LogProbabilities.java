package dev.fimplayground.engine.generation;

import dev.fimplayground.engine.generation.GeneratedToken.Alternative;
import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells how probable the model itself finds tokens, before anything the sampler does. One thread at a time. */
final class LogProbabilities {
    private final Tokenizer tokenizer;
    private final int alternatives;

    LogProbabilities(Tokenizer tokenizer, int alternatives) {
        this.tokenizer = tokenizer;
        this.alternatives = alternatives;
    }

    GeneratedToken of(int token, float[] logits) {
        double[] scores = logProbabilities(logits);
        Ranking ranking = new Ranking(scores);
        List<Alternative> top = new ArrayList<>(alternatives);
        for (int place = 0; place < Math.min(alternatives, ranking.size()); place++) {
            int other = ranking.token(place);
            top.add(new Alternative(text(other), scores[other]));
        }
        return new GeneratedToken(text(token), scores[token], top);
    }

    private static double[] logProbabilities(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Float.isFinite(logit) ? Math.max(highest, logit) : highest;
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Float.isFinite(logit) ? StrictMath.exp(logit - highest) : 0;
        }
        double norm = highest + StrictMath.log(sum);
        double[] scores = new double[logits.length];
        for (int token = 0; token < logits.length; token++) {
            scores[token] = Float.isFinite(logits[token]) ? logits[token] - norm : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    private String text(int token) {
        return new String(tokenizer.bytes(token), StandardCharsets.UTF_8);
    }
}
