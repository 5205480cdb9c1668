package orgs.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, 60", "2, 120", "3, 240", "6, 1920", "7, 3600", "2000000000, 3600"})
    void thePauseDoublesUpToAnHourAndIsNeverQuiteTheSame(int attempts, long seconds) {
        for (int i = 0; i < 100; i++) {
            long pause = Backoff.pause(Duration.ofMinutes(1), attempts).toMillis();
            assertTrue(pause >= 750 * seconds && pause <= 1000 * seconds, () -> pause + " ms");
        }
    }
}
