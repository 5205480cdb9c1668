package orgs.attack;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.ArrayList;
import java.util.List;

/** Every answer that somebody got, with its headers. */
final class Exchanges {
    /** An answer to a request of somebody. */
    record Told(String to, String request, String answer) {}

    private final List<Told> all = new ArrayList<>();

    /** Writes down what this person is told. */
    Filter by(String name) {
        return new Filter() {
            @Override
            public Response filter(
                    FilterableRequestSpecification request,
                    FilterableResponseSpecification ignored,
                    FilterContext context) {
                Response answer = context.next(request, ignored);
                String target = request.getMethod() + ' ' + request.getURI();
                all.add(new Told(name, target, answer.statusLine() + answer.headers() + answer.asString()));
                return answer;
            }
        };
    }

    List<Told> all() {
        return all;
    }
}
