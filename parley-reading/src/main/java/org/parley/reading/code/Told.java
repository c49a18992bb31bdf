package org.parley.reading.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Participant;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.resolve.Tokens;

/** Who says what in a report, as the coder asks for it: the statement around a token, its speaker, whom a pronoun means. */
final class Told {

    private static final Set<String> NO_COUNTRY = Set.of("IGO", "UNO", "EUR", "NGO", "IMG", "ISM", "MNC");

    private final List<Statement> statements;
    private final Tokens tokens;
    private final ActorCoder actors;
    private final @Nullable Statement[] around;
    private final @Nullable String reportHome;

    Told(List<Statement> statements, Tokens tokens, ActorCoder actors) {
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
        this.reportHome = mostNamed(0, tokens.size());
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
                    statement.speaker().code(),
                    null,
                    statement.speaker().actor(),
                    tokens.at(head).span()));
        }
        List<Participant> out = actors.participants(head, home(head));
        String code = statement.speaker().code();
        boolean coded = out.stream().anyMatch(one -> one.code() != null);
        if (!coded && code != null) {
            return out.stream()
                    .map(one -> new Participant(one.name(), code, one.sector(), one.actor(), one.span()))
                    .toList();
        }
        return out;
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
        Statement statement = around[pronoun];
        if (statement != null) {
            return speaker(statement);
        }
        for (int i = pronoun - 1; i >= Math.max(0, pronoun - 60); i--) {
            boolean subject = tokens.relation(i).startsWith("nsubj") && !actors.isPronoun(i) && actors.isActor(i);
            if (subject && tokens.sentence(i) >= tokens.sentence(pronoun) - 1) {
                return actors.participants(i, home(i));
            }
        }
        return List.of();
    }

    /** The country that a sentence is about, else the one that the report is about. */
    @Nullable
    String home(int token) {
        String own = mostNamed(tokens.sentenceStart(token), tokens.sentenceEnd(token));
        return own == null ? reportHome : own;
    }

    private @Nullable String mostNamed(int from, int end) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (ActorCoder.Coded coded : actors.named(from, end)) {
            if (!NO_COUNTRY.contains(coded.code())) {
                counts.merge(coded.code(), 1, Integer::sum);
                order.add(coded.code());
            }
        }
        String best = null;
        for (String code : order) {
            if (best == null || counts.getOrDefault(code, 0) > counts.getOrDefault(best, 0)) {
                best = code;
            }
        }
        return best;
    }
}
