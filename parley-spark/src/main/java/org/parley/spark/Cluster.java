package org.parley.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Finds the cluster that this process was started for; without one, the processors of this machine. */
final class Cluster {

    private Cluster() {}

    static SparkSession open(String job) {
        SparkConf conf = new SparkConf(true);
        conf.setIfMissing("spark.app.name", "parley " + job);
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]");
            conf.setIfMissing("spark.driver.host", "localhost");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.ui.enabled", "false");
            // as many as a cluster has would be many times as slow here
            int processors = Runtime.getRuntime().availableProcessors();
            conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(2 * processors));
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
