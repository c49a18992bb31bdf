package org.parley.reading.resolve;

import java.util.Locale;
import java.util.Set;

/** Words for creeds and communities, which the tagger may take for the name of a person or a body. Written by hand. */
final class Creeds {

    private static final Set<String> WORDS = Set.of(
            "shiite",
            "shiites",
            "shia",
            "shias",
            "shi'ite",
            "shi’ite",
            "shi'a",
            "shi’a",
            "sunni",
            "sunnis",
            "muslim",
            "muslims",
            "moslem",
            "christian",
            "christians",
            "catholic",
            "catholics",
            "protestant",
            "protestants",
            "orthodox",
            "jew",
            "jews",
            "jewish",
            "hindu",
            "hindus",
            "sikh",
            "sikhs",
            "buddhist",
            "buddhists",
            "druze",
            "alawite",
            "alawites",
            "yazidi",
            "yazidis",
            "maronite",
            "maronites",
            "copt",
            "copts",
            "coptic",
            "kurd",
            "kurds",
            "kurdish",
            "arab",
            "arabs",
            "persian",
            "pashtun",
            "pashtuns",
            "hazara",
            "hazaras",
            "tutsi",
            "tutsis",
            "hutu",
            "hutus",
            "islamic",
            "islamist",
            "islamists",
            "salafi",
            "salafist",
            "wahhabi",
            "democratic",
            "democrat",
            "democrats",
            "republican",
            "republicans",
            "communist",
            "communists",
            "baathist",
            "baathists");

    private Creeds() {}

    static boolean is(String form) {
        return WORDS.contains(form.toLowerCase(Locale.ROOT));
    }
}
