package org.parley.reading.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Participant;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/** Who says what in a report, as the coder asks for it: the statement around a token, its speaker, whom a pronoun means. */
final class Told {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my");

    private final List<Statement> statements;
    private final Tokens tokens;
    private final ActorCoder actors;
    private final @Nullable Statement[] around;
    private final Homes homes;
    private final Antecedents antecedents;

    Told(List<Statement> statements, Tokens tokens, ActorCoder actors, Homes homes) {
        this.statements = List.copyOf(statements);
        this.tokens = tokens;
        this.actors = actors;
        this.around = new Statement[tokens.size()];
        for (Statement statement : statements) {
            for (int token : tokens.in(statement.content())) {
                Statement other = around[token];
                if (other == null || length(statement) < length(other)) {
                    around[token] = statement;
                }
            }
        }
        this.homes = homes;
        this.antecedents = new Antecedents(tokens, actors);
    }

    private static int length(Statement statement) {
        return statement.content().stream().mapToInt(Span::length).sum();
    }

    boolean contains(int token) {
        return around[token] != null;
    }

    /** The innermost statement in whose content the token stands. */
    Optional<Statement> find(int token) {
        return Optional.ofNullable(around[token]);
    }

    /** Tokens that name the speakers of the statements in which the token stands: they take no part in what is said. */
    Set<Integer> sourcesAround(int token) {
        Set<Integer> out = new HashSet<>();
        int offset = tokens.at(token).begin();
        for (Statement statement : statements) {
            if (statement.content().stream().anyMatch(span -> span.contains(offset))) {
                out.addAll(tokens.in(statement.source()));
            }
        }
        return out;
    }

    /** Who speaks, as a participant; nobody when the report names nobody. */
    List<Participant> speaker(Statement statement) {
        List<Integer> source = tokens.in(statement.source());
        if (source.isEmpty()) {
            return List.of();
        }
        int head = headOf(source);
        if (actors.isPronoun(head)) {
            return List.of(new Participant(
                    statement.speaker().name(),
                    codeOf(statement.speaker()),
                    sectorOf(statement.speaker().actor()),
                    statement.speaker().actor(),
                    tokens.at(head).span()));
        }
        List<Participant> out = actors.participants(head, home(head, true));
        String code = statement.speaker().code();
        boolean coded = out.stream().anyMatch(one -> one.code() != null);
        if (!coded && code != null) {
            return out.stream()
                    .map(one -> new Participant(one.name(), code, one.sector(), one.actor(), one.span()))
                    .toList();
        }
        return out;
    }

    /** The speaker's code, else that which the words give where the report names him; never a guess. */
    private @Nullable String codeOf(Speaker speaker) {
        if (speaker.code() != null || speaker.actor() == null) {
            return speaker.code();
        }
        return actors.mentions(speaker.actor()).stream()
                .flatMap(mention -> actors.named(actors.startOf(mention), mention + 1).stream())
                .map(ActorCoder.Coded::code)
                .findFirst()
                .orElse(null);
    }

    /** The sector that the report gives an actor where it names him. */
    private @Nullable String sectorOf(@Nullable String actor) {
        return actor == null
                ? null
                : actors.mentions(actor).stream()
                        .flatMap(mention -> actors.sector(mention).stream())
                        .findFirst()
                        .orElse(null);
    }

    private int headOf(List<Integer> phrase) {
        for (int token : phrase) {
            if (!phrase.contains(tokens.head(token))) {
                return token;
            }
        }
        return phrase.get(0);
    }

    /** Whom a pronoun means: the speaker of the words that it stands in, else the subject before it. */
    List<Participant> antecedent(int pronoun) {
        Optional<Integer> object = tokens.relation(pronoun).equals("obj") ? objectBefore(pronoun) : Optional.empty();
        if (object.isPresent()) {
            return actors.participants(object.get(), home(object.get(), false));
        }
        Statement statement = around[pronoun];
        if (statement != null && FIRST_PERSON.contains(tokens.lower(pronoun))) {
            return speaker(statement);
        }
        Optional<Statement> own = statements.stream()
                .filter(one -> tokens.in(one.source()).contains(pronoun) && isKnown(one.speaker()))
                .findFirst();
        if (own.isPresent()) {
            return speaker(own.get());
        }
        if (statement != null && canBeSpeaker(pronoun, statement)) {
            return speaker(statement);
        }
        OptionalInt noun = antecedents.of(pronoun);
        if (noun.isPresent()) {
            return actors.participants(noun.getAsInt(), home(noun.getAsInt(), true));
        }
        return statement == null || tokens.isQuoted(pronoun) ? List.of() : speaker(statement);
    }

    /** More than a pronoun that the report does not resolve. */
    private static boolean isKnown(Speaker speaker) {
        return speaker.actor() != null || speaker.code() != null;
    }

    /** "he" and "they", when they do not stand in quoted words and nobody else is named before. */
    private boolean canBeSpeaker(int pronoun, Statement statement) {
        List<Integer> source = tokens.in(statement.source());
        boolean named = !source.isEmpty() && !actors.isPronoun(headOf(source));
        boolean fits = !named || !actors.isActor(headOf(source)) || antecedents.fits(pronoun, headOf(source));
        return !tokens.isQuoted(pronoun) && fits && !hasSubjectBefore(pronoun, statement);
    }

    /** Whether the same statement names a subject before: "that rebels came and they fired". */
    private boolean hasSubjectBefore(int pronoun, Statement statement) {
        for (int i = pronoun - 1; i >= 0 && statement.equals(around[i]); i--) {
            if (tokens.relation(i).startsWith("nsubj") && !actors.isPronoun(i) && actors.isActor(i)) {
                return true;
            }
        }
        return false;
    }

    /** "detained five men and accused them", "they detained five men. They accuse them": the object before. */
    private Optional<Integer> objectBefore(int pronoun) {
        boolean many = tokens.lower(pronoun).equals("them");
        boolean bySubject = tokens.children(tokens.head(pronoun)).stream()
                .anyMatch(child -> tokens.relation(child).equals("nsubj") && actors.isPronoun(child));
        int earliest = tokens.sentence(pronoun) - (bySubject ? 1 : 0);
        for (int i = pronoun - 1; i >= 0 && tokens.sentence(i) >= earliest; i--) {
            boolean object =
                    tokens.relation(i).equals("obj") || tokens.relation(i).equals("nsubj:pass");
            boolean number =
                    many == (tokens.tag(i).equals("NNS") || tokens.tag(i).equals("NNPS"));
            if (object && number && tokens.isNoun(i) && actors.isSomebody(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The country of somebody described without one ("the rebels"); see {@link Homes}. */
    @Nullable
    String home(int token, boolean acting) {
        return homes.of(token, acting);
    }
}
