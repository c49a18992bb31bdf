package org.parley.record.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.record.log.Audience;

/**
 * Something that can be found.
 *
 * @param id unique in the index; a document of the same id takes its place
 * @param type such as report, statement, allegation, entry
 * @param group that comes and goes together; a document may be a group by itself
 * @param audience who may find it
 * @param notFor members of the audience who have a document of their own in its place
 * @param text what is searched when no field is named
 * @param date when it was published, said or entered
 * @param fields further words to search by their names, which {@link SearchFields} lists
 * @param told what a hit tells besides, as it is: where it leads
 */
public record SearchDocument(
        String id,
        String type,
        String group,
        Audience audience,
        Set<String> notFor,
        String text,
        Optional<LocalDate> date,
        Map<String, String> fields,
        Map<String, String> told) {

    public SearchDocument {
        notFor = Set.copyOf(notFor);
        fields = Map.copyOf(fields);
        told = Map.copyOf(told);
        for (String name : fields.keySet()) {
            if (!SearchFields.FREE.contains(name)) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" cannot be a field; there are " + SearchFields.FREE + ".");
            }
        }
    }

    /** One that is a group by itself, leads nowhere, and is for its whole audience. */
    public SearchDocument(
            String id,
            String type,
            Audience audience,
            String text,
            Optional<LocalDate> date,
            Map<String, String> fields) {
        this(id, type, id, audience, Set.of(), text, date, fields, Map.of());
    }

    /** The same in another group. */
    SearchDocument in(String other) {
        return new SearchDocument(id, type, other, audience, notFor, text, date, fields, told);
    }
}
