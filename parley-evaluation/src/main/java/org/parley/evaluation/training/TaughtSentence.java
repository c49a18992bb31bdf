package org.parley.evaluation.training;

import java.util.List;
import org.parley.reading.annotate.engine.Draft;

/**
 * A sentence as the teacher annotated it; all lists are as long as {@code forms}.
 *
 * @param heads index of the governing token, -1 for the root
 */
record TaughtSentence(
        List<String> forms,
        List<String> lemmas,
        List<String> tags,
        List<String> entities,
        List<Integer> heads,
        List<String> relations) {

    TaughtSentence {
        forms = List.copyOf(forms);
        lemmas = List.copyOf(lemmas);
        tags = List.copyOf(tags);
        entities = List.copyOf(entities);
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
    }

    int size() {
        return forms.size();
    }

    /** The words alone. */
    Draft draft() {
        return Draft.ofForms(forms.toArray(String[]::new));
    }

    /** Whether the tree is worth learning: one root, and that no punctuation mark. */
    boolean hasSoundTree() {
        int roots = 0;
        for (int i = 0; i < size(); i++) {
            if (heads.get(i) < 0) {
                roots++;
                if (size() > 1 && !Character.isLetterOrDigit(tags.get(i).charAt(0))) {
                    return false;
                }
            }
        }
        return roots == 1;
    }
}
