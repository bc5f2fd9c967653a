package dev.fimplayground.engine.generation;

import java.util.BitSet;

/**
 * Chooses the next token. In this order:
 *
 * <ol>
 *   <li>tokens that must not be drawn are left out;
 *   <li>presence penalty: subtracted, once, from the logit of each token that this sampler has already chosen;
 *   <li>temperature: logits are divided by it, then softmax; at 0 the highest logit is chosen, of equals the lowest id,
 *       and nothing below applies;
 *   <li>top_p: the most probable tokens are kept, as few as together reach this probability;
 *   <li>one of them is drawn by its probability, with one random number.
 * </ol>
 *
 * <p>Doubles and {@link StrictMath} throughout: the same logits and seed give the same tokens on every machine. One
 * generation, one thread.
 */
final class Sampler {
    private final double temperature;
    private final double topP;
    private final double presencePenalty;
    private final SplitMix64 random;
    private final BitSet forbidden;
    private final BitSet chosen = new BitSet();
    private final double[] scores;

    Sampler(GenerationRequest request, long seed, int vocabularySize, BitSet forbidden) {
        this.temperature = request.temperature();
        this.topP = request.topP();
        this.presencePenalty = request.presencePenalty();
        this.random = new SplitMix64(seed);
        this.forbidden = forbidden;
        this.scores = new double[vocabularySize];
    }

    /** @throws IllegalStateException if no logit is a finite number: the model is damaged */
    int next(float[] logits) {
        int best = score(logits);
        int token = temperature == 0 ? best : draw(scores[best]);
        chosen.set(token);
        return token;
    }

    /** Fills in the scores and returns the token with the highest. */
    private int score(float[] logits) {
        int best = -1;
        for (int token = 0; token < scores.length; token++) {
            scores[token] = Double.NEGATIVE_INFINITY;
            if (Float.isFinite(logits[token]) && !forbidden.get(token)) {
                scores[token] = logits[token] - (chosen.get(token) ? presencePenalty : 0);
                if (best < 0 || scores[token] > scores[best]) {
                    best = token;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("the model is damaged: what it calculates is not a number");
        }
        return best;
    }

    private int draw(double highest) {
        double sum = 0;
        for (int token = 0; token < scores.length; token++) {
            scores[token] = (scores[token] - highest) / temperature;
            sum += StrictMath.exp(scores[token]);
        }
        Ranking ranking = new Ranking(scores);
        double target = random.nextDouble() * (topP < 1 ? nucleus(ranking, sum) : sum);
        int place = 0;
        for (double reached = weight(ranking, 0); reached <= target && place + 1 < ranking.size(); place++) {
            reached += weight(ranking, place + 1);
        }
        return ranking.token(place);
    }

    /** What the tokens that top_p keeps weigh together. */
    private double nucleus(Ranking ranking, double sum) {
        double reached = weight(ranking, 0);
        for (int place = 1; reached < topP * sum && place < ranking.size(); place++) {
            reached += weight(ranking, place);
        }
        return reached;
    }

    private double weight(Ranking ranking, int place) {
        return StrictMath.exp(scores[ranking.token(place)]);
    }
}
