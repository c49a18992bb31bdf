package org.parley.docket.undertakings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.Party;

/** What is gathered about one proposal or commitment. One thread. */
final class Draft {

    /** More words than these make an account no fuller, in characters. */
    private static final int FULL = 240;

    final String key;
    final List<Offer> offers = new ArrayList<>();
    final Set<String> stems = new TreeSet<>();

    /** Accounts as they come, some more than once. */
    final TreeMap<String, List<Account>> said = new TreeMap<>();

    final TreeMap<String, Party> sides = new TreeMap<>();

    /** Number of the first line that tells of it, by report. */
    private final Map<String, Integer> firstLines = new HashMap<>();

    private @Nullable LocalDate firstDay;

    Draft(String key) {
        this.key = key;
    }

    Party by() {
        return offers.get(0).by();
    }

    @Nullable
    String topic() {
        return offers.stream()
                .map(Offer::topic)
                .filter(topic -> topic != null)
                .findFirst()
                .orElse(null);
    }

    /** The account that says most: of equals the first. */
    Offer fullest() {
        return offers.stream()
                .max(Comparator.comparingInt(
                                (Offer offer) -> Math.min(offer.what().length(), FULL))
                        .thenComparing(Offer::account, Comparator.reverseOrder()))
                .orElseThrow();
    }

    List<Account> accounts() {
        return offers.stream().map(Offer::account).distinct().sorted().toList();
    }

    /** All that was gathered. */
    Object told() {
        return List.of(offers, said, sides);
    }

    void say(String what, Account account) {
        said.computeIfAbsent(what, key -> new ArrayList<>()).add(account);
    }

    void add(Offer offer) {
        offers.add(offer);
        firstLines.merge(offer.page().report().id(), offer.line().number(), Math::min);
        LocalDate day = offer.page().findDay().orElse(null);
        LocalDate known = firstDay;
        if (day != null && (known == null || day.isBefore(known))) {
            firstDay = day;
        }
    }

    /** The day of the earliest report that tells of it. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /** Whether the report tells of it in a sentence before this one, or was written on its day or later.
     *
     * @param strictly whether on its day is not enough
     */
    boolean isBefore(Page page, int line, boolean strictly) {
        Integer here = firstLines.get(page.report().id());
        Optional<LocalDate> day = page.findDay();
        Optional<LocalDate> first = firstDay();
        if (here != null) {
            return here < line
                    || (day.isPresent() && first.isPresent() && first.get().isBefore(day.get()));
        }
        return day.isEmpty()
                || first.isEmpty()
                || first.get().isBefore(day.get())
                || (!strictly && first.get().equals(day.get()));
    }

    /**
     * The words of a sentence in which a pattern first stands: of the fullest account, else of the first that has it.
     *
     * @param what names the pattern
     */
    Optional<String> inLines(String what, Pattern pattern) {
        Optional<String> found = words(what, pattern, fullest());
        for (int i = 0; found.isEmpty() && i < offers.size(); i++) {
            found = words(what, pattern, offers.get(i));
        }
        return found;
    }

    private static Optional<String> words(String what, Pattern pattern, Offer offer) {
        return offer.page().once(what, offer.line().number(), () -> {
            Matcher found = pattern.matcher(offer.line().lower());
            return found.find()
                    ? Optional.of(offer.line()
                            .text()
                            .substring(found.start(), found.end())
                            .strip()
                            .replaceAll("\\s+", " "))
                    : Optional.<String>empty();
        });
    }
}
