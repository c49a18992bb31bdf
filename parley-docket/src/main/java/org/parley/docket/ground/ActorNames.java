package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.GroundIncident;

/**
 * Tells who is meant by the names in data sets: first by the user's own list, then by the forms of names that the data sets use, then by
 * the roster. What none of them knows keeps its name, and is in none of their sectors. Used by one thread.
 */
public final class ActorNames {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)\\s*$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|al|an|as)[ -]", Pattern.CASE_INSENSITIVE);

    private static final List<Form> FORMS = forms();

    /** So many names are remembered; after that the rest is looked up each time. */
    private static final int MOST_NAMES = 100_000;

    private final Map<String, Meant> own;
    private final KnownActors known;
    private final Countries countries;
    private final Map<String, Optional<Meant>> found = new HashMap<>();

    /**
     * Who is meant by a name.
     *
     * @param actor whom the record calls so
     * @param code ISO 3166 alpha-3 or PLOVER international code, when known
     * @param sector PLOVER sector, when known
     */
    public record Meant(
            String actor, @Nullable String code, @Nullable String sector) {

        public Meant {
            if (actor.isBlank()) {
                throw new IllegalArgumentException("an actor has a name");
            }
        }
    }

    /** A form of names: words, a country between or behind them, and the sector of whoever is called so. */
    private record Form(String before, String after, String sector) {

        Optional<String> country(String name) {
            return name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after)
                    ? Optional.of(name.substring(before.length(), name.length() - after.length()))
                    : Optional.empty();
        }
    }

    /**
     * Names of data sets.
     *
     * @param own by name in the data set; goes before all else
     */
    public ActorNames(Map<String, Meant> own, KnownActors known) {
        this.own = Map.copyOf(own);
        this.known = known;
        this.countries = new Countries(known);
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (String[] row : ListFile.of("actor-forms.tsv", 2)) {
            int star = row[0].indexOf('*');
            String after = row[0].substring(star + 1);
            forms.add(new Form(row[0].substring(0, star), after.contains("*") ? "" : after, row[1]));
        }
        return forms;
    }

    /**
     * Reads a user's list: name in the data set, actor, code, sector, parted by tabs; code and sector may be missing or empty.
     *
     * @throws IllegalArgumentException when a line is wrong; says which
     */
    public static Map<String, Meant> parse(String text) {
        Map<String, Meant> own = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns = List.of(line.replace("\uFEFF", "").split("\t", -1));
            if (columns.size() < 2 || columns.get(0).isBlank() || columns.get(1).isBlank()) {
                throw new IllegalArgumentException("line " + number + ": '" + line
                        + "' must be name in the data set, actor, code and sector, parted by tabs");
            }
            String code = column(columns, 2).toUpperCase(Locale.ROOT);
            if (!code.isEmpty() && !code.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException(
                        "line " + number + ": the code '" + code + "' must be three letters");
            }
            String sector = column(columns, 3).toUpperCase(Locale.ROOT);
            own.put(
                    columns.get(0).strip(),
                    new Meant(columns.get(1).strip(), code.isEmpty() ? null : code, sector.isEmpty() ? null : sector));
        }
        return own;
    }

    private static String column(List<String> columns, int column) {
        return column < columns.size() ? columns.get(column).strip() : "";
    }

    /** The same incident with its sides named. What the data set itself says of code and sector stays where nothing else is known. */
    public GroundIncident named(GroundIncident incident) {
        if (incident.sides().isEmpty()) {
            return incident;
        }
        return new GroundIncident(
                incident.id(),
                incident.kind(),
                incident.categories(),
                incident.sides().stream().map(this::named).toList(),
                incident.from(),
                incident.to(),
                incident.datePrecision(),
                incident.place(),
                incident.killed(),
                incident.sources(),
                incident.words());
    }

    private GroundIncident.Side named(GroundIncident.Side side) {
        Optional<Meant> meant = find(side.name());
        return meant.isEmpty()
                ? side
                : new GroundIncident.Side(
                        side.name(),
                        meant.get().actor(),
                        meant.get().code() == null ? side.code() : meant.get().code(),
                        meant.get().sector() == null
                                ? side.sector()
                                : meant.get().sector(),
                        side.role());
    }

    /** Who is meant, if anything knows the name. */
    public Optional<Meant> find(String name) {
        Optional<Meant> before = found.get(name);
        if (before != null) {
            return before;
        }
        Optional<Meant> meant = lookUp(name);
        if (found.size() < MOST_NAMES) {
            found.put(name, meant);
        }
        return meant;
    }

    private Optional<Meant> lookUp(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> byForm(name)).or(() -> byRoster(name));
    }

    private Optional<Meant> byForm(String name) {
        String bare = BRACKETS.matcher(name).replaceAll("").strip();
        for (Form form : FORMS) {
            boolean inBrackets = form.after().equals(")");
            Optional<String> country = form.country(inBrackets ? name : bare);
            Optional<Meant> meant = country.flatMap(state -> countries
                    .find(state)
                    .map(code -> new Meant(form.sector().equals("GOV") ? state : name, code, form.sector())));
            if (meant.isPresent()) {
                return meant.map(one -> one.sector() != null && one.sector().equals("GOV")
                        ? new Meant(nameOfState(one), one.code(), one.sector())
                        : one);
            }
        }
        return Optional.empty();
    }

    private String nameOfState(Meant one) {
        return known.find(one.actor()).map(KnownActors.Known::name).orElse(one.actor());
    }

    private Optional<Meant> byRoster(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        String bare = BRACKETS.matcher(name).replaceAll("").strip();
        spellings.add(bare);
        int colon = bare.indexOf(": ");
        if (colon > 0) {
            spellings.add(bare.substring(colon + 2));
            spellings.add(bare.substring(0, colon));
        }
        for (String spelling : List.copyOf(spellings)) {
            spellings.add(ARTICLE.matcher(spelling).replaceFirst(""));
        }
        // names in capitals, as GDELT has them
        for (String spelling : List.copyOf(spellings)) {
            if (spelling.length() > 4 && spelling.equals(spelling.toUpperCase(Locale.ROOT))) {
                spellings.add(capitalised(spelling));
            }
        }
        for (String spelling : spellings) {
            Optional<KnownActors.Known> one = spelling.isBlank() ? Optional.empty() : known.find(spelling);
            if (one.isPresent() && agrees(one.get(), name)) {
                return one.map(ActorNames::meant);
            }
        }
        return countries.find(name).map(code -> new Meant(name, code, null));
    }

    /** A country in the brackets behind a name must be the one of the group, so that namesakes elsewhere stay apart. */
    private boolean agrees(KnownActors.Known one, String name) {
        Matcher bracket = IN_BRACKETS.matcher(name);
        if (one.code() == null || !bracket.find()) {
            return true;
        }
        Optional<String> country = countries.find(bracket.group(1));
        return country.isEmpty() || country.get().equals(one.code());
    }

    private static Meant meant(KnownActors.Known one) {
        return new Meant(one.name(), one.code(), one.kind() == ActorKind.ARMED_GROUP ? "REB" : null);
    }

    private static String capitalised(String words) {
        StringBuilder out = new StringBuilder();
        boolean begins = true;
        for (char letter : words.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(begins ? Character.toUpperCase(letter) : letter);
            begins = letter == ' ' || letter == '-';
        }
        return out.toString();
    }
}
