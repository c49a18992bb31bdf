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

    Member(ActorKind kind, String name, @Nullable String code) {
        this.kind = kind;
        this.name = name;
        this.code = code;
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
        if (!roles.contains(role)) {
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
