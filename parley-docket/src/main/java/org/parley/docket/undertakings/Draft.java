package org.parley.docket.undertakings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    final TreeMap<String, Set<Account>> said = new TreeMap<>();
    final TreeMap<String, Party> sides = new TreeMap<>();

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

    void say(String what, Account account) {
        said.computeIfAbsent(what, key -> new TreeSet<>()).add(account);
    }

    /** The day of the earliest report that tells of it. */
    Optional<LocalDate> firstDay() {
        return offers.stream()
                .map(Offer::page)
                .flatMap(page -> page.findDay().stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether the report tells of it in a sentence before this one, or was written on its day or later.
     *
     * @param strictly whether on its day is not enough
     */
    boolean isBefore(Page page, int line, boolean strictly) {
        List<Offer> here = offers.stream()
                .filter(offer -> offer.page().report().id().equals(page.report().id()))
                .toList();
        Optional<LocalDate> day = page.findDay();
        Optional<LocalDate> first = firstDay();
        if (here.stream().anyMatch(offer -> offer.line().number() < line)) {
            return true;
        }
        if (!here.isEmpty()) {
            return day.isPresent() && first.isPresent() && first.get().isBefore(day.get());
        }
        return day.isEmpty()
                || first.isEmpty()
                || first.get().isBefore(day.get())
                || (!strictly && first.get().equals(day.get()));
    }

    /** The words of the sentence, after what is offered begins, in which a pattern first stands. */
    Optional<String> inLines(Pattern pattern) {
        List<Offer> fullestFirst = new ArrayList<>(offers);
        Offer fullest = fullest();
        fullestFirst.sort(Comparator.comparing(offer -> offer.equals(fullest) ? 0 : 1));
        for (Offer offer : fullestFirst) {
            Matcher found = pattern.matcher(offer.line().lower());
            if (found.find()) {
                return Optional.of(offer.line()
                        .text()
                        .substring(found.start(), found.end())
                        .strip()
                        .replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }
}
