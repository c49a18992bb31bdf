package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * A person, body, country or medium of one report while the report is being read: grows as mentions are found. Belongs
 * to one reading and one thread.
 */
final class Member {

    private final ActorKind kind;
    private String name;
    private @Nullable PersonName personName;
    private @Nullable String code;
    private Gender gender = Gender.UNKNOWN;
    private final Set<String> aliases = new TreeSet<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Belonging> belongings = new ArrayList<>();
    private final @Nullable RosterEntry entry;

    /**
     * That it belongs to another.
     *
     * @param to the other
     * @param rule which rule says so
     * @param from index of the first token that says so
     * @param end one past the last
     */
    record Belonging(Member to, String rule, int from, int end) {}

    Member(ActorKind kind, String name, @Nullable String code) {
        this.kind = kind;
        this.name = name;
        this.code = code;
        this.entry = null;
    }

    /** A body of the roster. */
    Member(RosterEntry entry) {
        this.kind = entry.kind();
        this.name = entry.name();
        this.code = entry.code();
        this.entry = entry;
    }

    Optional<RosterEntry> findEntry() {
        return Optional.ofNullable(entry);
    }

    List<Belonging> belongings() {
        return belongings;
    }

    /** The first words that say so count. */
    void learnBelonging(Belonging belonging) {
        boolean known = belonging.to == this
                || belongings.stream().anyMatch(other -> other.to == belonging.to && other.rule.equals(belonging.rule));
        if (!known) {
            belongings.add(belonging);
        }
    }

    /** The code of a body that has none yet. */
    void learnCode(@Nullable String learned) {
        if (code == null) {
            code = learned;
        }
    }

    ActorKind kind() {
        return kind;
    }

    boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    String name() {
        return name;
    }

    Optional<PersonName> findPersonName() {
        return Optional.ofNullable(personName);
    }

    Gender gender() {
        return gender;
    }

    Set<String> aliases() {
        return aliases;
    }

    List<Role> roles() {
        return roles;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The member's own code, else that of the first role that has one. */
    Optional<String> findCode() {
        if (code != null) {
            return Optional.of(code);
        }
        return roles.stream()
                .flatMap(role -> Optional.ofNullable(role.code()).stream())
                .findFirst();
    }

    void learnGender(Gender learned) {
        if (gender == Gender.UNKNOWN) {
            gender = learned;
        }
    }

    void learnRole(Role role) {
        if (roles.stream().noneMatch(role::same)) {
            roles.add(role);
        }
    }

    /** Another name; the fuller one becomes the name, the other an alias. */
    void learnName(String other, @Nullable PersonName parsed) {
        PersonName known = personName;
        boolean fuller = parsed != null
                && (known == null
                        || parsed.parts().size() > known.parts().size()
                        || (parsed.parts().size() == known.parts().size() && lettersOf(parsed) > lettersOf(known)));
        if (fuller) {
            if (!name.equals(other)) {
                aliases.add(name);
            }
            name = other;
            personName = parsed;
        } else {
            aliases.add(other);
        }
        aliases.remove(name);
    }

    private static int lettersOf(PersonName name) {
        return name.parts().stream().mapToInt(String::length).sum();
    }

    void learnAlias(String alias) {
        if (!alias.equals(name)) {
            aliases.add(alias);
        }
    }
}
