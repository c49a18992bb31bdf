package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {

    /** WCAG 2.2, success criterion 1.4.3, level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    @Test
    void everyInkCanBeReadOnEveryGroundLightDarkAndPrinted() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, String> scheme : schemes) {
            for (String ink : List.of("ink", "quiet", "accent")) {
                assertThat(contrast(scheme, ink, "paper"))
                        .as(ink + " " + scheme)
                        .isGreaterThan(LEAST_CONTRAST);
            }
            for (String ground : List.of("lit-said", "lit-who", "lit-cue")) {
                assertThat(contrast(scheme, "ink", ground))
                        .as(ground + " " + scheme)
                        .isGreaterThan(LEAST_CONTRAST);
            }
        }
    }

    /** The variables of each {@code :root} rule, each laid over the first. */
    private static List<Map<String, String>> schemes() throws IOException {
        String css;
        try (InputStream in = HtmlBrief.class.getResourceAsStream("brief.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Map<String, String>> schemes = new ArrayList<>();
        Matcher rule = Pattern.compile(":root \\{([^}]*)\\}").matcher(css);
        while (rule.find()) {
            Map<String, String> scheme = new LinkedHashMap<>(schemes.isEmpty() ? Map.of() : schemes.get(0));
            Matcher variable = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6});").matcher(rule.group(1));
            while (variable.find()) {
                scheme.put(variable.group(1), variable.group(2));
            }
            schemes.add(scheme);
        }
        return schemes;
    }

    private static double contrast(Map<String, String> scheme, String one, String other) {
        double a = luminance(scheme.getOrDefault(one, ""));
        double b = luminance(scheme.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
