package dev.interlock.policy.table.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which workbooks are given to POI to be marked. */
class WeightTest {

    @ParameterizedTest(name = "{1} times {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # an element                                          | times  | whether it is opened
            <c r="AA10000" s="2" t="s"><v>10000</v></c>           | 98000  | true
            <c r="AA10000" s="2" t="s"><v>10000</v></c>           | 102000 | false
            <c r="A1"><v>1</v></c>                                | 140000 | false
            <row r="1"/>                                          | 87000  | true
            <row/>                                                | 102000 | false
            <x:row/>                                              | 102000 | false
            <si><t>Document Center, row 1</t></si>                | 59000  | true
            <si/>                                                 | 61000  | false
            <col min="1" max="1"/>                                | 9000   | false
            <font/>                                               | 19000  | true
            <font/>                                               | 21000  | false
            <conditionalFormatting sqref="A1"/>                   | 21000  | false
            <comment ref="A1"><text><t>a note</t></text></comment> | 9000  | true
            <!---->                                               | 21000  | false
            <t>12345678901234567890123456789012345678901234567</t> | 320000 | false
            """)
    void counts_what_poi_makes_of_it(String element, int times, boolean opened) throws IOException {
        byte[] bytes = HonestZip.with("xl/a.xml", element.repeat(times));

        assertThat(Weight.of(bytes).isMarkable()).isEqualTo(opened);
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.policy.table.ShippedWorkbooksTest#workbooks")
    void shipped_workbooks_are_light(Path workbook) throws IOException {
        assertThat(Weight.of(Files.readAllBytes(workbook)).isMarkable()).isTrue();
    }
}
