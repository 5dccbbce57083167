package dev.interlock.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The framework's own complaints of settings, as an operator reads them. */
class ConfigurationWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interlock.cases        | foo | interlock.cases: `foo` is none of: warn,refuse
            interlock.watch.period | x   | interlock.watch.period: `x` is no value it can have
            interlock.remote.url   | ::  | interlock.remote.url: `::` is no value it can have
            interlock.caes         | warn | interlock.caes: there is no such setting
            interlock.bundle.keys.k.algorithm | EdDSA | interlock.bundle.keys.k.file: a value is needed
            """)
    void are_said_without_names_of_classes(String setting, String value, String said) {
        String text = "";
        try {
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(InterlockConfig.class)
                    .withSources(new PropertiesConfigSource(Map.of(setting, value), "test", 500))
                    .build();
        } catch (ConfigValidationException e) {
            text = e.getMessage();
        }
        assertThat(ConfigurationWords.of(text)).isEqualTo("The service does not start, for its settings:\n  " + said);
    }
}
