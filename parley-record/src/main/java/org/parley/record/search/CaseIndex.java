package org.parley.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.ContentId;
import org.parley.record.CaseRecord;
import org.parley.record.Entry;
import org.parley.record.log.Audience;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/**
 * All that can be found in a case at one moment, in groups that come and go together: one for each report with its statements, one for
 * each entry, one for the docket. A group is named for all that it was made from, so an index is up to date when it has exactly these
 * groups, and what is missing or too much is all that has to be changed. Used by one thread.
 *
 * <p>A report is for the readers of the entries that say that it was filed. The docket is worked out for what everybody may see, and
 * again for each party or the chair that sees more: what comes of more reports is found only by who may see these.
 */
public final class CaseIndex {

    /** To be raised when documents are made in another way: every index is then made anew. */
    private static final String VERSION = "4 ";

    private final CaseStore store;
    private final CaseRecord record;
    private final DocketSource docket;

    private final Map<String, Filed> reports = new LinkedHashMap<>();
    private final Map<Long, String> entries = new TreeMap<>();
    private String docketGroup = "";

    private record Filed(KeptReport kept, Audience readers) {}

    private CaseIndex(CaseStore store, CaseRecord record, DocketSource docket) {
        this.store = store;
        this.record = record;
        this.docket = docket;
    }

    /**
     * The case as it is now.
     *
     * @param docketVersion changes when the docket of the same reports does, as with another list of issues
     */
    public static CaseIndex of(CaseStore store, CaseRecord record, DocketSource docket, String docketVersion)
            throws CaseProblem {
        CaseIndex index = new CaseIndex(store, record, docket);
        index.list(docketVersion);
        return index;
    }

    private void list(String docketVersion) throws CaseProblem {
        for (KeptReport kept : store.list()) {
            Audience audience = record.audienceOf(kept.id(), kept.file());
            String group = group("report", kept.key(), kept.file(), kept.readBy(), audience.toString());
            reports.put(group, new Filed(kept, audience));
        }
        record.walkAll(entry -> {
            if (entry.content().isPresent()) {
                entries.put(entry.leaf().position(), group("entry", entry.leaf().toString()));
            }
        });
        docketGroup = group("docket", docketVersion, String.join(" ", new TreeSet<>(reports.keySet())));
    }

    private static String group(String kind, String... madeFrom) {
        return VERSION + kind + " " + ContentId.ofFields(kind, List.of(madeFrom));
    }

    private Set<String> wanted() {
        Set<String> wanted = new HashSet<>(reports.keySet());
        wanted.addAll(entries.values());
        if (!reports.isEmpty()) {
            wanted.add(docketGroup);
        }
        return wanted;
    }

    /** Whether what an index has was made in the way in which documents are made now. */
    static boolean isOfThisForm(SearchIndex index) throws IOException {
        return index.groups().stream().allMatch(group -> group.startsWith(VERSION));
    }

    /** Whether an index has all of the case, and nothing else. */
    public boolean isIn(SearchIndex index) throws IOException {
        Set<String> there = index.groups();
        // a docket without items leaves no trace
        Set<String> wanted = wanted();
        there.add(docketGroup);
        wanted.add(docketGroup);
        return there.equals(wanted);
    }

    /** Changes an index so that it has all of the case, and nothing else. */
    public void bringUp(SearchIndex index) throws CaseProblem, IOException {
        Set<String> there = index.groups();
        Set<String> wanted = wanted();
        List<String> outdated =
                there.stream().filter(group -> !wanted.contains(group)).toList();
        index.change(outdated, put -> {
            for (Map.Entry<String, Filed> one : reports.entrySet()) {
                if (!there.contains(one.getKey())) {
                    KeptReport kept = one.getValue().kept();
                    put.all(CaseDocuments.of(
                            kept.read(),
                            kept.key(),
                            one.getKey(),
                            one.getValue().readers()));
                }
            }
            List<SearchDocument> entered = new ArrayList<>();
            record.walkAll(entry -> document(entry, there).ifPresent(entered::add));
            put.all(entered);
            if (!there.contains(docketGroup) && !reports.isEmpty()) {
                put.all(docketDocuments());
            }
        });
    }

    private Optional<SearchDocument> document(Entry entry, Set<String> there) {
        String group = entries.get(entry.leaf().position());
        return group == null || there.contains(group)
                ? Optional.empty()
                : entry.content().map(content -> CaseDocuments.of(entry, content, group));
    }

    private Collection<SearchDocument> docketDocuments() throws CaseProblem, IOException {
        Map<String, DocketSource.Item> open = byId(docket.items(seenBy(Optional.empty())));
        Map<String, Set<String>> notFor = new HashMap<>();
        List<SearchDocument> all = new ArrayList<>();
        Set<String> members = new TreeSet<>();
        reports.values().forEach(filed -> members.addAll(filed.readers().members()));
        members.removeAll(Audience.EVERYBODY.members());
        for (String member : members) {
            for (DocketSource.Item item : docket.items(seenBy(Optional.of(member)))) {
                if (!item.equals(open.get(item.id()))) {
                    notFor.computeIfAbsent(item.id(), id -> new HashSet<>()).add(member);
                    all.add(document(item, member + " " + item.id(), Audience.of(member), Set.of()));
                }
            }
        }
        open.forEach((id, item) ->
                all.add(document(item, "docket " + id, Audience.EVERYBODY, notFor.getOrDefault(id, Set.of()))));
        return all;
    }

    private SearchDocument document(DocketSource.Item item, String id, Audience audience, Set<String> notFor) {
        return new SearchDocument(
                item.type() + " " + id,
                item.type(),
                docketGroup,
                audience,
                notFor,
                item.text(),
                item.date(),
                item.fields(),
                item.told());
    }

    private static Map<String, DocketSource.Item> byId(List<DocketSource.Item> items) {
        Map<String, DocketSource.Item> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        return byId;
    }

    /** @param member absent for what everybody may see */
    private List<KeptReport> seenBy(Optional<String> member) {
        List<KeptReport> seen = new ArrayList<>();
        reports.values().forEach(filed -> {
            if (filed.readers().isEverybody()
                    || member.filter(filed.readers()::includes).isPresent()) {
                seen.add(filed.kept());
            }
        });
        return seen;
    }
}
