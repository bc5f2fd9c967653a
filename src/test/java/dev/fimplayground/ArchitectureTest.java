package dev.fimplayground;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, held. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fimplayground");

    private static final List<List<String>> STOREYS = List.of(
            List.of("app"),
            List.of("view"),
            List.of("viewmodel"),
            List.of("session", "document", "fit", "snippet", "example"),
            List.of("engine", "prompt", "syntax", "transcript"),
            List.of("completion", "text"),
            List.of("history", "update", "tokenizer"),
            List.of("model"));

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("dev.fimplayground.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void aRoomNeedsOnlyRoomsOfTheStoreysBelow() {
        List<String> below = new ArrayList<>();
        for (List<String> storey : STOREYS.reversed()) {
            for (String room : storey) {
                String[] others = STOREYS.stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(room) && !below.contains(other))
                        .map(ArchitectureTest::within)
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(within(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .check(MAIN);
            }
            below.addAll(storey);
        }
        assertThat(below).containsExactlyInAnyOrderElementsOf(rooms());
    }

    private static Set<String> rooms() {
        return MAIN.stream()
                .map(each -> each.getPackageName().split("\\."))
                .map(parts -> parts[2])
                .collect(Collectors.toSet());
    }

    private static String within(String room) {
        return "dev.fimplayground." + room + "..";
    }

    @Test
    void packagesWithinARoomAreFreeOfCycles() {
        slices().matching("dev.fimplayground.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void modelKnowsOnlyTheLanguage() {
        classes()
                .that()
                .resideInAPackage("..fimplayground.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.fimplayground.model..")
                .check(MAIN);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .resideInAPackage("..viewmodel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..", "javafx.stage..", "dev.fimplayground.view..", "dev.fimplayground.app..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void viewsReachTheLogicThroughViewModelsOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.fimplayground.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fimplayground.session..",
                        "dev.fimplayground.completion..",
                        "dev.fimplayground.engine..",
                        "dev.fimplayground.app..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void logicKnowsNoWindow() {
        noClasses()
                .that(resideInAnyPackage(
                        "..completion..",
                        "..engine..",
                        "..tokenizer..",
                        "..session..",
                        "dev.fimplayground.history..",
                        "..text..",
                        "..document..",
                        "..syntax..",
                        "..prompt..",
                        "..transcript..",
                        "..snippet..",
                        "dev.fimplayground.update..",
                        "..fit.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "dev.fimplayground.view..", "dev.fimplayground.viewmodel..")
                .check(MAIN);
    }

    @Test
    void librariesStayInTheirRooms() {
        only("okhttp3..", "dev.fimplayground.completion.http..", "dev.fimplayground.update.http..")
                .check(MAIN);
        only("io.netty..", "dev.fimplayground.engine.server..").check(MAIN);
        only("org.fxmisc..", "dev.fimplayground.view.editor..").check(MAIN);
        only("org.treesitter..", "dev.fimplayground.syntax..").check(MAIN);
        only("picocli..", "dev.fimplayground.app..").check(MAIN);
        only("ch.qos.logback..", "dev.fimplayground.app.logging..").check(MAIN);
        only("java.sql..", "dev.fimplayground.history.sqlite..").check(MAIN);
        only("org.sqlite..", "dev.fimplayground.history.sqlite..").check(MAIN);
        only("jdk.incubator.vector..", "dev.fimplayground.engine..").check(MAIN);
    }

    @Test
    void onlySupervisionStartsProcesses() {
        noClasses()
                .that(not(resideInAPackage("dev.fimplayground.engine.process..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .check(MAIN);
    }

    @Test
    void onlyTheAppKnowsTheToolkitsThread() {
        noClasses()
                .that(not(resideInAPackage("dev.fimplayground.app..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(MAIN);
    }

    @Test
    void portsDoNotKnowTheirAdapters() {
        noClasses()
                .that(resideInAnyPackage(
                        "dev.fimplayground.completion",
                        "dev.fimplayground.engine",
                        "dev.fimplayground.history",
                        "dev.fimplayground.update"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fimplayground.completion.http..",
                        "dev.fimplayground.engine.*..",
                        "dev.fimplayground.history.sqlite..",
                        "dev.fimplayground.update.http..")
                .check(MAIN);
    }

    @Test
    void adaptersAreNamedOnlyInTheCompositionRoot() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "dev.fimplayground.app..",
                        "dev.fimplayground.completion.http..",
                        "dev.fimplayground.engine..",
                        "dev.fimplayground.history.sqlite..",
                        "dev.fimplayground.update.http..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fimplayground.completion.http..",
                        "dev.fimplayground.engine.*..",
                        "dev.fimplayground.history.sqlite..",
                        "dev.fimplayground.update.http..")
                .check(MAIN);
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
