package kaikan.kiosk.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScanTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            ]Q1HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1 | HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1
            ]d2MC-1                             | MC-1
            ]C14901234567894                    | 4901234567894
            \uFEFFHTTPS://A/P/B                 | HTTPS://A/P/B
            ]Q                                  | ]Q
            [Q1]                                | [Q1]
            HTTPS://A/P/B]Q1                    | HTTPS://A/P/B]Q1
            """, delimiter = '|')
    void whatAScannerSendsBeforeACodeIsNoPartOfIt(String sent, String code) {
        for (Scan.Source source : Scan.Source.values()) {
            assertEquals(code, new Scan(sent, source).text());
        }
    }

    @Test
    void whatIsLongerThanAnyCodeIsCut() {
        assertEquals(Scan.LONGEST, new Scan("x".repeat(9_000), Scan.Source.SERIAL).text().length());
    }
}
