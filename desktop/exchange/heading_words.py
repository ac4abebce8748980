"""What the columns of a table are called, in the languages whose tables are met most."""

from __future__ import annotations

_LISTS = {
    "name": """
        name, full name, display name, contact, contact name, vollständiger name, ansprechpartner, kontakt,
        anzeigename, nom complet, contact principal, nombre completo, nome completo, contatto, volledige
        naam, naam, contactpersoon, imię i nazwisko, namn, navn, jméno a příjmení, full-name, 姓名, 名前, 氏名,
        이름, имя, фио""",
    "prefix": """
        prefix, salutation, name prefix, honorific, anrede, namenspräfix, akad. titel, civilité,
        tratamiento, trattamento, aanhef, 敬称""",
    "given": """
        first name, firstname, first, given name, givenname, forename, vorname, rufname, prénom, nombre,
        nome, voornaam, imię, förnamn, fornavn, etunimi, jméno, 名, имя (имя)""",
    "middle": "middle name, middle, zweiter vorname, weitere vornamen, deuxième prénom, segundo nombre",
    "family": """
        last name, lastname, last, surname, family name, familyname, nachname, familienname, zuname, nom,
        nom de famille, apellido, apellidos, cognome, apelido, sobrenome, achternaam, nazwisko, efternamn,
        efternavn, etternavn, sukunimi, příjmení, 姓, фамилия""",
    "suffix": "suffix, name suffix, namenssuffix, suffixe, sufijo, suffisso",
    "nickname": "nickname, nick, spitzname, surnom, apodo, soprannome, bijnaam, přezdívka",
    "title": """
        title, job title, jobtitle, position, role, function, occupation, titel, funktion, stelle,
        berufsbezeichnung, beruf, poste, fonction, titre, cargo, puesto, posizione, ruolo, qualifica,
        functie, stanowisko, befattning, stilling, pozice, 职位, 职务, 役職, должность""",
    "organization": """
        company, company name, organization, organisation, employer, account name, firma, firmenname,
        unternehmen, arbeitgeber, société, entreprise, organisme, empresa, compañía, azienda, società,
        ditta, bedrijf, bedrijfsnaam, organizacja, företag, virksomhed, bedrift, yritys, společnost, 公司, 会社,
        会社名, 회사, компания, организация""",
    "department": """
        department, dept, division, abteilung, bereich, service, département, departamento, reparto,
        afdeling, dział, avdelning, 部门, 部署, отдел""",
    "email": """
        e-mail, email, mail, e-mail address, email address, mail address, e-mail-adresse, emailadresse,
        mailadresse, courriel, adresse e-mail, adresse électronique, correo, correo electrónico, posta,
        posta elettronica, indirizzo e-mail, e-mailadres, adres e-mail, e-post, epost, sähköposti, 邮箱, 电子邮件,
        メール, メールアドレス, 이메일, почта, электронная почта, work email, primary email""",
    "phone": """
        phone, telephone, tel, tel., phone number, telephone number, business phone, work phone, office
        phone, telefon, telefonnummer, rufnummer, festnetz, telefon geschäftlich, durchwahl, téléphone,
        teléfono, telefono, telefone, telefoon, telefoonnummer, puhelin, 电话, 電話, 電話番号, 전화, телефон""",
    "mobile": """
        mobile, mobile phone, mobile number, cell, cell phone, cellphone, mobil, handy, mobiltelefon,
        mobilnummer, handynummer, portable, mobile portable, móvil, celular, cellulare, telemóvel, mobiel,
        komórka, telefon komórkowy, mobiltelefon privat, 手机, 携帯, 携帯電話, 휴대폰, мобильный""",
    "home phone": "home phone, private phone, telefon privat, privat, téléphone domicile, teléfono casa",
    "fax": "fax, fax number, business fax, telefax, faxnummer, fax geschäftlich, télécopie, 传真, факс",
    "pager": "pager, beeper",
    "url": """
        website, web, web site, web page, url, homepage, webseite, internet, site web, sitio web, página
        web, sito, sito web, strona www, hemsida, hjemmeside, 网站, ウェブサイト, сайт""",
    "profile": "linkedin, linkedin url, linkedin profile, xing, profile, profile url, twitter, profil",
    "street": """
        street, street address, address line 1, address 1, strasse, straße, anschrift, rue, calle, via,
        indirizzo, rua, straat, ulica, gata, business street, straße geschäftlich, 街道""",
    "postcode": """
        postal code, postcode, zip, zip code, plz, postleitzahl, code postal, código postal, cap, cep, kod
        pocztowy, postnummer, psč, 邮编, 郵便番号, индекс""",
    "city": """
        city, town, ort, stadt, wohnort, ville, ciudad, città, cidade, plaats, stad, miasto, by, kaupunki,
        město, 城市, 市, город""",
    "region": """
        state, region, province, county, bundesland, kanton, région, provincia, estado, regione, stato,
        provincie, województwo, 省, 都道府県, область""",
    "country": "country, country/region, land, staat, pays, país, paese, nazione, kraj, maa, 国家, 国, страна",
    "address": """
        address, postal address, adresse, postanschrift, dirección, endereço, adres, adress, osoite, adresa,
        地址, 住所, адрес, work address, home address, business address""",
    "birthday": """
        birthday, date of birth, birth date, born, geburtstag, geburtsdatum, anniversaire, date de
        naissance, cumpleaños, fecha de nacimiento, compleanno, data di nascita, aniversário, verjaardag,
        geboortedatum, urodziny, födelsedag, 生日, 誕生日, 생일, день рождения""",
    "circle": """
        circle, circles, group, groups, tags, tag, labels, label, category, categories, kreis, gruppe,
        gruppen, kategorie, kategorien, schlagwort, groupe, catégorie, grupo, etiqueta, gruppo, categoria,
        groep, categorie, grupa, 分组, グループ, группа""",
    "note": """
        note, notes, comment, comments, remark, remarks, description, notiz, notizen, bemerkung,
        bemerkungen, kommentar, anmerkung, remarque, commentaire, nota, notas, comentario, notatki,
        opmerking, opmerkingen, anteckningar, 备注, メモ, 메모, заметки, примечание""",
}
WORDS = {target: tuple(" ".join(word.split()) for word in words.split(",")) for target, words in _LISTS.items()}
"""By target; see `model.TARGETS`."""
