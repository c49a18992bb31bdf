package org.parley.reading.intake;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Title and author fields of office files and PDFs, without what programs put there by themselves. */
final class FileFields {

    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i).*\\.(?:docx?|odt|rtf|pdf|indd|qxd|txt|html?|pages|tex|dvi)|microsoft word - .*|document ?\\d*|untitled.*|slide 1|"
                    + "powerpoint presentation|no ?title|about:blank|[^a-z]*");
    private static final Set<String> PROGRAM_AUTHORS = Set.of(
            "user",
            "admin",
            "administrator",
            "owner",
            "unknown",
            "author",
            "microsoft office user",
            "python-docx",
            "windows user",
            "anonymous",
            "un-named",
            "apache poi",
            "libreoffice",
            "microsoft",
            "guest");

    private FileFields() {}

    static @Nullable String title(@Nullable String field) {
        String title = field == null ? "" : Words.squeezed(field);
        boolean letters = title.chars().anyMatch(Character::isLetter);
        return !letters || (isAscii(title) && FILE_NAME.matcher(title).matches()) ? null : title;
    }

    static @Nullable String author(@Nullable String field) {
        String author = field == null ? "" : Words.squeezed(field);
        boolean letters = author.chars().anyMatch(Character::isLetter);
        return !letters || PROGRAM_AUTHORS.contains(Words.lower(author)) ? null : author;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
