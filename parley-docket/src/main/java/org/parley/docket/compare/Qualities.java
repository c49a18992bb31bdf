package org.parley.docket.compare;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Discrepancy;

/**
 * Words that say of what something is the first: "public, senior-level", "formal". Those that hold all of the other's agree,
 * others differ in scope.
 *
 * @param all in lower case, sorted
 */
public record Qualities(Set<String> all) implements Value {

    public Qualities {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("qualities must not be empty");
        }
        all = Collections.unmodifiableSet(new TreeSet<>(all));
    }

    @Override
    public String words() {
        return String.join(", ", all);
    }

    @Override
    public double width() {
        return 1.0 / all.size();
    }

    @Override
    public Comparison compare(Value other) {
        if (!(other instanceof Qualities qualities)) {
            return Comparison.DIFFERENT;
        }
        if (all.equals(qualities.all)) {
            return Comparison.SAME;
        }
        return all.containsAll(qualities.all) || qualities.all.containsAll(all)
                ? Comparison.COMPATIBLE
                : Comparison.DIFFERENT;
    }

    @Override
    public Discrepancy.Kind kind() {
        return Discrepancy.Kind.SCOPE;
    }
}
