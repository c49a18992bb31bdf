package org.parley.reading.code;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.resolve.Tokens;

/**
 * The country of somebody described without one ("the rebels"): that of those whom the report called so before ("15 British
 * sailors" ... "the sailors"), else that of the sentence when it names only one, that of the report when it names none. Of
 * several the one that the report names most, for those who act; for those to whom something is done, who are foreigners
 * as often, none. Who is said to come from elsewhere or from a part of the world ("foreign troops", "Western
 * governments") has none. One reading, one thread.
 */
final class Homes {

    static final Set<String> NO_COUNTRY = Set.of("IGO", "UNO", "EUR", "NGO", "IMG", "ISM", "MNC");

    private static final Set<String> OF_NO_COUNTRY = Set.of(
            "western",
            "west",
            "foreign",
            "international",
            "european",
            "arab",
            "african",
            "asian",
            "latin",
            "regional",
            "world",
            "global",
            "gulf",
            "eastern",
            "allied",
            "multinational",
            "coalition",
            "neighbouring",
            "neighboring");

    /** "foreign minister": one's own. */
    private static final Set<String> OFFICES =
            Set.of("minister", "ministry", "secretary", "office", "affair", "affairs", "policy");

    /** Who is received or spoken of as one of these is a foreigner as a rule. */
    private static final Set<String> ABROAD = Set.of("ambassador", "envoy", "diplomat", "consul", "attache");

    /** Several countries' own. */
    private static final Set<String> BLOCS = Set.of("coalition", "alliance", "bloc", "ally", "partner");

    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "its", "their", "his", "her", "both");

    private static final Set<String> WITHIN = Set.of("in", "inside", "near", "across", "outside", "throughout");

    private static final int DATELINE = 2;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final @Nullable String reportHome;
    /** Whether a dateline tells it. */
    private final boolean dated;

    /** Base form of a head noun to the codes it was told with; a second one makes it empty. */
    private final Map<String, String> described = new HashMap<>();

    private final Map<String, Integer> firstDescribed = new HashMap<>();

    /** @param dateline country of the dateline's place, null when there is none or it tells nothing */
    Homes(Tokens tokens, ActorCoder actors, @Nullable String dateline) {
        this.tokens = tokens;
        this.actors = actors;
        this.reportHome = mostNamed(dateline);
        this.dated = dateline != null;
        describe();
    }

    private void describe() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean noun = tokens.isNoun(i)
                    && actors.nameCode(i).isEmpty()
                    && actors.sector(i).isPresent();
            List<ActorCoder.Coded> codes = noun ? actors.named(actors.startOf(i), i + 1) : List.of();
            if (codes.size() == 1) {
                String code = codes.get(0).code();
                described.merge(tokens.lemma(i), code, (one, other) -> one.equals(other) ? one : "");
                firstDescribed.putIfAbsent(tokens.lemma(i), i);
            }
        }
    }

    @Nullable
    String of(int token, boolean acting) {
        int start = actors.startOf(token);
        for (int i = start; i < token; i++) {
            boolean office = tokens.lower(i).equals("foreign") && OFFICES.contains(tokens.lemma(i + 1));
            if (OF_NO_COUNTRY.contains(tokens.lower(i)) && !office) {
                return null;
            }
        }
        if (BLOCS.contains(tokens.lemma(token))) {
            return null;
        }
        if (!acting && ABROAD.contains(tokens.lemma(token))) {
            return null;
        }
        String before = described.getOrDefault(tokens.lemma(token), "");
        boolean known = !before.isEmpty() && firstDescribed.getOrDefault(tokens.lemma(token), token) < token;
        if (known && DEFINITE.contains(tokens.lower(start))) {
            return before;
        }
        List<String> named = countries(tokens.sentenceStart(token), tokens.sentenceEnd(token)).stream()
                .distinct()
                .toList();
        if (acting && named.size() == 1 && reportHome != null && isObject(token, named.get(0))) {
            return reportHome;
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (acting && dated && named.contains(reportHome)) {
            return reportHome;
        }
        String place = place(token);
        if (place != null) {
            return place;
        }
        return named.isEmpty() || (acting && named.contains(reportHome)) ? reportHome : null;
    }

    /** "the spokesman accused Tunisia": not his own country. */
    private boolean isObject(int doer, String country) {
        int verb = tokens.head(doer);
        return verb >= 0
                && tokens.relation(doer).equals("nsubj")
                && tokens.isVerb(verb)
                && tokens.children(verb).stream()
                        .filter(child -> tokens.relation(child).equals("obj"))
                        .anyMatch(child ->
                                actors.nameCode(child).filter(country::equals).isPresent());
    }

    /** The one country that the sentence names as the place: "in Kandahar". */
    private @Nullable String place(int token) {
        List<String> places = actors.named(tokens.sentenceStart(token), tokens.sentenceEnd(token)).stream()
                .filter(coded -> !NO_COUNTRY.contains(coded.code()))
                .filter(coded -> isWithin(coded.end() - 1))
                .map(ActorCoder.Coded::code)
                .distinct()
                .toList();
        return places.size() == 1 ? places.get(0) : null;
    }

    /** "in Kandahar", also "in the town of Kandahar, southern Afghanistan" for the second name. */
    private boolean isWithin(int name) {
        int i = name;
        for (int steps = 0; steps < 4 && i >= 0; steps++) {
            if (WITHIN.contains(actors.caseOf(i))) {
                return true;
            }
            boolean up = Set.of("appos", "dep").contains(tokens.relation(i)) && tokens.isProper(i);
            i = up ? tokens.head(i) : -1;
        }
        return false;
    }

    private List<String> countries(int from, int end) {
        return actors.named(from, end).stream()
                .map(ActorCoder.Coded::code)
                .filter(code -> !NO_COUNTRY.contains(code))
                .toList();
    }

    private @Nullable String mostNamed(@Nullable String dateline) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        countries(0, tokens.size()).forEach(code -> counts.merge(code, 1, Integer::sum));
        if (dateline != null) {
            counts.merge(dateline, DATELINE, Integer::sum);
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }
}
