package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.Copy;
import org.parley.model.Corroboration.SourceOrigin;
import org.parley.model.Corroboration.SourceOrigin.Kind;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * Where accounts come from. Words of one speaker have that speaker as origin however many reports print them; a copy has
 * the origin of what it copies; a story of an agency the agency.
 */
public final class Origins {

    private final Map<String, String> firstOf = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();

    public Origins(List<Page> pages, List<Copy> copies) {
        for (Page page : pages) {
            this.pages.put(page.report().id(), page);
            for (Statement statement : page.statements()) {
                statements.put(statement.id(), statement);
            }
        }
        for (Copy copy : copies) {
            join(copy.report(), copy.of());
        }
    }

    private void join(String a, String b) {
        String first = first(a);
        String second = first(b);
        if (first.compareTo(second) < 0) {
            firstOf.put(second, first);
        } else if (second.compareTo(first) < 0) {
            firstOf.put(first, second);
        }
    }

    private String first(String report) {
        String at = report;
        for (String next = firstOf.get(at); next != null; next = firstOf.get(at)) {
            at = next;
        }
        return at;
    }

    /** On what the origins of facts depend besides their reports: which of those is a copy of which. */
    Map<String, String> reprinted(List<Fact> facts) {
        Map<String, String> first = new HashMap<>();
        for (Fact fact : facts) {
            String report = fact.account().report();
            if (firstOf.containsKey(report)) {
                first.put(report, first(report));
            }
        }
        return first;
    }

    /** Accounts by origin, sorted by its name. */
    public List<SourceOrigin> of(List<Account> accounts) {
        TreeMap<String, TreeSet<Account>> byKey = new TreeMap<>();
        Map<String, SourceOrigin> origins = new HashMap<>();
        for (Account account : accounts) {
            SourceOrigin origin = origin(account);
            String key = origin.kind() + "\t" + key(account, origin);
            origins.putIfAbsent(key, origin);
            byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(account);
        }
        List<SourceOrigin> out = new ArrayList<>();
        byKey.forEach((key, all) -> {
            SourceOrigin first = origins.get(key);
            if (first != null) {
                out.add(new SourceOrigin(first.name(), first.kind(), first.chain(), List.copyOf(all)));
            }
        });
        return out;
    }

    private String key(Account account, SourceOrigin origin) {
        return origin.kind() == Kind.REPORTING ? first(account.report()) : surname(origin.name());
    }

    /** Speakers of different reports are the same person when their last names are. */
    private static String surname(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }

    private SourceOrigin origin(Account account) {
        Optional<Statement> statement = account.findStatement().map(statements::get);
        if (statement.isPresent()) {
            Speaker speaker = statement.get().speaker();
            if (speaker.naming() == Speaker.Naming.NAMED && speaker.findActor().isPresent()) {
                List<String> chain =
                        statement.get().via().stream().map(Speaker::name).toList();
                return new SourceOrigin(speaker.name(), Kind.SPEAKER, chain, List.of(account));
            }
        }
        Page page = pages.get(account.report());
        if (page == null) {
            throw new IllegalArgumentException("account of unknown report " + account.report());
        }
        Optional<String> agency =
                page.report().heading().findDateline().flatMap(line -> Optional.ofNullable(line.agency()));
        String publisher =
                page.report().heading().findPublisher().orElse(page.report().file());
        return agency.map(name -> new SourceOrigin(name, Kind.WIRE, List.of(publisher), List.of(account)))
                .orElseGet(() -> new SourceOrigin(publisher, Kind.REPORTING, List.of(), List.of(account)));
    }
}
