package orgs;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

/** The shape that CONTRIBUTING.md describes. */
class ArchitectureTest {
    /**
     * What is not the core: the APIs, who asks them ({@code session}), what watches over the running program
     * ({@code operations}), and what only development has. Whatever is new belongs to the core.
     */
    private static final String[] AROUND_THE_CORE = {
        "orgs", "orgs.wire..", "orgs.session..", "orgs.operations..", "orgs.dev.."
    };

    private static final List<Class<? extends Annotation>> WHO_MAY_ASK =
            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class);

    private static final int MOST_LINES = 350;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("orgs");

    @Test
    void coreKnowsNoWire() {
        noClasses()
                .that()
                .resideOutsideOfPackages(AROUND_THE_CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("orgs.wire..", "orgs.session..", "jakarta.ws.rs..", "com.fasterxml.jackson..")
                .check(PRODUCT);
    }

    @Test
    void featuresAreFreeOfCircles() {
        // The program's own start, Main, is in no feature.
        slices().matching("orgs.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void queriesKnowOnlyWhatTheirFeatureMayKnow() {
        var dependencies = QueryDependencies.of(PRODUCT);
        assertTrue(dependencies.knows("audit", "event"), "tables are seen");
        assertTrue(dependencies.knows("me", "invitation"), "entities are seen");
        assertEquals(Map.of(), dependencies.circles());
    }

    @Test
    void rowsAreDeletedByStatements() {
        noClasses()
                .should()
                .callMethodWhere(target(name("delete"))
                        .and(target(rawParameterTypes(new Class<?>[0])))
                        .and(targetOwner(assignableTo(PanacheEntityBase.class))))
                .because("entities that are deleted at the same time end each other's deletions (docs/decisions/0031)")
                .check(PRODUCT);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        for (String dialect : new String[] {"spa", "portal", "dashboard"}) {
            noClasses()
                    .that()
                    .resideInAPackage("orgs.wire." + dialect)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Stream.of("spa", "portal", "dashboard")
                            .filter(other -> !other.equals(dialect))
                            .map(other -> "orgs.wire." + other + "..")
                            .toArray(String[]::new))
                    .check(PRODUCT);
        }
    }

    @Test
    void productKnowsNothingOfDevelopment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("orgs.dev..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("orgs.dev..")
                .check(PRODUCT);
    }

    @Test
    void resourcesStandInTheWire() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .resideInAnyPackage("orgs.wire..", "orgs.dev..")
                .check(PRODUCT);
    }

    @Test
    void everyRouteSaysWhoMayAsk() {
        methods()
                .that(answerRequests())
                .should(sayOrStandInAClassThatSaysWhoMayAsk())
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaMethod> answerRequests() {
        return DescribedPredicate.describe("answer requests", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> sayOrStandInAClassThatSaysWhoMayAsk() {
        return new ArchCondition<>("say, or stand in a class that says, who may ask") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = WHO_MAY_ASK.stream()
                        .anyMatch(who ->
                                method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who));
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    @Test
    void nothingIsCancelledBecauseItsSenderHangsUp() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "@Cancellable(false)",
                        annotation -> annotation.getRawType().isEquivalentTo(Cancellable.class)
                                && annotation.get("value").equals(Optional.of(false))))
                .check(PRODUCT);
    }

    @Test
    void filtersAreNamedSo() {
        classes()
                .that(filterRequestsOrAnswers())
                .should()
                .haveSimpleNameEndingWith("Filter")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> filterRequestsOrAnswers() {
        return DescribedPredicate.describe(
                "filter requests or answers",
                type -> type.isAssignableTo(ContainerRequestFilter.class)
                        || type.isAssignableTo(ContainerResponseFilter.class)
                        || registersFilters(type)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(ServerRequestFilter.class)
                                        || method.isAnnotatedWith(ServerResponseFilter.class)));
    }

    private static boolean registersFilters(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Filters.class));
    }

    @Test
    void whatIsCalledOfMakesThingsAndAsksNobody() {
        methods()
                .that()
                .haveName("of")
                .should()
                .notHaveRawReturnType(Uni.class)
                .andShould()
                .notHaveRawReturnType(Multi.class)
                .check(PRODUCT);
    }

    @Test
    void rowsOfAQueryAreRecords() {
        assertEquals(List.of(), sources("src/main/java", lines -> lines.stream()
                .anyMatch(line -> line.contains("Object[]"))));
    }

    @Test
    void noFileIsTooLongToBeRead() {
        assertEquals(List.of(), sources("src", lines -> lines.size() > MOST_LINES));
    }

    private static List<Path> sources(String below, Predicate<List<String>> wanted) {
        try (var files = Files.walk(Path.of(below))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.test(lines(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wireAsksNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("orgs.wire..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.hibernate.reactive.panache.Panache")
                .check(PRODUCT);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("orgs.wire..")
                .should()
                .notBeAnnotatedWith(WithTransaction.class)
                .andShould()
                .notBeAnnotatedWith(WithSession.class)
                .check(PRODUCT);
    }

    @Test
    void entitiesSetTheirOwnFields() {
        noClasses().should(setFieldsOfEntitiesOfOthers()).check(PRODUCT);
    }

    private static ArchCondition<JavaClass> setFieldsOfEntitiesOfOthers() {
        return new ArchCondition<>("set fields of an entity that is not its own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> access.getTargetOwner().isAnnotatedWith(Entity.class))
                        .filter(access -> !access.getTargetOwner().equals(type))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }
}
