"""Signatures of e-mails by invented people, as they are pasted: text in, fields out, and nothing of the small print."""

from __future__ import annotations

import pytest

from ocr import FieldKind, read_text
from tests.ocr.test_cards import Sample

SIGNATURES = {
    "british, bars between everything": Sample(
        """Imogen Ashworth MRCVS | Veterinary Surgeon
        Fernhill Animal Clinic Ltd
        T: 020 7946 0142 | M: 07700 900142 | F: 020 7946 0143
        E: imogen.ashworth@fernhill.example | W: www.fernhill.example
        12 Tannery Lane, London SE1 2QJ

        Please consider the environment before printing this e-mail.""",
        name="Imogen Ashworth", title="Veterinary Surgeon", organization="Fernhill Animal Clinic Ltd",
        phones={"+442079460142": "work", "+447700900142": "mobile", "+442079460143": "fax"},
        emails=("imogen.ashworth@fernhill.example",), urls=("www.fernhill.example",),
        address="12 Tannery Lane, London SE1 2QJ", region="GB",
    ),
    "american, letters as labels": Sample(
        """Wendell Pruitt
        Senior Account Executive
        Vandalis Robotics Inc.
        480 Larkspur Lane, Suite 200, Boise, ID 83702
        o: (208) 555-0117  m: (208) 555-0148
        e: w.pruitt@vandalis.example
        w: www.vandalis.example
        Follow us on LinkedIn | Twitter | Facebook""",
        name="Wendell Pruitt", title="Senior Account Executive", organization="Vandalis Robotics Inc.",
        phones={"+12085550117": "work", "+12085550148": "mobile"}, emails=("w.pruitt@vandalis.example",),
        urls=("www.vandalis.example",), address="480 Larkspur Lane, Suite 200, Boise, ID 83702", region="US",
    ),
    "german, with what the law asks for": Sample(
        """Dora Dehmel
        Steuerberaterin

        Axiom Maschinenbau GmbH
        Hauptstr. 5, 10115 Berlin
        Tel.: +49 30 23125-198
        Fax: +49 30 23125-199
        Mobil: +49 171 3920042
        d.dehmel@axiom-maschinenbau.example
        www.axiom-maschinenbau.example

        Sitz der Gesellschaft: Berlin
        Registergericht: Amtsgericht Charlottenburg, HRB 123456 B
        Geschäftsführer: Karl Wenzel, Petra Lindqvist
        USt-IdNr.: DE123456789

        Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind,
        informieren Sie bitte den Absender und vernichten Sie diese E-Mail.""",
        name="Dora Dehmel", title="Steuerberaterin", organization="Axiom Maschinenbau GmbH",
        phones={"+493023125198": "work", "+493023125199": "fax", "+491713920042": "mobile"},
        emails=("d.dehmel@axiom-maschinenbau.example",), urls=("www.axiom-maschinenbau.example",),
        address="Hauptstr. 5, 10115 Berlin", region="DE",
    ),
    "german, bullets in one line": Sample(
        """i. A. Jonas Wiegand
        Leiter Einkauf
        Nordlicht Orgelbau GmbH • Pfeifengasse 8 • 10117 Berlin
        Telefon 030 23125-47 • Mobil 0171 3920042
        j.wiegand@nordlicht-orgelbau.example • www.nordlicht-orgelbau.example""",
        name="Jonas Wiegand", title="Leiter Einkauf", organization="Nordlicht Orgelbau GmbH",
        phones={"+49302312547": "work", "+491713920042": "mobile"},
        emails=("j.wiegand@nordlicht-orgelbau.example",), urls=("www.nordlicht-orgelbau.example",),
        address="Pfeifengasse 8, 10117 Berlin", region="DE",
    ),
    "swiss": Sample(
        """Reto Caduff
        Projektleiter

        Alpstein Holzbau AG
        Bahnhofstrasse 12
        9000 St. Gallen
        Direkt +41 71 555 01 42
        reto.caduff@alpstein-holzbau.example.ch""",
        name="Reto Caduff", title="Projektleiter", organization="Alpstein Holzbau AG",
        phones={"+41715550142": "work"}, emails=("reto.caduff@alpstein-holzbau.example.ch",),
        address="Bahnhofstrasse 12, 9000 St. Gallen", region="CH",
    ),
    "french": Sample(
        """Solène MERCADIER
        Responsable commerciale
        Ateliers Vauban SARL
        12, rue des Tanneurs - 37000 Tours
        Tél. : 02 61 91 01 23 – Port. : 06 39 98 01 23
        solene.mercadier@ateliers-vauban.example.fr
        Pensez à l'environnement avant d'imprimer ce message.""",
        name="Solène MERCADIER", title="Responsable commerciale", organization="Ateliers Vauban SARL",
        phones={"+33261910123": "work", "+33639980123": "mobile"},
        emails=("solene.mercadier@ateliers-vauban.example.fr",), address="12, rue des Tanneurs - 37000 Tours",
        region="FR",
    ),
    "spanish": Sample(
        """Marta Ibáñez Cordero
        Directora de Marketing
        Olivares Asesores S.L.
        C/ Mayor, 23, 28013 Madrid
        Tel.: 910 123 456 | Móvil: 612 345 678
        m.ibanez@olivaresasesores.example.es

        Este mensaje y sus anexos son confidenciales y van dirigidos exclusivamente a su destinatario.""",
        name="Marta Ibáñez Cordero", title="Directora de Marketing", organization="Olivares Asesores S.L.",
        phones={"+34910123456": "work", "+34612345678": "mobile"}, emails=("m.ibanez@olivaresasesores.example.es",),
        address="C/ Mayor, 23, 28013 Madrid", region="ES",
    ),
    "italian": Sample(
        """Fiorenza Bellandi
        Responsabile Acquisti
        Officine Bellandi S.r.l.
        Via Santa Chiara, 8 - 50125 Firenze (FI)
        Tel. +39 055 012 3456 - Cell. +39 333 012 3456
        f.bellandi@officinebellandi.example.it
        P.IVA 01234567890""",
        name="Fiorenza Bellandi", title="Responsabile Acquisti", organization="Officine Bellandi S.r.l.",
        phones={"+390550123456": "work", "+393330123456": "mobile"}, emails=("f.bellandi@officinebellandi.example.it",),
        address="Via Santa Chiara, 8 - 50125 Firenze (FI)", region="IT",
    ),
    "brazilian": Sample(
        """Thiago Sampaio Leal
        Gerente de Projetos
        Construtora Ipê Ltda
        (11) 5555-0142 | (11) 95555-0142
        thiago.leal@construtoraipe.example.com.br
        www.construtoraipe.example.com.br
        Esta mensagem pode conter informação confidencial e/ou privilegiada.""",
        name="Thiago Sampaio Leal", title="Gerente de Projetos", organization="Construtora Ipê Ltda",
        phones={"+551155550142": "work", "+5511955550142": "mobile"},
        emails=("thiago.leal@construtoraipe.example.com.br",), urls=("www.construtoraipe.example.com.br",), region="BR",
    ),
    "dutch": Sample(
        """Femke van der Laan
        Accountmanager
        Waterkant Interieurs B.V.
        Keizersgracht 112, 1015 CV Amsterdam
        T 020 555 0142 | M 06 5555 0142
        femke@waterkant.example.nl | www.waterkant.example.nl
        KvK 12345678""",
        name="Femke van der Laan", title="Accountmanager", organization="Waterkant Interieurs B.V.",
        phones={"+31205550142": "work", "+31655550142": "mobile"}, emails=("femke@waterkant.example.nl",),
        urls=("www.waterkant.example.nl",), address="Keizersgracht 112, 1015 CV Amsterdam", region="NL",
    ),
    "swedish": Sample(
        """Linnea Bergqvist
        Ekonomichef

        Skärgård Marin AB
        Strandvägen 14, 114 56 Stockholm
        Tel: 08-555 014 20
        Mobil: 070-555 01 42
        linnea.bergqvist@skargardmarin.example.se""",
        name="Linnea Bergqvist", title="Ekonomichef", organization="Skärgård Marin AB",
        phones={"+46855501420": "work", "+46705550142": "mobile"},
        emails=("linnea.bergqvist@skargardmarin.example.se",),
        address="Strandvägen 14, 114 56 Stockholm", region="SE",
    ),
    "finnish": Sample(
        """Aino Kettunen
        Myyntijohtaja
        Pohjola Puutuote Oy
        Mannerheimintie 20, 00100 Helsinki
        Puh. +358 9 555 0142
        aino.kettunen@pohjolapuutuote.example.fi""",
        name="Aino Kettunen", title="Myyntijohtaja", organization="Pohjola Puutuote Oy",
        phones={"+35895550142": "work"}, emails=("aino.kettunen@pohjolapuutuote.example.fi",),
        address="Mannerheimintie 20, 00100 Helsinki", region="FI",
    ),
    "polish": Sample(
        """Agnieszka Wróbel
        Kierownik Działu Sprzedaży
        Zielony Młyn Sp. z o.o.
        ul. Długa 15, 00-238 Warszawa
        tel. +48 22 555 01 42, kom. +48 512 345 678
        agnieszka.wrobel@zielonymlyn.example.pl
        NIP: 1234567890, KRS: 0000123456""",
        name="Agnieszka Wróbel", title="Kierownik Działu Sprzedaży", organization="Zielony Młyn Sp. z o.o.",
        phones={"+48225550142": "work", "+48512345678": "mobile"}, emails=("agnieszka.wrobel@zielonymlyn.example.pl",),
        address="ul. Długa 15, 00-238 Warszawa", region="PL",
    ),
    "czech": Sample(
        """Ing. Tomáš Havelka
        obchodní ředitel
        Sklárna Jizera s.r.o.
        Na Příkopě 21, 110 00 Praha 1
        tel.: +420 222 555 014
        mobil: +420 601 555 014
        e-mail: tomas.havelka@sklarnajizera.example.cz
        web: www.sklarnajizera.example.cz""",
        name="Tomáš Havelka", title="obchodní ředitel", organization="Sklárna Jizera s.r.o.",
        phones={"+420222555014": "work", "+420601555014": "mobile"}, emails=("tomas.havelka@sklarnajizera.example.cz",),
        urls=("www.sklarnajizera.example.cz",), address="Na Příkopě 21, 110 00 Praha 1", region="CZ",
    ),
    "hungarian": Sample(
        """Szabó Katalin
        értékesítési vezető
        Dunapart Bútor Kft.
        1051 Budapest, Október 6. utca 12.
        Tel.: +36 1 555 0142
        Mobil: +36 30 555 0142
        szabo.katalin@dunapartbutor.example.hu""",
        name="Szabó Katalin", title="értékesítési vezető", organization="Dunapart Bútor Kft.",
        phones={"+3615550142": "work", "+36305550142": "mobile"}, emails=("szabo.katalin@dunapartbutor.example.hu",),
        address="1051 Budapest, Október 6. utca 12", region="HU",
    ),
    "romanian": Sample(
        """Ioana Dumitrescu
        Director General
        Carpatica Lemn S.R.L.
        Str. Victoriei nr. 10, 010061 București
        Tel: +40 21 555 0142
        Mobil: +40 722 555 142
        ioana.dumitrescu@carpaticalemn.example.ro""",
        name="Ioana Dumitrescu", title="Director General", organization="Carpatica Lemn S.R.L.",
        phones={"+40215550142": "work", "+40722555142": "mobile"},
        emails=("ioana.dumitrescu@carpaticalemn.example.ro",),
        address="Str. Victoriei nr. 10, 010061 București", region="RO",
    ),
    "turkish": Sample(
        """Elif Karaca
        Satış Müdürü
        Boğaz Mobilya A.Ş.
        İstiklal Caddesi No: 45, 34430 Beyoğlu / İstanbul
        T: +90 212 555 01 42
        G: +90 532 555 01 42
        elif.karaca@bogazmobilya.example.com.tr""",
        name="Elif Karaca", title="Satış Müdürü", organization="Boğaz Mobilya A.Ş.",
        phones={"+902125550142": "work", "+905325550142": "mobile"},
        emails=("elif.karaca@bogazmobilya.example.com.tr",),
        address="İstiklal Caddesi No: 45, 34430 Beyoğlu / İstanbul", region="TR",
    ),
    "russian": Sample(
        """Ирина Соколова
        Менеджер по продажам
        ООО «Северный Лес»
        Тел.: +7 (495) 555-01-42
        Моб.: +7 (916) 555-01-42
        i.sokolova@severnyles.example.ru
        www.severnyles.example.ru""",
        name="Ирина Соколова", title="Менеджер по продажам", organization="ООО «Северный Лес»",
        phones={"+74955550142": "work", "+79165550142": "mobile"}, emails=("i.sokolova@severnyles.example.ru",),
        urls=("www.severnyles.example.ru",), region="RU",
    ),
    "greek": Sample(
        """Ελένη Παπακώστα
        Διευθύντρια Πωλήσεων
        Αιγαίο Ναυτιλιακή Α.Ε.
        Τηλ.: +30 210 555 0142
        Κιν.: +30 694 555 0142
        e.papakosta@aigaio.example.gr""",
        name="Ελένη Παπακώστα", title="Διευθύντρια Πωλήσεων", organization="Αιγαίο Ναυτιλιακή Α.Ε.",
        phones={"+302105550142": "work", "+306945550142": "mobile"}, emails=("e.papakosta@aigaio.example.gr",),
        region="GR",
    ),
    "japanese, between rules": Sample(
        """━━━━━━━━━━━━━━━━━━━━
        株式会社青葉製作所
        営業部 部長
        長谷川 美咲
        〒980-0014 宮城県仙台市青葉区本町2-3-5
        TEL:022-555-0142 FAX:022-555-0143
        E-mail:hasegawa@aoba.example.jp
        URL:https://www.aoba.example.jp
        ━━━━━━━━━━━━━━━━━━━━""",
        name="長谷川 美咲", title="部長", department="営業部", organization="株式会社青葉製作所",
        phones={"+81225550142": "work", "+81225550143": "fax"}, emails=("hasegawa@aoba.example.jp",),
        urls=("https://www.aoba.example.jp",), address="〒980-0014 宮城県仙台市青葉区本町2-3-5", region="JP",
    ),
    "chinese": Sample(
        """王晓明
        销售经理
        上海青松科技有限公司
        地址：上海市浦东新区世纪大道100号
        电话：021-5555 0142
        手机：138 0000 0142
        邮箱：wang.xiaoming@qingsong.example.cn""",
        name="王晓明", title="销售经理", organization="上海青松科技有限公司",
        phones={"+862155550142": "work", "+8613800000142": "mobile"}, emails=("wang.xiaoming@qingsong.example.cn",),
        address="上海市浦东新区世纪大道100号", region="CN",
    ),
    "korean": Sample(
        """김민지 과장
        영업팀
        한빛물산 주식회사
        서울특별시 강남구 테헤란로 123
        Tel. 02-555-0142 / Mobile 010-5555-0142
        minji.kim@hanbit.example.kr""",
        name="김민지", title="과장", department="영업팀", organization="한빛물산 주식회사",
        phones={"+8225550142": "work", "+821055550142": "mobile"}, emails=("minji.kim@hanbit.example.kr",),
        address="서울특별시 강남구 테헤란로 123", region="KR",
    ),
    "sent from a telephone": Sample(
        """Odette Marchbanks
        Head of Fundraising, Harbour Lights Trust
        +44 20 7946 0151

        Sent from my iPhone""",
        name="Odette Marchbanks", title="Head of Fundraising", organization="Harbour Lights Trust",
        phones={"+442079460151": "work"}, region="GB",
    ),
    "everything in two lines": Sample(
        """Priya Raman | Chief Technology Officer | Lanternfish Labs Inc.
        +1 415 555 0142 · priya@lanternfish.example.com · lanternfish.example.com · linkedin.com/in/praman""",
        name="Priya Raman", title="Chief Technology Officer", organization="Lanternfish Labs Inc.",
        phones={"+14155550142": "work"}, emails=("priya@lanternfish.example.com",), urls=("lanternfish.example.com",),
        social=("linkedin.com/in/praman",), region="US",
    ),
    "american, the lawyer's warning": Sample(
        """Marguerite Holloway, Esq.
        Partner
        HOLLOWAY & FINCH LLP
        1200 Brickell Avenue, Suite 900 | Miami, FL 33131
        Direct: 305.555.0142 | Fax: 305.555.0143
        mholloway@hollowayfinch.example.com

        CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the exclusive use of the intended
        recipient. If you received it in error, call 305.555.0199 or write to privacy@hollowayfinch.example.com.""",
        name="Marguerite Holloway", title="Partner", organization="HOLLOWAY & FINCH LLP",
        phones={"+13055550142": "work", "+13055550143": "fax"}, emails=("mholloway@hollowayfinch.example.com",),
        address="1200 Brickell Avenue, Suite 900, Miami, FL 33131", region="US",
    ),
    "what mail programs put in": Sample(
        """Best regards,

        *Jane Fitzgerald* (she/her)
        **Programme Manager**
        Bright Harbor Systems, Inc. | 100 Summer St, Boston, MA 02110
        [cid:image001.png@01D9.ABC]
        (617) 555-0142<tel:+16175550142>
        jane@brightharbor.example.com<mailto:jane@brightharbor.example.com>
        www.brightharbor.example.com<https://www.brightharbor.example.com>""",
        name="Jane Fitzgerald", title="Programme Manager", organization="Bright Harbor Systems, Inc.",
        phones={"+16175550142": "work"}, emails=("jane@brightharbor.example.com",),
        urls=("www.brightharbor.example.com",), address="100 Summer St, Boston, MA 02110", region="US",
    ),
    "norwegian, registered in small print": Sample(
        """Sigrid Haugland
        Daglig leder
        Fjordglimt Reiser AS
        Tlf: +47 22 55 01 42 | Mob: +47 912 34 567
        sigrid@fjordglimt.example.no
        Org.nr. 123 456 789 MVA""",
        name="Sigrid Haugland", title="Daglig leder", organization="Fjordglimt Reiser AS",
        phones={"+4722550142": "work", "+4791234567": "mobile"}, emails=("sigrid@fjordglimt.example.no",), region="NO",
    ),
    "british, registered in small print": Sample(
        """Tobias Wren
        Technical Director
        Quillfeather Press Limited
        Tel: +44 (0)113 496 0142 ext. 12
        tobias.wren@quillfeather.example.co.uk
        Registered in England and Wales No. 01234567. Registered office: 7 Canal Wharf, Leeds LS11 5PS""",
        name="Tobias Wren", title="Technical Director", organization="Quillfeather Press Limited",
        phones={"+441134960142": "work"}, emails=("tobias.wren@quillfeather.example.co.uk",),
        address="7 Canal Wharf, Leeds LS11 5PS", region="GB",
    ),
}  # fmt: skip


@pytest.mark.parametrize("sample", SIGNATURES.values(), ids=SIGNATURES.keys())
def test_a_signature_is_read_whole(sample: Sample) -> None:
    read = read_text(sample.text, sample.home)

    def of(kind: FieldKind) -> list[str]:
        return [one.value for one in read.of(kind)]

    assert {
        "name": of(FieldKind.NAME),
        "title": of(FieldKind.TITLE),
        "organization": of(FieldKind.ORGANIZATION),
        "department": of(FieldKind.DEPARTMENT),
        "phones": {one.value: one.parts["kind"] for one in read.of(FieldKind.PHONE)},
        "emails": of(FieldKind.EMAIL),
        "urls": of(FieldKind.URL),
        "social": of(FieldKind.SOCIAL),
        "address": of(FieldKind.ADDRESS),
        "region": read.region,
    } == {
        "name": [sample.name] if sample.name else [],
        "title": [sample.title] if sample.title else [],
        "organization": [sample.organization] if sample.organization else [],
        "department": [sample.department] if sample.department else [],
        "phones": sample.phones,
        "emails": list(sample.emails),
        "urls": list(sample.urls),
        "social": list(sample.social),
        "address": [sample.address] if sample.address else [],
        "region": sample.region,
    }


@pytest.mark.parametrize(
    ("text", "name", "phone"),
    [
        ("نرگس کیانی\nمدیر بازاریابی\nشرکت چاپ سپیدار\n+۹۸ ۲۱ ۵۵۵۵ ۰۱۴۲", "نرگس کیانی", "+982155550142"),
        ("נועה ברקאי\nמנהלת שיווק\nאופק כחול\n+972 3 555 0142", "נועה ברקאי", "+97235550142"),
    ],
)
def test_words_that_no_table_has_are_kept_as_notes(text: str, name: str, phone: str) -> None:
    read = read_text(text)

    assert [field.value for field in read.of(FieldKind.NAME)] == [name]
    assert [field.value for field in read.of(FieldKind.PHONE)] == [phone]
    assert {field.value for field in read.of(FieldKind.NOTE)} == set(text.split("\n")[1:3])
    assert {field.kind for field in read.fields} == {FieldKind.NAME, FieldKind.PHONE, FieldKind.NOTE}
