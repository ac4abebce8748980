<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CardPane</name>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Turn the card a quarter to the right and read it again</source>
        <translation>Die Karte um ein Viertel nach rechts drehen und neu lesen</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Ecken</translation>
    </message>
    <message>
        <source>Mark the corners of the card on the photograph</source>
        <translation>Die Ecken der Karte auf dem Foto zeigen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole card</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The next card is the back of this one</source>
        <translation>Die nächste Karte ist die Rückseite von dieser</translation>
    </message>
    <message>
        <source>This is the back of the card before</source>
        <translation>Dies ist die Rückseite der Karte davor</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Join front and back of one card</source>
        <translation>Vorder- und Rückseite einer Karte verbinden</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Picture of the card</source>
        <translation>Bild der Karte</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Arrow keys go through the printed lines, Space puts the line into the field last used.</source>
        <translation>Pfeiltasten gehen durch die gedruckten Zeilen, die Leertaste setzt die Zeile in das zuletzt benutzte Feld.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open photographs …</source>
        <translation>Fotos ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Export all contacts …</source>
        <translation>Alle Kontakte e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Search people</source>
        <translation>Personen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Keep and &amp;next</source>
        <translation>Behalten und &amp;weiter</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Turn and read again</source>
        <translation>&amp;Drehen und neu lesen</translation>
    </message>
    <message>
        <source>Mark the &amp;corners</source>
        <translation>&amp;Ecken zeigen</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show the other s&amp;ide</source>
        <translation>Andere Se&amp;ite zeigen</translation>
    </message>
    <message>
        <source>&amp;Join with the next card as its back</source>
        <translation>Mit der nä&amp;chsten Karte als Rückseite verbinden</translation>
    </message>
    <message>
        <source>Join with the card &amp;before as its back</source>
        <translation>Als Rückseite mit der Karte da&amp;vor verbinden</translation>
    </message>
    <message>
        <source>Sp&amp;lit front and back</source>
        <translation>Vorder- und Rückseite &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Pause or go on reading</source>
        <translation>Lesen &amp;anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>St&amp;op reading</source>
        <translation>Lesen ab&amp;brechen</translation>
    </message>
    <message>
        <source>Take &amp;finished photographs off the stack</source>
        <translation>&amp;Fertige Fotos vom Stapel nehmen</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>K&amp;ontakt</translation>
    </message>
    <message>
        <source>&amp;Edit contact</source>
        <translation>Kontakt &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy contact</source>
        <translation>Kontakt &amp;kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport as vCard …</source>
        <translation>Als vCard e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>E&amp;instellungen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the &amp;whole card</source>
        <translation>&amp;Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Look as the s&amp;ystem</source>
        <translation>Aussehen wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Cardfile</source>
        <translation>&amp;Über Cardfile</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch als</translation>
    </message>
    <message>
        <source>The name in another script, or how it is read</source>
        <translation>Der Name in einer anderen Schrift, oder wie er gelesen wird</translation>
    </message>
    <message>
        <source>First name, last name, titles</source>
        <translation>Vorname, Nachname, Anrede</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>E-Mail hinzufügen</translation>
    </message>
    <message>
        <source>Add a web address</source>
        <translation>Webadresse hinzufügen</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Anschrift hinzufügen</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>CornerView</name>
    <message>
        <source>Corners of the card</source>
        <translation>Ecken der Karte</translation>
    </message>
    <message>
        <source>Keys 1 to 4 choose a corner, arrow keys move it, with Shift in larger steps.</source>
        <translation>Die Tasten 1 bis 4 wählen eine Ecke, Pfeiltasten bewegen sie, mit Umschalt in größeren Schritten.</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>Please check this</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Please check this: it was hard to read.</source>
        <translation>Bitte prüfen: Das war schwer zu lesen.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Zoom the card</source>
        <translation>Karte vergrößern</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <source>Kind of number</source>
        <translation>Art der Nummer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cardfile fetches nothing from the internet; save the picture first and drop the file.</source>
        <translation>Cardfile holt nichts aus dem Internet; speichern Sie das Bild zuerst und ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>There is no picture in what you dropped or pasted.</source>
        <translation>Darin ist kein Bild.</translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Pictures and PDF files ({kinds})</source>
        <translation>Bilder und PDF-Dateien ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Drop to put on the stack</source>
        <translation>Loslassen legt auf den Stapel</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>About Cardfile</source>
        <translation>Über Cardfile</translation>
    </message>
    <message>
        <source>Photographed business cards become contacts you can trust. Everything stays on this machine.</source>
        <translation>Aus fotografierten Visitenkarten werden Kontakte, auf die Sie sich verlassen können. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>This choice could not be written down and holds until the end.</source>
        <translation>Diese Wahl ließ sich nicht speichern und gilt nur bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cardfile made a mistake</source>
        <translation>Cardfile hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Something broke inside Cardfile. What you kept is safe; you can go on working.</source>
        <translation>In Cardfile ist etwas schiefgegangen. Was Sie behalten haben, ist sicher; Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>What happened is written in {file}. Please send that file with your report.</source>
        <translation>Was geschehen ist, steht in {file}. Bitte schicken Sie diese Datei mit, wenn Sie den Fehler melden.</translation>
    </message>
</context>
<context>
    <name>NoticeSlip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Copied as text and vCard.</source>
        <translation>Als Text und vCard kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Export all …</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand hier</translation>
    </message>
    <message>
        <source>Every card you keep becomes a contact in this list.</source>
        <translation>Jede Karte, die Sie behalten, wird ein Kontakt in dieser Liste.</translation>
    </message>
    <message>
        <source>Scan cards</source>
        <translation>Karten einlesen</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or only their beginnings.</source>
        <translation>Versuchen Sie weniger Wörter oder nur ihre Anfänge.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n Kontakt ausgewählt</numerusform>
            <numerusform>%n Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as vCard</source>
        <translation>Als vCard exportieren</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}.</source>
        <translation>
            <numerusform>%n Kontakt in {file} geschrieben.</numerusform>
            <numerusform>%n Kontakte in {file} geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Picture of the card&apos;s back</source>
        <translation>Bild der Rückseite</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export as vCard</source>
        <translation>Als vCard exportieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>Extension</source>
        <translation>Durchwahl</translation>
    </message>
    <message>
        <source>ext.</source>
        <translation>Durchw.</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Mark the corners</source>
        <translation>Ecken zeigen</translation>
    </message>
    <message>
        <source>It is the back of the card before</source>
        <translation>Es ist die Rückseite der Karte davor</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Keep and next</source>
        <translation>Behalten und weiter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to check first</source>
        <translation>
            <numerusform>%n Feld zuerst prüfen</numerusform>
            <numerusform>%n Felder zuerst prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanScreen</name>
    <message>
        <source>Skip {name}</source>
        <translation>{name} überspringen</translation>
    </message>
    <message>
        <source>{name} is skipped.</source>
        <translation>{name} ist übersprungen.</translation>
    </message>
    <message>
        <source>The card is turned and read again …</source>
        <translation>Die Karte wird gedreht und neu gelesen …</translation>
    </message>
    <message>
        <source>There is no card beside this one that could be its other side.</source>
        <translation>Neben dieser Karte liegt keine, die ihre andere Seite sein könnte.</translation>
    </message>
    <message>
        <source>Join front and back</source>
        <translation>Vorder- und Rückseite verbinden</translation>
    </message>
    <message>
        <source>Front and back are one card now.</source>
        <translation>Vorder- und Rückseite sind jetzt eine Karte.</translation>
    </message>
    <message>
        <source>Split front and back</source>
        <translation>Vorder- und Rückseite trennen</translation>
    </message>
    <message>
        <source>Front and back are two cards again.</source>
        <translation>Vorder- und Rückseite sind wieder zwei Karten.</translation>
    </message>
    <message>
        <source>Remove {photo}</source>
        <translation>{photo} entfernen</translation>
    </message>
    <message>
        <source>{photo} is off the stack.</source>
        <translation>{photo} ist vom Stapel genommen.</translation>
    </message>
    <message numerus="yes">
        <source>Reading has stopped; %n photograph(s) wait.</source>
        <translation>
            <numerusform>Das Lesen ist abgebrochen; %n Foto wartet.</numerusform>
            <numerusform>Das Lesen ist abgebrochen; %n Fotos warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation>Vom Stapel nehmen</translation>
    </message>
    <message>
        <source>Drop photographs of business cards here</source>
        <translation>Ziehen Sie Fotos von Visitenkarten hierher</translation>
    </message>
    <message>
        <source>Anywhere on this window: pictures, PDF files or whole folders. Everything stays on this machine.</source>
        <translation>Irgendwohin in diesem Fenster: Bilder, PDF-Dateien oder ganze Ordner. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose photographs …</source>
        <translation>Fotos auswählen …</translation>
    </message>
    <message>
        <source>Reading {photo} …</source>
        <translation>{photo} wird gelesen …</translation>
    </message>
    <message>
        <source>{name} is skipped</source>
        <translation>{name} ist übersprungen</translation>
    </message>
    <message>
        <source>Review it again</source>
        <translation>Doch prüfen</translation>
    </message>
    <message>
        <source>Every card is reviewed</source>
        <translation>Alle Karten sind geprüft</translation>
    </message>
    <message>
        <source>What you kept is among your people; drop more photographs whenever you like.</source>
        <translation>Was Sie behalten haben, steht bei Ihren Personen; weitere Fotos können Sie jederzeit hierher ziehen.</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen zeigen</translation>
    </message>
    <message>
        <source>{name} is kept</source>
        <translation>{name} ist behalten</translation>
    </message>
    <message>
        <source>This photograph cannot be shown; it may have been moved or deleted.</source>
        <translation>Dieses Foto lässt sich nicht zeigen; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The card is read again …</source>
        <translation>Die Karte wird neu gelesen …</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} ist behalten.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>Heimatland</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country, unless the card itself names another.</source>
        <translation>Telefonnummern ohne Ländervorwahl gelten als Nummern dieses Landes, wenn die Karte selbst kein anderes nennt.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>SidesBanner</name>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>These are two cards, not front and back</source>
        <translation>Das sind zwei Karten, nicht Vorder- und Rückseite</translation>
    </message>
</context>
<context>
    <name>StackPane</name>
    <message>
        <source>Stack of photographs</source>
        <translation>Stapel der Fotos</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} von {total} gelesen</translation>
    </message>
    <message>
        <source>Paused: {progress}</source>
        <translation>Angehalten: {progress}</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Photographs read</source>
        <translation>Gelesene Fotos</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>Please check this: it was hard to read.</source>
        <translation>Bitte prüfen: Das war schwer zu lesen.</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Remove {field}</source>
        <translation>{field} entfernen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This photograph cannot be read.</source>
        <translation>Dieses Foto lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>There is no such file; check the name or whether it was moved.</source>
        <translation>Diese Datei gibt es nicht; prüfen Sie den Namen und ob sie verschoben wurde.</translation>
    </message>
    <message>
        <source>This is a folder; name the photographs in it instead.</source>
        <translation>Das ist ein Ordner; nennen Sie stattdessen die Fotos darin.</translation>
    </message>
    <message>
        <source>Your user may not read this file; change its permissions and try again.</source>
        <translation>Ihr Benutzer darf diese Datei nicht lesen; ändern Sie ihre Rechte und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty; copy it from the camera or phone once more.</source>
        <translation>Die Datei ist leer; kopieren Sie sie noch einmal von der Kamera oder vom Telefon.</translation>
    </message>
    <message>
        <source>This is not a picture Cardfile knows; use JPEG, PNG, WebP, TIFF, HEIC or PDF.</source>
        <translation>Das ist kein Bild, das Cardfile kennt; nehmen Sie JPEG, PNG, WebP, TIFF, HEIC oder PDF.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short; copy it from the camera or phone once more.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten; kopieren Sie es noch einmal von der Kamera oder vom Telefon.</translation>
    </message>
    <message>
        <source>The picture claims {width} × {height} pixels, more than Cardfile opens ({limit} million); save it smaller and try again.</source>
        <translation>Das Bild gibt {width} × {height} Pixel an, mehr als Cardfile öffnet ({limit} Millionen); speichern Sie es kleiner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB; save the picture smaller and try again.</source>
        <translation>Die Datei ist größer als {limit} MB; speichern Sie das Bild kleiner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password; save a copy without one and try again.</source>
        <translation>Das PDF ist durch ein Passwort geschützt; speichern Sie eine Kopie ohne Passwort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The PDF has {pages} pages, more than the {limit} Cardfile reads at once; split it.</source>
        <translation>Das PDF hat {pages} Seiten, mehr als die {limit}, die Cardfile auf einmal liest; teilen Sie es.</translation>
    </message>
    <message>
        <source>No card was found in this photograph; take it again from nearer, with the whole card in the picture, or mark its corners by hand.</source>
        <translation>Auf diesem Foto wurde keine Karte gefunden; fotografieren Sie sie noch einmal aus der Nähe und ganz im Bild, oder zeigen Sie ihre Ecken von Hand.</translation>
    </message>
    <message>
        <source>This card is in a script that Cardfile cannot read yet, such as Arabic or Hebrew; type its fields by hand.</source>
        <translation>Diese Karte ist in einer Schrift, die Cardfile noch nicht lesen kann, etwa Arabisch oder Hebräisch; tippen Sie ihre Felder von Hand ein.</translation>
    </message>
    <message>
        <source>No text reader is installed; install Tesseract (on Debian and Ubuntu: sudo apt install tesseract-ocr) and see “cardfile doctor”.</source>
        <translation>Es ist keine Texterkennung installiert; installieren Sie Tesseract (auf Debian und Ubuntu: sudo apt install tesseract-ocr), Näheres sagt „cardfile doctor“.</translation>
    </message>
    <message>
        <source>Reading took longer than {seconds} seconds and was stopped; try a smaller picture.</source>
        <translation>Das Lesen dauerte länger als {seconds} Sekunden und wurde abgebrochen; versuchen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>The text reader broke down on this picture; the others are not affected. Try a smaller copy of it.</source>
        <translation>Die Texterkennung ist an diesem Bild gescheitert; die anderen sind nicht betroffen. Versuchen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>This is a folder; name the text files or e-mails in it instead.</source>
        <translation>Das ist ein Ordner; nennen Sie stattdessen die Textdateien oder E-Mails darin.</translation>
    </message>
    <message>
        <source>There is no text in this; put a signature into it, or save the e-mail once more.</source>
        <translation>Darin steht kein Text; fügen Sie eine Signatur ein oder speichern Sie die E-Mail noch einmal.</translation>
    </message>
    <message>
        <source>This is not a text; use plain text or an e-mail (.eml), and name photographs without --text.</source>
        <translation>Das ist kein Text; nehmen Sie reinen Text oder eine E-Mail (.eml), und nennen Sie Fotos ohne --text.</translation>
    </message>
    <message>
        <source>The text is larger than {limit} MB; put only the signature into a file and try again.</source>
        <translation>Der Text ist größer als {limit} MB; speichern Sie nur die Signatur in eine Datei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This text cannot be taken apart in reasonable time; put only the signature into a file and try again.</source>
        <translation>Dieser Text lässt sich nicht in vertretbarer Zeit zerlegen; speichern Sie nur die Signatur in eine Datei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No contact was found in this text; give one with a name, a company, a telephone number or an e-mail.</source>
        <translation>In diesem Text wurde kein Kontakt gefunden; geben Sie einen mit Name, Firma, Telefonnummer oder E-Mail an.</translation>
    </message>
    <message>
        <source>The contacts cannot be used.</source>
        <translation>Die Kontakte lassen sich nicht benutzen.</translation>
    </message>
    <message>
        <source>The contacts in {folder} were written by a newer Cardfile (form {found}, this one knows {known}); update Cardfile, or use another folder with --data.</source>
        <translation>Die Kontakte in {folder} hat ein neueres Cardfile geschrieben (Form {found}, dieses kennt {known}); aktualisieren Sie Cardfile oder nehmen Sie mit --data einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cardfile may not write in {folder}; change the folder&apos;s permissions, or use another folder with --data.</source>
        <translation>Cardfile darf in {folder} nicht schreiben; ändern Sie die Rechte des Ordners oder nehmen Sie mit --data einen anderen.</translation>
    </message>
    <message>
        <source>The contacts file {file} is damaged; nothing was changed. Copies from before stand in {backups}; put the newest in its place.</source>
        <translation>Die Kontaktdatei {file} ist beschädigt; es wurde nichts geändert. Frühere Kopien liegen in {backups}; setzen Sie die neueste an ihre Stelle.</translation>
    </message>
    <message>
        <source>Another Cardfile is writing to the same contacts just now; try again in a moment.</source>
        <translation>Gerade schreibt ein anderes Cardfile in dieselben Kontakte; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full; nothing was changed. Free some space and try again.</source>
        <translation>Die Festplatte mit {folder} ist voll; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} reports an error; nothing was changed. Check the disk and try again.</source>
        <translation>Die Festplatte mit {folder} meldet einen Fehler; es wurde nichts geändert. Prüfen Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This contact is not in the store any more; it was removed meanwhile.</source>
        <translation>Diesen Kontakt gibt es nicht mehr; er wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This photograph is not in the stack any more; add it again.</source>
        <translation>Dieses Foto liegt nicht mehr auf dem Stapel; fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>This cannot be undone, because the contact was changed since; undo the later change first.</source>
        <translation>Das lässt sich nicht rückgängig machen, weil der Kontakt seither geändert wurde; machen Sie zuerst die spätere Änderung rückgängig.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to keep on this card; fill in a name, a company, a phone number or an e-mail first.</source>
        <translation>Auf dieser Karte ist nichts zu behalten; tragen Sie zuerst einen Namen, eine Firma, eine Telefonnummer oder eine E-Mail ein.</translation>
    </message>
    <message>
        <source>This card is kept already; undo that first.</source>
        <translation>Diese Karte ist schon behalten; machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>One of these two cards has its other side already; split those first.</source>
        <translation>Eine der beiden Karten hat schon ihre andere Seite; trennen Sie zuerst diese beiden.</translation>
    </message>
    <message>
        <source>{file} cannot be written; choose another place or change its permissions.</source>
        <translation>{file} lässt sich nicht schreiben; wählen Sie einen anderen Ort oder ändern Sie die Rechte.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>This is the name</source>
        <translation>Das ist der Name</translation>
    </message>
    <message>
        <source>This is the title</source>
        <translation>Das ist der Titel</translation>
    </message>
    <message>
        <source>This is the company</source>
        <translation>Das ist die Firma</translation>
    </message>
    <message>
        <source>This is the department</source>
        <translation>Das ist die Abteilung</translation>
    </message>
    <message>
        <source>This is a phone number</source>
        <translation>Das ist eine Telefonnummer</translation>
    </message>
    <message>
        <source>This is an e-mail address</source>
        <translation>Das ist eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>This is a web address</source>
        <translation>Das ist eine Webadresse</translation>
    </message>
    <message>
        <source>This is the postal address</source>
        <translation>Das ist die Anschrift</translation>
    </message>
    <message>
        <source>This is a profile</source>
        <translation>Das ist ein Profil</translation>
    </message>
    <message>
        <source>This is a note</source>
        <translation>Das ist eine Notiz</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>ext. {ext}</source>
        <translation>Durchw. {ext}</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>2 Seiten</translation>
    </message>
    <message>
        <source>Front and back, as you joined them.</source>
        <translation>Vorder- und Rückseite, von Ihnen verbunden.</translation>
    </message>
    <message>
        <source>Side by side in one photograph</source>
        <translation>Nebeneinander auf einem Foto</translation>
    </message>
    <message>
        <source>Taken one after the other</source>
        <translation>Nacheinander aufgenommen</translation>
    </message>
    <message>
        <source>the same e-mail address on both</source>
        <translation>auf beiden dieselbe E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the same mobile number on both</source>
        <translation>auf beiden dieselbe Mobilnummer</translation>
    </message>
    <message>
        <source>the same name on both</source>
        <translation>auf beiden derselbe Name</translation>
    </message>
    <message>
        <source>the same name on both, in two scripts</source>
        <translation>auf beiden derselbe Name, in zwei Schriften</translation>
    </message>
    <message>
        <source>the name on one is in the e-mail address on the other</source>
        <translation>der Name auf der einen steht in der E-Mail-Adresse auf der anderen</translation>
    </message>
    <message>
        <source>the second has no name, and the same web address</source>
        <translation>die zweite hat keinen Namen und dieselbe Webadresse</translation>
    </message>
    <message>
        <source>the second has no name, and the same phone number</source>
        <translation>die zweite hat keinen Namen und dieselbe Telefonnummer</translation>
    </message>
    <message>
        <source>the second has no name, and the same company</source>
        <translation>die zweite hat keinen Namen und dieselbe Firma</translation>
    </message>
    <message>
        <source>{how}: {reason}.</source>
        <translation>{how}: {reason}.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Keine Karte</translation>
    </message>
</context>
</TS>
