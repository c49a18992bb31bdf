package org.parley.record.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Lucene's classic syntax, with dates as people write them; a query never names an audience. */
final class DatedParser extends QueryParser {

    DatedParser(Analyzer words) {
        super(SearchFields.TEXT, words);
        setDefaultOperator(Operator.AND);
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        refuseAudience(field);
        if (!field.equals(SearchFields.DATE)) {
            return super.getRangeQuery(field, from, to, withFrom, withTo);
        }
        long begin = from == null ? Long.MIN_VALUE : day(from) + (withFrom ? 0 : 1);
        long end = to == null ? Long.MAX_VALUE : day(to) - (withTo ? 0 : 1);
        return LongPoint.newRangeQuery(SearchFields.DATE, begin, end);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        refuseAudience(field);
        return field.equals(SearchFields.DATE)
                ? LongPoint.newExactQuery(SearchFields.DATE, day(text))
                : super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        refuseAudience(field);
        return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        refuseAudience(field);
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        refuseAudience(field);
        return super.getRegexpQuery(field, text);
    }

    /** Looks for the words of all documents that are most like the one asked for: what it finds would tell of hidden ones. */
    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        throw new ParseException("Words that are only alike cannot be searched.");
    }

    private static void refuseAudience(@Nullable String field) throws ParseException {
        if (SearchFields.AUDIENCE.equals(field)) {
            throw new ParseException("Audiences cannot be searched.");
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
