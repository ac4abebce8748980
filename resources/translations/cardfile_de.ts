<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BackupPart</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Copies that Cardfile made by itself</source>
        <translation>Kopien, die Cardfile von selbst gemacht hat</translation>
    </message>
    <message>
        <source>Kept: daily</source>
        <translation>Behalten: tägliche</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentliche</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatliche</translation>
    </message>
    <message>
        <source>Back up now …</source>
        <translation>Jetzt sichern …</translation>
    </message>
    <message>
        <source>Restore this copy …</source>
        <translation>Diese Kopie zurückholen …</translation>
    </message>
    <message>
        <source>Restore a file …</source>
        <translation>Aus einer Datei zurückholen …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Today&apos;s copy could not be made: {why}</source>
        <translation>Die Kopie von heute konnte nicht gemacht werden: {why}</translation>
    </message>
    <message>
        <source>Today&apos;s copy is being made just now.</source>
        <translation>Die Kopie von heute wird gerade gemacht.</translation>
    </message>
    <message>
        <source>There is no copy yet; Cardfile makes one each day by itself.</source>
        <translation>Es gibt noch keine Kopie; Cardfile macht jeden Tag von selbst eine.</translation>
    </message>
    <message>
        <source>Last copy: {when}, {contacts}.</source>
        <translation>Letzte Kopie: {when}, {contacts}.</translation>
    </message>
    <message>
        <source>The copies lie in {folder}.</source>
        <translation>Die Kopien liegen in {folder}.</translation>
    </message>
    <message>
        <source>of the day</source>
        <translation>des Tages</translation>
    </message>
    <message>
        <source>state before a restore</source>
        <translation>Stand vor einem Zurückholen</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>unknown how many contacts</source>
        <translation>unbekannt wie viele Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>{contacts} backed up to {file}.</source>
        <translation>{contacts} in {file} gesichert.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>{contacts} restored.</source>
        <translation>{contacts} zurückgeholt.</translation>
    </message>
    <message>
        <source>What was there before is the copy {name}.</source>
        <translation>Was vorher da war, ist die Kopie {name}.</translation>
    </message>
    <message>
        <source>Checking and restoring</source>
        <translation>Wird geprüft und zurückgeholt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>All contacts of now are replaced by those of the backup.</source>
        <translation>Alle jetzigen Kontakte werden durch die der Sicherung ersetzt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The backup is of {when} and holds {contacts}.</source>
        <translation>Die Sicherung ist vom {when} und enthält {contacts}.</translation>
    </message>
    <message>
        <source>It is checked whole before anything is replaced.</source>
        <translation>Sie wird ganz geprüft, bevor etwas ersetzt wird.</translation>
    </message>
    <message>
        <source>Your contacts of now are kept as one more copy in the list, to go back to.</source>
        <translation>Ihre jetzigen Kontakte bleiben als eine weitere Kopie in der Liste, zu der Sie zurückkehren können.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>CadenceMenu</name>
    <message>
        <source>How often to be in touch</source>
        <translation>Wie oft in Kontakt</translation>
    </message>
    <message>
        <source>&amp;As the circles say</source>
        <translation>&amp;Wie die Kreise es sagen</translation>
    </message>
</context>
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
        <source>Show it large</source>
        <translation>Groß zeigen</translation>
    </message>
</context>
<context>
    <name>CardSides</name>
    <message>
        <source>Picture of the card</source>
        <translation>Bild der Karte</translation>
    </message>
    <message>
        <source>Picture of the card&apos;s back</source>
        <translation>Bild der Kartenrückseite</translation>
    </message>
    <message>
        <source>Photo of the contact</source>
        <translation>Foto des Kontakts</translation>
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
    <name>Changes</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Rückgängig gemacht: {what}.</translation>
    </message>
    <message>
        <source>Done earlier: {what} ({when}).</source>
        <translation>Früher getan: {what} ({when}).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Wiederholt: {what}.</translation>
    </message>
</context>
<context>
    <name>ChosenDeeds</name>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n Kontakt gelöscht.</numerusform>
            <numerusform>%n Kontakte gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Choose two or more contacts to merge: with Ctrl or Shift and a click.</source>
        <translation>Wählen Sie zwei oder mehr Kontakte zum Zusammenführen: mit Strg oder Umschalt und einem Klick.</translation>
    </message>
    <message>
        <source>{name} added to {tag}.</source>
        <translation>{name} zu {tag} hinzugefügt.</translation>
    </message>
    <message>
        <source>Add {name} to {tag}</source>
        <translation>{name} zu {tag} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenPane</name>
    <message>
        <source>Add to a circle or tag</source>
        <translation>Zu Kreis oder Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n Kontakt ausgewählt</numerusform>
            <numerusform>%n Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Escape)</translation>
    </message>
    <message>
        <source>QR code of {name}</source>
        <translation>QR-Code von {name}</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at it. The contact comes as a vCard.</source>
        <translation>Richten Sie die Kamera eines Telefons darauf. Der Kontakt kommt als vCard.</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at it. The contact comes as a MeCard, as its vCard is too much for one code.</source>
        <translation>Richten Sie die Kamera eines Telefons darauf. Der Kontakt kommt als MeCard, denn seine vCard ist zu viel für einen Code.</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>Weggelassen: {what}</translation>
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
        <source>&amp;Import contacts …</source>
        <translation>Kontakte &amp;importieren …</translation>
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
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search people</source>
        <translation>Personen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Filter people …</source>
        <translation>Personen &amp;filtern …</translation>
    </message>
    <message>
        <source>S&amp;ort people …</source>
        <translation>Personen s&amp;ortieren …</translation>
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
        <source>Compare with the contact it may be</source>
        <translation>Mit dem Kontakt vergleichen, der es sein könnte</translation>
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
        <source>&amp;Log what happened</source>
        <translation>&amp;Eintragen, was war</translation>
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
        <source>Show as &amp;QR code</source>
        <translation>Als &amp;QR-Code zeigen</translation>
    </message>
    <message>
        <source>Find d&amp;uplicates</source>
        <translation>D&amp;oppelte suchen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Nicht dieselben</translation>
    </message>
    <message>
        <source>The same person with a new &amp;job</source>
        <translation>Dieselbe Person mit neuer &amp;Stelle</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>&amp;Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Reminder</source>
        <translation>&amp;Erinnerung</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>E&amp;rledigt</translation>
    </message>
    <message>
        <source>D, Space</source>
        <translation>D, Leertaste</translation>
    </message>
    <message>
        <source>&amp;Snooze …</source>
        <translation>&amp;Später …</translation>
    </message>
    <message>
        <source>S&amp;kip this once</source>
        <translation>Diesmal &amp;auslassen</translation>
    </message>
    <message>
        <source>&amp;Cadence …</source>
        <translation>&amp;Rhythmus …</translation>
    </message>
    <message>
        <source>&amp;Follow up on the next working day</source>
        <translation>Am nächsten Arbeitstag &amp;nachfassen</translation>
    </message>
    <message>
        <source>&amp;New reminder …</source>
        <translation>Neue &amp;Erinnerung …</translation>
    </message>
    <message>
        <source>New &amp;event</source>
        <translation>Neues Erei&amp;gnis</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
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
        <source>E&amp;vents</source>
        <translation>Ereig&amp;nisse</translation>
    </message>
    <message>
        <source>Go to the &amp;reminders</source>
        <translation>Zu den &amp;Erinnerungen</translation>
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
    <name>ComparisonView</name>
    <message>
        <source>Both contacts, field by field</source>
        <translation>Beide Kontakte, Feld für Feld</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Picture of the card</source>
        <translation>Bild der Karte</translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation>Angelegt {day}</translation>
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
    <name>Counts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>in %n Woche</numerusform>
            <numerusform>in %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>alle %n Tage</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>alle %n Wochen</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>alle %n Monate</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>alle %n Jahre</numerusform>
            <numerusform>alle %n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) you know</source>
        <translation>
            <numerusform>%n Person, die Sie kennen</numerusform>
            <numerusform>%n Personen, die Sie kennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} ist behalten.</translation>
    </message>
    <message>
        <source>The card is kept with {name}.</source>
        <translation>Die Karte ist bei {name} behalten.</translation>
    </message>
    <message>
        <source>Skip {name}</source>
        <translation>{name} überspringen</translation>
    </message>
    <message>
        <source>{name} is skipped.</source>
        <translation>{name} ist übersprungen.</translation>
    </message>
    <message>
        <source>Remove {photo}</source>
        <translation>{photo} entfernen</translation>
    </message>
    <message>
        <source>{photo} is off the stack.</source>
        <translation>{photo} ist vom Stapel genommen.</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
    </message>
</context>
<context>
    <name>DoublesBanner</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n possible double(s)</source>
        <translation>
            <numerusform>%n mögliche Dublette</numerusform>
            <numerusform>%n mögliche Dubletten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesScreen</name>
    <message>
        <source>{one} and {other} stay two contacts.</source>
        <translation>{one} und {other} bleiben zwei Kontakte.</translation>
    </message>
    <message>
        <source>Tell {one} and {other} apart</source>
        <translation>{one} und {other} auseinanderhalten</translation>
    </message>
    <message>
        <source>Likely doubles</source>
        <translation>Wahrscheinlich doppelt</translation>
    </message>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Escape)</translation>
    </message>
    <message>
        <source>Merge (M)</source>
        <translation>Zusammenführen (M)</translation>
    </message>
    <message>
        <source>Not the same (N)</source>
        <translation>Nicht dieselben (N)</translation>
    </message>
    <message>
        <source>New job (J)</source>
        <translation>Neue Stelle (J)</translation>
    </message>
    <message>
        <source>The same person: the job on the right is today&apos;s, the left one history</source>
        <translation>Dieselbe Person: Die Stelle rechts ist die heutige, die linke Vergangenheit</translation>
    </message>
    <message>
        <source>Exchange left and right</source>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Looking for doubles …</source>
        <translation>Doppelte werden gesucht …</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Comparing contacts</source>
        <translation>Kontakte werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to decide</source>
        <translation>
            <numerusform>%n Paar zu entscheiden</numerusform>
            <numerusform>%n Paare zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubles left</source>
        <translation>Keine Doppelten mehr</translation>
    </message>
    <message>
        <source>Nobody else seems to stand in your contacts twice.</source>
        <translation>Sonst scheint niemand doppelt in Ihren Kontakten zu stehen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>{one} and {other} are one contact now.</source>
        <translation>{one} und {other} sind jetzt ein Kontakt.</translation>
    </message>
    <message>
        <source>Merge {one} and {other}</source>
        <translation>{one} und {other} zusammenführen</translation>
    </message>
</context>
<context>
    <name>EntryPages</name>
    <message>
        <source>This photograph cannot be shown; it may have been moved or deleted.</source>
        <translation>Dieses Foto lässt sich nicht zeigen; vielleicht wurde es verschoben oder gelöscht.</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts ({kinds})</source>
        <translation>Kontakte ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>EventCounts</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Met there (%n)</source>
        <translation>
            <numerusform>Dort getroffen (%n)</numerusform>
            <numerusform>Dort getroffen (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not written to yet (%n)</source>
        <translation>
            <numerusform>Noch nicht geschrieben (%n)</numerusform>
            <numerusform>Noch nicht geschrieben (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catch up before it (%n)</source>
        <translation>
            <numerusform>Vorher wieder melden (%n)</numerusform>
            <numerusform>Vorher wieder melden (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDeeds</name>
    <message>
        <source>{event} is saved.</source>
        <translation>{event} ist gespeichert.</translation>
    </message>
    <message>
        <source>Edit {event}</source>
        <translation>{event} bearbeiten</translation>
    </message>
    <message>
        <source>New event: {event}</source>
        <translation>Neues Ereignis: {event}</translation>
    </message>
    <message>
        <source>{event} is deleted; the people stay.</source>
        <translation>{event} ist gelöscht; die Personen bleiben.</translation>
    </message>
    <message>
        <source>Delete {event}</source>
        <translation>{event} löschen</translation>
    </message>
    <message>
        <source>{name} met at {event}.</source>
        <translation>{name} bei {event} getroffen.</translation>
    </message>
    <message>
        <source>Met {name} at {event}</source>
        <translation>{name} bei {event} getroffen</translation>
    </message>
    <message>
        <source>{name} not met at {event}.</source>
        <translation>{name} nicht bei {event} getroffen.</translation>
    </message>
    <message>
        <source>Not met {name} at {event}</source>
        <translation>{name} nicht bei {event} getroffen</translation>
    </message>
    <message>
        <source>You will be reminded of that already.</source>
        <translation>Daran werden Sie schon erinnert.</translation>
    </message>
    <message>
        <source>Follow up with {name}: {when}.</source>
        <translation>Nachfassen bei {name}: {when}.</translation>
    </message>
    <message>
        <source>Follow up with {name}</source>
        <translation>Nachfassen bei {name}</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>An {name} geschrieben.</translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>An {name} geschrieben</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>12 Nov 2026, 2026-11-12, Friday</source>
        <translation>12. Nov 2026, 12.11.2026, Freitag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Derselbe Tag</translation>
    </message>
    <message>
        <source>It comes every year</source>
        <translation>Es kommt jedes Jahr wieder</translation>
    </message>
    <message>
        <source>Edit the event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>The real days</source>
        <translation>Die wirklichen Tage</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>Ein Ereignis braucht einen Namen.</translation>
    </message>
    <message>
        <source>The first day cannot be understood.</source>
        <translation>Der erste Tag ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The last day cannot be understood.</source>
        <translation>Der letzte Tag ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>Der erste Tag fehlt.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>What comes every year needs its days.</source>
        <translation>Was jedes Jahr wiederkommt, braucht seine Tage.</translation>
    </message>
</context>
<context>
    <name>EventPeople</name>
    <message>
        <source>not yet in touch</source>
        <translation>noch kein Kontakt</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>letzter Kontakt {when}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>reminder {when}</source>
        <translation>Erinnerung {when}</translation>
    </message>
    <message>
        <source>was due {when}</source>
        <translation>war {when} fällig</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>People met there</source>
        <translation>Dort getroffene Personen</translation>
    </message>
    <message>
        <source>New people not written to yet</source>
        <translation>Neue Personen, denen noch nicht geschrieben wurde</translation>
    </message>
    <message>
        <source>People to catch up with before the event</source>
        <translation>Personen, bei denen man sich vor dem Ereignis wieder melden kann</translation>
    </message>
    <message>
        <source>Add a person you met there</source>
        <translation>Person hinzufügen, die Sie dort getroffen haben</translation>
    </message>
    <message>
        <source>Not met there</source>
        <translation>Dort nicht getroffen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Nobody yet: type a name here, or choose this event when you review cards.</source>
        <translation>Noch niemand: Geben Sie hier einen Namen ein, oder wählen Sie dieses Ereignis beim Prüfen von Karten.</translation>
    </message>
    <message>
        <source>Those chosen, or everybody</source>
        <translation>Die gewählten, oder alle</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Remind me to write on the next working day</source>
        <translation>Am nächsten Arbeitstag ans Schreiben erinnern</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>The next one is assumed in the same week of the month: {days}.</source>
        <translation>Das nächste wird in derselben Woche des Monats vermutet: {days}.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Write down the real days</source>
        <translation>Die wirklichen Tage eintragen</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Demnächst</translation>
    </message>
</context>
<context>
    <name>EventsScreen</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Write down where you meet people: Cardfile says whom to write to after it, and whom you know when it comes again.</source>
        <translation>Schreiben Sie auf, wo Sie Menschen treffen: Cardfile sagt, wem danach zu schreiben ist und wen Sie kennen, wenn es wiederkommt.</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>All contacts ({count})</source>
        <translation>Alle Kontakte ({count})</translation>
    </message>
    <message>
        <source>Those the list shows ({count})</source>
        <translation>Die in der Liste gezeigten ({count})</translation>
    </message>
    <message>
        <source>Those you chose ({count})</source>
        <translation>Die gewählten ({count})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Escape)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Which contacts</source>
        <translation>Welche Kontakte</translation>
    </message>
    <message>
        <source>vCard: for phones and other address books</source>
        <translation>vCard: für Telefone und andere Adressbücher</translation>
    </message>
    <message>
        <source>Table (csv): for spreadsheets and Google Contacts</source>
        <translation>Tabelle (csv): für Tabellenprogramme und Google Kontakte</translation>
    </message>
    <message>
        <source>JSON: everything there is, for Cardfile itself and for programs</source>
        <translation>JSON: alles, was da ist, für Cardfile selbst und für Programme</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Version of the vCards</source>
        <translation>Version der vCards</translation>
    </message>
    <message>
        <source>Version 3.0, which every phone reads</source>
        <translation>Version 3.0, die jedes Telefon liest</translation>
    </message>
    <message>
        <source>Version 4.0</source>
        <translation>Version 4.0</translation>
    </message>
    <message>
        <source>With the pictures of the cards</source>
        <translation>Mit den Bildern der Karten</translation>
    </message>
    <message>
        <source>One file for each contact, into a folder</source>
        <translation>Eine Datei für jeden Kontakt, in einen Ordner</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}.</source>
        <translation>
            <numerusform>%n Kontakt in {file} geschrieben.</numerusform>
            <numerusform>%n Kontakte in {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
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
    <name>Filters</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Sortiert: {order}</translation>
    </message>
    <message>
        <source>An event</source>
        <translation>Ein Ereignis</translation>
    </message>
    <message>
        <source>Filter {name}: take it off</source>
        <translation>Filter {name}: aufheben</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>No circles yet</source>
        <translation>Noch keine Kreise</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Noch keine Schlagwörter</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>Getroffen bei</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Noch keine Firmen</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
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
    <name>HistoryView</name>
    <message>
        <source>Show earlier</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Undone {when}</source>
        <translation>Rückgängig gemacht {when}</translation>
    </message>
    <message>
        <source>Too long ago to be undone</source>
        <translation>Zu lange her, um rückgängig gemacht zu werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>An import is under way; wait until it is done, or stop it first.</source>
        <translation>Ein Import läuft; warten Sie, bis er fertig ist, oder halten Sie ihn erst an.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Die Dateien werden angesehen</translation>
    </message>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Escape)</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone.</source>
        <translation>Der Import ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation>Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stopped; nothing was imported.</source>
        <translation>Angehalten; nichts wurde importiert.</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
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
        <source>Drop to import the contacts</source>
        <translation>Loslassen, um die Kontakte zu importieren</translation>
    </message>
    <message>
        <source>Drop to log the mails</source>
        <translation>Loslassen, um die E-Mails einzutragen</translation>
    </message>
    <message>
        <source>Drop to put on the stack</source>
        <translation>Loslassen legt auf den Stapel</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>A year, month or day: 2024, 2024-05, 2024-05-01</source>
        <translation>Jahr, Monat oder Tag: 2024, 2024-05, 1.5.2024</translation>
    </message>
    <message>
        <source>This is no day; write it like 2024, 2024-05 or 2024-05-01.</source>
        <translation>Das ist kein Datum; schreiben Sie es wie 2024, 2024-05 oder 1.5.2024.</translation>
    </message>
    <message>
        <source>Phone numbers, e-mail and address stay as they are; edit the contact (E) to change them.</source>
        <translation>Telefonnummern, E-Mail und Adresse bleiben, wie sie sind; bearbeiten Sie den Kontakt (E), um sie zu ändern.</translation>
    </message>
    <message>
        <source>New job of {name}</source>
        <translation>Neue Stelle von {name}</translation>
    </message>
    <message>
        <source>Kept as history: {job}</source>
        <translation>Bleibt als frühere Stelle: {job}</translation>
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
    <name>KnownBanner</name>
    <message>
        <source>Compare (Alt+S)</source>
        <translation>Vergleichen (Alt+S)</translation>
    </message>
    <message>
        <source>Likely in your contacts: {name}</source>
        <translation>Wohl schon in Ihren Kontakten: {name}</translation>
    </message>
</context>
<context>
    <name>KnownPage</name>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>Ist das {name}?</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>In your contacts. {added}</source>
        <translation>In Ihren Kontakten. {added}</translation>
    </message>
</context>
<context>
    <name>KnownPerson</name>
    <message>
        <source>Merge ({key})</source>
        <translation>Zusammenführen ({key})</translation>
    </message>
    <message>
        <source>New ({key})</source>
        <translation>Neu ({key})</translation>
    </message>
    <message>
        <source>New job ({key})</source>
        <translation>Neue Stelle ({key})</translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Turn over</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>The card, large</source>
        <translation>Die Karte, groß</translation>
    </message>
    <message>
        <source>Photo of the contact</source>
        <translation>Foto des Kontakts</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back of the card</source>
        <translation>Rückseite</translation>
    </message>
</context>
<context>
    <name>LaterForm</name>
    <message>
        <source>Snooze until</source>
        <translation>Später, und zwar</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Snooze: {what}</source>
        <translation>Später: {what}</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>&amp;Next week</source>
        <translation>&amp;Nächste Woche</translation>
    </message>
    <message>
        <source>&amp;Pick a day …</source>
        <translation>Anderer &amp;Tag …</translation>
    </message>
</context>
<context>
    <name>LogBox</name>
    <message>
        <source>What happened</source>
        <translation>Was war</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>Wer begonnen hat</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>From them</source>
        <translation>Von dort</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>today 9:00, yesterday, an hour ago, Friday 15:00, 12 Nov, 2 weeks ago</source>
        <translation>heute 9:00, gestern, vor einer Stunde, Freitag 15:00, 12. Nov, vor 2 Wochen</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Was man sich merken will</translation>
    </message>
    <message>
        <source>Note, call, meeting: what to remember</source>
        <translation>Notiz, Anruf, Treffen: was man sich merken will</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Enter; Shift+Enter begins a new line</source>
        <translation>Eingabe; Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>MailLogging</name>
    <message>
        <source>Stopped; no mail was logged.</source>
        <translation>Angehalten; keine E-Mail wurde eingetragen.</translation>
    </message>
    <message>
        <source>Reading the mails</source>
        <translation>E-Mails werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Log %n mail(s)</source>
        <translation>
            <numerusform>%n E-Mail eintragen</numerusform>
            <numerusform>%n E-Mails eintragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The mails are taken out again.</source>
        <translation>Die E-Mails sind wieder ausgetragen.</translation>
    </message>
    <message>
        <source>No mail to log</source>
        <translation>Keine E-Mail einzutragen</translation>
    </message>
    <message numerus="yes">
        <source>with %n people</source>
        <translation>
            <numerusform>mit %n Person eingetragen</numerusform>
            <numerusform>mit %n Personen eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) logged</source>
        <translation>
            <numerusform>%n E-Mail</numerusform>
            <numerusform>%n E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known before</source>
        <translation>
            <numerusform>%n schon bekannt</numerusform>
            <numerusform>%n schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nobody you know</source>
        <translation>
            <numerusform>%n mit niemandem, den Sie kennen</numerusform>
            <numerusform>%n mit niemandem, den Sie kennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic</source>
        <translation>
            <numerusform>%n automatische</numerusform>
            <numerusform>%n automatische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drop them again for %n more</source>
        <translation>
            <numerusform>für %n weitere noch einmal hereinziehen</numerusform>
            <numerusform>für %n weitere noch einmal hereinziehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
    <name>MappingPage</name>
    <message>
        <source>What is in these columns? The guesses stand there; what is in none of the fields is kept beside them.</source>
        <translation>Was steht in diesen Spalten? Das Vermutete steht schon da; was in keines der Felder gehört, bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say first which column is the name, the company, a number or an e-mail.</source>
        <translation>Sagen Sie erst, welche Spalte der Name, die Firma, eine Nummer oder eine E-Mail ist.</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>{column} is</source>
        <translation>{column} ist</translation>
    </message>
    <message>
        <source>Keep beside the fields</source>
        <translation>Neben den Feldern behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
</context>
<context>
    <name>MeetingBar</name>
    <message>
        <source>Met at, for all cards of the stack</source>
        <translation>Getroffen bei, für alle Karten des Stapels</translation>
    </message>
    <message>
        <source>An event, for all cards</source>
        <translation>Ein Ereignis, für alle Karten</translation>
    </message>
    <message>
        <source>Circle or tag, for all</source>
        <translation>Kreis oder Tag, für alle</translation>
    </message>
    <message>
        <source>Write to them on {day}</source>
        <translation>Ihnen schreiben am {day}</translation>
    </message>
    <message>
        <source>A new event of {day}</source>
        <translation>Ein neues Ereignis vom {day}</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(alle)</translation>
    </message>
    <message>
        <source>This holds for all cards of the stack, until you change it.</source>
        <translation>Das gilt für alle Karten des Stapels, bis Sie es ändern.</translation>
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
    <name>NoticeItem</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put away: {title}</source>
        <translation>Weglegen: {title}</translation>
    </message>
    <message>
        <source>{button}: {title}</source>
        <translation>{button}: {title}</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
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
    <name>PairDelegate</name>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>What happened</source>
        <translation>Was war</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Trash ({count})</source>
        <translation>Papierkorb ({count})</translation>
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
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
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
    <name>PeopleRow</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Copied as text and vCard.</source>
        <translation>Als Text und vCard kopiert.</translation>
    </message>
    <message>
        <source>These are too many to drag; export them to a file instead.</source>
        <translation>Das sind zu viele zum Ziehen; exportieren Sie sie stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>Try fewer words or only their beginnings, or take a filter off.</source>
        <translation>Versuchen Sie weniger Wörter oder nur deren Anfänge, oder heben Sie einen Filter auf.</translation>
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
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>PersonBox</name>
    <message>
        <source>More than one contact is found by {name}; choose one of those offered.</source>
        <translation>Zu {name} finden sich mehrere Kontakte; wählen Sie einen der angebotenen.</translation>
    </message>
    <message>
        <source>There is no contact named {name}.</source>
        <translation>Es gibt keinen Kontakt namens {name}.</translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>The new job of {name} is saved; the one before is kept.</source>
        <translation>Die neue Stelle von {name} ist gespeichert; die frühere bleibt erhalten.</translation>
    </message>
    <message>
        <source>New job of {name}</source>
        <translation>Neue Stelle von {name}</translation>
    </message>
    <message>
        <source>{name} added to {tag}.</source>
        <translation>{name} zu {tag} hinzugefügt.</translation>
    </message>
    <message>
        <source>Add {name} to {tag}</source>
        <translation>{name} zu {tag} hinzufügen</translation>
    </message>
    <message>
        <source>{name} taken out of {tag}.</source>
        <translation>{name} aus {tag} genommen.</translation>
    </message>
    <message>
        <source>Take {name} out of {tag}</source>
        <translation>{name} aus {tag} nehmen</translation>
    </message>
    <message>
        <source>{tag} is a plain tag now.</source>
        <translation>{tag} ist jetzt ein einfaches Schlagwort.</translation>
    </message>
    <message>
        <source>{tag} is a circle now.</source>
        <translation>{tag} ist jetzt ein Kreis.</translation>
    </message>
    <message>
        <source>Make {tag} a plain tag</source>
        <translation>{tag} zum Schlagwort machen</translation>
    </message>
    <message>
        <source>Make {tag} a circle</source>
        <translation>{tag} zum Kreis machen</translation>
    </message>
    <message>
        <source>{circle}: {how}.</source>
        <translation>{circle}: {how}.</translation>
    </message>
    <message>
        <source>Cadence of {circle}</source>
        <translation>Rhythmus von {circle}</translation>
    </message>
    <message>
        <source>{name} met at {event}.</source>
        <translation>{name} getroffen bei {event}.</translation>
    </message>
    <message>
        <source>Met {name} at {event}</source>
        <translation>{name} getroffen bei {event}</translation>
    </message>
    <message>
        <source>{name} not met at {event}.</source>
        <translation>{name} nicht getroffen bei {event}.</translation>
    </message>
    <message>
        <source>Not met {name} at {event}</source>
        <translation>{name} nicht getroffen bei {event}</translation>
    </message>
    <message>
        <source>{kind} with {name} written down.</source>
        <translation>{kind} mit {name} eingetragen.</translation>
    </message>
    <message>
        <source>Note written.</source>
        <translation>Notiz eingetragen.</translation>
    </message>
    <message>
        <source>Log: {kind}, {name}</source>
        <translation>Eintrag: {kind}, {name}</translation>
    </message>
    <message>
        <source>{kind} with {name} changed.</source>
        <translation>{kind} mit {name} geändert.</translation>
    </message>
    <message>
        <source>Change: {kind}, {name}</source>
        <translation>Ändern: {kind}, {name}</translation>
    </message>
    <message>
        <source>Removed from the timeline.</source>
        <translation>Aus dem Verlauf entfernt.</translation>
    </message>
    <message>
        <source>Remove from the timeline of {name}</source>
        <translation>Aus dem Verlauf von {name} entfernen</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Rückgängig gemacht: {what}.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make it a plain tag</source>
        <translation>Zum einfachen Schlagwort machen</translation>
    </message>
    <message>
        <source>Make it a circle</source>
        <translation>Zum Kreis machen</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neue Stelle</translation>
    </message>
    <message>
        <source>Show as a QR code</source>
        <translation>Als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add a circle or tag</source>
        <translation>Kreis oder Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Circles, tags</source>
        <translation>Kreise, Tags</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>Getroffen bei</translation>
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
    <name>PlanModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Datei und Zeile</translation>
    </message>
    <message>
        <source>New job: {job}</source>
        <translation>Neue Stelle: {job}</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Cardfile stays here and goes on reminding you; Quit in its menu ends it.</source>
        <translation>Cardfile bleibt hier und erinnert Sie weiter; „Beenden“ im Menü beendet es.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take the new jobs</source>
        <translation>Neue Stellen übernehmen</translation>
    </message>
    <message>
        <source>What cannot be taken</source>
        <translation>Was nicht übernommen werden kann</translation>
    </message>
    <message>
        <source>Contacts of the files</source>
        <translation>Kontakte der Dateien</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>Dieser Kontakt</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neue Stelle</translation>
    </message>
    <message>
        <source>Space leaves a contact out; J takes a new job, the old one is kept. The whole import can be undone.</source>
        <translation>Die Leertaste lässt einen Kontakt aus; J übernimmt eine neue Stelle, die alte bleibt erhalten. Der ganze Import lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Space leaves a contact out. The whole import can be undone.</source>
        <translation>Die Leertaste lässt einen Kontakt weg. Der ganze Import lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Groups that become circles: {names}</source>
        <translation>Gruppen, die Kreise werden: {names}</translation>
    </message>
    <message>
        <source>Leave the new jobs</source>
        <translation>Neue Stellen nicht übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
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
    <name>ProposalCard</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>{name} – how often do you want to be in touch?</source>
        <translation>{name} – wie oft möchten Sie in Kontakt sein?</translation>
    </message>
</context>
<context>
    <name>QuietPage</name>
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
        <source>{name} is kept</source>
        <translation>{name} ist behalten</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen zeigen</translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message>
        <source>The card is turned and read again …</source>
        <translation>Die Karte wird gedreht und neu gelesen …</translation>
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
        <source>The card is read again …</source>
        <translation>Die Karte wird neu gelesen …</translation>
    </message>
</context>
<context>
    <name>ReminderForm</name>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>What to remember</source>
        <translation>Was zu merken ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wieder</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Zurückschreiben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>You will be reminded: {what}.</source>
        <translation>Sie werden erinnert: {what}.</translation>
    </message>
    <message>
        <source>New reminder: {what}</source>
        <translation>Neue Erinnerung: {what}</translation>
    </message>
    <message>
        <source>The reminder is changed: {what}.</source>
        <translation>Die Erinnerung ist geändert: {what}.</translation>
    </message>
    <message>
        <source>Change the reminder: {what}</source>
        <translation>Erinnerung ändern: {what}</translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Snooze: {what}</source>
        <translation>Später: {what}</translation>
    </message>
    <message>
        <source>Skip this once: {what}</source>
        <translation>Diesmal auslassen: {what}</translation>
    </message>
    <message>
        <source>Change the reminder: {what}</source>
        <translation>Erinnerung ändern: {what}</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Entfernen: {what}</translation>
    </message>
</context>
<context>
    <name>RemindersPart</name>
    <message>
        <source>Shown by {what}.</source>
        <translation>Gezeigt von {what}.</translation>
    </message>
    <message>
        <source>Sent to {what}. If you do not see it, look at your system&apos;s settings of notifications.</source>
        <translation>An {what} gesendet. Wenn Sie nichts sehen, schauen Sie in die Einstellungen Ihres Systems für Benachrichtigungen.</translation>
    </message>
    <message>
        <source>Shown in this window. {why}</source>
        <translation>Wird in diesem Fenster gezeigt. {why}</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Remind me at</source>
        <translation>Erinnern um</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Geburtstage</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>am Tag selbst</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Remind me to write to everybody new on the next working day</source>
        <translation>Daran erinnern, jedem Neuen am nächsten Arbeitstag zu schreiben</translation>
    </message>
    <message>
        <source>Go on in the system&apos;s tray when the window is closed</source>
        <translation>Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Remind me from login on, also when the window is closed</source>
        <translation>Ab der Anmeldung erinnern, auch bei geschlossenem Fenster</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Show a notification</source>
        <translation>Eine Benachrichtigung zeigen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>Neue Personen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>Tag vorher</translation>
    </message>
    <message>
        <source>days before</source>
        <translation>Tage vorher</translation>
    </message>
    <message>
        <source>Without any working day Cardfile takes Monday to Friday.</source>
        <translation>Ohne Arbeitstag nimmt Cardfile Montag bis Freitag.</translation>
    </message>
    <message>
        <source>Reminders come from the next login on.</source>
        <translation>Erinnerungen kommen ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Nothing is started at login any more.</source>
        <translation>Bei der Anmeldung wird nichts mehr gestartet.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Look at likely doubles</source>
        <translation>Wahrscheinlich Doppelte ansehen</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen zeigen</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n Kontakt importiert</numerusform>
            <numerusform>%n Kontakte importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>%n ergänzt</numerusform>
            <numerusform>%n ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a new job</source>
        <translation>
            <numerusform>%n mit einer neuen Stelle</numerusform>
            <numerusform>%n mit einer neuen Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new circle(s)</source>
        <translation>
            <numerusform>%n neuer Kreis</numerusform>
            <numerusform>%n neue Kreise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n nicht übernommen</numerusform>
            <numerusform>%n nicht übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely double(s)</source>
        <translation>
            <numerusform>%n wahrscheinlich doppelt</numerusform>
            <numerusform>%n wahrscheinlich doppelt</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>Der Import ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>Your contacts are as they were before.</source>
        <translation>Ihre Kontakte sind wie vorher.</translation>
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
        <source>My e-mail addresses</source>
        <translation>Meine E-Mail-Adressen</translation>
    </message>
    <message>
        <source>With commas between. When mails are logged, those from here are yours; without any, each is that no contact sent.</source>
        <translation>Mit Kommas dazwischen. Beim Eintragen von E-Mails gelten die von hier als Ihre; ohne Angabe jede, die kein Kontakt gesendet hat.</translation>
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
    <name>SidesDeeds</name>
    <message>
        <source>There is no card beside this one that could be its other side.</source>
        <translation>Neben dieser Karte liegt keine, die ihre andere Seite sein könnte.</translation>
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
        <source>Join front and back</source>
        <translation>Vorder- und Rückseite verbinden</translation>
    </message>
    <message>
        <source>Front and back are one card now.</source>
        <translation>Vorder- und Rückseite sind jetzt eine Karte.</translation>
    </message>
</context>
<context>
    <name>SortingBar</name>
    <message>
        <source>Sorting your contacts anew; until then only some are found.</source>
        <translation>Die Kontakte werden neu geordnet; bis dahin sind nur manche zu finden.</translation>
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
    <name>TagRow</name>
    <message>
        <source>Show everybody in {name}</source>
        <translation>Alle in {name} zeigen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>How often to be in touch</source>
        <translation>Wie oft man sich melden will</translation>
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
    <name>ThingPane</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Show earlier</source>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation>Bearbeiten: {what}</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Entfernen: {what}</translation>
    </message>
</context>
<context>
    <name>TodayDeeds</name>
    <message>
        <source>Done: {what}.</source>
        <translation>Erledigt: {what}.</translation>
    </message>
    <message>
        <source>Skipped this once: {what}.</source>
        <translation>Diesmal ausgelassen: {what}.</translation>
    </message>
    <message>
        <source>Snoozed: {what} · {when}.</source>
        <translation>Später: {what} · {when}.</translation>
    </message>
    <message>
        <source>as the circles say</source>
        <translation>wie die Kreise es sagen</translation>
    </message>
    <message>
        <source>{name}: {how}.</source>
        <translation>{name}: {how}.</translation>
    </message>
    <message>
        <source>Cadence of {name}</source>
        <translation>Rhythmus von {name}</translation>
    </message>
    <message>
        <source>You will not be asked again about {name}.</source>
        <translation>Nach {name} werden Sie nicht wieder gefragt.</translation>
    </message>
    <message>
        <source>Not asked about {name}</source>
        <translation>Keine Frage nach {name}</translation>
    </message>
    <message>
        <source>Follow up with {name}: {when}.</source>
        <translation>Nachfassen bei {name}: {when}.</translation>
    </message>
    <message>
        <source>Follow up with {name}</source>
        <translation>Nachfassen bei {name}</translation>
    </message>
    <message>
        <source>{kind} with {name} written down.</source>
        <translation>{kind} mit {name} eingetragen.</translation>
    </message>
    <message>
        <source>Log: {kind}, {name}</source>
        <translation>Eintrag: {kind}, {name}</translation>
    </message>
    <message>
        <source>The reminder is deleted: {what}.</source>
        <translation>Die Erinnerung ist gelöscht: {what}.</translation>
    </message>
    <message>
        <source>Delete the reminder: {what}</source>
        <translation>Erinnerung löschen: {what}</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Skip: {what}</source>
        <translation>Auslassen: {what}</translation>
    </message>
    <message>
        <source>Snooze: {what}</source>
        <translation>Später: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Nobody is waiting to hear from you.</source>
        <translation>Niemand wartet auf Nachricht von Ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n Eintrag zu erledigen</numerusform>
            <numerusform>%n Einträge zu erledigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Choose a person first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>Copied as text and vCard.</source>
        <translation>Als Text und vCard kopiert.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Choose a person first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>To write to them stands here already; put it off with S.</source>
        <translation>Ihnen zu schreiben steht hier schon; schieben Sie es mit S auf.</translation>
    </message>
    <message>
        <source>This reminder follows from what is known of the person; skip it with X instead.</source>
        <translation>Diese Erinnerung folgt aus dem, was von der Person bekannt ist; lassen Sie sie mit X diesmal aus.</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand da</translation>
    </message>
    <message>
        <source>Of the people whose cards you keep, this page says whom to write to, and when.</source>
        <translation>Hier steht, wem von denen, deren Karten Sie behalten, Sie wann schreiben wollen.</translation>
    </message>
    <message>
        <source>Scan cards</source>
        <translation>Karten einlesen</translation>
    </message>
    <message>
        <source>Import contacts …</source>
        <translation>Kontakte importieren …</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) chosen</source>
        <translation>
            <numerusform>%n Eintrag gewählt</numerusform>
            <numerusform>%n Einträge gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {who}, {when}.</source>
        <translation>Als Nächstes: {who}, {when}.</translation>
    </message>
    <message>
        <source>Nobody is waiting to hear from you</source>
        <translation>Niemand wartet auf Nachricht von Ihnen</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Neue Erinnerung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayTable</name>
    <message>
        <source>Done (D)</source>
        <translation>Erledigt (D)</translation>
    </message>
    <message>
        <source>Snooze (S)</source>
        <translation>Später (S)</translation>
    </message>
</context>
<context>
    <name>TouchPanel</name>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Follow up (F)</source>
        <translation>Nachfassen (F)</translation>
    </message>
    <message>
        <source>New reminder (R)</source>
        <translation>Neue Erinnerung (R)</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>goes today</source>
        <translation>geht heute</translation>
    </message>
    <message>
        <source>deleted {day}</source>
        <translation>gelöscht {day}</translation>
    </message>
</context>
<context>
    <name>TrashScreen</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ist wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) restored.</source>
        <translation>
            <numerusform>%n Kontakt wiederhergestellt.</numerusform>
            <numerusform>%n Kontakte wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n contact(s) for good?</source>
        <translation>
            <numerusform>%n Kontakt endgültig entfernen?</numerusform>
            <numerusform>%n Kontakte endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. What a backup holds stays in the backup.</source>
        <translation>Das lässt sich nicht rückgängig machen. Was in einer Sicherung ist, bleibt in der Sicherung.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Back (Escape)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Deleted contacts rest here for 30 days; then they go for good.</source>
        <translation>Gelöschte Kontakte bleiben 30 Tage hier; danach sind sie endgültig weg.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Empty the trash …</source>
        <translation>Papierkorb leeren …</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) removed for good.</source>
        <translation>
            <numerusform>%n Kontakt endgültig entfernt.</numerusform>
            <numerusform>%n Kontakte endgültig entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Cardfile</source>
        <translation>Cardfile öffnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Scan photos …</source>
        <translation>Fotos einlesen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Today ({count})</source>
        <translation>Heute ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Cardfile: %n thing(s) due today</source>
        <translation>
            <numerusform>Cardfile: heute ist %n Sache fällig</numerusform>
            <numerusform>Cardfile: heute sind %n Sachen fällig</numerusform>
        </translation>
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
    <name>WhenBox</name>
    <message>
        <source>tonight, in 3 weeks, Friday 15:00, 1 Dec</source>
        <translation>heute Abend, in 3 Wochen, Freitag 15:00, 1. Dez</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
</context>
<context>
    <name>WindowStore</name>
    <message>
        <source>Photographs are being read; wait until they are, or stop it first.</source>
        <translation>Es werden gerade Fotos gelesen; warten Sie, bis sie gelesen sind, oder halten Sie es erst an.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>adds</name>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>taken out of the trash</source>
        <translation>aus dem Papierkorb geholt</translation>
    </message>
</context>
<context>
    <name>compared</name>
    <message>
        <source>Also: {field}</source>
        <translation>Auch: {field}</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Card pictures</source>
        <translation>Kartenbilder</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Circles and tags</source>
        <translation>Kreise und Schlagwörter</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Interessen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Verbunden mit</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>Weitere Spalten</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>← only left</source>
        <translation>← nur links</translation>
    </message>
    <message>
        <source>→ only right</source>
        <translation>→ nur rechts</translation>
    </message>
    <message>
        <source>+ kept as well</source>
        <translation>+ bleibt auch</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ verschieden</translation>
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
        <source>The contacts file {file} is damaged; nothing was changed. Put the last good copy in its place: close Cardfile everywhere and type: cardfile --data {folder} restore {newest}</source>
        <translation>Die Kontaktdatei {file} ist beschädigt; nichts wurde geändert. Setzen Sie die letzte gute Kopie an ihre Stelle: Schließen Sie Cardfile überall und tippen Sie: cardfile --data {folder} restore {newest}</translation>
    </message>
    <message>
        <source>The contacts file {file} is damaged, and there is no copy of it in {backups}; nothing was changed. Restore a backup file of your own with: cardfile --data {folder} restore FILE</source>
        <translation>Die Kontaktdatei {file} ist beschädigt, und in {backups} liegt keine Kopie davon; nichts wurde geändert. Holen Sie eine eigene Sicherung zurück mit: cardfile --data {folder} restore DATEI</translation>
    </message>
    <message>
        <source>Another Cardfile has these contacts open, and nothing was changed; close its window or wait for its command to end, and try again.</source>
        <translation>Ein anderes Cardfile hat diese Kontakte offen, und nichts wurde geändert; schließen Sie dessen Fenster oder warten Sie, bis dessen Befehl zu Ende ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>These contacts are being restored from a backup just now; try again in a moment.</source>
        <translation>Diese Kontakte werden gerade aus einer Sicherung zurückgeholt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: what stood there before is kept for 90 days.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: Was vorher da stand, wird 90 Tage lang aufgehoben.</translation>
    </message>
    <message>
        <source>There is no step {step}; see which can be undone with: cardfile undo --list</source>
        <translation>Einen Schritt {step} gibt es nicht; welche sich rückgängig machen lassen, zeigt: cardfile undo --list</translation>
    </message>
    <message>
        <source>Step {step} is undone already; see which can be undone with: cardfile undo --list</source>
        <translation>Schritt {step} ist schon rückgängig gemacht; welche sich rückgängig machen lassen, zeigt: cardfile undo --list</translation>
    </message>
    <message>
        <source>Nothing was undone since the last change; see what can be done again with: cardfile undo --redo --list</source>
        <translation>Seit der letzten Änderung wurde nichts rückgängig gemacht; was sich wiederholen lässt, zeigt: cardfile undo --redo --list</translation>
    </message>
    <message>
        <source>Step {step} is not undone; see what can be done again with: cardfile undo --redo --list</source>
        <translation>Schritt {step} ist nicht rückgängig gemacht; was sich wiederholen lässt, zeigt: cardfile undo --redo --list</translation>
    </message>
    <message>
        <source>Step {step} was done again already, as step {again}.</source>
        <translation>Schritt {step} wurde schon wiederholt, als Schritt {again}.</translation>
    </message>
    <message>
        <source>This cannot be done again, because the contact was changed since it was undone.</source>
        <translation>Das lässt sich nicht wiederholen, weil der Kontakt geändert wurde, seit es rückgängig gemacht ist.</translation>
    </message>
    <message>
        <source>This cannot be done again any more: what it changed is kept for 90 days.</source>
        <translation>Das lässt sich nicht mehr wiederholen: Was dabei geändert wurde, wird 90 Tage lang aufgehoben.</translation>
    </message>
    <message>
        <source>This event is not in the store any more; it was removed meanwhile.</source>
        <translation>Dieses Ereignis gibt es nicht mehr; es wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This entry is not in the store any more; it was removed meanwhile.</source>
        <translation>Diesen Eintrag gibt es nicht mehr; er wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>There is no backup at {file}; see what there is with: cardfile restore --list</source>
        <translation>Bei {file} liegt keine Sicherung; was es gibt, zeigt: cardfile restore --list</translation>
    </message>
    <message>
        <source>{file} is not a backup of Cardfile&apos;s, and nothing was changed; restore a file that “cardfile backup” wrote, or one of: cardfile restore --list</source>
        <translation>{file} ist keine Sicherung von Cardfile, und nichts wurde geändert; nehmen Sie eine Datei, die „cardfile backup“ geschrieben hat, oder eine von: cardfile restore --list</translation>
    </message>
    <message>
        <source>The backup {file} is damaged ({problem}), and nothing was changed; try another one: cardfile restore --list</source>
        <translation>Die Sicherung {file} ist beschädigt ({problem}), und nichts wurde geändert; versuchen Sie eine andere: cardfile restore --list</translation>
    </message>
    <message>
        <source>The backup {file} was written by a newer Cardfile (form {found}, this one knows {known}), and nothing was changed; update Cardfile and restore it then.</source>
        <translation>Die Sicherung {file} hat ein neueres Cardfile geschrieben (Form {found}, dieses kennt {known}), und nichts wurde geändert; aktualisieren Sie Cardfile und holen Sie sie dann zurück.</translation>
    </message>
    <message>
        <source>The backup {file} is larger than what Cardfile restores, and nothing was changed; try another one.</source>
        <translation>Die Sicherung {file} ist größer, als Cardfile zurückholt, und nichts wurde geändert; versuchen Sie eine andere.</translation>
    </message>
    <message>
        <source>{file} is there already and is no backup of Cardfile&apos;s; choose another name.</source>
        <translation>{file} gibt es schon, und es ist keine Sicherung von Cardfile; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There are no contacts to back up in {folder}; use --data for those of another folder.</source>
        <translation>In {folder} sind keine Kontakte zu sichern; mit --data geht es um die eines anderen Ordners.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>Der Import wurde angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no calendar that Cardfile can read; use an iCalendar file (.ics) of at most {limit} MB.</source>
        <translation>Das ist kein Kalender, den Cardfile lesen kann; nehmen Sie eine iCalendar-Datei (.ics) von höchstens {limit} MB.</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing in this contact that a QR code could carry.</source>
        <translation>In diesem Kontakt ist nichts, was ein QR-Code tragen könnte.</translation>
    </message>
    <message>
        <source>No program that shows notifications is running on this desktop; start one, such as dunst, or log in to a desktop that has one. What is due waits in Cardfile.</source>
        <translation>In dieser Sitzung läuft kein Programm, das Benachrichtigungen zeigt; starten Sie eines, etwa dunst, oder melden Sie sich an einer Oberfläche an, die eines hat. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>There is no desktop session here that could show notifications; run this on your desktop. What is due waits in Cardfile.</source>
        <translation>Hier ist keine angemeldete Oberfläche, die Benachrichtigungen zeigen könnte; rufen Sie das in Ihrer Oberfläche auf. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>The desktop&apos;s notification service did not answer within {seconds} seconds; Cardfile tries again later. What is due waits in Cardfile.</source>
        <translation>Der Benachrichtigungsdienst hat nicht innerhalb von {seconds} Sekunden geantwortet; Cardfile versucht es später wieder. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>The desktop&apos;s notification service ended before it showed the notification; Cardfile tries again later. What is due waits in Cardfile.</source>
        <translation>Der Benachrichtigungsdienst wurde beendet, bevor er die Benachrichtigung gezeigt hat; Cardfile versucht es später wieder. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>The desktop&apos;s notification service refused the notification ({reason}). What is due waits in Cardfile.</source>
        <translation>Der Benachrichtigungsdienst hat die Benachrichtigung abgelehnt ({reason}). Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>Notifications from Cardfile are switched off in the system&apos;s settings; allow them there. What is due waits in Cardfile.</source>
        <translation>Benachrichtigungen von Cardfile sind in den Einstellungen des Systems ausgeschaltet; erlauben Sie sie dort. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>This system shows notifications only for an installed and signed Cardfile; use the packaged one. What is due waits in Cardfile.</source>
        <translation>Dieses System zeigt Benachrichtigungen nur für ein installiertes und signiertes Cardfile; verwenden Sie das Paket. Was fällig ist, wartet in Cardfile.</translation>
    </message>
    <message>
        <source>{file} cannot be changed ({reason}), and nothing was; check the permissions of its folder.</source>
        <translation>{file} lässt sich nicht ändern ({reason}), und nichts wurde geändert; prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>“{part}” cannot stand in a command that starts at login; move Cardfile to a folder with a plainer name.</source>
        <translation>„{part}“ kann nicht in einem Befehl stehen, der bei der Anmeldung startet; legen Sie Cardfile in einen Ordner mit schlichterem Namen.</translation>
    </message>
    <message>
        <source>systemd did not take the timer ({reason}); let Cardfile start at login instead.</source>
        <translation>systemd hat den Zeitgeber nicht angenommen ({reason}); lassen Sie Cardfile stattdessen bei der Anmeldung starten.</translation>
    </message>
    <message>
        <source>“{text}” is no day that Cardfile understands; write tomorrow, tonight, Friday, next week, in 2 hours, in 3 weeks, 2026-12-01 or 1 Dec, with a time after it if you like (15:00).</source>
        <translation>„{text}“ ist kein Tag, den Cardfile versteht; schreiben Sie morgen, heute Abend, Freitag, nächste Woche, in 2 Stunden, in 3 Wochen, 2026-12-01 oder 1. Dez, mit einer Uhrzeit dahinter, wenn Sie mögen (15:00).</translation>
    </message>
    <message>
        <source>“{text}” lies in the past; name a day or a time that is still to come.</source>
        <translation>„{text}“ liegt in der Vergangenheit; nennen Sie einen Tag oder eine Uhrzeit, die noch kommt.</translation>
    </message>
    <message>
        <source>“{text}” is no day in the past that Cardfile understands; write yesterday, Friday, 3 days ago, an hour ago, 2026-11-12 or 12 Nov, with a time after it if you like (15:00).</source>
        <translation>„{text}“ ist kein vergangener Tag, den Cardfile versteht; schreiben Sie gestern, Freitag, vor 3 Tagen, vor einer Stunde, 2026-11-12 oder 12. Nov, mit einer Uhrzeit dahinter, wenn Sie mögen (15:00).</translation>
    </message>
    <message>
        <source>“{text}” is still to come, and only what has been can be logged; write today 9:00, yesterday, Friday, 3 days ago, 2026-11-12 or 12 Nov.</source>
        <translation>„{text}“ kommt erst noch, und aufgeschrieben wird nur, was war; schreiben Sie heute 9:00, gestern, Freitag, vor 3 Tagen, 2026-11-12 oder 12. Nov.</translation>
    </message>
    <message>
        <source>“{text}” is not how often something comes again; write daily, weekly, every 2 weeks, every 3 months, yearly.</source>
        <translation>„{text}“ sagt nicht, wie oft etwas wiederkommt; schreiben Sie täglich, wöchentlich, alle 2 Wochen, alle 3 Monate, jährlich.</translation>
    </message>
    <message>
        <source>“{text}” is no cadence; write 2 weeks, 1 month, 3 months, 6 months, 12 months, or never.</source>
        <translation>„{text}“ ist kein Rhythmus; schreiben Sie 2 Wochen, 1 Monat, 3 Monate, 6 Monate, 12 Monate oder nie.</translation>
    </message>
    <message>
        <source>This reminder is not in the store any more; it was removed meanwhile.</source>
        <translation>Diese Erinnerung gibt es nicht mehr; sie wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>This reminder was answered meanwhile, or is not needed any more; nothing was changed.</source>
        <translation>Diese Erinnerung wurde inzwischen beantwortet oder wird nicht mehr gebraucht; nichts wurde geändert.</translation>
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
    <name>importing</name>
    <message>
        <source>Circles and tags:</source>
        <translation>Kreise und Schlagwörter:</translation>
    </message>
    <message>
        <source>Is added:</source>
        <translation>Kommt hinzu:</translation>
    </message>
    <message>
        <source>New job by the file; with J it is taken, and the one so far is kept as history:</source>
        <translation>Neue Stelle laut Datei; mit J wird sie übernommen, und die bisherige bleibt als frühere Stelle:</translation>
    </message>
    <message>
        <source>Stays as it is in your contact; the file says:</source>
        <translation>Bleibt in Ihrem Kontakt, wie es ist; in der Datei steht:</translation>
    </message>
    <message>
        <source>May be:</source>
        <translation>Könnte sein:</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>New, likely a double</source>
        <translation>Neu, wohl doppelt</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
</context>
<context>
    <name>left out</name>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>name in the second script</source>
        <translation>Name in der zweiten Schrift</translation>
    </message>
    <message>
        <source>further addresses</source>
        <translation>weitere Anschriften</translation>
    </message>
    <message>
        <source>further web pages</source>
        <translation>weitere Webseiten</translation>
    </message>
    <message>
        <source>fax and pager</source>
        <translation>Fax und Pager</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>further numbers and e-mails</source>
        <translation>weitere Nummern und E-Mails</translation>
    </message>
    <message>
        <source>postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>This card has no end (END:VCARD is missing), so it may be cut off.</source>
        <translation>Diese Karte hat kein Ende (END:VCARD fehlt); sie ist vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <source>This card is larger than {limit} MB.</source>
        <translation>Diese Karte ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>This card has no name, company, telephone number or e-mail, nor anything else to show.</source>
        <translation>Diese Karte hat weder Name noch Firma, Telefonnummer oder E-Mail, noch sonst etwas zu zeigen.</translation>
    </message>
    <message>
        <source>This group has no name, so nothing can be made of it.</source>
        <translation>Diese Gruppe hat keinen Namen, also kann nichts aus ihr werden.</translation>
    </message>
    <message>
        <source>Nobody of this group is among these files or your contacts, so nothing was made of it.</source>
        <translation>Niemand aus dieser Gruppe ist in diesen Dateien oder unter Ihren Kontakten, also wurde nichts aus ihr.</translation>
    </message>
    <message>
        <source>This member of the group {group} is neither among these files nor your contacts: {uid}</source>
        <translation>Dieses Mitglied der Gruppe {group} ist weder in diesen Dateien noch unter Ihren Kontakten: {uid}</translation>
    </message>
    <message>
        <source>There are more than {limit} groups; this one and those after it were left out.</source>
        <translation>Es sind mehr als {limit} Gruppen; diese und die danach wurden ausgelassen.</translation>
    </message>
    <message>
        <source>This is no vCard: BEGIN:VCARD was expected.</source>
        <translation>Das ist keine vCard: BEGIN:VCARD wurde erwartet.</translation>
    </message>
    <message>
        <source>This table is larger than {limit} MB; cut it into smaller ones.</source>
        <translation>Diese Tabelle ist größer als {limit} MB; teilen Sie sie in kleinere.</translation>
    </message>
    <message>
        <source>This row has more than {limit} columns.</source>
        <translation>Diese Zeile hat mehr als {limit} Spalten.</translation>
    </message>
    <message>
        <source>This line is longer than {limit} MB.</source>
        <translation>Diese Zeile ist länger als {limit} MB.</translation>
    </message>
    <message>
        <source>A quotation mark opens in this row that nothing closes.</source>
        <translation>In dieser Zeile beginnt ein Anführungszeichen, das nicht geschlossen wird.</translation>
    </message>
    <message>
        <source>Too many rows are like this: the rest of the table is not read.</source>
        <translation>Zu viele Zeilen sind so: Der Rest der Tabelle wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The table has no column {column}; it has: {columns}.</source>
        <translation>Die Tabelle hat keine Spalte {column}; sie hat: {columns}.</translation>
    </message>
    <message>
        <source>Cardfile cannot tell which column of this table is what; say it with --map, such as --map name=Wer,email=Wo.</source>
        <translation>Cardfile weiß nicht, was die Spalten dieser Tabelle sind; sagen Sie es mit --map, etwa --map name=Wer,email=Wo.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This file may not be read; change its permissions.</source>
        <translation>Diese Datei darf nicht gelesen werden; ändern Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>This is a folder; name the files in it.</source>
        <translation>Das ist ein Ordner; nennen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>This file cannot be read: {reason}.</source>
        <translation>Diese Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This file is larger than {limit} GB; cut it into smaller ones.</source>
        <translation>Diese Datei ist größer als {limit} GB; teilen Sie sie in kleinere.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This is no file with contacts that Cardfile knows: neither vCard, nor table (csv), nor Cardfile&apos;s own.</source>
        <translation>Das ist keine Datei mit Kontakten, die Cardfile kennt: weder vCard noch Tabelle (csv) noch eine von Cardfile.</translation>
    </message>
    <message>
        <source>This is a workbook of a spreadsheet program; save the sheet as CSV there and import that.</source>
        <translation>Das ist die Mappe eines Tabellenprogramms; speichern Sie das Blatt dort als CSV und importieren Sie das.</translation>
    </message>
    <message>
        <source>This ZIP is damaged or of a kind that Cardfile cannot unpack.</source>
        <translation>Dieses ZIP ist beschädigt oder von einer Art, die Cardfile nicht entpacken kann.</translation>
    </message>
    <message>
        <source>This file in the ZIP needs a password; unpack it first.</source>
        <translation>Diese Datei im ZIP braucht ein Passwort; entpacken Sie sie erst.</translation>
    </message>
    <message>
        <source>This file in the ZIP unpacks to far more than a file with contacts would; it was left out.</source>
        <translation>Diese Datei im ZIP wird entpackt viel größer, als eine mit Kontakten es würde; sie blieb weg.</translation>
    </message>
    <message>
        <source>There is no file with contacts in this ZIP.</source>
        <translation>In diesem ZIP ist keine Datei mit Kontakten.</translation>
    </message>
    <message>
        <source>This JSON was not written by Cardfile&apos;s export, so nobody can tell what is what in it.</source>
        <translation>Dieses JSON hat nicht Cardfile geschrieben; niemand weiß, was darin was ist.</translation>
    </message>
    <message>
        <source>This file was written by a newer Cardfile; update Cardfile first.</source>
        <translation>Diese Datei hat ein neueres Cardfile geschrieben; aktualisieren Sie erst Cardfile.</translation>
    </message>
    <message>
        <source>This is no valid JSON: the file is damaged or cut off here.</source>
        <translation>Das ist kein gültiges JSON: Die Datei ist beschädigt oder hier abgeschnitten.</translation>
    </message>
    <message>
        <source>This file is cut off here: the contacts before are taken, the rest is missing. Export it once more.</source>
        <translation>Die Datei ist hier abgeschnitten: Die Kontakte davor werden übernommen, der Rest fehlt. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This file of Cardfile&apos;s is damaged or cut off, and nothing of it can be taken. Export it once more.</source>
        <translation>Diese Datei von Cardfile ist beschädigt oder abgeschnitten, und nichts davon kann übernommen werden. Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This contact has no vCard.</source>
        <translation>Dieser Kontakt hat keine vCard.</translation>
    </message>
    <message>
        <source>A picture of this contact is neither JPEG nor PNG, or damaged; it was left out.</source>
        <translation>Ein Bild dieses Kontakts ist weder JPEG noch PNG oder beschädigt; es blieb weg.</translation>
    </message>
    <message>
        <source>The pictures are more than {limit} GB; the rest was left out. For a whole store use a backup.</source>
        <translation>Die Bilder sind mehr als {limit} GB; der Rest blieb weg. Für den ganzen Bestand nehmen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The {part} of this contact cannot be read; they were left out.</source>
        <translation>Von diesem Kontakt nicht lesbar und weggelassen: {part}.</translation>
    </message>
    <message>
        <source>The files together hold more than {limit} MB of contacts; import them in several goes.</source>
        <translation>Die Dateien enthalten zusammen mehr als {limit} MB Kontakte; importieren Sie sie in mehreren Gängen.</translation>
    </message>
    <message>
        <source>This is no file with mails that Cardfile knows: neither an e-mail (.eml) nor a mailbox (mbox).</source>
        <translation>Das ist keine Datei mit E-Mails, die Cardfile kennt: weder eine E-Mail (.eml) noch ein Postfach (mbox).</translation>
    </message>
    <message>
        <source>This mailbox has more than {limit} mails; the rest was left out.</source>
        <translation>Dieses Postfach hat mehr als {limit} E-Mails; der Rest wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The headers of this mail are longer than any mail&apos;s.</source>
        <translation>Die Kopfzeilen dieser E-Mail sind länger als die jeder anderen.</translation>
    </message>
    <message>
        <source>This mail does not say who it is from.</source>
        <translation>Diese E-Mail sagt nicht, von wem sie ist.</translation>
    </message>
    <message>
        <source>This mail does not say when it was sent.</source>
        <translation>Diese E-Mail sagt nicht, wann sie gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Same e-mail address: {one}</source>
        <translation>Dieselbe E-Mail-Adresse: {one}</translation>
    </message>
    <message>
        <source>Same mobile number: {one}</source>
        <translation>Dieselbe Mobilnummer: {one}</translation>
    </message>
    <message>
        <source>Same telephone number: {one}</source>
        <translation>Dieselbe Telefonnummer: {one}</translation>
    </message>
    <message>
        <source>Same profile: {one}</source>
        <translation>Dasselbe Profil: {one}</translation>
    </message>
    <message>
        <source>Same birthday: {one}</source>
        <translation>Derselbe Geburtstag: {one}</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Derselbe Name</translation>
    </message>
    <message>
        <source>The same name in two scripts: {one}, {other}</source>
        <translation>Derselbe Name in zwei Schriften: {one}, {other}</translation>
    </message>
    <message>
        <source>{one} is short for {other}, or both for the same name</source>
        <translation>{one} ist kurz für {other}, oder beide für denselben Namen</translation>
    </message>
    <message>
        <source>Names spelled nearly alike: {one}, {other}</source>
        <translation>Fast gleich geschriebene Namen: {one}, {other}</translation>
    </message>
    <message>
        <source>{one} may stand for {other}</source>
        <translation>{one} kann für {other} stehen</translation>
    </message>
    <message>
        <source>One has only a part of the other&apos;s name</source>
        <translation>Der eine hat nur einen Teil vom Namen des anderen</translation>
    </message>
    <message>
        <source>Same first name, another family name: {one}, {other}</source>
        <translation>Gleicher Vorname, anderer Familienname: {one}, {other}</translation>
    </message>
    <message>
        <source>Same company</source>
        <translation>Dieselbe Firma</translation>
    </message>
    <message>
        <source>Same postal address</source>
        <translation>Dieselbe Postanschrift</translation>
    </message>
    <message>
        <source>Same city: {one}</source>
        <translation>Dieselbe Stadt: {one}</translation>
    </message>
    <message>
        <source>Same title</source>
        <translation>Dieselbe Position</translation>
    </message>
    <message>
        <source>Nobody else has this name</source>
        <translation>Sonst hat niemand diesen Namen</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Title before the name (Dr.)</source>
        <translation>Titel vor dem Namen (Dr.)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>After the name (MBA)</source>
        <translation>Nach dem Namen (MBA)</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
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
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone at work</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobiltelefon</translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Profile (LinkedIn …)</source>
        <translation>Profil (LinkedIn …)</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Anschrift</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Circle or tag</source>
        <translation>Kreis oder Schlagwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
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
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By company</source>
        <translation>Nach Firma</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Kein Telefon</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Keine E-Mail</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>In no circle</source>
        <translation>In keinem Kreis</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of this language (ISO 639-1), for the names of months.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>{since} to {until}: {job}</source>
        <translation>{since} bis {until}: {job}</translation>
    </message>
    <message>
        <source>until {until}: {job}</source>
        <translation>bis {until}: {job}</translation>
    </message>
    <message>
        <source>since {since}: {job}</source>
        <translation>seit {since}: {job}</translation>
    </message>
    <message>
        <source>Kept from a card</source>
        <translation>Von einer Karte behalten</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Told apart from another contact</source>
        <translation>Von einem anderen Kontakt unterschieden</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neue Stelle</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Circles and tags changed</source>
        <translation>Kreise und Schlagwörter geändert</translation>
    </message>
    <message>
        <source>Met at an event</source>
        <translation>Bei einem Ereignis getroffen</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Reminder done</source>
        <translation>Erinnerung erledigt</translation>
    </message>
    <message>
        <source>Reminder skipped</source>
        <translation>Erinnerung ausgelassen</translation>
    </message>
    <message>
        <source>Reminder snoozed</source>
        <translation>Erinnerung verschoben</translation>
    </message>
    <message>
        <source>Reminder answered</source>
        <translation>Erinnerung beantwortet</translation>
    </message>
    <message>
        <source>Cadence changed</source>
        <translation>Rhythmus geändert</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Papierkorb geleert</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>im Fenster</translation>
    </message>
    <message>
        <source>on the command line</source>
        <translation>auf der Befehlszeile</translation>
    </message>
    <message>
        <source>by the reminders</source>
        <translation>durch die Erinnerungen</translation>
    </message>
    <message>
        <source>From {files}</source>
        <translation>Aus {files}</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Out of the trash</source>
        <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>The pictures of the card</source>
        <translation>Die Bilder der Karte</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {after} added</source>
        <translation>{field}: {after} hinzugefügt</translation>
    </message>
    <message>
        <source>{field}: {before} removed</source>
        <translation>{field}: {before} entfernt</translation>
    </message>
    <message>
        <source>Circles and tags</source>
        <translation>Kreise und Schlagwörter</translation>
    </message>
    <message>
        <source>Jobs before</source>
        <translation>Frühere Stellen</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>Getroffen bei</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Something else in the vCard</source>
        <translation>Anderes in der vCard</translation>
    </message>
    <message>
        <source>Merged with another contact</source>
        <translation>Mit einem anderen Kontakt zusammengeführt</translation>
    </message>
    <message>
        <source>Added to the contacts</source>
        <translation>Zu den Kontakten hinzugefügt</translation>
    </message>
    <message>
        <source>E-mail from them</source>
        <translation>E-Mail von dort</translation>
    </message>
    <message>
        <source>E-mail from you</source>
        <translation>E-Mail von Ihnen</translation>
    </message>
    <message>
        <source>Message from them</source>
        <translation>Nachricht von dort</translation>
    </message>
    <message>
        <source>Message from you</source>
        <translation>Nachricht von Ihnen</translation>
    </message>
    <message>
        <source>Call from them</source>
        <translation>Anruf von dort</translation>
    </message>
    <message>
        <source>Call from you</source>
        <translation>Anruf von Ihnen</translation>
    </message>
    <message>
        <source>, with {count} more</source>
        <translation>, mit {count} weiteren</translation>
    </message>
    <message>
        <source>Met at {event}</source>
        <translation>Getroffen bei: {event}</translation>
    </message>
    <message>
        <source>Job of today</source>
        <translation>Heutige Stelle</translation>
    </message>
    <message>
        <source>Job until {until}</source>
        <translation>Stelle bis {until}</translation>
    </message>
    <message>
        <source>End of a job</source>
        <translation>Ende einer Stelle</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben an</translation>
    </message>
    <message>
        <source>Catch up with</source>
        <translation>Wieder melden bei</translation>
    </message>
    <message>
        <source>Get back to</source>
        <translation>Zurückmelden bei</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Geburtstage</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>zurückrufen</translation>
    </message>
    <message>
        <source>write back</source>
        <translation>zurückschreiben</translation>
    </message>
    <message>
        <source>{cadence}, as the circle {circle} says</source>
        <translation>{cadence}, wie der Kreis {circle} sagt</translation>
    </message>
    <message>
        <source>last contact {day} ({ago})</source>
        <translation>letzter Kontakt {day} ({ago})</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>due since {day}</source>
        <translation>fällig seit {day}</translation>
    </message>
    <message>
        <source>Meet again at {event}</source>
        <translation>Wiedersehen bei {event}</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Ihnen schreiben</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Zurückschreiben</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>Sich wieder melden</translation>
    </message>
    <message>
        <source>met at {event}</source>
        <translation>getroffen bei {event}</translation>
    </message>
    <message>
        <source>was due {when}</source>
        <translation>war fällig {when}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>not yet in touch</source>
        <translation>noch kein Kontakt</translation>
    </message>
    <message>
        <source>was yesterday</source>
        <translation>war gestern</translation>
    </message>
    <message>
        <source>was on {day}</source>
        <translation>war am {day}</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>turns {years}</source>
        <translation>wird {years}</translation>
    </message>
    <message>
        <source>turned {years}</source>
        <translation>wurde {years}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{event} {when}</source>
        <translation>{event} {when}</translation>
    </message>
    <message>
        <source>if it is when it was last year</source>
        <translation>falls wie im letzten Jahr</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>no cadence</source>
        <translation>kein Rhythmus</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>about {days}, assumed</source>
        <translation>etwa {days}, vermutet</translation>
    </message>
    <message>
        <source>no day written down</source>
        <translation>kein Tag eingetragen</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Ohne Tag</translation>
    </message>
</context>
</TS>
