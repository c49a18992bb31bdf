package org.parley.record.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Lucene's classic syntax, with dates as people write them; a query names only fields that are for asking, never an audience. */
final class DatedParser extends QueryParser {

    DatedParser(Analyzer words) {
        super(SearchFields.TEXT, words);
        setDefaultOperator(Operator.AND);
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        refuseUnknown(field);
        if (!field.equals(SearchFields.DATE)) {
            return super.getRangeQuery(field, from, to, withFrom, withTo);
        }
        long begin = from == null ? Long.MIN_VALUE : day(from) + (withFrom ? 0 : 1);
        long end = to == null ? Long.MAX_VALUE : day(to) - (withTo ? 0 : 1);
        return LongPoint.newRangeQuery(SearchFields.DATE, begin, end);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        refuseUnknown(field);
        return field.equals(SearchFields.DATE)
                ? LongPoint.newExactQuery(SearchFields.DATE, day(text))
                : super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        refuseUnknown(field);
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        refuseUnknown(field);
        return super.getWildcardQuery(field, text);
    }

    /** Looks for the words of all documents that are most like the one asked for: what it finds would tell of hidden ones. */
    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        throw new Refused("Words that are only alike cannot be searched.");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        refuseUnknown(field);
        return super.getRegexpQuery(field, text);
    }

    private static void refuseUnknown(@Nullable String field) throws Refused {
        // *:* finds everything that the reader may see
        if (field != null
                && !field.equals("*")
                && !SearchFields.ASKED.contains(field)
                && !SearchFields.FREE.contains(field)) {
            throw new Refused("There is no field \"" + field + "\" to search; there are "
                    + String.join(", ", SearchFields.ASKED) + ", " + String.join(", ", SearchFields.FREE) + ".");
        }
    }

    /** What cannot be searched; in one sentence. */
    static final class Refused extends ParseException {

        private static final long serialVersionUID = 1;

        private final String sentence;

        Refused(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private static long day(String text) throws ParseException {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeParseException e) {
            ParseException wrong = new ParseException(text + " is no date.");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
