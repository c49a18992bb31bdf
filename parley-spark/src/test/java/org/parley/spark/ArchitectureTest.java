package org.parley.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the row of this module in the table of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyThisModuleKnowsSpark = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark..",
                    "org.apache.hadoop..",
                    "org.apache.parquet..",
                    "scala..",
                    "org.parley.spark..");

    @ArchTest
    static final ArchRule thisModuleKnowsNeitherTheCommandNorTheWeb = noClasses()
            .that()
            .resideInAPackage("org.parley.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.parley.cli..", "org.parley.web..", "org.parley.evaluation..");

    /** What lies in an archive and what was read of it is decided below the cluster. */
    @ArchTest
    static final ArchRule inputAndLedgerKnowFilesAndNoSpark = noClasses()
            .that()
            .resideInAnyPackage("org.parley.spark.input..", "org.parley.spark.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.parley.spark.job..", "org.parley.spark.read..", "picocli..");

    @ArchTest
    static final ArchRule onlyTheCommandKnowsPicocli = noClasses()
            .that()
            .resideInAPackage("org.parley.spark.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.parley.spark.(*)..").should().beFreeOfCycles();
}
