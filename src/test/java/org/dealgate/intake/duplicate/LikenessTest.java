package org.dealgate.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class LikenessTest {

    private static final LegalForms FORMS = LegalForms.read(new ClassPathResource("intake/legal-forms.txt"));

    @ParameterizedTest
    @CsvSource({
        "Acme Corporation, ACME Corp.",
        "江岳路桥建设集团有限公司, 江岳路桥集团",
        "江岳路桥（集团）股份有限公司, 江岳路桥",
        "江苏江岳路桥有限责任公司, 江岳路桥集团",
        "Hopfen und Söhne GmbH, Hopfen & Soehne",
        "Ｎｏｒｒｌａｎｄ Fordon AB, Norrland Fordon",
        "Norrland Fordon AB, Norrland Fordon Service AB",
        "'Siemens (China) Co., Ltd.', Siemens Ltd. China",
        "Crédit Agricole S.A., Credit Agricole",
        "Clinique du Léman, Clinique du Leman Sàrl",
        "Wilhelm Müller OHG, Wilhelm Mueller",
        "Baltic Grid Operators, Baltic Grid Operator",
        "トヨタ自動車株式会社, トヨタ自動車",
        "삼성전자 주식회사, 삼성전자",
        "草原乳业股份有限公司, 草原乳业集团"
    })
    void two_ways_of_writing_one_customer_are_alike(String one, String other) {
        assertThat(customers(one, other)).isGreaterThanOrEqualTo(Likeness.OF_CUSTOMERS);
        assertThat(customers(other, one)).isEqualTo(customers(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Norrland Fordon, Norrland Timber",
        "华东电力, 华南电力",
        "华东电力集团有限公司, 华南电力集团有限公司",
        "中国银行, 中国建设银行",
        "Deutsche Bahn AG, Deutsche Bank AG",
        "General Electric, General Motors",
        "东海港务集团, 江岳路桥集团",
        "中国石油有限公司, 中国石化有限公司",
        "上海电力, 上海电气",
        "Bayern Motoren AG, Bayern Motor Parts AG",
        "金龙鱼集团, 金龙鱼食品有限公司",
        "Acme, Apex",
        "Works 12, Works 13",
        "有限公司, 集团"
    })
    void two_customers_are_not_alike_however_much_of_their_names_is(String one, String other) {
        assertThat(customers(one, other)).isLessThan(Likeness.OF_CUSTOMERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Press line PX-9, PRESS LINE PX9",
        "GTXPro, GTX Pro",
        "Hydraulic press HP-500, Hydraulic presses HP 500",
        "架桥机 JQ900, 架桥机JQ-900",
        "600吨冲压线, 冲压线 600吨"
    })
    void two_ways_of_writing_one_item_are_alike(String one, String other) {
        assertThat(items(one, other)).isGreaterThanOrEqualTo(Likeness.OF_ITEMS);
    }

    @ParameterizedTest
    @CsvSource({
        "Press line PX-9, Press line PX-7",
        "GTX Basic, GTX Plus Basic",
        "GTX Plus Basic, GTX Plus Pro",
        "架桥机 JQ900, 提梁机 TL450",
        "架桥机 JQ900, 架桥机 JQ600",
        "Press line 3000 t, Press line 2500 t",
        "Pump 1200000, Pump 1200001"
    })
    void two_models_are_not_alike(String one, String other) {
        assertThat(items(one, other)).isLessThan(Likeness.OF_ITEMS);
    }

    @Test
    void a_name_of_legal_forms_only_keeps_them() {
        assertThat(Name.ofCustomer("The Company Group", FORMS).key()).isEqualTo("the company group");
    }

    @Test
    void a_key_says_what_the_name_says() {
        var name = Name.ofCustomer("Hopfen & Söhne, 江岳路桥集团 GmbH", FORMS);

        assertThat(name.key()).isEqualTo("hopfen sohne 江岳路桥");
        assertThat(Name.ofKey(name.key())).isEqualTo(name);
    }

    @Test
    void what_has_no_letters_is_still_called_something() {
        assertThat(Name.ofItem("***").key()).isEqualTo("***");
        assertThat(Name.ofItem("***").grams()).isNotEmpty();
    }

    private static double customers(String one, String other) {
        return Likeness.of(Name.ofCustomer(one, FORMS), Name.ofCustomer(other, FORMS));
    }

    private static double items(String one, String other) {
        return Likeness.of(Name.ofItem(one), Name.ofItem(other));
    }
}
