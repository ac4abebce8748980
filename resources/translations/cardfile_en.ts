<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>PeopleScreen</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n contact chosen</numerusform>
            <numerusform>%n contacts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}.</source>
        <translation>
            <numerusform>%n contact written to {file}.</numerusform>
            <numerusform>%n contacts written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message numerus="yes">
        <source>%n field(s) to check first</source>
        <translation>
            <numerusform>%n field to check first</numerusform>
            <numerusform>%n fields to check first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanScreen</name>
    <message numerus="yes">
        <source>Reading has stopped; %n photograph(s) wait.</source>
        <translation>
            <numerusform>Reading has stopped; %n photograph waits.</numerusform>
            <numerusform>Reading has stopped; %n photographs wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackPane</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
</TS>
