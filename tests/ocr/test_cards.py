"""Whole cards of invented people, from many countries and in many styles: text in, fields out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from ocr.fields import FieldsRead, fields_from_text
from ocr.model import FieldKind


@dataclass(frozen=True)
class Sample:
    """A card's lines and what is to be read from them; what is not named must not be read."""

    text: str
    name: str = ""
    title: str = ""
    organization: str = ""
    department: str = ""
    phones: dict[str, str] = field(default_factory=dict)
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    social: tuple[str, ...] = ()
    address: str = ""
    region: str = ""
    home: str = ""


CARDS = {
    "german engineer": Sample(
        """Brandt Fördertechnik GmbH
        Dipl.-Ing. Jana Westphal
        Leiterin Konstruktion
        Industriestr. 14
        70565 Stuttgart
        Tel.: +49 (0) 711 23125-42
        Fax: +49 (0) 711 23125-99
        Mobil: 0171 2312599
        j.westphal@brandt-foerdertechnik.example
        www.brandt-foerdertechnik.example
        USt-IdNr.: DE 123 456 789 · Amtsgericht Stuttgart HRB 123456""",
        name="Jana Westphal", title="Leiterin Konstruktion", organization="Brandt Fördertechnik GmbH",
        phones={"+497112312542": "work", "+497112312599": "fax", "+491712312599": "mobile"},
        emails=("j.westphal@brandt-foerdertechnik.example",), urls=("www.brandt-foerdertechnik.example",),
        address="Industriestr. 14, 70565 Stuttgart", region="DE",
    ),
    "austrian lawyer": Sample(
        """KANZLEI STEINDL & PARTNER
        MMag. Dr. Valerie Steindl
        Rechtsanwältin
        Kärntner Ring 5/12
        A-1010 Wien
        T +43 1 23125 10 | F +43 1 23125 19
        steindl@kanzlei-steindl.example.at""",
        name="Valerie Steindl", title="Rechtsanwältin", organization="KANZLEI STEINDL & PARTNER",
        phones={"+4312312510": "work", "+4312312519": "fax"}, emails=("steindl@kanzlei-steindl.example.at",),
        address="Kärntner Ring 5/12, A-1010 Wien", region="AT",
    ),
    "american realtor": Sample(
        """Harborline Realty Group
        Dana K. O'Brien, GRI, CRS
        Senior Real Estate Broker
        DRE #01234567
        415.555.0142 direct
        415.555.0177 cell
        dana@harborline.example.com
        www.harborline.example.com
        2200 Market Street, Suite 310
        San Francisco, CA 94114""",
        name="Dana K. O'Brien", title="Senior Real Estate Broker", organization="Harborline Realty Group",
        phones={"+14155550142": "work", "+14155550177": "mobile"}, emails=("dana@harborline.example.com",),
        urls=("www.harborline.example.com",), address="2200 Market Street, Suite 310, San Francisco, CA 94114",
        region="US",
    ),
    "vanity number and extension": Sample(
        """Bloom & Branch Florists
        Teresa Albright
        Owner
        1-800-555-ROSE
        (312) 555-0188 ext. 204
        teresa@bloomandbranch.example.com""",
        name="Teresa Albright", title="Owner", organization="Bloom & Branch Florists",
        phones={"+18005557673": "work", "+13125550188": "work"}, emails=("teresa@bloomandbranch.example.com",),
        region="US",
    ),
    "british director": Sample(
        """Fenwick Marsh Ltd
        Oliver St John-Hale MBE
        Managing Director
        Unit 7, Canal Wharf
        Leeds LS11 5PS
        t: 0113 496 0123
        m: 07700 900456
        e: oliver@fenwickmarsh.example.co.uk
        w: fenwickmarsh.example.co.uk
        Registered in England No. 01234567 · VAT GB 123 4567 89""",
        name="Oliver St John-Hale", title="Managing Director", organization="Fenwick Marsh Ltd",
        phones={"+441134960123": "work", "+447700900456": "mobile"}, emails=("oliver@fenwickmarsh.example.co.uk",),
        urls=("fenwickmarsh.example.co.uk",), address="Unit 7, Canal Wharf, Leeds LS11 5PS", region="GB",
    ),
    "french notary in capitals": Sample(
        """ÉTUDE NOTARIALE MERCADIER
        Maître Solène MERCADIER
        Notaire
        12, rue des Tanneurs
        BP 40012
        37000 TOURS CEDEX
        Tél. : 02 47 00 01 23
        Télécopie : 02 47 00 01 24
        Port. : 06 39 98 01 23
        solene.mercadier@notaires.example.fr
        SIRET 123 456 789 00012""",
        name="Solène MERCADIER", title="Notaire", organization="ÉTUDE NOTARIALE MERCADIER",
        phones={"+33247000123": "work", "+33247000124": "fax", "+33639980123": "mobile"},
        emails=("solene.mercadier@notaires.example.fr",),
        address="12, rue des Tanneurs, BP 40012, 37000 TOURS CEDEX", region="FR",
    ),
    "italian architect": Sample(
        """Studio Tecnico Bellandi
        Arch. Fiorenza Bellandi
        Architetto
        Via Santa Chiara, 8 - 50125 Firenze (FI)
        Tel. 055 012 3456 - Cell. 333 012 3456
        P. IVA 01234567890
        info@studiobellandi.example.it""",
        name="Fiorenza Bellandi", title="Architetto", organization="Studio Tecnico Bellandi",
        phones={"+390550123456": "work", "+393330123456": "mobile"}, emails=("info@studiobellandi.example.it",),
        address="Via Santa Chiara, 8 - 50125 Firenze (FI)", region="IT",
    ),
    "spanish double surname": Sample(
        """Olivares Asesores S.L.
        Marta Ibáñez Cordero
        Asesora Fiscal
        C/ Mayor, 23, 2º B
        28013 Madrid
        Tel. 910 123 456 | Móvil 612 345 678
        m.ibanez@olivaresasesores.example.es
        CIF B12345678""",
        name="Marta Ibáñez Cordero", title="Asesora Fiscal", organization="Olivares Asesores S.L.",
        phones={"+34910123456": "work", "+34612345678": "mobile"}, emails=("m.ibanez@olivaresasesores.example.es",),
        address="C/ Mayor, 23, 2º B, 28013 Madrid", region="ES",
    ),
    "brazilian engineer": Sample(
        """Construtora Vale Verde Ltda
        Thiago Nogueira
        Engenheiro Civil
        CREA-SP 1234567890
        Rua das Acácias, 450 - Sala 12
        Campinas - SP, 13010-100
        (19) 3255-0123
        (19) 99855-0123
        thiago@valeverde.example.com.br""",
        name="Thiago Nogueira", title="Engenheiro Civil", organization="Construtora Vale Verde Ltda",
        phones={"+551932550123": "work", "+5519998550123": "mobile"}, emails=("thiago@valeverde.example.com.br",),
        address="Rua das Acácias, 450 - Sala 12, Campinas - SP, 13010-100", region="BR",
    ),
    "dutch agent": Sample(
        """Van Dalen Makelaardij B.V.
        Marieke van den Heuvel
        Makelaar
        Prinsengracht 263
        1016 GV Amsterdam
        T 020-5550123
        M 06-12345678
        marieke@vandalen.example.nl
        KvK 12345678""",
        name="Marieke van den Heuvel", title="Makelaar", organization="Van Dalen Makelaardij B.V.",
        phones={"+31205550123": "work", "+31612345678": "mobile"}, emails=("marieke@vandalen.example.nl",),
        address="Prinsengracht 263, 1016 GV Amsterdam", region="NL",
    ),
    "polish doctor": Sample(
        """Gabinet Stomatologiczny
        lek. stom. Agnieszka Wróblewska
        Stomatolog
        ul. Długa 15/3
        00-238 Warszawa
        tel. 22 555 01 23, kom. 601 555 012
        gabinet@wroblewska.example.pl
        NIP 123-456-78-90""",
        name="Agnieszka Wróblewska", title="Stomatolog", organization="Gabinet Stomatologiczny",
        phones={"+48225550123": "work", "+48601555012": "mobile"}, emails=("gabinet@wroblewska.example.pl",),
        address="ul. Długa 15/3, 00-238 Warszawa", region="PL",
    ),
    "czech director": Sample(
        """Lesní stavby Dvořáček s.r.o.
        Ing. Radim Dvořáček
        jednatel
        Nádražní 112
        702 00 Ostrava
        tel.: +420 596 555 012
        mobil: +420 602 555 012
        dvoracek@lesnistavby.example.cz
        IČO: 12345678 DIČ: CZ12345678""",
        name="Radim Dvořáček", title="jednatel", organization="Lesní stavby Dvořáček s.r.o.",
        phones={"+420596555012": "work", "+420602555012": "mobile"}, emails=("dvoracek@lesnistavby.example.cz",),
        address="Nádražní 112, 702 00 Ostrava", region="CZ",
    ),
    "swedish sales": Sample(
        """Nordvik Energi AB
        Linus Hällström
        Försäljningschef
        Kungsgatan 12
        111 35 Stockholm
        Tel 08-555 012 34
        Mobil 070-555 01 23
        linus.hallstrom@nordvikenergi.example.se""",
        name="Linus Hällström", title="Försäljningschef", organization="Nordvik Energi AB",
        phones={"+46855501234": "work", "+46705550123": "mobile"}, emails=("linus.hallstrom@nordvikenergi.example.se",),
        address="Kungsgatan 12, 111 35 Stockholm", region="SE",
    ),
    "finnish manager": Sample(
        """Järvinen Konepaja Oy
        Päivi Järvinen
        Toimitusjohtaja
        Teollisuuskatu 8
        FI-33100 Tampere
        Puh. +358 3 555 0123
        paivi.jarvinen@jarvinenkonepaja.example.fi
        Y-tunnus 1234567-8""",
        name="Päivi Järvinen", title="Toimitusjohtaja", organization="Järvinen Konepaja Oy",
        phones={"+35835550123": "work"}, emails=("paivi.jarvinen@jarvinenkonepaja.example.fi",),
        address="Teollisuuskatu 8, FI-33100 Tampere", region="FI",
    ),
    "hungarian family name first": Sample(
        """Balaton Borászat Kft.
        Kárpáti Zsófia
        értékesítési vezető
        8230 Balatonfüred, Kossuth utca 5.
        +36 87 555 012
        +36 30 555 0123
        karpati.zsofia@balatonboraszat.example.hu""",
        name="Kárpáti Zsófia", title="értékesítési vezető", organization="Balaton Borászat Kft.",
        phones={"+3687555012": "work", "+36305550123": "mobile"}, emails=("karpati.zsofia@balatonboraszat.example.hu",),
        address="8230 Balatonfüred, Kossuth utca 5", region="HU",
    ),
    "turkish exporter": Sample(
        """Anka Tekstil San. ve Tic. Ltd. Şti.
        Burak Çetinkaya
        İhracat Müdürü
        Organize Sanayi Bölgesi 4. Cadde No: 18
        16140 Nilüfer / Bursa
        Tel: +90 224 555 01 23
        GSM: +90 532 555 01 23
        burak@ankatekstil.example.com.tr""",
        name="Burak Çetinkaya", title="İhracat Müdürü", organization="Anka Tekstil San. ve Tic. Ltd. Şti.",
        phones={"+902245550123": "work", "+905325550123": "mobile"}, emails=("burak@ankatekstil.example.com.tr",),
        address="Organize Sanayi Bölgesi 4. Cadde No: 18, 16140 Nilüfer / Bursa", region="TR",
    ),
    "russian manager": Sample(
        """ООО «Северный мост»
        Кузнецова Ирина Павловна
        Менеджер по продажам
        191025, г. Санкт-Петербург,
        Невский пр., д. 55, офис 12
        тел.: +7 (812) 555-01-23
        моб.: +7 (921) 555-01-23
        kuznetsova@sevmost.example.ru""",
        name="Кузнецова Ирина Павловна", title="Менеджер по продажам", organization="ООО «Северный мост»",
        phones={"+78125550123": "work", "+79215550123": "mobile"}, emails=("kuznetsova@sevmost.example.ru",),
        address="191025, г. Санкт-Петербург, Невский пр., д. 55, офис 12", region="RU",
    ),
    "greek lawyer": Sample(
        """Δικηγορικό Γραφείο Παππάς
        Νικόλαος Παππάς
        Δικηγόρος
        Λεωφόρος Κηφισίας 44
        115 26 Αθήνα
        Τηλ.: 210 555 0123
        Κιν.: 694 555 0123
        pappas@pappaslaw.example.gr""",
        name="Νικόλαος Παππάς", title="Δικηγόρος", organization="Δικηγορικό Γραφείο Παππάς",
        phones={"+302105550123": "work", "+306945550123": "mobile"}, emails=("pappas@pappaslaw.example.gr",),
        address="Λεωφόρος Κηφισίας 44, 115 26 Αθήνα", region="GR",
    ),
    "japanese section chief": Sample(
        """株式会社みなと製作所
        営業部 課長
        佐々木 健一
        〒220-0012 神奈川県横浜市西区みなとみらい2-3-4
        みなとビル5階
        TEL 045-555-0123 FAX 045-555-0124
        携帯 090-5550-0123
        sasaki@minato-ss.example.co.jp""",
        name="佐々木 健一", title="課長", organization="株式会社みなと製作所", department="営業部",
        phones={"+81455550123": "work", "+81455550124": "fax", "+819055500123": "mobile"},
        emails=("sasaki@minato-ss.example.co.jp",),
        address="〒220-0012 神奈川県横浜市西区みなとみらい2-3-4, みなとビル5階", region="JP",
    ),
    "chinese manager": Sample(
        """深圳海川电子有限公司
        王建国
        销售经理
        地址：深圳市南山区科技园路18号3栋501室
        电话：0755-55501234
        手机：138 0013 8000
        邮箱：wang@haichuan.example.cn
        微信：haichuan_wang""",
        name="王建国", title="销售经理", organization="深圳海川电子有限公司",
        phones={"+8675555501234": "work", "+8613800138000": "mobile"}, emails=("wang@haichuan.example.cn",),
        social=("wechat: haichuan_wang",), address="深圳市南山区科技园路18号3栋501室", region="CN",
    ),
    "korean researcher": Sample(
        """(주)나래바이오
        박지훈
        책임연구원
        경기도 성남시 분당구 판교로 255
        전화 031-555-0123
        휴대폰 010-5550-1234
        jhpark@naraebio.example.co.kr""",
        name="박지훈", title="책임연구원", organization="(주)나래바이오",
        phones={"+82315550123": "work", "+821055501234": "mobile"}, emails=("jhpark@naraebio.example.co.kr",),
        address="경기도 성남시 분당구 판교로 255", region="KR",
    ),
    "company without a person": Sample(
        """Trattoria Da Ornella
        Cucina casalinga dal 1968
        Via Roma 12, 16121 Genova
        Tel. 010 012 3456
        www.daornella.example.it
        Chiuso il lunedì""",
        organization="Trattoria Da Ornella", phones={"+390100123456": "work"}, urls=("www.daornella.example.it",),
        address="Via Roma 12, 16121 Genova", region="IT",
    ),
    "family name first with a comma": Sample(
        """Lindqvist, Astrid
        Product Designer
        astrid@lindqvist.example.com
        +1 646 555 0123""",
        name="Astrid Lindqvist", title="Product Designer", phones={"+16465550123": "work"},
        emails=("astrid@lindqvist.example.com",), region="US",
    ),
    "swiss with direct dialling": Sample(
        """Alpina Treuhand AG
        Beat Zurbriggen
        Mitglied der Geschäftsleitung
        Bahnhofstrasse 21, CH-8001 Zürich
        Direkt +41 44 555 01 23
        Natel +41 79 555 01 23
        beat.zurbriggen@alpina-treuhand.example.ch
        linkedin.com/in/beatzurbriggen""",
        name="Beat Zurbriggen", title="Mitglied der Geschäftsleitung", organization="Alpina Treuhand AG",
        phones={"+41445550123": "work", "+41795550123": "mobile"},
        emails=("beat.zurbriggen@alpina-treuhand.example.ch",),
        social=("linkedin.com/in/beatzurbriggen",), address="Bahnhofstrasse 21, CH-8001 Zürich", region="CH",
    ),
    "indian executive": Sample(
        """Suryodaya Polymers Pvt. Ltd.
        Ananya Deshpande
        Deputy General Manager - Exports
        Plot No. 45, MIDC Industrial Area,
        Pune - 411018, Maharashtra, India
        Tel: +91 20 5550 1234
        Mob: +91 98220 12345
        ananya.d@suryodaya.example.in
        GSTIN: 27AAAAA0000A1Z5""",
        name="Ananya Deshpande", title="Deputy General Manager - Exports", organization="Suryodaya Polymers Pvt. Ltd.",
        phones={"+912055501234": "work", "+919822012345": "mobile"}, emails=("ananya.d@suryodaya.example.in",),
        address="Plot No. 45, MIDC Industrial Area, Pune - 411018, Maharashtra, India", region="IN",
    ),
    "emirates": Sample(
        """Gulf Crescent Trading L.L.C.
        Khalid Al Mansoori
        Procurement Manager
        P.O. Box 12345, Dubai, U.A.E.
        Tel: +971 4 555 0123
        Mob: +971 50 555 0123
        khalid@gulfcrescent.example.ae""",
        name="Khalid Al Mansoori", title="Procurement Manager", organization="Gulf Crescent Trading L.L.C.",
        phones={"+97145550123": "work", "+971505550123": "mobile"}, emails=("khalid@gulfcrescent.example.ae",),
        address="P.O. Box 12345, Dubai, U.A.E", region="AE",
    ),
    "mexican consultant": Sample(
        """Grupo Solaris S.A. de C.V.
        Lic. Ximena Robledo Arce
        Consultora
        Av. Insurgentes Sur 1234, Col. Del Valle
        03100 Ciudad de México, CDMX
        Cel. +52 55 5550 1234
        ximena@gruposolaris.example.mx""",
        name="Ximena Robledo Arce", title="Consultora", organization="Grupo Solaris S.A. de C.V.",
        phones={"+525555501234": "mobile"}, emails=("ximena@gruposolaris.example.mx",),
        address="Av. Insurgentes Sur 1234, Col. Del Valle, 03100 Ciudad de México, CDMX", region="MX",
    ),
    "canadian bilingual": Sample(
        """Érablière Lavigne Inc.
        Gaétan Lavigne
        Président
        1450, rue Sherbrooke Ouest, bureau 200
        Montréal (Québec) H3G 1K4
        Tél. : 514 555-0123, poste 22
        gaetan@erablierelavigne.example.ca""",
        name="Gaétan Lavigne", title="Président", organization="Érablière Lavigne Inc.",
        phones={"+15145550123": "work"}, emails=("gaetan@erablierelavigne.example.ca",),
        address="1450, rue Sherbrooke Ouest, bureau 200, Montréal (Québec) H3G 1K4", region="CA",
    ),
    "australian tradesman": Sample(
        """COASTLINE PLUMBING PTY LTD
        Brett Halloran
        Licensed Plumber Lic. 123456C
        0491 570 156
        brett@coastlineplumbing.example.com.au
        ABN 12 345 678 901
        12 Marine Parade, Kingscliff NSW 2487""",
        name="Brett Halloran", title="Licensed Plumber", organization="COASTLINE PLUMBING PTY LTD",
        phones={"+61491570156": "mobile"}, emails=("brett@coastlineplumbing.example.com.au",),
        address="12 Marine Parade, Kingscliff NSW 2487", region="AU",
    ),
    "home region decides where nothing else does": Sample(
        """Kim Lorentz
        030 23125 123""",
        name="Kim Lorentz", phones={"+493023125123": "work"}, region="DE", home="DE",
    ),
}  # fmt: skip


def _of(read: FieldsRead, kind: FieldKind) -> list[str]:
    return [one.value for one in read.fields if one.kind == kind]


@pytest.mark.parametrize("sample", CARDS.values(), ids=CARDS.keys())
def test_a_card_is_read_whole(sample: Sample) -> None:
    read = fields_from_text(sample.text, sample.home)
    assert {
        "name": _of(read, FieldKind.NAME),
        "title": _of(read, FieldKind.TITLE),
        "organization": _of(read, FieldKind.ORGANIZATION),
        "phones": {one.value: one.parts["kind"] for one in read.fields if one.kind == FieldKind.PHONE},
        "emails": _of(read, FieldKind.EMAIL),
        "urls": _of(read, FieldKind.URL),
        "social": _of(read, FieldKind.SOCIAL),
        "address": _of(read, FieldKind.ADDRESS),
        "region": read.region,
    } == {
        "name": [sample.name] if sample.name else [],
        "title": [sample.title] if sample.title else [],
        "organization": [sample.organization] if sample.organization else [],
        "phones": sample.phones,
        "emails": list(sample.emails),
        "urls": list(sample.urls),
        "social": list(sample.social),
        "address": [sample.address] if sample.address else [],
        "region": sample.region,
    }
    if sample.department:
        assert _of(read, FieldKind.DEPARTMENT) == [sample.department]
