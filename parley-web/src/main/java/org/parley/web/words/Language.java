package org.parley.web.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which the pages can be read. Its digits are named, as the usual ones of Arabic differ between versions of Java. */
public enum Language {
    EN("English", Locale.UK),
    AR("العربية", Locale.forLanguageTag("ar-u-nu-arab")),
    FA("فارسی", Locale.forLanguageTag("fa-u-nu-arabext"));

    private final String own;
    private final Locale locale;

    Language(String own, Locale locale) {
        this.own = own;
        this.locale = locale;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    /** BCP 47 tag: two letters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it writes dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return switch (this) {
            case EN -> "ltr";
            case AR, FA -> "rtl";
        };
    }

    /** By its tag. */
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The first of a reader's languages that is there; English when none is. */
    public static Language of(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
