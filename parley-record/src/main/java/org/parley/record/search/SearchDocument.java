package org.parley.record.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parley.record.log.Audience;

/**
 * Something that can be found.
 *
 * @param id unique in the index; a document of the same id takes its place
 * @param type such as report, statement, allegation, entry
 * @param audience who may find it
 * @param text what is searched when no field is named
 * @param date when it was published, said or entered
 * @param fields further words to search by their names, such as speaker, act, publisher, title
 */
public record SearchDocument(
        String id, String type, Audience audience, String text, Optional<LocalDate> date, Map<String, String> fields) {

    public SearchDocument {
        fields = Map.copyOf(fields);
        for (String name : fields.keySet()) {
            if (!SearchFields.isFree(name)) {
                throw new IllegalArgumentException("\"" + name
                        + "\" cannot be a field: 1 to 30 of a-z and _, and none of " + SearchFields.OWN + ".");
            }
        }
    }
}
