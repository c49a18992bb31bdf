package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * How far the residuals of neighbouring cells go together.
 *
 * @param lags correlations with the cell one, two, ... cells before
 * @param ljungBox G. M. Ljung's and G. E. P. Box's statistic over all these lags (Biometrika 65, 1978)
 * @param probability of one as large or larger when cells are independent
 */
public record Autocorrelation(List<Double> lags, double ljungBox, double probability) {

    public Autocorrelation {
        lags = List.copyOf(lags);
    }

    /**
     * Of residuals in their order.
     *
     * @param most how many lags; fewer when the series is too short
     */
    public static Autocorrelation of(List<Double> residuals, int most) {
        int size = residuals.size();
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / size;
        }
        double[] centred = new double[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            centred[i] = residuals.get(i) - mean;
            squares += centred[i] * centred[i];
        }
        List<Double> lags = new ArrayList<>();
        double sum = 0;
        for (int lag = 1; lag <= Math.min(most, size - 1); lag++) {
            double products = 0;
            for (int i = lag; i < size; i++) {
                products += centred[i] * centred[i - lag];
            }
            double correlation = squares > 0 ? products / squares : 0;
            lags.add(correlation);
            sum += correlation * correlation / (size - lag);
        }
        double statistic = size * (size + 2.0) * sum;
        return new Autocorrelation(
                lags, statistic, lags.isEmpty() ? 1 : Gamma.regularizedGammaQ(lags.size() / 2.0, statistic / 2));
    }
}
