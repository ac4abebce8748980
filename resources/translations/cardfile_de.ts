<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CardPane</name>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the card a quarter to the right and read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the corners of the card on the photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPicture</name>
    <message>
        <source>Picture of the card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go through the printed lines, Space puts the line into the field last used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open photographs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export all contacts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn and read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the &amp;corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause or go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;finished photographs off the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport as vCard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;whole card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look as the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Cardfile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name, last name, titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CornerView</name>
    <message>
        <source>Corners of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys 1 to 4 choose a corner, arrow keys move it, with Shift in larger steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>Please check this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check this: it was hard to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <source>Kind of number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cardfile fetches nothing from the internet; save the picture first and drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in what you dropped or pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and PDF files ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to put on the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Cardfile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographed business cards become contacts you can trust. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice could not be written down and holds until the end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardfile made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something broke inside Cardfile. What you kept is safe; you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened is written in {file}. Please send that file with your report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeSlip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>Copied as text and vCard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every card you keep becomes a contact in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer words, or only their beginnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export as vCard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as vCard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ext.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to check first</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanScreen</name>
    <message>
        <source>Skip {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading has stopped; %n photograph(s) wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photographs of business cards here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere on this window: pictures, PDF files or whole folders. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photographs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {photo} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every card is reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you kept is among your people; drop more photographs whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photograph cannot be shown; it may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country, unless the card itself names another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackPane</name>
    <message>
        <source>Stack of photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>Please check this: it was hard to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Remove {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This photograph cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file; check the name or whether it was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder; name the photographs in it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your user may not read this file; change its permissions and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty; copy it from the camera or phone once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture Cardfile knows; use JPEG, PNG, WebP, TIFF, HEIC or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged or cut short; copy it from the camera or phone once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture claims {width} × {height} pixels, more than Cardfile opens ({limit} million); save it smaller and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB; save the picture smaller and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is protected by a password; save a copy without one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF has {pages} pages, more than the {limit} Cardfile reads at once; split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card was found in this photograph; take it again from nearer, with the whole card in the picture, or mark its corners by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text reader is installed; install Tesseract (on Debian and Ubuntu: sudo apt install tesseract-ocr) and see “cardfile doctor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading took longer than {seconds} seconds and was stopped; try a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text reader broke down on this picture; the others are not affected. Try a smaller copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts in {folder} were written by a newer Cardfile (form {found}, this one knows {known}); update Cardfile, or use another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardfile may not write in {folder}; change the folder&apos;s permissions, or use another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts file {file} is damaged; nothing was changed. Copies from before stand in {backups}; put the newest in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Cardfile is writing to the same contacts just now; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full; nothing was changed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {folder} reports an error; nothing was changed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not in the store any more; it was removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photograph is not in the stack any more; add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone, because the contact was changed since; undo the later change first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to keep on this card; fill in a name, a company, a phone number or an e-mail first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is kept already; undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written; choose another place or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
