package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.reading.annotate.Token;

/**
 * Where one paragraph stands between quotation marks: straight and typographic double marks („low“ ones too), guillemets, doubled
 * apostrophes and back-ticks, and single typographic marks where they pair up outside double ones. An opening mark that
 * is never closed runs to the paragraph's end: a quotation that goes on in the next paragraph.
 */
final class Quotes {

    static final int NONE = -1;

    private static final String OPENING = "“„«``‟";
    private static final String CLOSING = "”»";

    /** Region of each token, marks included, or {@link #NONE}. */
    final int[] region;

    /** Whether the token is a quotation mark that opens or closes a region. */
    final boolean[] mark;

    private final List<int[]> bounds; // {first token, one past the last, 1 when closed}

    private Quotes(int[] region, boolean[] mark, List<int[]> bounds) {
        this.region = region;
        this.mark = mark;
        this.bounds = bounds;
    }

    static Quotes of(List<Token> tokens) {
        Quotes quotes = new Quotes(new int[tokens.size()], new boolean[tokens.size()], new ArrayList<>());
        Arrays.fill(quotes.region, NONE);
        int open = -1;
        boolean low = false;
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            if (open < 0 && (opens(form) || either(form))) {
                open = i;
                low = form.equals("„");
            } else if (open >= 0 && (closes(form) || either(form) || (low && form.equals("“")))) {
                quotes.add(open, i + 1, true);
                open = -1;
            }
        }
        if (open >= 0 && open < tokens.size() - 1) {
            quotes.add(open, tokens.size(), false);
        }
        quotes.single(tokens);
        return quotes;
    }

    private void single(List<Token> tokens) {
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (region[i] != NONE) {
                open = -1;
                continue;
            }
            String form = tokens.get(i).form();
            boolean spaceBefore =
                    i == 0 || tokens.get(i - 1).end() < tokens.get(i).begin();
            boolean spaceAfter = i + 1 == tokens.size()
                    || tokens.get(i + 1).begin() > tokens.get(i).end();
            if (open < 0 && (form.equals("‘") || (form.equals("'") && spaceBefore && !spaceAfter))) {
                open = i;
            } else if (open >= 0 && i > open + 1 && (form.equals("’") || form.equals("'")) && !spaceBefore) {
                add(open, i + 1, true);
                open = -1;
            }
        }
    }

    private void add(int from, int to, boolean closed) {
        Arrays.fill(region, from, to, bounds.size());
        mark[from] = true;
        if (closed) {
            mark[to - 1] = true;
        }
        bounds.add(new int[] {from, to, closed ? 1 : 0});
    }

    private static boolean opens(String form) {
        return form.equals("``") || (form.length() == 1 && OPENING.indexOf(form.charAt(0)) >= 0);
    }

    private static boolean closes(String form) {
        return form.length() == 1 && CLOSING.indexOf(form.charAt(0)) >= 0;
    }

    private static boolean either(String form) {
        return form.equals("\"") || form.equals("''") || form.equals("＂");
    }

    int count() {
        return bounds.size();
    }

    /** First token of a region, its opening mark. */
    int from(int region) {
        return bounds.get(region)[0];
    }

    /** One past the last token of a region. */
    int to(int region) {
        return bounds.get(region)[1];
    }

    boolean closed(int region) {
        return bounds.get(region)[2] == 1;
    }

    boolean quoted(int token) {
        return region[token] != NONE;
    }

    /** The region nearest to a token within the paragraph, or {@link #NONE}. */
    int nearest(int token) {
        int best = NONE;
        int distance = Integer.MAX_VALUE;
        for (int r = 0; r < bounds.size(); r++) {
            int d = token < from(r) ? from(r) - token : token >= to(r) ? token - to(r) + 1 : 0;
            if (d < distance) {
                distance = d;
                best = r;
            }
        }
        return best;
    }
}
