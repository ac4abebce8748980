"""Names of invented people in several languages, and the ways in which one name is written differently."""

from __future__ import annotations

LATIN = {
    "de": (
        "Thomas Michael Andreas Stefan Peter Wolfgang Klaus Jürgen Günther Hans Sabine Monika Petra Renate Ursula Karin"
        " Birgit Heike Jörg Uwe Frank Matthias Christian Markus Susanne Katharina Elisabeth Johannes Friedrich Ulrich"
        " Sebastian Maximilian Franziska Magdalena Heinrich Barbara Claudia Martin Martina Julia Julian Daniel Daniela",
        "Müller Schmidt Schneider Fischer Weber Meyer Maier Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter"
        " Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause"
        " Lehmann Köhler Herrmann Walter König Mayer Huber Kaiser Fuchs Peters Möller Weiß Jung Hahn Vogel Dehmel"
        " Brückner Lindqvist Ostermann Pfeiffer Rothkegel Seidenspinner Tiefenbach Uhlmann Wiesengrund Zuckmayer",
    ),
    "en": (
        "James John Robert Michael William David Richard Joseph Charles Christopher Mary Patricia Jennifer Elizabeth"
        " Barbara Susan Margaret Katherine Andrew Edward Anthony Daniel Matthew Nicholas Rebecca Samantha Victoria"
        " Timothy Gregory Benjamin Samuel Alexander Alexandra Theodore Jonathan Deborah Pamela Christine Judith",
        "Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin"
        " Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker"
        " Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Ashdown Thistlewood"
        " Featherstone Holloway Pemberton Quigley Ravenscroft Underhill Winterbourne Yardley",
    ),
    "fr": (
        "Jean Pierre Michel Philippe Alain Nicolas Christophe Frédéric Sébastien François Françoise Véronique Valérie"
        " Nathalie Isabelle Sylvie Geneviève Émilie Hélène Benoît Jérôme Étienne Guillaume Antoine",
        "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèbvre Michel Garçon"
        " Bertrand Roux Vincent Fournier Morel Girard André Mercier Dupont Lambert Bonnet Légère Montferrand Quesnel",
    ),
    "es": (
        "Francisco José Antonio Manuel Juan Javier Enrique Guillermo Ignacio María Dolores Concepción Mercedes"
        " Guadalupe Montserrat Jesús Ramón Ángel Mónica Begoña Rafael Santiago Alejandro",
        "García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz"
        " Moreno Muñoz Álvarez Romero Gutiérrez Navarro Ibáñez Zubizarreta Echeverría",
    ),
    "pl": (
        "Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Małgorzata Agnieszka Elżbieta Joanna Łukasz Grzegorz"
        " Wojciech Zbigniew Stanisław Jakub Katarzyna Magdalena",
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski"
        " Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Błaszczyk Żółtowski",
    ),
    "nordic": (
        "Anders Lars Björn Jörgen Søren Åsa Karin Ingrid Johan Mikael Fredrik Margareta Kristina Nils Per Olof",
        "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson"
        " Sjöberg Åkesson Østergaard Lindström Bjørnstad Nygård",
    ),
}
"""First names and family names, by language."""

SCRIPTS = (
    ("Дмитрий Иванов", "Dmitry Ivanov"),
    ("Сергей Кузнецов", "Sergei Kuznetsov"),
    ("Екатерина Смирнова", "Ekaterina Smirnova"),
    ("Наталья Попова", "Natalia Popova"),
    ("Михаил Щербаков", "Mikhail Shcherbakov"),
    ("Юлия Жукова", "Yulia Zhukova"),
    ("Евгений Чернышёв", "Evgeny Chernyshev"),
    ("Алексей Цветков", "Aleksei Tsvetkov"),
    ("Ольга Ковальчук", "Olga Kovalchuk"),
    ("Владимир Хохлов", "Wladimir Chochlow"),
    ("Андрей Яковлев", "Andrej Jakowlew"),
    ("Татьяна Фёдорова", "Tatiana Fedorova"),
    ("Оксана Шевченко", "Oksana Shevchenko"),
    ("Игорь Лебедев", "Igor Lebedev"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
    ("Μαρία Οικονόμου", "Maria Oikonomou"),
    ("Νικόλαος Δημητρίου", "Nikolaos Dimitriou"),
    ("Ελένη Γεωργίου", "Eleni Georgiou"),
    ("Κωνσταντίνος Βασιλείου", "Konstantinos Vasileiou"),
)
"""One name in two scripts, transliterated in one of the usual ways."""

SIGNS = (
    ("田中太郎", "Taro Tanaka"),
    ("佐藤花子", "Hanako Sato"),
    ("鈴木一郎", "Ichiro Suzuki"),
    ("王小明", "Xiaoming Wang"),
    ("李晓红", "Xiaohong Li"),
    ("张伟", "Wei Zhang"),
    ("陈建国", "Jianguo Chen"),
    ("김민수", "Minsu Kim"),
)
"""A name in signs and how its card spells it in Latin letters."""

SHORT = {
    "Robert": "Bob",
    "William": "Bill",
    "Richard": "Dick",
    "James": "Jim",
    "Michael": "Mike",
    "Elizabeth": "Liz",
    "Margaret": "Peggy",
    "Katherine": "Kate",
    "Edward": "Ted",
    "Anthony": "Tony",
    "Joseph": "Joe",
    "John": "Jack",
    "Charles": "Chuck",
    "Patricia": "Trish",
    "Jennifer": "Jen",
    "Andrew": "Andy",
    "Matthew": "Matt",
    "Nicholas": "Nick",
    "Rebecca": "Becky",
    "Timothy": "Tim",
    "Gregory": "Greg",
    "Benjamin": "Ben",
    "Samuel": "Sam",
    "Alexander": "Sascha",
    "Theodore": "Ted",
    "Deborah": "Debbie",
    "Victoria": "Vicky",
    "Susan": "Sue",
    "Barbara": "Babs",
    "Christopher": "Chris",
    "Samantha": "Sam",
    "Daniel": "Dan",
    "David": "Dave",
    "Wolfgang": "Wolf",
    "Johannes": "Hannes",
    "Friedrich": "Fritz",
    "Ulrich": "Uli",
    "Sebastian": "Basti",
    "Maximilian": "Max",
    "Franziska": "Franzi",
    "Heinrich": "Heiner",
    "Katharina": "Kathi",
    "Susanne": "Susi",
    "Elisabeth": "Lisa",
    "Ursula": "Uschi",
    "Matthias": "Matze",
    "Andreas": "Andi",
    "Thomas": "Tom",
    "Philippe": "Phil",
    "Frédéric": "Fred",
    "Sébastien": "Seb",
    "Véronique": "Véro",
    "Guillaume": "Guy",
    "Francisco": "Paco",
    "José": "Pepe",
    "Ignacio": "Nacho",
    "Manuel": "Manolo",
    "Enrique": "Quique",
    "Dolores": "Lola",
    "Concepción": "Concha",
    "Guillermo": "Memo",
    "Jesús": "Chucho",
    "Santiago": "Santi",
    "Małgorzata": "Gosia",
    "Katarzyna": "Kasia",
    "Jakub": "Kuba",
    "Wojciech": "Wojtek",
    "Stanisław": "Staszek",
    "Krzysztof": "Krzysiek",
    "Lars": "Lasse",
    "Johan": "Jojje",
    "Fredrik": "Fredde",
    "Margareta": "Greta",
}
"""Short forms; two or three of them are in no list of Cardfile's on purpose."""

COMPANY_WORDS = (
    "Axiom Norden Helio Vektor Kranich Silber Delta Orion Nexa Terra Lumen Fabrik Quanta Riva Solis Tekton Umbra Vento"
    " Wega Xeno Ypsilon Zephyr Alba Boreal Cobalt Dorado Ember Falke Granit Hansa Indigo Jura Kompass Linden Merkur",
    "Maschinenbau Software Consulting Logistics Druck Medien Energy Systems Foods Textil Labs Design Architekten"
    " Chemicals Optik Analytics Bau Handel Instruments Robotics Pharma Studios Verlag Travel Marine Steel Glas",
    "GmbH|AG|Ltd.|Inc.|S.A.|LLC|GmbH & Co. KG|B.V.|S.r.l.|AB|Sp. z o.o.|",
)
TITLES = """
Geschäftsführer|Sales Manager|Head of Research|Steuerberaterin|Engineer|Projektleiter|Account Manager|CEO|CTO
|Directeur commercial|Buyer|Key Account Manager|Architect|Consultant|Data Analyst|Einkauf|Marketing Director
""".replace("\n", "").split("|")
CITIES = ("Berlin", "Hamburg", "München", "London", "Boston", "Paris", "Lyon", "Madrid", "Warszawa", "Wien", "Leeds")
