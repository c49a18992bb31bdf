package org.parley.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Holds the module table of ARCHITECTURE.md and the names of the house style. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modelUsesOnlyTheJdk = classes()
            .that()
            .resideInAPackage("org.parley.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.parley.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule readingUsesOnlyTheModelAmongModules = noClasses()
            .that()
            .resideInAPackage("org.parley.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.docket..",
                    "org.parley.record..",
                    "org.parley.brief..",
                    "org.parley.web..",
                    "org.parley.cli..",
                    "org.parley.evaluation..");

    @ArchTest
    static final ArchRule docketUsesOnlyTheModelAmongModules = noClasses()
            .that()
            .resideInAPackage("org.parley.docket..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.reading..",
                    "org.parley.record..",
                    "org.parley.brief..",
                    "org.parley.web..",
                    "org.parley.cli..",
                    "org.parley.evaluation..");

    @ArchTest
    static final ArchRule onlyGroundOfTheDocketReadsFormats = noClasses()
            .that()
            .resideInAPackage("org.parley.docket..")
            .and()
            .resideOutsideOfPackage("org.parley.docket.ground..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule briefUsesOnlyModelAndDocketAmongModules = noClasses()
            .that()
            .resideInAPackage("org.parley.brief..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.reading..",
                    "org.parley.record..",
                    "org.parley.web..",
                    "org.parley.cli..",
                    "org.parley.evaluation..");

    @ArchTest
    static final ArchRule recordUsesOnlyModelAndDocketAmongModules = noClasses()
            .that()
            .resideInAPackage("org.parley.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.reading..",
                    "org.parley.brief..",
                    "org.parley.web..",
                    "org.parley.cli..",
                    "org.parley.evaluation..");

    @ArchTest
    static final ArchRule webUsesNeitherTheCommandNorSpark = noClasses()
            .that()
            .resideInAPackage("org.parley.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.cli..", "org.parley.evaluation..", "org.parley.spark..", "org.apache.spark..");

    @ArchTest
    static final ArchRule onlyTheWebKnowsItsFrameworks = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "gg.jte..");

    /** What persons see and do is decided below everything that knows requests. */
    @ArchTest
    static final ArchRule caseworkKnowsNoWeb = noClasses()
            .that()
            .resideInAnyPackage("org.parley.web.casework..", "org.parley.web.words..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "gg.jte..");

    /** Asking others over a network is for the identity provider alone; no page fetches what somebody names. */
    @ArchTest
    static final ArchRule onlyTheGuardAsksOthers = noClasses()
            .that()
            .resideInAPackage("org.parley.web..")
            .and()
            .resideOutsideOfPackage("org.parley.web.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.http.client..");

    @ArchTest
    static final ArchRule onlyTheRecordKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.record..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..");

    @ArchTest
    static final ArchRule readingKnowsNoSqlWebOrInjection = noClasses()
            .that()
            .resideInAPackage("org.parley.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework..",
                    "jakarta.servlet..",
                    "jakarta.inject..",
                    "org.apache.spark..");

    /** Web pages carry JSON-LD, so intake parses some; nothing else in reading knows JSON. */
    @ArchTest
    static final ArchRule onlyIntakeReadsJson = noClasses()
            .that()
            .resideInAPackage("org.parley.reading..")
            .and()
            .resideOutsideOfPackage("org.parley.reading.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule engineShowsOnlyInsideAnnotate = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.reading.annotate..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.parley.reading.annotate.engine..", "edu.stanford.nlp..", "edu.emory..");

    /** Telling the language is filing, not annotating, and takes a detector of its own. */
    @ArchTest
    static final ArchRule intakeDetectsLanguagesAndNothingMoreOfNlp = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.reading.annotate..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat(resideInAPackage("opennlp..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("opennlp.tools.langdetect..", "opennlp.tools.util.."))));

    @ArchTest
    static final ArchRule coreShowsNoLibraryInASignature = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.parley.model..", "org.parley.reading..", "org.parley.docket..")
            .should()
            .haveRawReturnType(resideInAnyPackage("", "java..", "org.parley.."))
            .andShould()
            .haveRawParameterTypes(allOf("java..", "org.parley.."));

    @ArchTest
    static final ArchRule onlyTheCommandKnowsPicocliAndTheProgressBar = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.cli..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule onlyAssessingKnowsTheStatisticsLibrary = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.docket.assess..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule onlyDocxKnowsPoi = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.brief.docx..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule onlyPdfKnowsTheRenderer = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.brief.pdf..", "org.parley.evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..");

    @ArchTest
    static final ArchRule theDocumentKnowsNoForm = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.parley.brief.document..",
                    "org.parley.brief.sections..",
                    "org.parley.brief.told..",
                    "org.parley.brief.map..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "org.parley.model..",
                    "org.parley.docket..",
                    "org.parley.brief.document..",
                    "org.parley.brief.sections..",
                    "org.parley.brief.told..",
                    "org.parley.brief.map..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.parley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameStartingWith("Default");

    private static DescribedPredicate<List<JavaClass>> allOf(String... packages) {
        DescribedPredicate<JavaClass> one = resideInAnyPackage(packages);
        return DescribedPredicate.describe("only of the JDK and Parley", types -> types.stream()
                .allMatch(type -> type.isPrimitive()
                        || type.getBaseComponentType().isPrimitive()
                        || one.test(type.getBaseComponentType())));
    }
}
