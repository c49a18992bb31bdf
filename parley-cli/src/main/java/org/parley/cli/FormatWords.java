package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.brief.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that {@code --format} takes. Public constructor: picocli makes one. */
final class FormatWords extends ArrayList<String> implements ITypeConverter<Format> {

    private static final long serialVersionUID = 1;

    FormatWords() {
        super(words());
    }

    private static List<String> words() {
        return Arrays.stream(Format.values()).map(Format::word).toList();
    }

    @Override
    public Format convert(String word) {
        for (Format format : Format.values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new TypeConversionException("there is no format '" + word + "'; choose one of "
                + words().stream().collect(Collectors.joining(", ")));
    }
}
