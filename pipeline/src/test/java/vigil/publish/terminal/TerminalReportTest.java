package vigil.publish.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vigil.publish.words.Samples;

class TerminalReportTest {
    @Test
    void sourcesComeFirstAndEveryValueShowsItsWords() {
        assertThat(TerminalReport.of(Samples.wire(), false, 72))
                .isEqualTo(
                        """
                        Barrel bombs on Aleppo
                        Meridian Wire · published 2016-08-11 · 2 claims

                        ■ Attack from the air, alleged · Aleppo, Syria · 10 August 2016
                          killed: 4
                          injured: nearly 60
                          injured, children: 40

                          rescuers, in Meridian Wire [alleged]
                            Attack from the air, alleged to be by Government aircraft.
                            said by      “rescuers”
                            by           “Government aircraft” [alleged]
                            with         “Two barrel bombs”
                            with         “chlorine” [alleged]
                            where        “Aleppo” → Aleppo, Syria
                            when         “Wednesday” → 2016-08-10
                            killed       “Four people” → 4
                            injured      “nearly 60”
                            injured      “40 children” [part of: nearly 60 injured]
                            words        “Two barrel bombs allegedly filled with chlorine fell
                                         on Aleppo on Wednesday … Four people died and nearly 60
                                         were hurt, among them 40 children”
                            rules        test.rule

                        ■ Denial: “The army denied the attack on Aleppo” · Aleppo, Syria · 10
                          August 2016

                          The army, in Meridian Wire [unsure: please check]
                            Denial: “The army denied the attack on Aleppo”.
                            said by      “The army”
                            where        “Aleppo” → Aleppo, Syria
                            when         “Wednesday” → 2016-08-10
                            words        “The army denied the attack on Aleppo”
                            rules        test.rule
                        """);
    }

    @Test
    void colourIsUsedOnlyWhereAsked() {
        assertThat(TerminalReport.of(Samples.wire(), false, 80)).doesNotContain("\u001b");
        assertThat(TerminalReport.of(Samples.wire(), true, 80)).contains("\u001b[1;36mrescuers");
        assertThat(TerminalReport.record(List.of(Samples.wire()), false, 80))
                .doesNotContain("\u001b");
    }

    /// A post with an escape sequence could have cleared the screen or retitled the terminal of
    /// whoever read it.
    @Test
    void aReportCannotSteerTheTerminal() {
        var evil =
                new Samples("a\u001b[2J b\u009b31m c\u202ed \u2066e\u2069 \u0007")
                        .read("\u001b]0;x", "y\r");
        assertThat(TerminalReport.of(evil, false, 80))
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u0007", "\r");
    }

    @Property(tries = 100)
    void noLineIsWiderThanTheTerminal(
            @ForAll String words, @ForAll @IntRange(min = 2, max = 30) int width) {
        for (var line : Columns.wrapped(Columns.safe(words), width)) {
            assertThat(Columns.width(line)).isLessThanOrEqualTo(width);
        }
    }
}
