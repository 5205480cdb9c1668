# Short names for the commands of the README; each is one line that can be typed as well.
MVN = ./mvnw -B
URL = http://localhost:8080

.PHONY: run build test it native fmt smoke openapi examples clean

run:     ## development mode, with its own database
	./mvnw quarkus:dev
build:   ## the package, without tests
	$(MVN) -q package -DskipTests
test:    ## the tests that need no package
	$(MVN) test
it:      ## every test, the package's included
	$(MVN) verify
native:  ## an executable (GRAALVM_HOME), with every test run against it
	$(MVN) verify -Dnative
fmt:     ## format the Java code
	$(MVN) -q spotless:apply
smoke:   ## the main story against URL=...
	bin/smoke $(URL)
openapi: ## refresh docs/openapi.yaml
	$(MVN) -q test -Dtest=ApiDocumentTest -Dquick -Dopenapi.refresh
examples: ## refresh the document's examples, and then the document
	$(MVN) -q test -Dtest=ExamplesTest -Dquick -Dopenapi.refresh
	$(MVN) -q test -Dtest=ApiDocumentTest -Dquick -Dopenapi.refresh
clean:
	$(MVN) -q clean
