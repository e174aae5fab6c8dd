package vigil.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.read.text.TokenizedText;

class LanguageTest {
    private static final Language LANGUAGE = new Language();

    private static String of(String text) {
        return LANGUAGE.of(TokenizedText.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Four people were killed on Wednesday when a shell hit a market in the town.",
                "en|FOUR PEOPLE WERE KILLED WHEN A BOMB EXPLODED IN LA PAZ, THE POLICE SAID.",
                "fr|Quatre personnes ont été tuées mercredi par un obus tombé sur le marché.",
                "es|Cuatro personas murieron el miércoles cuando un proyectil cayó en el mercado.",
                "de|Vier Menschen wurden am Mittwoch getötet, als eine Granate den Markt traf.",
                "it|Quattro persone sono state uccise mercoledì da un colpo caduto sul mercato della città.",
                "tr|Çarşamba günü pazara düşen bir mermi ile dört kişi öldü ve çok sayıda kişi yaralandı.",
                "id|Empat orang tewas pada hari Rabu ketika sebuah peluru jatuh di pasar itu.",
                "sw|Watu wanne waliuawa siku ya Jumatano baada ya kombora kuanguka katika soko la mji.",
                "ar|قُتل أربعة أشخاص يوم الأربعاء عندما سقطت قذيفة على سوق في المدينة",
                "fa|چهار نفر روز چهارشنبه بر اثر اصابت گلوله توپ به بازار شهر کشته شدند و گروهی زخمی",
                "ru|Четыре человека погибли в среду, когда снаряд попал в рынок, сообщили врачи. Были раненые.",
                "uk|Чотири людини загинули в середу, коли снаряд влучив у ринок міста, повідомили лікарі.",
                "he|ארבעה בני אדם נהרגו ביום רביעי כאשר פגז פגע בשוק",
                "zh|星期三一枚炮弹击中市场造成四人死亡",
                "ja|水曜日に砲弾が市場に当たり、四人が死亡した",
            })
    void theLanguageOfASentenceIsTold(String code, String sentence) {
        assertThat(of(sentence)).isEqualTo(code);
    }

    /// English reports are full of foreign names; they must not be taken for foreign texts.
    @Test
    void namesDoNotMakeATextForeign() {
        assertThat(
                        of(
                                "Members of the Fuerzas Armadas de la Resistencia Nacional attacked San Miguel."))
                .isEqualTo("en");
        assertThat(of("The mayor, who fled “حلب” with his family, told «Le Monde» of it."))
                .isEqualTo("en");
    }

    @Test
    void whatIsUnclearStaysUnclear() {
        assertThat(of("")).isEqualTo(Language.UNCLEAR);
        assertThat(of("12 - 14 / 3")).isEqualTo(Language.UNCLEAR);
        assertThat(of("Aleppo airstrike: 4 dead")).isEqualTo(Language.UNCLEAR);
    }
}
