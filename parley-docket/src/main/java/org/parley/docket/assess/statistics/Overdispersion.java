package org.parley.docket.assess.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether counts vary more than Poisson.
 *
 * @param score the score statistic; standard normal when they do not
 * @param scoreProbability of one as large or larger when they do not
 * @param likelihoodRatio twice the gain of the negative binomial's logarithm of the likelihood
 * @param likelihoodProbability of a gain as large when they do not: half that of chi squared with one degree of freedom, since theta
 *     then lies at the edge of what it can be
 */
public record Overdispersion(
        double score, double scoreProbability, double likelihoodRatio, double likelihoodProbability) {

    /**
     * Tests.
     *
     * <p>Sources: C. Dean, J. F. Lawless, JASA 84 (1989); J. F. Lawless, Canadian Journal of Statistics 15 (1987).
     *
     * @param poisson a Poisson fit
     * @param negativeBinomial of the same counts and columns
     */
    public static Overdispersion test(CountFit poisson, CountFit negativeBinomial) {
        double above = 0;
        double squares = 0;
        for (int i = 0; i < poisson.counts().size(); i++) {
            double mean = poisson.fitted().get(i);
            double count = poisson.counts().get(i);
            above += (count - mean) * (count - mean) - count;
            squares += mean * mean;
        }
        double score = squares > 0 ? above / Math.sqrt(2 * squares) : 0;
        double gain = Math.max(0, 2 * (negativeBinomial.logLikelihood() - poisson.logLikelihood()));
        if (Double.isInfinite(negativeBinomial.theta())) {
            gain = 0;
        }
        NormalDistribution normal = new NormalDistribution();
        return new Overdispersion(
                score,
                normal.cumulativeProbability(-score),
                gain,
                gain > 0 ? normal.cumulativeProbability(-Math.sqrt(gain)) : 1);
    }
}
