package org.parley.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.log.Audience;

/** What entries say of the filing of reports, also those that were taken back. Grows; for one thread at a time. */
final class FiledEntries {

    private final Map<Name, Filed> byName = new HashMap<>();
    private long count;

    /** A report under one of its names. */
    private record Name(String report, String file) {}

    /** What entries say of a report under one name, and who may see one of them. */
    private record Filed(Set<ReportFiled> acts, Set<String> readers) {}

    void add(Entry entry) {
        entry.content().ifPresent(content -> {
            if (content.act() instanceof ReportFiled act) {
                Filed known = byName.computeIfAbsent(
                        new Name(act.report(), act.file()), name -> new Filed(new HashSet<>(), new HashSet<>()));
                known.acts().add(act);
                count++;
                known.readers().addAll(entry.leaf().audience().members());
            }
        });
    }

    /** How many entries there are. */
    long count() {
        return count;
    }

    /** Whether an entry says just this. */
    boolean has(ReportFiled act) {
        Filed known = byName.get(new Name(act.report(), act.file()));
        return known != null && known.acts().contains(act);
    }

    /** Whether an entry says that a report was filed under this name. */
    boolean has(String report, String file) {
        return byName.containsKey(new Name(report, file));
    }

    /** All who may see one of the entries; everybody when there is none. */
    Audience audience(String report, String file) {
        Filed known = byName.get(new Name(report, file));
        return known == null || known.readers().containsAll(Audience.EVERYBODY.members())
                ? Audience.EVERYBODY
                : Audience.of(known.readers());
    }
}
