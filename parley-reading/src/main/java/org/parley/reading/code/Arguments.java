package org.parley.reading.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.EventType;
import org.parley.reading.resolve.Tokens;

/** Where actors and recipients of a trigger stand in the parse: heads of phrases, not yet who they are. */
final class Arguments {

    private static final Set<String> LIGHT = Set.of(
            "launch",
            "carry",
            "conduct",
            "stage",
            "hold",
            "make",
            "begin",
            "start",
            "mount",
            "open",
            "undertake",
            "commit",
            "perpetrate",
            "engage",
            "take",
            "participate",
            "join",
            "step",
            "intensify",
            "resume",
            "continue",
            "have",
            "lead",
            "order",
            "announce",
            "plan",
            "organize",
            "organise",
            "initiate",
            "wage",
            "pursue",
            "deliver",
            "give",
            "issue",
            "do",
            "execute",
            "complete",
            "speed",
            "finish",
            "end",
            "attend",
            "host",
            "face",
            "express",
            "voice",
            "extend");
    private static final Set<String> VICTIMS = Set.of("die", "perish", "suffer", "lose");

    private static final Set<String> SUFFERED = Set.of(
            "assassination",
            "murder",
            "killing",
            "arrest",
            "detention",
            "abduction",
            "kidnapping",
            "execution",
            "imprisonment",
            "release",
            "conviction",
            "expulsion");

    private static final Set<String> SUBJECT_SHARED = Set.of("xcomp", "conj", "advcl", "dep");

    private static final int BESIDE = 3;

    private final Tokens tokens;
    private final ActorCoder actors;
    private final Relations relations;
    private final Passives passives;
    private final Misparsed misparsed;

    Arguments(Tokens tokens, ActorCoder actors) {
        this.tokens = tokens;
        this.actors = actors;
        this.relations = new Relations(tokens, actors);
        this.passives = new Passives(tokens, relations);
        this.misparsed = new Misparsed(tokens, actors, relations);
    }

    /** Heads of those who do it. */
    List<Integer> agents(Found found) {
        if (!found.trigger().noun()) {
            List<Integer> subjects = isOfVictim(found) ? List.of() : agentsOfVerb(found.at(), 0);
            boolean none = subjects.isEmpty() && !isOfVictim(found) && !passives.isPassive(found.at());
            return none ? misparsed.justBefore(found.at()) : subjects;
        }
        List<Integer> out = agentsOfNoun(found.at());
        return out.isEmpty() ? withCaseNear(found, "between") : out;
    }

    boolean isPassive(int verb) {
        return passives.isPassive(verb);
    }

    /** "five men held by troops should be freed", "the arrest drew criticism": what describes them has happened, whoever says the rest. */
    boolean isPresupposed(int verb) {
        boolean drawing =
                tokens.relation(verb).equals("nsubj") && relations.isDrawing(tokens.head(verb)) && tokens.isNoun(verb);
        return drawing || isDescribing(verb);
    }

    private boolean isDescribing(int verb) {
        return tokens.tag(verb).equals("VBN")
                && (tokens.relation(verb).equals("acl") || relations.has(verb, "nsubj"))
                && passives.isPassive(verb)
                && !relations.has(verb, "aux:pass")
                && !relations.withCase(verb, "by").isEmpty();
    }

    List<Integer> agentsOfVerb(int verb, int steps) {
        if (passives.isPassive(verb)) {
            if (passives.isState(verb)) {
                return relations.children(verb, "nsubj:pass");
            }
            List<Integer> by = relations.withCase(verb, "by");
            return by.isEmpty() ? misparsed.byAtTheEnd(verb) : by;
        }
        List<Integer> own = subjects(verb);
        if (!own.isEmpty()) {
            boolean relative = tokens.tag(own.get(0)).startsWith("W")
                    && tokens.relation(verb).equals("acl:relcl")
                    && tokens.head(verb) >= 0;
            return relative ? List.of(tokens.head(verb)) : own;
        }
        String relation = tokens.relation(verb);
        int head = tokens.head(verb);
        if (head < 0 || steps > 5) {
            return List.of();
        }
        if (relation.equals("amod")) {
            int above = tokens.head(head);
            boolean passive = above >= 0 && tokens.isVerb(above) && passives.isPassive(above);
            return above < 0 ? List.of() : relations.children(above, passive ? "nsubj:pass" : "obj");
        }
        if (relation.startsWith("acl")) {
            return tokens.isVerb(head) ? agentsOfVerb(head, steps + 1) : ofModified(head, steps);
        }
        boolean gerund = relation.equals("obl") && tokens.tag(verb).equals("VBG");
        if (SUBJECT_SHARED.contains(relation)
                || gerund
                || (relation.equals("ccomp") && tokens.tag(verb).equals("VBG"))) {
            if (!tokens.isVerb(head) && !tokens.tag(head).equals("JJ")) {
                return List.of();
            }
            boolean controlled = relation.equals("xcomp") || isOfWhich(verb);
            List<Integer> controller = controlled ? relations.children(head, "obj") : List.of();
            if (!controller.isEmpty() && actors.isActor(controller.get(0))) {
                return controller;
            }
            if (passives.isPassive(head)) {
                return relations.children(head, "nsubj:pass");
            }
            return agentsOfVerb(head, steps + 1);
        }
        return List.of();
    }

    /** Whether a verb in the active has a subject of its own that is a thing: "the chart demonstrates". */
    boolean hasThingAsSubject(int verb) {
        return tokens.isVerb(verb)
                && !passives.isPassive(verb)
                && relations.children(verb, "nsubj").stream().anyMatch(actors::isThing);
    }

    /** The subject, also where the parse hangs it on the auxiliary; with a second where the parse has "the rebels and the army" as two. */
    private List<Integer> subjects(int verb) {
        List<Integer> all = relations.children(verb, "nsubj");
        if (all.isEmpty()) {
            return tokens.children(verb).stream()
                    .filter(child -> tokens.relation(child).equals("aux"))
                    .flatMap(auxiliary -> relations.children(auxiliary, "nsubj").stream())
                    .toList();
        }
        if (all.size() < 2) {
            return all;
        }
        int second = all.get(1);
        int before = actors.startOf(second) - 1;
        boolean joined = before > all.get(0) && tokens.lower(before).equals("and");
        return joined ? List.of(all.get(0), second) : List.of(all.get(0));
    }

    /** "accused them of arming": what hangs on "of" or "for" is done by those spoken of. */
    private boolean isOfWhich(int verb) {
        return tokens.tag(verb).equals("VBG")
                && tokens.children(verb).stream()
                        .anyMatch(child -> tokens.lower(child).equals("of")
                                || tokens.lower(child).equals("for"));
    }

    /** "plan to withdraw", "rebels fighting": the noun itself when it is somebody, else whose it is. */
    private List<Integer> ofModified(int noun, int steps) {
        if (actors.isActor(noun) && tokens.isNoun(noun)) {
            return List.of(noun);
        }
        List<Integer> owner = relations.children(noun, "nmod:poss");
        if (!owner.isEmpty()) {
            return owner;
        }
        int head = tokens.head(noun);
        return head >= 0 && tokens.isVerb(head) ? agentsOfVerb(head, steps + 1) : List.of();
    }

    /** "the minister's assassination": suffered by him, unless "of" says by whom else. */
    private boolean isSuffered(int noun) {
        return SUFFERED.contains(tokens.lemma(noun))
                && relations.withCase(noun, "of").isEmpty();
    }

    private List<Integer> agentsOfNoun(int noun) {
        List<Integer> out = new ArrayList<>(relations.withCase(noun, "by"));
        if (out.isEmpty() && relations.isDrawn(noun)) {
            out.addAll(relations.withCase(noun, "from"));
            out.addAll(out.isEmpty() ? relations.withCase(tokens.head(noun), "from") : List.of());
            return out;
        }
        if (out.isEmpty()) {
            out.addAll(byOfThose(noun));
        }
        if (out.isEmpty()) {
            out.addAll(relations.withCase(noun, "between"));
        }
        if (out.isEmpty()) {
            relations.children(noun, "nmod:poss").stream()
                    .filter(owner -> actors.isActor(owner) || tokens.tag(owner).equals("PRP$"))
                    .filter(owner -> !isSuffered(noun))
                    .forEach(out::add);
        }
        if (out.isEmpty()) {
            for (int child : tokens.children(noun)) {
                boolean modifier = tokens.relation(child).equals("amod")
                        || tokens.relation(child).equals("compound");
                boolean role = tokens.isNoun(child) && actors.isSomebody(child);
                boolean place = actors.isRegion(child) && !actors.isPeople(child);
                if (modifier
                        && child < noun
                        && !place
                        && (actors.nameCode(child).isPresent() || role)) {
                    out.add(child);
                }
            }
        }
        int head = tokens.head(noun);
        String relation = tokens.relation(noun);
        boolean argument = relation.equals("obj") || relation.equals("obl") || relation.equals("nsubj:pass");
        if (out.isEmpty() && head >= 0 && argument && tokens.isVerb(head) && LIGHT.contains(tokens.lemma(head))) {
            out.addAll(agentsOfVerb(head, 0));
        }
        return out;
    }

    /**
     * Heads of those to whom it is done: along the trigger's paths the first that leads to somebody, else the first that
     * leads to a thing of somebody's ("Senegalese plan").
     */
    List<Integer> recipients(Found found) {
        if (found.trigger().noun() && relations.isDrawn(found.at())) {
            return agentsOfVerb(tokens.head(found.at()), 0).stream()
                    .flatMap(cause -> actors.isSomebody(cause) && !actors.isThing(cause)
                            ? Stream.of(cause)
                            : agentsOfNoun(cause).stream())
                    .toList();
        }
        List<Integer> holders = found.trigger().eventType() == EventType.REQUEST
                ? relations.holdersOfCaptives(found.words())
                : List.of();
        if (!holders.isEmpty()) {
            return holders;
        }
        List<Integer> things = List.of();
        for (String path : found.trigger().paths()) {
            List<Integer> heads = along(path, found).stream()
                    .filter(head -> !isTime(head) && isPhrase(head) && actors.isActor(head))
                    .toList();
            if (heads.stream().anyMatch(actors::isSomebody)) {
                return heads;
            }
            things = things.isEmpty() ? heads : things;
        }
        return things;
    }

    private List<Integer> along(String path, Found found) {
        int at = found.at();
        return switch (path) {
            case "obj" ->
                isOfVictim(found)
                        ? agentsOfVerb(at, 0)
                        : passives.isPassive(at) && !passives.isState(at) ? passives.subjects(at) : objects(found);
            case "iobj" -> relations.children(at, "iobj");
            case "comp" -> complementSubjects(at);
            case "of" -> {
                List<Integer> of = withCaseNear(found, path);
                boolean owned = of.isEmpty() && found.trigger().noun() && isSuffered(at);
                yield owned ? relations.children(at, "nmod:poss") : of;
            }
            default -> withCaseNear(found, path);
        };
    }

    /** Triggers whose subject it happens to: "died", "suffered casualties", "came under fire". */
    private static boolean isOfVictim(Found found) {
        return VICTIMS.contains(found.trigger().head())
                || found.trigger().others().contains("under");
    }

    /** The object of a verb, or of the verb beside it ("shot and wounded two men"), not one that is itself part of the trigger. */
    private List<Integer> objects(Found found) {
        if (tokens.relation(found.at()).equals("amod") && tokens.head(found.at()) >= 0) {
            return List.of(tokens.head(found.at()));
        }
        List<Integer> own = relations.children(found.at(), "obj");
        own = own.isEmpty() ? misparsed.describedObject(found.at()) : own;
        List<Integer> objects = own.isEmpty() ? sharedObject(found.at()) : own;
        return objects.stream()
                .filter(object -> !found.words().contains(object) || actors.isSomebody(object))
                .toList();
    }

    private List<Integer> sharedObject(int verb) {
        return tokens.children(verb).stream()
                .filter(other ->
                        tokens.relation(other).equals("conj") && tokens.isVerb(other) && other - verb <= BESIDE)
                .flatMap(other -> relations.children(other, "obj").stream())
                .toList();
    }

    private List<Integer> complementSubjects(int verb) {
        List<Integer> out = new ArrayList<>();
        for (int child : tokens.children(verb)) {
            String relation = tokens.relation(child);
            if (relation.equals("ccomp") || relation.equals("xcomp") || relation.equals("acl")) {
                out.addAll(relations.children(child, "nsubj"));
                out.addAll(relations.children(child, "nsubj:pass"));
            }
        }
        return out;
    }

    /** Phrases with this preposition at the trigger or at its other words ("lift the ban on the party"). */
    private List<Integer> withCaseNear(Found found, String preposition) {
        boolean agent = preposition.equals("by")
                && tokens.isVerb(found.at())
                && passives.isPassive(found.at())
                && !passives.isFeeling(found.at());
        List<Integer> out = new ArrayList<>(agent ? List.of() : relations.withCase(found.at(), preposition));
        for (int word : found.words()) {
            boolean other = word != found.at();
            if (other && tokens.isNoun(word)) {
                out.addAll(relations.withCase(word, preposition));
            } else if (other && tokens.isVerb(word) && found.trigger().noun() && preposition.equals("of")) {
                out.addAll(relations.children(word, "obj"));
            }
        }
        if (out.isEmpty()) {
            for (int object : relations.children(found.at(), "obj")) {
                out.addAll(relations.withCase(object, preposition));
            }
        }
        int head = tokens.head(found.at());
        boolean light =
                found.trigger().noun() && head >= 0 && tokens.isVerb(head) && LIGHT.contains(tokens.lemma(head));
        if (out.isEmpty() && light) {
            out.addAll(relations.withCase(head, preposition));
        }
        return out;
    }

    private boolean isPhrase(int head) {
        return tokens.isNoun(head)
                || actors.isSomebody(head)
                || actors.isPronoun(head)
                || actors.nameCode(head).isPresent()
                || tokens.tag(head).equals("CD")
                || tokens.tag(head).equals("DT");
    }

    private boolean isTime(int head) {
        return tokens.relation(head).equals("obl:tmod");
    }

    /** "the detention of two men by the police", where the parse hangs the police on the men. */
    private List<Integer> byOfThose(int noun) {
        return relations.withCase(noun, "of").stream()
                .flatMap(those -> relations.withCase(those, "by").stream())
                .toList();
    }
}
