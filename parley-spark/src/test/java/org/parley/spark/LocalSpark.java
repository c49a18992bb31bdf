package org.parley.spark;

import org.apache.spark.sql.SparkSession;

/** Spark within this process, begun once for all tests. */
public final class LocalSpark {

    private LocalSpark() {}

    public static SparkSession get() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .getOrCreate();
    }
}
