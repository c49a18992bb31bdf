package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.brief.sections.Citation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that {@code --citations} takes. Public constructor: picocli makes one. */
final class CitationWords extends ArrayList<String> implements ITypeConverter<Citation> {

    private static final long serialVersionUID = 1;

    CitationWords() {
        super(words());
    }

    private static List<String> words() {
        return Arrays.stream(Citation.values()).map(Citation::word).toList();
    }

    @Override
    public Citation convert(String word) {
        for (Citation style : Citation.values()) {
            if (style.word().equals(word)) {
                return style;
            }
        }
        throw new TypeConversionException("there is no citation style '" + word + "'; choose one of "
                + words().stream().collect(Collectors.joining(", ")));
    }
}
