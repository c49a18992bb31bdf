package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.ContentId;

/** What is gathered about one allegation. One thread. */
final class Matter {

    /** More words than these make an account no fuller, in characters. */
    private static final int FULL = 240;

    /** Words about a charge: what it is of stands in another account. */
    private static final Pattern OF_A_CHARGE = Pattern.compile(
            "^\\W*(?:the |its |this |these |such |all )?(?:\\w+ )?(?:allegations?|charges?|accusations?|claims?)\\b");

    final String key;
    final List<Charge> charges = new ArrayList<>();
    final Set<String> stems = new TreeSet<>();

    /** Accounts by what is said of the weight, as they come. */
    private final TreeMap<String, List<Account>> evidence = new TreeMap<>();

    /** Responses of one kind by one side at one forum, as they come. */
    final TreeMap<String, List<Allegation.Response>> replies = new TreeMap<>();

    final Set<String> counters = new TreeSet<>();

    Matter(String key) {
        this.key = key;
    }

    String id() {
        return ContentId.ofFields("allegation", key);
    }

    Charge first() {
        return charges.get(0);
    }

    @Nullable
    String topic() {
        return charges.stream()
                .map(Charge::topic)
                .filter(topic -> topic != null)
                .findFirst()
                .orElse(null);
    }

    void offer(@Nullable String standard, Account account) {
        evidence.computeIfAbsent(standard == null ? "" : standard, key -> new ArrayList<>())
                .add(account);
    }

    /** What is told of one forum, or of none, stands by itself: a place told in one account is not that of the others. */
    void reply(Allegation.Response response) {
        String where = response.findWhere().map(Allegation.Forum::word).orElse("");
        String key = response.kind() + "\t" + response.by().key() + "\t" + where;
        replies.computeIfAbsent(key, of -> new ArrayList<>()).add(response);
    }

    private static Allegation.Response joined(List<Allegation.Response> responses) {
        Allegation.Response first = responses.get(0);
        TreeSet<Account> accounts = new TreeSet<>();
        responses.forEach(response -> accounts.addAll(response.accounts()));
        return new Allegation.Response(first.kind(), first.by(), first.where(), List.copyOf(accounts));
    }

    /** The charge that says most, in words of its own: of equals the first. */
    private Charge fullest() {
        return charges.stream()
                .max(Comparator.comparing((Charge charge) -> !OF_A_CHARGE
                                .matcher(charge.page().lower(charge.conduct()))
                                .find())
                        .thenComparingInt(
                                (Charge charge) -> Math.min(charge.conduct().length(), FULL))
                        .thenComparing(Charge::account, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** All that was gathered. */
    Object told() {
        return List.of(charges, evidence, replies, counters);
    }

    Allegation allegation() {
        Charge fullest = fullest();
        List<Allegation.Evidence> offered = new ArrayList<>();
        evidence.forEach((standard, accounts) -> offered.add(
                new Allegation.Evidence(standard.isEmpty() ? null : standard, List.copyOf(new TreeSet<>(accounts)))));
        return new Allegation(
                id(),
                first().accuser(),
                first().accused(),
                fullest.page().words(fullest.conduct()),
                topic(),
                offered,
                replies.values().stream().map(Matter::joined).toList(),
                List.copyOf(counters),
                charges.stream().map(Charge::account).distinct().sorted().toList());
    }
}
