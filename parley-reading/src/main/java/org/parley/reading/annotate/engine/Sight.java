package org.parley.reading.annotate.engine;

/** What the stages see of a sentence's words: hashes and lexicon entries, looked up once. For one thread. */
final class Sight {

    static final int EDGE = 0x51ED27;

    final String[] forms;
    final String[] lowers;
    final int[] words; // hash of the lower-case form, figures alike
    final int[] shapes;
    final Lexicon.Entry[] entries; // of the word, or of its lower case when it is unknown as it stands
    final boolean[] sure; // the word as it stands had one tag

    Sight(String[] forms, Lexicon lexicon) {
        int n = forms.length;
        this.forms = forms;
        lowers = new String[n];
        words = new int[n];
        shapes = new int[n];
        entries = new Lexicon.Entry[n];
        sure = new boolean[n];
        for (int i = 0; i < n; i++) {
            String form = forms[i];
            lowers[i] = Lexicon.lower(form);
            shapes[i] = WordShape.of(form);
            words[i] = Letters.isDigit(form.charAt(0)) ? shapes[i] ^ 0x5bd1e995 : lowers[i].hashCode();
            Lexicon.Entry entry = lexicon.find(form);
            sure[i] = entry.hasOneTag();
            entries[i] = entry.known() == 0 ? lexicon.find(lowers[i]) : entry;
        }
    }

    int size() {
        return forms.length;
    }

    int word(int i) {
        return i < 0 || i >= words.length ? EDGE + Integer.signum(i) : words[i];
    }

    int shape(int i) {
        return i < 0 || i >= words.length ? EDGE : shapes[i];
    }

    int tagClass(int i) {
        return i < 0 || i >= words.length ? EDGE : entries[i].tags().hashCode();
    }

    int entityClass(int i) {
        return i < 0 || i >= words.length ? EDGE : entries[i].entities().hashCode() + entries[i].known();
    }

    int suffix(int i, int length) {
        return i < 0 || i >= words.length ? EDGE : WordShape.suffix(lowers[i], length);
    }
}
