package org.parley.spark.input;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.reading.intake.GivenText;

/** The documents in the rows of a Parquet file whose row groups have their middle in a range. Used by one thread. */
final class ParquetDocuments implements Closeable {

    private final String file;
    private final ParquetReader<Group> rows;
    private final Map<Fields, Type> columns;

    private ParquetDocuments(String file, ParquetReader<Group> rows, Map<Fields, Type> columns) {
        this.file = file;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Opens a part.
     *
     * @throws WrongInput when no column holds texts
     * @throws RuntimeException of many kinds, when the file is damaged
     */
    static ParquetDocuments open(Path path, Part part, Configuration configuration) throws IOException, WrongInput {
        MessageType schema;
        try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
            schema = footer.getFileMetaData().getSchema();
        }
        Map<Fields, Type> columns = new EnumMap<>(Fields.class);
        for (Type column : schema.getFields()) {
            for (Fields field : Fields.values()) {
                if (column.isPrimitive()
                        && !column.isRepetition(Type.Repetition.REPEATED)
                        && field.is(column.getName())) {
                    columns.putIfAbsent(field, column);
                }
            }
        }
        if (!columns.containsKey(Fields.TEXT) && !columns.containsKey(Fields.HTML)) {
            throw new WrongInput("has no column of texts: none is named text, body, content or html");
        }
        Configuration projected = new Configuration(configuration);
        projected.set(
                ReadSupport.PARQUET_READ_SCHEMA,
                new MessageType(
                                schema.getName(),
                                columns.values().stream().distinct().toList())
                        .toString());
        ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(projected)
                .withFileRange(part.from(), part.to())
                .build();
        return new ParquetDocuments(part.unit().name(), rows, columns);
    }

    /** The next document, null after the last; a row without text is a problem. */
    @Nullable
    GivenText next(Consumer<Filed> problems) throws IOException {
        for (Group row = rows.read(); row != null; row = rows.read()) {
            Group found = row;
            long number = rows.getCurrentRowIndex();
            GivenText given = Fields.document(field -> value(found, field), file + "!" + number);
            if (given != null) {
                return given;
            }
            problems.accept(new Problem(file, "row " + number, "has no text"));
        }
        return null;
    }

    private @Nullable String value(Group row, Fields field) {
        Type column = columns.get(field);
        if (column == null || row.getFieldRepetitionCount(column.getName()) == 0) {
            return null;
        }
        PrimitiveTypeName type = column.asPrimitiveType().getPrimitiveTypeName();
        LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
        if (type == PrimitiveTypeName.INT32 && LogicalTypeAnnotation.dateType().equals(meaning)) {
            return LocalDate.ofEpochDay(row.getInteger(column.getName(), 0)).toString();
        }
        if (type == PrimitiveTypeName.INT64 && meaning instanceof TimestampLogicalTypeAnnotation stamp) {
            return Instant.ofEpochSecond(unit(stamp).toSeconds(row.getLong(column.getName(), 0)))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        return type == PrimitiveTypeName.BINARY
                ? row.getString(column.getName(), 0)
                : row.getValueToString(row.getType().getFieldIndex(column.getName()), 0);
    }

    private static TimeUnit unit(TimestampLogicalTypeAnnotation stamp) {
        return switch (stamp.getUnit()) {
            case MILLIS -> TimeUnit.MILLISECONDS;
            case MICROS -> TimeUnit.MICROSECONDS;
            case NANOS -> TimeUnit.NANOSECONDS;
        };
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
