package org.parley.reading.annotate.engine;

import java.util.Arrays;

/**
 * A sentence while it is being annotated: parallel arrays that the stages fill one after the other. Mutable, for one
 * thread; what leaves the package are records.
 */
public final class Draft {

    private final int paragraph;
    final int[] begins;
    final int[] ends;
    final String[] forms;
    final String[] lemmas;
    final String[] tags;
    final String[] entities;
    final int[] heads;
    final String[] relations;

    /** Tokens of {@code text} at the given ranges. */
    Draft(String text, int paragraph, int[] begins, int[] ends) {
        this(paragraph, begins, ends, forms(text, begins, ends));
    }

    private Draft(int paragraph, int[] begins, int[] ends, String[] forms) {
        this.paragraph = paragraph;
        this.begins = begins;
        this.ends = ends;
        this.forms = forms;
        int n = forms.length;
        lemmas = filled(n, "");
        tags = filled(n, "");
        entities = filled(n, "");
        relations = filled(n, "");
        heads = new int[n];
        Arrays.fill(heads, -1);
    }

    /** A sentence of given words, one unit of space between them: for training. */
    public static Draft ofForms(String... forms) {
        int[] begins = new int[forms.length];
        int[] ends = new int[forms.length];
        int at = 0;
        for (int i = 0; i < forms.length; i++) {
            begins[i] = at;
            ends[i] = at + forms[i].length();
            at = ends[i] + 1;
        }
        return new Draft(0, begins, ends, forms.clone());
    }

    private static String[] forms(String text, int[] begins, int[] ends) {
        String[] forms = new String[begins.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = text.substring(begins[i], ends[i]);
        }
        return forms;
    }

    private static String[] filled(int n, String value) {
        String[] out = new String[n];
        Arrays.fill(out, value);
        return out;
    }

    /** Number of tokens, at least 1. */
    public int size() {
        return forms.length;
    }

    /** Number of the paragraph in the report, from 0. */
    public int paragraph() {
        return paragraph;
    }

    public int begin(int i) {
        return begins[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public String form(int i) {
        return forms[i];
    }

    public String lemma(int i) {
        return lemmas[i];
    }

    public String tag(int i) {
        return tags[i];
    }

    /** Name of an {@code EntityTag}. */
    public String entity(int i) {
        return entities[i];
    }

    /** Index of the governing token, -1 for the root. */
    public int head(int i) {
        return heads[i];
    }

    public String relation(int i) {
        return relations[i];
    }

    public void tag(int i, String tag) {
        tags[i] = tag;
    }

    public void lemma(int i, String lemma) {
        lemmas[i] = lemma;
    }

    public void entity(int i, String entity) {
        entities[i] = entity;
    }

    public void attach(int i, int head, String relation) {
        heads[i] = head;
        relations[i] = relation;
    }
}
