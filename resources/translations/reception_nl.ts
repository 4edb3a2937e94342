<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="en_GB">
<context>
    <name>AgendaGrid</name>
    <message>
        <source>Agenda: nothing stands here</source>
        <translation>Agenda: hier staat niets</translation>
    </message>
</context>
<context>
    <name>AgendaMeter</name>
    <message>
        <source>Protected neighbourhood work</source>
        <translation>Beschermd wijkwerk</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>A counter cannot book into it. The chief can, with a reason.</source>
        <translation>Een loket kan hier niet in boeken. De dienstchef kan, met een reden.</translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation>niets beloofd</translation>
    </message>
    <message>
        <source>kept, aim {aim}</source>
        <translation>gehaald, doel {aim}</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>appointments {n}</source>
        <translation>afspraken {n}</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>beschermd</translation>
    </message>
    <message>
        <source>free {n} half hours</source>
        <translation>vrij {n} halve uren</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Inspecteurs</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot {last}</translation>
    </message>
    <message>
        <source>The agenda is being read.</source>
        <translation>De agenda wordt gelezen.</translation>
    </message>
    <message>
        <source>This office has no roster yet: reception agenda import brings one.</source>
        <translation>Dit kantoor heeft nog geen rooster: reception agenda import brengt er een.</translation>
    </message>
    <message>
        <source>Nobody is on the roster. PgUp and PgDn show other days.</source>
        <translation>Niemand staat op het rooster. PgUp en PgDn tonen andere dagen.</translation>
    </message>
    <message>
        <source>As it was at {time}: the database is away. Book nothing; check in on paper.</source>
        <translation>Stand van {time}: de databank is weg. Boek niets; meld aan op papier.</translation>
    </message>
    <message>
        <source>Moving {name}: choose the new time and press Enter; Esc leaves it where it is.</source>
        <translation>{name} verplaatsen: kies het nieuwe uur en druk Enter; Esc laat het waar het is.</translation>
    </message>
    <message>
        <source>Arrows choose a time · Enter books · Del cancels · PgUp PgDn other day · Home today · Ctrl+K day or week · no-show after {n} min</source>
        <translation>Pijlen kiezen een uur · Enter boekt · Del schrapt · PgUp PgDn andere dag · Home vandaag · Ctrl+K dag of week · niet gekomen na {n} min</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dag ervoor</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Dag erna</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Print the shown days (Ctrl+P)</source>
        <translation>Getoonde dagen afdrukken (Ctrl+P)</translation>
    </message>
</context>
<context>
    <name>AirlockPanel</name>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Check at the desk</source>
        <translation>Controle aan de balie</translation>
    </message>
    <message>
        <source>IN THE AIRLOCK</source>
        <translation>IN HET SAS</translation>
    </message>
    <message>
        <source>ON THE WAY OUT</source>
        <translation>OP WEG NAAR BUITEN</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>niet aangemeld</translation>
    </message>
    <message>
        <source>Nobody in the airlock</source>
        <translation>Niemand in het sas</translation>
    </message>
    <message>
        <source>Step {n} of {all}: {word}</source>
        <translation>Stap {n} van {all}: {word}</translation>
    </message>
    <message>
        <source>Nobody is checked on the way out.</source>
        <translation>Wie naar buiten gaat, wordt niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Veiligheidscontrole</translation>
    </message>
    <message>
        <source>Refused {time} by {who}</source>
        <translation>Geweigerd {time} door {who}</translation>
    </message>
    <message>
        <source>Passed {time} by {who}</source>
        <translation>Goedgekeurd {time} door {who}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Call police</source>
        <translation>Politie erbij</translation>
    </message>
    <message>
        <source>Police called</source>
        <translation>Politie geroepen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Weigeren…</translation>
    </message>
    <message>
        <source>Way out: green call point.</source>
        <translation>Uitweg: groene handmelder.</translation>
    </message>
    <message>
        <source>Way out without computer: green call point.</source>
        <translation>Uitweg zonder pc: groene handmelder.</translation>
    </message>
    <message>
        <source>Put the guard back</source>
        <translation>Kap weer dicht</translation>
    </message>
    <message>
        <source>Emergency release…</source>
        <translation>Noodontgrendeling…</translation>
    </message>
    <message>
        <source>Why was the emergency release used?</source>
        <translation>Waarom werd de noodontgrendeling gebruikt?</translation>
    </message>
    <message>
        <source>The door is released already. Note it when there is time.</source>
        <translation>De deur is al vrijgegeven. Noteer het zodra er tijd is.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>What was the cause, and how many people are inside?</source>
        <translation>Wat was de oorzaak, en hoeveel personen zijn er binnen?</translation>
    </message>
    <message>
        <source>Reset only when the cause is gone and you have looked.</source>
        <translation>Herstel pas als de oorzaak weg is en je gekeken hebt.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>People inside</source>
        <translation>Personen binnen</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>nog geen gegevens</translation>
    </message>
    <message>
        <source>last {time}</source>
        <translation>laatst {time}</translation>
    </message>
    <message>
        <source>closed · {bolt}</source>
        <translation>dicht · {bolt}</translation>
    </message>
    <message>
        <source>ARMED · {n} s left</source>
        <translation>KLAARGEZET · nog {n} s</translation>
    </message>
    <message>
        <source>RELEASED · open</source>
        <translation>VRIJGEGEVEN · open</translation>
    </message>
    <message>
        <source>RELEASED · {n} s left</source>
        <translation>VRIJGEGEVEN · nog {n} s</translation>
    </message>
    <message>
        <source>RELEASED</source>
        <translation>VRIJGEGEVEN</translation>
    </message>
    <message>
        <source>number of people not known</source>
        <translation>aantal personen niet bekend</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persoon</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>bezet</translation>
    </message>
    <message>
        <source>occupied since {time}</source>
        <translation>bezet sinds {time}</translation>
    </message>
    <message>
        <source>no data since {age}</source>
        <translation>geen gegevens sinds {age}</translation>
    </message>
    <message>
        <source>late · {age}</source>
        <translation>traag · {age}</translation>
    </message>
    <message>
        <source>live · {age}</source>
        <translation>live · {age}</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Nobody wrote what was done.</source>
        <translation>Niemand schreef wat er gedaan is.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>until {time} · {who}</source>
        <translation>tot {time} · {who}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Onderdrukt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>In hand with</source>
        <translation>In handen van</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} keer</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Sinds opstart</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>The chosen alarm</source>
        <translation>Het gekozen alarm</translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation>Gevolg</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er gedaan is</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>No alarm is chosen.</source>
        <translation>Geen alarm gekozen.</translation>
    </message>
</context>
<context>
    <name>AlarmDeedsBox</name>
    <message>
        <source>Acknowledge: it is in my hands</source>
        <translation>Bevestigen en op mij nemen</translation>
    </message>
    <message>
        <source>Only the chief, at most 60 min</source>
        <translation>Enkel de dienstchef, hoogstens 60 min</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Tijdelijk onderdrukken…</translation>
    </message>
    <message>
        <source>Put aside… (never this one)</source>
        <translation>Onderdrukken… (nooit dit alarm)</translation>
    </message>
    <message>
        <source>Put aside… (only the chief)</source>
        <translation>Onderdrukken… (enkel dienstchef)</translation>
    </message>
    <message>
        <source>An alarm of this kind is never put aside</source>
        <translation>Een alarm van deze soort wordt nooit onderdrukt</translation>
    </message>
    <message>
        <source>Hand to a colleague…</source>
        <translation>Aan collega geven…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Nobody else signed in</source>
        <translation>Niemand anders aangemeld</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Doorgeven…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notitie schrijven…</translation>
    </message>
    <message>
        <source>Close with a note…</source>
        <translation>Sluiten met notitie…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Sluiten…</translation>
    </message>
    <message>
        <source>Put aside for how long? At most {n} min.</source>
        <translation>Hoelang onderdrukken? Hoogstens {n} min.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Put aside for {n} min. Why?</source>
        <translation>{n} min onderdrukken. Waarom?</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Onderdrukken</translation>
    </message>
    <message>
        <source>What was found?</source>
        <translation>Wat is er vastgesteld?</translation>
    </message>
    <message>
        <source>Reset the alarm</source>
        <translation>Alarm herstellen</translation>
    </message>
    <message>
        <source>Hand it to whom?</source>
        <translation>Aan wie geven?</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notitie bewaren</translation>
    </message>
    <message>
        <source>Close the alarm</source>
        <translation>Alarm sluiten</translation>
    </message>
    <message>
        <source>{what}: what was done?</source>
        <translation>{what}: wat is er gedaan?</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Nu terughalen</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Herstellen…</translation>
    </message>
</context>
<context>
    <name>AlarmLine</name>
    <message>
        <source>{when} · for you</source>
        <translation>{when} · voor jou</translation>
    </message>
    <message>
        <source>{when} · from {who}</source>
        <translation>{when} · van {who}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>+ 1 more</source>
        <translation>+ 1 andere</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} andere</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bevestigen</translation>
    </message>
</context>
<context>
    <name>AlarmPanel</name>
    <message>
        <source>F8 acknowledges the chosen one</source>
        <translation>F8 bevestigt het gekozen alarm</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>comes back by itself</source>
        <translation>komt vanzelf terug</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Onderdrukt</translation>
    </message>
    <message>
        <source>Closed, last 24 h</source>
        <translation>Gesloten, laatste 24 uur</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>nog {n} min</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>{until} · with a note</source>
        <translation>{until} · met notitie</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>vanzelf</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>{n} more are not shown</source>
        <translation>nog {n} andere niet getoond</translation>
    </message>
    <message>
        <source>Alarms of the airlock do not come in since {time}.</source>
        <translation>Alarmen van de sasbrug komen niet binnen sinds {time}.</translation>
    </message>
    <message>
        <source>Alarms of the building do not come in since {time}.</source>
        <translation>Alarmen van het gebouw komen niet binnen sinds {time}.</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Geen alarmen.</translation>
    </message>
    <message>
        <source>No alarms. Last one: {time} ({priority}).</source>
        <translation>Geen alarmen. Laatste: {time} ({priority}).</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioriteit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <translation>Wat en wat te doen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>In hand with</source>
        <translation>Bij</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>Welke alarmen</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>{best}, {n} more</source>
        <translation>{best}, nog {n}</translation>
    </message>
    <message>
        <source>{best}</source>
        <translation>{best}</translation>
    </message>
</context>
<context>
    <name>BadgeCard</name>
    <message>
        <source>Chosen badge</source>
        <translation>Gekozen badge</translation>
    </message>
    <message>
        <source>CHOSEN BADGE</source>
        <translation>GEKOZEN BADGE</translation>
    </message>
    <message>
        <source>Last with</source>
        <translation>Laatst bij</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Badge {n} is back</source>
        <translation>Badge {n} is terug</translation>
    </message>
    <message>
        <source>Badge {n} is lost</source>
        <translation>Badge {n} is verloren</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Check in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Dit uur boeken</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Confirm and print</source>
        <translation>Bevestigen en afdrukken</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Schrappen</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} vandaag</translation>
    </message>
    <message>
        <source>No more appointments today.</source>
        <translation>Geen afspraken meer vandaag.</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Geen afspraken vandaag.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Cancel the appointment of {code}. Why?</source>
        <translation>De afspraak {code} schrappen. Waarom?</translation>
    </message>
</context>
<context>
    <name>BookingPopover</name>
    <message>
        <source>Book an appointment</source>
        <translation>Afspraak boeken</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Mail or telephone</source>
        <translation>Mail of telefoon</translation>
    </message>
    <message>
        <source>Note for the officer</source>
        <translation>Nota voor de inspecteur</translation>
    </message>
    <message>
        <source>First letters, e.g. bic</source>
        <translation>Eerste letters, bv. fie</translation>
    </message>
    <message>
        <source>Nothing of the case itself</source>
        <translation>Niets van de zaak zelf</translation>
    </message>
    <message>
        <source>Book it anyway, because</source>
        <translation>Toch boeken, want</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Kies een reden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Take {time}</source>
        <translation>Neem {time}</translation>
    </message>
    <message>
        <source>Takes {n} min.</source>
        <translation>Duurt {n} min.</translation>
    </message>
    <message>
        <source>Takes {n} min. A booking never takes protected neighbourhood work.</source>
        <translation>Duurt {n} min. Een boeking neemt nooit beschermd wijkwerk.</translation>
    </message>
    <message>
        <source>The reason and the number of people say how long it takes.</source>
        <translation>De reden en het aantal personen bepalen hoelang het duurt.</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>Boek {time}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Bring along: {what}.</source>
        <translation>Meebrengen: {what}.</translation>
    </message>
    <message>
        <source>No such reason. Type other letters, or choose from the list.</source>
        <translation>Zo&apos;n reden is er niet. Typ andere letters of kies uit de lijst.</translation>
    </message>
</context>
<context>
    <name>BuildingStrip</name>
    <message>
        <source>In the building</source>
        <translation>In het gebouw</translation>
    </message>
    <message>
        <source>1 visitor</source>
        <translation>1 bezoeker</translation>
    </message>
    <message>
        <source>{n} visitors</source>
        <translation>{n} bezoekers</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Muster list</source>
        <translation>Evacuatielijst</translation>
    </message>
</context>
<context>
    <name>CheckInPopover</name>
    <message>
        <source>Check in an appointment</source>
        <translation>Afspraak aanmelden</translation>
    </message>
    <message>
        <source>Code, name or hour</source>
        <translation>Code, naam of uur</translation>
    </message>
    <message>
        <source>Scan the code, or type its first letters</source>
        <translation>Scan de code, of typ de eerste letters</translation>
    </message>
    <message>
        <source>Received anyway, because</source>
        <translation>Toch ontvangen, want</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Kies een reden</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Without appointment</source>
        <translation>Zonder afspraak</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>{n} expected today</source>
        <translation>{n} verwacht vandaag</translation>
    </message>
    <message>
        <source>Nobody is expected any more today.</source>
        <translation>Vandaag wordt niemand meer verwacht.</translation>
    </message>
    <message>
        <source>Nobody who is expected fits. Without appointment: F2.</source>
        <translation>Geen verwachte bezoeker past hierbij. Zonder afspraak: F2.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checked by hand</source>
        <translation>Handcontrole gedaan</translation>
    </message>
    <message>
        <source>Checked by hand: {item}</source>
        <translation>Met de hand gecontroleerd: {item}</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Security check</source>
        <translation>Veiligheidscontrole</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} van {all}</translation>
    </message>
    <message>
        <source>The building is closed.</source>
        <translation>Het gebouw is gesloten.</translation>
    </message>
    <message>
        <source>Begin the closing round</source>
        <translation>Sluitronde beginnen</translation>
    </message>
    <message>
        <source>Each step is confirmed before the next. You can leave and come back.</source>
        <translation>Elke stap wordt bevestigd voor de volgende. Je kunt weggaan en terugkomen.</translation>
    </message>
    <message>
        <source>Closing round</source>
        <translation>Sluitronde</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Onderbreken</translation>
    </message>
    <message>
        <source>Who stays inside, and why?</source>
        <translation>Wie blijft binnen, en waarom?</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Stappen klaar</translation>
    </message>
</context>
<context>
    <name>DeskCheck</name>
    <message>
        <source>CHECK AT THE DESK</source>
        <translation>CONTROLE AAN DE BALIE</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Check everybody of the party. Who is not checked cannot be called.</source>
        <translation>Controleer iedereen van het gezelschap. Wie niet gecontroleerd is, kan niet opgeroepen worden.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Weigeren…</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Bridge: age of its last word</source>
        <translation>Sasbrug: ouderdom van het laatste woord</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Sasbrug</translation>
    </message>
    <message>
        <source>Database: time since it was read</source>
        <translation>Databank: tijd sinds de laatste lezing</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databank</translation>
    </message>
    <message>
        <source>Answers of the bridge</source>
        <translation>Antwoorden van de sasbrug</translation>
    </message>
    <message>
        <source>Versions and screen</source>
        <translation>Versies en scherm</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>DisplayWindow</name>
    <message>
        <source>Public screen</source>
        <translation>Publiek scherm</translation>
    </message>
</context>
<context>
    <name>DoorBox</name>
    <message>
        <source>locked</source>
        <translation>vergrendeld</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>ontgrendeld</translation>
    </message>
    <message>
        <source>{leaf} · {bolt}</source>
        <translation>{leaf} · {bolt}</translation>
    </message>
    <message>
        <source>released {n} times</source>
        <translation>{n} keer vrijgegeven</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>Bolt</source>
        <translation>Grendel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Uitgang</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Last word</source>
        <translation>Laatste bericht</translation>
    </message>
    <message>
        <source>CHOSEN DOOR OF THE AIRLOCK</source>
        <translation>GEKOZEN SASDEUR</translation>
    </message>
    <message>
        <source>Chosen door of the airlock</source>
        <translation>Gekozen sasdeur</translation>
    </message>
    <message>
        <source>It is opened at the desk alone, in the box of the airlock ({key}).</source>
        <translation>Ze gaat alleen open aan de balie, in het vak van het sas ({key}).</translation>
    </message>
</context>
<context>
    <name>ElementCard</name>
    <message>
        <source>Nothing is chosen</source>
        <translation>Niets gekozen</translation>
    </message>
    <message>
        <source>{measured} · asked: {asked}</source>
        <translation>{measured} · opdracht: {asked}</translation>
    </message>
    <message>
        <source>The bridge says nothing: where it stands is not known.</source>
        <translation>De brug zegt niets: de stand is niet bekend.</translation>
    </message>
    <message>
        <source>Look on the spot and use the key there. Nothing moves from here.</source>
        <translation>Kijk ter plaatse en gebruik daar de sleutel. Van hier beweegt niets.</translation>
    </message>
    <message>
        <source>Its control gives no data.</source>
        <translation>De sturing geeft geen gegevens.</translation>
    </message>
    <message>
        <source>{label} stands half-way.</source>
        <translation>{label} staat halfweg.</translation>
    </message>
    <message>
        <source>Do not force it. Clear the way and try again, or call the technicians.</source>
        <translation>Niet forceren. Maak vrij en probeer opnieuw, of bel de technische dienst.</translation>
    </message>
    <message>
        <source>Whether the last movement was made is not known.</source>
        <translation>Of de laatste beweging gebeurde, is niet bekend.</translation>
    </message>
    <message>
        <source>Look at it before anything else moves.</source>
        <translation>Kijk ernaar voor er iets anders beweegt.</translation>
    </message>
    <message>
        <source>First look whether anybody stands there, and tick it.</source>
        <translation>Kijk eerst of daar iemand staat, en vink het aan.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Stop {label}</source>
        <translation>{label} stoppen</translation>
    </message>
    <message>
        <source>CHOSEN ELEMENT</source>
        <translation>GEKOZEN ELEMENT</translation>
    </message>
    <message>
        <source>NEWEST MOVEMENT</source>
        <translation>LAATSTE BEWEGING</translation>
    </message>
    <message>
        <source>Chosen element</source>
        <translation>Gekozen element</translation>
    </message>
    <message>
        <source>I looked: nobody and nothing stands there</source>
        <translation>Ik heb gekeken: er staat niemand en niets</translation>
    </message>
    <message>
        <source>The way out does not depend on this console: the green call points work without a computer.</source>
        <translation>De uitweg hangt niet van deze console af: de groene handmelders werken zonder computer.</translation>
    </message>
    <message>
        <source>Share of the way to closed</source>
        <translation>Deel van de weg naar dicht</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>in fault</source>
        <translation>in storing</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>In de weg</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Aandrijving</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Bediend door</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Laatste opdracht</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Begeleiders</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Meegebracht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Read the identity card</source>
        <translation>Identiteitskaart lezen</translation>
    </message>
    <message>
        <source>if needed</source>
        <translation>indien nodig</translation>
    </message>
    <message>
        <source>no facts of the case here</source>
        <translation>geen feiten van de zaak hier</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>How these figures are made</source>
        <translation>Hoe deze cijfers gemaakt zijn</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save all figures as a file for a spreadsheet</source>
        <translation>Alle cijfers bewaren als bestand voor een rekenblad</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Checks and appointments</source>
        <translation>Controle en afspraken</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Bezoeken</translation>
    </message>
</context>
<context>
    <name>FreeCounter</name>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>An officer serves at the counter.</source>
        <translation>Aan het loket werkt een inspecteur.</translation>
    </message>
    <message>
        <source>No visitor at this counter.</source>
        <translation>Geen bezoeker aan dit loket.</translation>
    </message>
    <message>
        <source>Nobody waits. New visitor: F2</source>
        <translation>Niemand wacht. Nieuwe bezoeker: F2</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>{ticket} oproepen</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>Volgende aan de beurt</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, doel {target}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Why next</source>
        <translation>Waarom nu</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Daarna</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>in {n} · out {m} · opened {k} times</source>
        <translation>in {n} · uit {m} · {k} keer geopend</translation>
    </message>
    <message>
        <source>Speed gates</source>
        <translation>Poortjes</translation>
    </message>
    <message>
        <source>Which gate</source>
        <translation>Welk poortje</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Number of the card</source>
        <translation>Nummer van de kaart</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Poortjes</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Let through</source>
        <translation>Doorlaten</translation>
    </message>
    <message>
        <source>Shut {label}</source>
        <translation>{label} sluiten</translation>
    </message>
    <message>
        <source>CHOSEN GATE</source>
        <translation>GEKOZEN POORTJE</translation>
    </message>
    <message>
        <source>Chosen gate</source>
        <translation>Gekozen poortje</translation>
    </message>
    <message>
        <source>NEWEST AT THIS GATE</source>
        <translation>LAATSTE AAN DIT POORTJE</translation>
    </message>
    <message>
        <source>Nothing happened here yet.</source>
        <translation>Hier gebeurde nog niets.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message>
        <source>The first hour</source>
        <translation>Het eerste uur</translation>
    </message>
    <message>
        <source>All other keys</source>
        <translation>Alle andere toetsen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Tick what was put aside</source>
        <translation>Bewaring aanvinken</translation>
    </message>
    <message>
        <source>Somebody must get out of the airlock now</source>
        <translation>Iemand moet nu uit het sas</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F9, then F9 releases the outer door. Without the computer: the green manual call point in the airlock and left of the counter.</source>
        <translation>Ctrl+Shift+F9 en dan F9 ontgrendelt de buitendeur. Zonder computer: de groene handmelder in het sas en links van het loket.</translation>
    </message>
    <message>
        <source>The airlock data is old or gone</source>
        <translation>De gegevens van het sas zijn oud of weg</translation>
    </message>
    <message>
        <source>Look through the glass. Work with the key switch below the counter and note number and hour on paper.</source>
        <translation>Kijk door het glas. Werk met de sleutelschakelaar onder de balie en noteer nummer en uur op papier.</translation>
    </message>
    <message>
        <source>The result of a release is not known</source>
        <translation>Het resultaat van een vrijgave is niet bekend</translation>
    </message>
    <message>
        <source>Look at the door first. The program never repeats a release by itself.</source>
        <translation>Kijk eerst naar de deur. Het programma herhaalt nooit zelf een vrijgave.</translation>
    </message>
    <message>
        <source>A visitor declines the check</source>
        <translation>Een bezoeker weigert de controle</translation>
    </message>
    <message>
        <source>Alt+W, choose the reason, then F6 lets the visitor back out. Nobody is forced.</source>
        <translation>Alt+W, kies de reden, en F6 laat de bezoeker terug naar buiten. Niemand wordt gedwongen.</translation>
    </message>
    <message>
        <source>No ticket comes out</source>
        <translation>Er komt geen ticket uit</translation>
    </message>
    <message>
        <source>Say the number: it counts without paper. When there is paper again, choose the visitor and press Alt+T.</source>
        <translation>Zeg het nummer: het telt ook zonder papier. Kies de bezoeker en druk op Alt+T als er weer papier is.</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Er kan niets bewaard worden</translation>
    </message>
    <message>
        <source>The airlock goes on working. Note numbers on paper; call support.</source>
        <translation>Het sas blijft werken. Noteer nummers op papier; bel de technische wacht.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language: {language}</source>
        <translation>Taal: {language}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Every action: F10   ·   Keys and emergencies: F1</source>
        <translation>Alle acties: F10   ·   Toetsen en nood: F1</translation>
    </message>
    <message>
        <source>Let back out</source>
        <translation>Naar buiten</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog eens</translation>
    </message>
    <message>
        <source>Emergency release</source>
        <translation>Noodontgrendeling</translation>
    </message>
    <message>
        <source>Lock everything</source>
        <translation>Alles vergrendelen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The database is being opened. You are signed in as soon as it is there.</source>
        <translation>De database wordt geopend. Je wordt aangemeld zodra ze er is.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Onthaal</translation>
    </message>
    <message>
        <source>Unlock first, then press {key} again.</source>
        <translation>Ontgrendel eerst en druk dan opnieuw op {key}.</translation>
    </message>
    <message>
        <source>Sign in first, then press {key} again.</source>
        <translation>Meld je eerst aan en druk dan opnieuw op {key}.</translation>
    </message>
    <message>
        <source>for the visitor in the airlock</source>
        <translation>voor de bezoeker in het sas</translation>
    </message>
    <message>
        <source>for whoever rings at the door</source>
        <translation>voor wie aan de deur belt</translation>
    </message>
    <message>
        <source>This office has no airlock, bollards or shutters on a bridge.</source>
        <translation>Dit kantoor heeft geen sas, rampalen of rolluiken aan een toestelbrug.</translation>
    </message>
    <message>
        <source>The PDF could not be written: {path}. Choose another place or disk.</source>
        <translation>De pdf kon niet geschreven worden: {path}. Kies een andere plaats of schijf.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Bewaard: {path}</translation>
    </message>
</context>
<context>
    <name>ManagePanel</name>
    <message>
        <source>Export bundle</source>
        <translation>Bundel bewaren</translation>
    </message>
    <message>
        <source>What this console and its links do. No personal data.</source>
        <translation>Wat deze console en haar verbindingen doen. Geen persoonsgegevens.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>MessagesCard</name>
    <message>
        <source>the last 200, without contents</source>
        <translation>de laatste 200, zonder inhoud</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
</context>
<context>
    <name>Mimic</name>
    <message>
        <source>Plan of the airlock</source>
        <translation>Plattegrond van het sas</translation>
    </message>
    <message>
        <source>Chamber</source>
        <translation>Kamer</translation>
    </message>
    <message>
        <source>OUTSIDE</source>
        <translation>BUITEN</translation>
    </message>
    <message>
        <source>AIRLOCK</source>
        <translation>SAS</translation>
    </message>
    <message>
        <source>RECEPTION</source>
        <translation>ONTHAAL</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>X-ray</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>rings {time}</source>
        <translation>belt {time}</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>At the outer door: {who}, {words}</source>
        <translation>Aan de buitendeur: {who}, {words}</translation>
    </message>
    <message>
        <source>In the airlock, last known: {who}</source>
        <translation>In het sas, laatst bekend: {who}</translation>
    </message>
    <message>
        <source>how many?</source>
        <translation>hoeveel?</translation>
    </message>
    <message>
        <source>In the airlock: {who}, {people}</source>
        <translation>In het sas: {who}, {people}</translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wachten</translation>
    </message>
    <message>
        <source>{n} at counters</source>
        <translation>{n} aan loket</translation>
    </message>
</context>
<context>
    <name>NightBell</name>
    <message>
        <source>Bell at the outer door</source>
        <translation>Bel aan de buitendeur</translation>
    </message>
    <message>
        <source>{office} · rings since {time}</source>
        <translation>{office} · belt sinds {time}</translation>
    </message>
    <message>
        <source>Once more F6 lets in</source>
        <translation>Nog eens F6 laat binnen</translation>
    </message>
    <message>
        <source>Let into the airlock</source>
        <translation>Binnenlaten in sas</translation>
    </message>
    <message>
        <source>F6, then F6 again</source>
        <translation>F6, daarna nog eens F6</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Let wait</source>
        <translation>Laten wachten</translation>
    </message>
    <message>
        <source>At night the outer door takes F6 twice within 3 s. The inner door stays locked until the check is passed.</source>
        <translation>’s Nachts vraagt de buitendeur twee keer F6 binnen 3 s. De binnendeur blijft dicht tot de controle is goedgekeurd.</translation>
    </message>
    <message>
        <source>In conversation at the door</source>
        <translation>In gesprek aan de deur</translation>
    </message>
    <message>
        <source>On hold at the door</source>
        <translation>In de wacht aan de deur</translation>
    </message>
    <message>
        <source>somebody, no number yet</source>
        <translation>iemand, nog geen nummer</translation>
    </message>
    <message>
        <source>{position}, {bolt}</source>
        <translation>{position}, {bolt}</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Buiten</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Binnendeur</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Wachtzaal</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>No names, nothing of the case. Room for {n} more signs.</source>
        <translation>Geen namen, niets van de zaak. Nog plaats voor {n} tekens.</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>OfficeDraft</name>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Wat er fout is</translation>
    </message>
    <message>
        <source>Faults of the file</source>
        <translation>Fouten in het bestand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Voor en na</translation>
    </message>
    <message>
        <source>Confirm and store</source>
        <translation>Bevestigen en bewaren</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Wegleggen</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>No zones are described.</source>
        <translation>Er zijn geen zones beschreven.</translation>
    </message>
    <message>
        <source>No measures are described.</source>
        <translation>Er is geen beveiliging beschreven.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Changed file…</source>
        <translation>Gewijzigd bestand…</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>De dag ervoor</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>De dag erna</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
    <message>
        <source>What holds this day</source>
        <translation>Wat deze dag geldt</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Wat komt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Fourteen days</source>
        <translation>Veertien dagen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Gaat open</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grens</translation>
    </message>
    <message>
        <source>Zones and posts</source>
        <translation>Zones en posten</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Since or for</source>
        <translation>Sinds of tegen</translation>
    </message>
    <message>
        <source>Security measures</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Streeftijd</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Diensten</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Chosen person</source>
        <translation>Gekozen persoon</translation>
    </message>
    <message>
        <source>CHOSEN PERSON</source>
        <translation>GEKOZEN PERSOON</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Is in</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Badge, by</source>
        <translation>Badge, door</translation>
    </message>
    <message>
        <source>Last gate</source>
        <translation>Laatste poortje</translation>
    </message>
    <message>
        <source>Granted zones</source>
        <translation>Toegelaten zones</translation>
    </message>
    <message>
        <source>over since {time}</source>
        <translation>verlopen om {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>by the visit</source>
        <translation>door het bezoek</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>only the way out</source>
        <translation>alleen de uitgang</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>Nog niets genoteerd.</translation>
    </message>
    <message>
        <source>Not known: the database is away.</source>
        <translation>Niet bekend: databank weg.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>{name}: extend the zone…</source>
        <translation>{name}: zone verlengen…</translation>
    </message>
    <message>
        <source>{name}: grant a zone…</source>
        <translation>{name}: zone toekennen…</translation>
    </message>
    <message>
        <source>{name}: take a zone back…</source>
        <translation>{name}: zone intrekken…</translation>
    </message>
    <message>
        <source>{name}: badge is back</source>
        <translation>{name}: badge ingeleverd</translation>
    </message>
    <message>
        <source>{name}: give a badge…</source>
        <translation>{name}: badge geven…</translation>
    </message>
    <message>
        <source>{name}: accounted for…</source>
        <translation>{name}: verantwoord…</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>Phrases</source>
        <translation>Zinnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message>
        <source>discreet</source>
        <translation>discreet</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>PIN, {n} of {all} digits</source>
        <translation>PIN, {n} van {all} cijfers</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>Floor plan</source>
        <translation>Plattegrond</translation>
    </message>
    <message>
        <source>Floor plan with who is inside</source>
        <translation>Plattegrond met wie binnen is</translation>
    </message>
    <message>
        <source>Show the next floor</source>
        <translation>Toon de volgende verdieping</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>The airlock bridge does not know this console</source>
        <translation>De sasbrug kent deze console niet</translation>
    </message>
    <message>
        <source>This is not our airlock bridge</source>
        <translation>Dit is niet onze sasbrug</translation>
    </message>
    <message>
        <source>The airlock bridge does not answer</source>
        <translation>De sasbrug antwoordt niet</translation>
    </message>
    <message>
        <source>No airlock data since {time} ({age})</source>
        <translation>Geen gegevens van het sas sinds {time} ({age})</translation>
    </message>
    <message>
        <source>Look through the glass: which door is open, who is inside?</source>
        <translation>Kijk door het glas: welke deur is open, wie staat in het sas?</translation>
    </message>
    <message>
        <source>Use the key switch below the counter, left.</source>
        <translation>Werk met de sleutelschakelaar links onder de balie.</translation>
    </message>
    <message>
        <source>Write number and time on the paper pad (drawer 2).</source>
        <translation>Noteer nummer en uur op het papieren blok (lade 2).</translation>
    </message>
    <message>
        <source>Longer than 2 minutes? Call technical support.</source>
        <translation>Duurt het langer dan 2 min, bel de technische wacht.</translation>
    </message>
    <message>
        <source>Last known: outer door {outer}, inner door {inner}, {people}.</source>
        <translation>Laatst bekend: buitendeur {outer}, binnendeur {inner}, {people}.</translation>
    </message>
</context>
<context>
    <name>ProtectionPanel</name>
    <message>
        <source>no data since {time}</source>
        <translation>geen gegevens sinds {time}</translation>
    </message>
    <message>
        <source>{right} as asked · {wrong} not</source>
        <translation>{right} gelijk · {wrong} afwijkend</translation>
    </message>
    <message>
        <source>Bollards and shutters</source>
        <translation>Rampalen en rolluiken</translation>
    </message>
    <message>
        <source>This office has no elements that are steered from here.</source>
        <translation>Dit kantoor heeft geen aangestuurde elementen.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Bediend door</translation>
    </message>
    <message>
        <source>Closing round…</source>
        <translation>Sluitronde…</translation>
    </message>
    <message>
        <source>Gates, bollards and shutters</source>
        <translation>Poortjes, rampalen en rolluiken</translation>
    </message>
    <message>
        <source>Building protection</source>
        <translation>Gebouwbescherming</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Search number, reason or language</source>
        <translation>Zoek nummer, reden of taal</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Zoeken in de wachtrij</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet verschenen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Other words, or Esc to see everybody.</source>
        <translation>Andere woorden, of Esc om iedereen te zien.</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Wachtrij wordt gelezen…</translation>
    </message>
    <message>
        <source>Quiet. The last visitor left at {time}.</source>
        <translation>Rustig. Laatste bezoeker weg om {time}.</translation>
    </message>
    <message>
        <source>New visitor: F2</source>
        <translation>Nieuwe bezoeker: F2</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Niemand wacht.</translation>
    </message>
    <message>
        <source>{what}. {do}</source>
        <translation>{what}. {do}</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>{ticket} oproepen</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Volgende oproepen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>In gebouw</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebouw</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>RatePanel</name>
    <message>
        <source>{n} of {limit}</source>
        <translation>{n} van {limit}</translation>
    </message>
    <message>
        <source>Alarm rate</source>
        <translation>Alarmdruk</translation>
    </message>
    <message>
        <source>goal: at most 6 an hour</source>
        <translation>doel: hoogstens 6 per uur</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Last 10 min</source>
        <translation>Laatste 10 min</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Geluid testen</translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message>
        <source>Gate</source>
        <translation>Poortje</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Kant</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Kap</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Voeding</translation>
    </message>
    <message>
        <source>CHOSEN BADGE READER</source>
        <translation>GEKOZEN BADGELEZER</translation>
    </message>
    <message>
        <source>Chosen badge reader</source>
        <translation>Gekozen badgelezer</translation>
    </message>
    <message>
        <source>A card counts only while its reader is secure.</source>
        <translation>Een kaart telt alleen zolang haar lezer beveiligd is.</translation>
    </message>
</context>
<context>
    <name>ReferPopover</name>
    <message>
        <source>To whom</source>
        <translation>Naar wie</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Briefje</translation>
    </message>
    <message>
        <source>First letters, e.g. doc</source>
        <translation>Eerste letters, bv. doc</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Doorverwijzen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>Briefje afdrukken</translation>
    </message>
    <message>
        <source>Slip as PDF</source>
        <translation>Briefje als pdf</translation>
    </message>
    <message>
        <source>No slip</source>
        <translation>Geen briefje</translation>
    </message>
    <message>
        <source>Refer {ticket}</source>
        <translation>{ticket} doorverwijzen</translation>
    </message>
    <message>
        <source>Who else helps with this: {who}.</source>
        <translation>Wie hier ook mee helpt: {who}.</translation>
    </message>
    <message>
        <source>Nobody is found. Type other letters, or choose from the list.</source>
        <translation>Niets gevonden. Typ andere letters, of kies uit de lijst.</translation>
    </message>
</context>
<context>
    <name>RegimeCard</name>
    <message>
        <source>What it means now</source>
        <translation>Wat het nu betekent</translation>
    </message>
    <message>
        <source>What {regime} changes</source>
        <translation>Wat {regime} verandert</translation>
    </message>
    <message>
        <source>First prepare one (Enter), then confirm.</source>
        <translation>Zet er eerst een klaar (Enter), bevestig dan.</translation>
    </message>
    <message>
        <source>Say why the lockdown ends; it goes on record.</source>
        <translation>Zeg waarom de vergrendeling stopt; dat wordt vastgelegd.</translation>
    </message>
    <message>
        <source>Prepared, {n} s left. Esc puts it away.</source>
        <translation>Klaargezet, nog {n} s. Esc neemt het terug.</translation>
    </message>
    <message>
        <source>Set the regime</source>
        <translation>Regime instellen</translation>
    </message>
    <message>
        <source>REGIME OF THE BUILDING</source>
        <translation>REGIME VAN HET GEBOUW</translation>
    </message>
    <message>
        <source>Regime of the building</source>
        <translation>Regime van het gebouw</translation>
    </message>
    <message>
        <source>Ways out, and how they stand</source>
        <translation>Wegen naar buiten, en hoe ze staan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Why does the lockdown end?</source>
        <translation>Waarom stopt de vergrendeling?</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Resterende tijd</translation>
    </message>
</context>
<context>
    <name>RegimeLine</name>
    <message>
        <source>LOCK NOW</source>
        <translation>NU VERGRENDELEN</translation>
    </message>
    <message>
        <source>Put the guard back</source>
        <translation>Kap weer dicht</translation>
    </message>
    <message>
        <source>Set regime…</source>
        <translation>Regime wijzigen…</translation>
    </message>
    <message>
        <source>Lock everything…</source>
        <translation>Alles vergrendelen…</translation>
    </message>
</context>
<context>
    <name>RegisterPopover</name>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Reden van bezoek</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Ook voor</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>First letters, e.g. bic</source>
        <translation>Eerste letters, bv. fie</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Register anyway, because</source>
        <translation>Toch aanmelden, omdat</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Kies een reden</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>niets anders</translation>
    </message>
    <message>
        <source>{words} Only an officer may register somebody now.</source>
        <translation>{words} Alleen een inspecteur mag nu iemand aanmelden.</translation>
    </message>
    <message>
        <source>No such reason. Type other letters, or choose from the list.</source>
        <translation>Geen reden gevonden. Typ andere letters of kies uit de lijst.</translation>
    </message>
    <message>
        <source>Choose why this visitor is registered anyway.</source>
        <translation>Kies waarom deze bezoeker toch aangemeld wordt.</translation>
    </message>
</context>
<context>
    <name>ReleaseRow</name>
    <message>
        <source>Time left to release</source>
        <translation>Resterende tijd om vrij te geven</translation>
    </message>
    <message>
        <source>Who is inside?</source>
        <translation>Wie staat er in het sas?</translation>
    </message>
    <message>
        <source>It is {ticket}</source>
        <translation>Het is {ticket}</translation>
    </message>
    <message>
        <source>Nobody registered</source>
        <translation>Niemand aangemeld</translation>
    </message>
    <message>
        <source>Register first (F2).</source>
        <translation>Eerst aanmelden (F2).</translation>
    </message>
    <message>
        <source>How many people do you see?</source>
        <translation>Hoeveel personen zie je?</translation>
    </message>
    <message>
        <source>I see 1 person</source>
        <translation>Ik zie 1 persoon</translation>
    </message>
    <message>
        <source>I see {n} people, together</source>
        <translation>Ik zie {n} personen, samen</translation>
    </message>
    <message>
        <source>Emergency: F9 releases the outer door.</source>
        <translation>Nood: F9 ontgrendelt de buitendeur.</translation>
    </message>
    <message>
        <source>Esc puts the guard back</source>
        <translation>Esc sluit de kap</translation>
    </message>
    <message>
        <source>Fire alarm: the doors are free. Help people out.</source>
        <translation>Brandalarm: de deuren zijn vrij. Help iedereen naar buiten.</translation>
    </message>
    <message>
        <source>Maintenance: the doors are operated by key on the spot.</source>
        <translation>Onderhoud: de deuren worden ter plaatse met de sleutel bediend.</translation>
    </message>
    <message>
        <source>Sent. No answer yet.</source>
        <translation>Verzonden. Nog geen antwoord.</translation>
    </message>
    <message>
        <source>Armed at another counter: {door}, {n} s left</source>
        <translation>Klaargezet aan een ander loket: {door}, nog {n} s</translation>
    </message>
    <message>
        <source>Esc puts it back</source>
        <translation>Esc zet terug</translation>
    </message>
    <message>
        <source>Press F6 once more: {door}, {n} s left</source>
        <translation>Nog eens F6: {door}, nog {n} s</translation>
    </message>
    <message>
        <source>Armed for {ticket}, {n} s left</source>
        <translation>Klaargezet voor {ticket}, nog {n} s</translation>
    </message>
    <message>
        <source>The door was not opened. Check again, then arm again.</source>
        <translation>De deur ging niet open. Controleer opnieuw en zet opnieuw klaar.</translation>
    </message>
    <message>
        <source>{ticket} may pass: {door}</source>
        <translation>{ticket} mag door: {door}</translation>
    </message>
    <message>
        <source>{ticket} may leave: {door}</source>
        <translation>{ticket} mag vertrekken: {door}</translation>
    </message>
    <message>
        <source>{ticket} may go back out: {door}</source>
        <translation>{ticket} mag naar buiten: {door}</translation>
    </message>
    <message>
        <source>Emergency way out: {door}</source>
        <translation>Nooduitweg: {door}</translation>
    </message>
    <message>
        <source>nobody was let in</source>
        <translation>niemand binnengelaten</translation>
    </message>
    <message>
        <source>sensor: {people}</source>
        <translation>sensor: {people}</translation>
    </message>
    <message>
        <source>F6 lets {ticket} back outside.</source>
        <translation>F6 laat {ticket} terug naar buiten.</translation>
    </message>
    <message>
        <source>Bell at the outer door, {time}: {ticket}</source>
        <translation>Bel buitendeur {time}: {ticket}</translation>
    </message>
    <message>
        <source>Bell at the outer door, {time}: not registered (F2)</source>
        <translation>Bel buitendeur {time}: niet aangemeld (F2)</translation>
    </message>
    <message>
        <source>+ 1 more</source>
        <translation>+ 1 andere</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} andere</translation>
    </message>
    <message>
        <source>{ticket} passed; {door} closed and locked.</source>
        <translation>{ticket} is door; {door} dicht en vergrendeld.</translation>
    </message>
    <message>
        <source>{ticket} left; {door} closed and locked.</source>
        <translation>{ticket} is weg; {door} dicht en vergrendeld.</translation>
    </message>
    <message>
        <source>{ticket} went out; {door} closed and locked.</source>
        <translation>{ticket} is buiten; {door} dicht en vergrendeld.</translation>
    </message>
    <message>
        <source>Emergency over; {door} closed and locked.</source>
        <translation>Nood voorbij; {door} dicht en vergrendeld.</translation>
    </message>
    <message>
        <source>{ticket} is outside and does not ring.</source>
        <translation>{ticket} staat buiten en belt niet.</translation>
    </message>
    <message>
        <source>The airlock is empty and nobody rings.</source>
        <translation>Sas leeg en niemand belt.</translation>
    </message>
    <message>
        <source>Police is on the way. Both doors stay locked.</source>
        <translation>Politie komt eraan. Beide deuren blijven vergrendeld.</translation>
    </message>
    <message>
        <source>{door} closed</source>
        <translation>{door} dicht</translation>
    </message>
    <message>
        <source>{door} not closed</source>
        <translation>{door} niet dicht</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>One item still to tick</source>
        <translation>Nog 1 punt af te vinken</translation>
    </message>
    <message>
        <source>Not yet passed</source>
        <translation>Nog niet goedgekeurd</translation>
    </message>
    <message>
        <source>First reset the fire panel or the emergency pull itself.</source>
        <translation>Herstel eerst de brandcentrale of de noodtrekker zelf.</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Herstellen…</translation>
    </message>
    <message>
        <source>Nobody rings.</source>
        <translation>Niemand belt.</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Klaargezet</translation>
    </message>
    <message>
        <source>Arm {ticket}</source>
        <translation>{ticket} klaarzetten</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Klaarzetten</translation>
    </message>
    <message>
        <source>RELEASE OUTER DOOR</source>
        <translation>BUITENDEUR NU VRIJGEVEN</translation>
    </message>
    <message>
        <source>LET {ticket} BACK OUT</source>
        <translation>{ticket} NAAR BUITEN LATEN</translation>
    </message>
    <message>
        <source>RELEASE {ticket}</source>
        <translation>VRIJGEVEN {ticket}</translation>
    </message>
    <message>
        <source>F6 AGAIN FOR {ticket}</source>
        <translation>NOG EENS F6: {ticket}</translation>
    </message>
    <message>
        <source>RELEASE</source>
        <translation>VRIJGEVEN</translation>
    </message>
    <message>
        <source>The airlock bridge answers slowly: nothing is released until it is well.</source>
        <translation>De sasbrug antwoordt traag: er wordt niets vrijgegeven tot dat over is.</translation>
    </message>
    <message>
        <source>PRESS F6 AGAIN</source>
        <translation>NOG EENS F6</translation>
    </message>
    <message>
        <source>LET {ticket} IN</source>
        <translation>{ticket} BINNENLATEN</translation>
    </message>
    <message>
        <source>LET SOMEBODY IN</source>
        <translation>BINNENLATEN</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>gevraagd</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aanvaard</translation>
    </message>
    <message>
        <source>released</source>
        <translation>vrijgegeven</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geopend</translation>
    </message>
    <message>
        <source>locked again</source>
        <translation>weer dicht</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>beweegt</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>in eindstand</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>doorgegaan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Choose or type your name</source>
        <translation>Kies of typ je naam</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Works always, without signing in</source>
        <translation>Werkt altijd, ook zonder aanmelden</translation>
    </message>
    <message>
        <source>Green manual call point: left of the counter and in the airlock</source>
        <translation>Groene handmelder: links van het loket en in het sas</translation>
    </message>
    <message>
        <source>without computer</source>
        <translation>zonder computer</translation>
    </message>
    <message>
        <source>Key switch of the airlock</source>
        <translation>Sleutelschakelaar van het sas</translation>
    </message>
    <message>
        <source>below the counter</source>
        <translation>onder de balie</translation>
    </message>
    <message>
        <source>{office} · wrong tries are noted; after each one the wait is longer</source>
        <translation>{office} · foute pogingen worden genoteerd; na elke poging wacht je langer</translation>
    </message>
    <message>
        <source>Muster list: {n} people, as it stood at {time}</source>
        <translation>Evacuatielijst: {n} personen, stand van {time}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Wait {n} s</source>
        <translation>Wacht {n} s</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Back to the PIN</source>
        <translation>Terug naar de PIN</translation>
    </message>
    <message>
        <source>{who} · PIN to go on</source>
        <translation>{who} · PIN om verder te werken</translation>
    </message>
    <message>
        <source>{who} · passphrase to go on</source>
        <translation>{who} · wachtzin om verder te werken</translation>
    </message>
    <message>
        <source>Choose your name and type your passphrase.</source>
        <translation>Kies je naam en typ je wachtzin.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
    <message>
        <source>Airlock bridge and database fine</source>
        <translation>Sasbrug en databank in orde</translation>
    </message>
    <message>
        <source>Last word {age} ago</source>
        <translation>Laatste stand {age} oud</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindingen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Geen alarmen</translation>
    </message>
    <message>
        <source>It rang, when last heard</source>
        <translation>Er werd gebeld, volgens het laatste bericht</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Look at the outer door.</source>
        <translation>Kijk aan de buitendeur.</translation>
    </message>
    <message>
        <source>Nobody rings</source>
        <translation>Niemand belt</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>That is nobody&apos;s name. The passphrase is typed below it.</source>
        <translation>Dat is niemands naam. Typ de wachtzin eronder.</translation>
    </message>
    <message>
        <source>Airlock: {state}</source>
        <translation>Sas: {state}</translation>
    </message>
    <message>
        <source>Unlock to let in (F6)</source>
        <translation>Ontgrendel om binnen te laten (F6)</translation>
    </message>
    <message>
        <source>Sign in to let in (F6)</source>
        <translation>Meld je aan om binnen te laten (F6)</translation>
    </message>
    <message>
        <source>The outer door rings, {time}</source>
        <translation>Buitendeur belt, {time}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status bar</source>
        <translation>Statusbalk</translation>
    </message>
    <message>
        <source>TEST MODE</source>
        <translation>TESTMODUS</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Geluid: geen toestel</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Choose an exercise</source>
        <translation>Kies een oefening</translation>
    </message>
    <message>
        <source>{time} of {most}</source>
        <translation>{time} van {most}</translation>
    </message>
    <message>
        <source>The sheet is on the clipboard.</source>
        <translation>Het blad staat op het klembord.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Stop nu</translation>
    </message>
    <message>
        <source>Copy the sheet</source>
        <translation>Blad kopiëren</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>Training</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Play the visitor</source>
        <translation>Speel de bezoeker</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>How many come together</source>
        <translation>Hoeveel er samen komen</translation>
    </message>
    <message>
        <source>with metal</source>
        <translation>met metaal</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Bezoeker</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Gebouw</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Storingen</translation>
    </message>
    <message>
        <source>What breaks</source>
        <translation>Wat stukgaat</translation>
    </message>
    <message>
        <source>How it breaks</source>
        <translation>Hoe het stukgaat</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>Maak stuk</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>Mend everything</source>
        <translation>Herstel alles</translation>
    </message>
    <message>
        <source>{n} {place}</source>
        <translation>{n} {place}</translation>
    </message>
    <message>
        <source>Nobody is there.</source>
        <translation>Er is niemand.</translation>
    </message>
    <message>
        <source>Broken: {what}</source>
        <translation>Stuk: {what}</translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <translation>Niets is stuk.</translation>
    </message>
    <message>
        <source>The sheet could not be written: {path}. Copy it instead.</source>
        <translation>Het blad kon niet bewaard worden: {path}. Kopieer het.</translation>
    </message>
    <message>
        <source>The sheet is saved: {path}</source>
        <translation>Het blad is bewaard: {path}</translation>
    </message>
</context>
<context>
    <name>TwoStepCard</name>
    <message>
        <source>First arm (Enter).</source>
        <translation>Eerst klaarzetten (Enter).</translation>
    </message>
    <message>
        <source>Armed, {n} s left. Esc gives it back.</source>
        <translation>Klaargezet, nog {n} s. Esc zet terug.</translation>
    </message>
    <message>
        <source>Another counter has armed it.</source>
        <translation>Een ander loket heeft het klaargezet.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Resterende tijd</translation>
    </message>
</context>
<context>
    <name>VisitorPanel</name>
    <message>
        <source>Refer…</source>
        <translation>Doorverwijzen…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pauzeren…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Opnieuw oproepen</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in wachtrij</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message>
        <source>Fold the card</source>
        <translation>Kaart dichtvouwen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>An officer serves at the counter.</source>
        <translation>Aan het loket werkt een inspecteur.</translation>
    </message>
    <message>
        <source>No visitor at this counter.</source>
        <translation>Geen bezoeker aan dit loket.</translation>
    </message>
    <message>
        <source>Nobody waits. New visitor: F2</source>
        <translation>Niemand wacht. Nieuwe bezoeker: F2</translation>
    </message>
    <message>
        <source>Next: {ticket}, {why}. Call with F4</source>
        <translation>Volgende: {ticket}, {why}. Oproepen met F4</translation>
    </message>
    <message>
        <source>CALLED TO {counter}</source>
        <translation>OPGEROEPEN NAAR {counter}</translation>
    </message>
    <message>
        <source>AT {counter}</source>
        <translation>AAN {counter}</translation>
    </message>
    <message>
        <source>{time} since the call</source>
        <translation>{time} na oproep</translation>
    </message>
    <message>
        <source>{time} at the counter</source>
        <translation>{time} aan loket</translation>
    </message>
    <message>
        <source>here for {time}</source>
        <translation>bezoek van {time}</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, doel {target}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>After this</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wachttijd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>{language} · {time}</source>
        <translation>{language} · {time}</translation>
    </message>
    <message>
        <source>{ticket} is here</source>
        <translation>{ticket} is er</translation>
    </message>
    <message>
        <source>Finish {ticket}</source>
        <translation>{ticket} afronden</translation>
    </message>
    <message>
        <source>{ticket}: next service</source>
        <translation>{ticket}: volgende dienst</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
</context>
<context>
    <name>ZoneTree</name>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Whole building</source>
        <translation>Hele gebouw</translation>
    </message>
    <message>
        <source>full {count}</source>
        <translation>vol {count}</translation>
    </message>
</context>
<context>
    <name>ZonesPanel</name>
    <message>
        <source>Reading who is in the building…</source>
        <translation>Wie in het gebouw is, wordt gelezen…</translation>
    </message>
    <message>
        <source>Nobody found. Other words, or Esc to see everybody.</source>
        <translation>Niemand gevonden. Andere woorden, of Esc om iedereen te zien.</translation>
    </message>
    <message>
        <source>Every badge is in the drawer, or with who needs it.</source>
        <translation>Elke badge ligt in de lade of is bij wie ze nodig heeft.</translation>
    </message>
    <message>
        <source>Nobody in this zone.</source>
        <translation>Niemand in deze zone.</translation>
    </message>
    <message>
        <source>Nobody of the staff in the building.</source>
        <translation>Geen personeel in het gebouw.</translation>
    </message>
    <message>
        <source>No visitors in the building.</source>
        <translation>Geen bezoekers in het gebouw.</translation>
    </message>
    <message>
        <source>Not back or lost: badge {numbers}.</source>
        <translation>Niet terug of kwijt: badge {numbers}.</translation>
    </message>
    <message>
        <source>In the building</source>
        <translation>In gebouw</translation>
    </message>
    <message>
        <source>Where is… number, badge or zone</source>
        <translation>Waar is… nummer, badge of zone</translation>
    </message>
    <message>
        <source>Muster list</source>
        <translation>Evacuatielijst</translation>
    </message>
    <message>
        <source>Badge is back…</source>
        <translation>Badge ingeleverd…</translation>
    </message>
    <message>
        <source>Lost badge…</source>
        <translation>Verloren badge…</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>neighbourhood work</source>
        <translation>wijkwerk</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>protected neighbourhood work</source>
        <translation>beschermd wijkwerk</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>afspraak</translation>
    </message>
    <message>
        <source>office closed</source>
        <translation>kantoor gesloten</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>aangemeld</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>niet gekomen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>geschrapt</translation>
    </message>
    <message>
        <source>That appointment is at {office}, not here. Refer the visitor there.</source>
        <translation>Die afspraak is in {office}, niet hier. Verwijs de bezoeker door.</translation>
    </message>
    <message>
        <source>No appointment here has that code. Search by name or hour instead.</source>
        <translation>Geen afspraak hier heeft die code. Zoek op naam of uur.</translation>
    </message>
    <message>
        <source>One sign of that code is not right. Read it once more and type it again.</source>
        <translation>Eén teken van die code klopt niet. Lees ze nog eens en typ ze opnieuw.</translation>
    </message>
    <message>
        <source>That is no code. It has eight signs, such as 7K4P-X2MD.</source>
        <translation>Dat is geen code. Ze heeft acht tekens, zoals 7K4P-X2MD.</translation>
    </message>
    <message>
        <source>Too early: expected at {time}. Say why they come in now.</source>
        <translation>Te vroeg: verwacht om {time}. Zeg waarom die nu binnenkomt.</translation>
    </message>
    <message>
        <source>Too late for {time}. Say why they are still received.</source>
        <translation>Te laat voor {time}. Zeg waarom die toch ontvangen wordt.</translation>
    </message>
    <message>
        <source>Used today already. Say why it is used again.</source>
        <translation>Vandaag al gebruikt. Zeg waarom nog eens.</translation>
    </message>
    <message>
        <source>This code was used already: whoever came with it is on the board.</source>
        <translation>Die code is al gebruikt: wie ermee kwam, staat op het bord.</translation>
    </message>
    <message>
        <source>That appointment was cancelled. Book another time (Ctrl+K).</source>
        <translation>Die afspraak is geschrapt. Boek een ander uur (Ctrl+K).</translation>
    </message>
    <message>
        <source>That appointment is on another day: {time}. Book one for today (Ctrl+K).</source>
        <translation>Die afspraak is op een andere dag: {time}. Boek er een voor vandaag (Ctrl+K).</translation>
    </message>
    <message>
        <source>its own time</source>
        <translation>haar eigen uur</translation>
    </message>
    <message>
        <source>gone already</source>
        <translation>al weg</translation>
    </message>
    <message>
        <source>This appointment was checked in, missed or cancelled. Look at it again.</source>
        <translation>Die afspraak is aangemeld, gemist of geschrapt. Bekijk ze opnieuw.</translation>
    </message>
    <message>
        <source>This appointment was just changed at another counter. Look, then try again.</source>
        <translation>Die afspraak is net aan een ander loket gewijzigd. Kijk en probeer opnieuw.</translation>
    </message>
    <message>
        <source>This appointment is no longer there. Choose another one.</source>
        <translation>Die afspraak is er niet meer. Kies een andere.</translation>
    </message>
    <message>
        <source>This takes protected neighbourhood work. Say why.</source>
        <translation>Dit neemt beschermd wijkwerk. Zeg waarom.</translation>
    </message>
    <message>
        <source>The team has enough appointments that week. Say why.</source>
        <translation>Het team heeft genoeg afspraken die week. Zeg waarom.</translation>
    </message>
    <message>
        <source>The team has enough appointments that day. Say why.</source>
        <translation>Het team heeft genoeg afspraken die dag. Zeg waarom.</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discreet</translation>
    </message>
    <message>
        <source>1 appointment stands while the office is closed. Move it or cancel it.</source>
        <translation>1 afspraak staat op een uur dat het kantoor gesloten is. Verplaats of annuleer ze.</translation>
    </message>
    <message>
        <source>{n} appointments stand while the office is closed. Move or cancel them.</source>
        <translation>{n} afspraken staan op een uur dat het kantoor gesloten is. Verplaats of annuleer ze.</translation>
    </message>
    <message>
        <source>1 officer</source>
        <translation>1 inspecteur</translation>
    </message>
    <message>
        <source>{n} officers</source>
        <translation>{n} inspecteurs</translation>
    </message>
    <message>
        <source>1 appointment over it this week</source>
        <translation>1 afspraak erover deze week</translation>
    </message>
    <message>
        <source>{n} appointments over it this week</source>
        <translation>{n} afspraken erover deze week</translation>
    </message>
    <message>
        <source>{name}: {promised} min promised, {taken} min taken, {booked} min booked</source>
        <translation>{name}: {promised} min beloofd, {taken} min genomen, {booked} min geboekt</translation>
    </message>
    <message>
        <source>Only an officer or the chief books appointments.</source>
        <translation>Alleen een inspecteur of de dienstchef boekt afspraken.</translation>
    </message>
    <message>
        <source>The database is away: nothing can be booked now.</source>
        <translation>De databank is weg: nu kan niets geboekt worden.</translation>
    </message>
    <message>
        <source>Next free time here: {time} (Ctrl+K books it).</source>
        <translation>Eerste vrije uur hier: {time} (Ctrl+K boekt het).</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Anybody free</source>
        <translation>Iemand vrij</translation>
    </message>
</context>
<context>
    <name>airlock</name>
    <message>
        <source>Outer door</source>
        <translation>Buitendeur</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Binnendeur</translation>
    </message>
    <message>
        <source>outer door</source>
        <translation>buitendeur</translation>
    </message>
    <message>
        <source>inner door</source>
        <translation>binnendeur</translation>
    </message>
    <message>
        <source>door contact</source>
        <translation>deurcontact</translation>
    </message>
    <message>
        <source>bolt contact</source>
        <translation>slotcontact</translation>
    </message>
    <message>
        <source>release readback</source>
        <translation>terugmelding vrijgave</translation>
    </message>
    <message>
        <source>presence detector</source>
        <translation>aanwezigheidsmelder</translation>
    </message>
    <message>
        <source>people counter</source>
        <translation>personenteller</translation>
    </message>
    <message>
        <source>metal gate</source>
        <translation>metaaldetectiepoort</translation>
    </message>
    <message>
        <source>X-ray scanner</source>
        <translation>X-rayscanner</translation>
    </message>
    <message>
        <source>Airlock bridge</source>
        <translation>Sasbrug</translation>
    </message>
    <message>
        <source>PLC</source>
        <translation>PLC</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>toestand niet bekend</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>outer door released</source>
        <translation>buitendeur vrijgegeven</translation>
    </message>
    <message>
        <source>outer door open</source>
        <translation>buitendeur open</translation>
    </message>
    <message>
        <source>outer door closing</source>
        <translation>buitendeur gaat dicht</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>bezet</translation>
    </message>
    <message>
        <source>inner door released</source>
        <translation>binnendeur vrijgegeven</translation>
    </message>
    <message>
        <source>inner door open</source>
        <translation>binnendeur open</translation>
    </message>
    <message>
        <source>inner door closing</source>
        <translation>binnendeur gaat dicht</translation>
    </message>
    <message>
        <source>Fault: the airlock is blocked. Solve the cause, then reset the airlock.</source>
        <translation>Storing: het sas is geblokkeerd. Los de oorzaak op en herstel daarna het sas.</translation>
    </message>
    <message>
        <source>Emergency release: the doors are free. Help people out, then reset with the key.</source>
        <translation>Noodontgrendeling: de deuren zijn vrij. Help iedereen naar buiten en herstel daarna met de sleutel.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>NIGHT REGIME</source>
        <translation>NACHTREGIME</translation>
    </message>
    <message>
        <source>ENTRY CLOSED</source>
        <translation>GESLOTEN</translation>
    </message>
    <message>
        <source>ALL LOCKED</source>
        <translation>ALLES VERGRENDELD</translation>
    </message>
    <message>
        <source>MAINTENANCE</source>
        <translation>ONDERHOUD</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>contact fault</source>
        <translation>contact defect</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>vergrendeld</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>ontgrendeld</translation>
    </message>
    <message>
        <source>lock not known</source>
        <translation>slot niet bekend</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>binnenlaten</translation>
    </message>
    <message>
        <source>let out of the reception</source>
        <translation>uit het onthaal laten</translation>
    </message>
    <message>
        <source>let back outside</source>
        <translation>terug naar buiten laten</translation>
    </message>
    <message>
        <source>emergency way out</source>
        <translation>nooduitweg</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aanvaard</translation>
    </message>
    <message>
        <source>released</source>
        <translation>vrijgegeven</translation>
    </message>
    <message>
        <source>door open</source>
        <translation>deur open</translation>
    </message>
    <message>
        <source>closed and locked</source>
        <translation>dicht en vergrendeld</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>beweegt</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>in eindstand</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>doorgegaan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>Result not known: look at the door</source>
        <translation>Resultaat niet bekend: kijk naar de deur</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Controle goedgekeurd</translation>
    </message>
    <message>
        <source>Visitor declines the check</source>
        <translation>Bezoeker weigert controle</translation>
    </message>
    <message>
        <source>Dangerous object</source>
        <translation>Gevaarlijk voorwerp</translation>
    </message>
    <message>
        <source>Misconduct</source>
        <translation>Wangedrag</translation>
    </message>
    <message>
        <source>Police called</source>
        <translation>Politie erbij geroepen</translation>
    </message>
    <message>
        <source>Office closed</source>
        <translation>Kantoor gesloten</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Afgebroken</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Metal detection</source>
        <translation>Metaaldetectie</translation>
    </message>
    <message>
        <source>Bags, X-ray</source>
        <translation>Bagage, X-ray</translation>
    </message>
    <message>
        <source>Reason and language</source>
        <translation>Reden en taal genoteerd</translation>
    </message>
    <message>
        <source>Safekeeping settled</source>
        <translation>Bewaring geregeld</translation>
    </message>
    <message>
        <source>waits for a visitor</source>
        <translation>wacht op bezoeker</translation>
    </message>
    <message>
        <source>no alert</source>
        <translation>geen melding</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>melding</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>met de hand gecontroleerd</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>te doen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>In the airlock</source>
        <translation>In het sas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Klaargezet</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Vrijgegeven</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>CRITICAL</source>
        <translation>KRITIEK</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>HOOG</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>LAAG</translation>
    </message>
    <message>
        <source>{n} critical</source>
        <translation>{n} kritiek</translation>
    </message>
    <message>
        <source>{n} high</source>
        <translation>{n} hoog</translation>
    </message>
    <message>
        <source>{n} low</source>
        <translation>{n} laag</translation>
    </message>
    <message>
        <source>{n} put aside</source>
        <translation>{n} onderdrukt</translation>
    </message>
    <message>
        <source>Over · {what}</source>
        <translation>Voorbij · {what}</translation>
    </message>
    <message>
        <source>Nothing to do. Acknowledge that you saw it.</source>
        <translation>Niets te doen. Bevestig dat je het zag.</translation>
    </message>
    <message>
        <source>Alarm {kind} of the airlock</source>
        <translation>Alarm {kind} van het sas</translation>
    </message>
    <message>
        <source>Look at the airlock and call the chief.</source>
        <translation>Kijk naar het sas en bel de dienstchef.</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritiek</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>to be reset</source>
        <translation>te herstellen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>in behandeling</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebouw</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Wachtzaal</translation>
    </message>
    <message>
        <source>This post</source>
        <translation>Deze post</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>for the chief</source>
        <translation>voor de dienstchef</translation>
    </message>
    <message>
        <source>for you, {time}</source>
        <translation>voor jou, {time}</translation>
    </message>
    <message>
        <source>no chief here</source>
        <translation>geen chef hier</translation>
    </message>
    <message>
        <source>chief, {time}</source>
        <translation>chef, {time}</translation>
    </message>
    <message>
        <source>No chief can be told without the database: call them.</source>
        <translation>Zonder databank verneemt de dienstchef dit niet: bel zelf.</translation>
    </message>
    <message>
        <source>It is being given to the chief.</source>
        <translation>Wordt aan de dienstchef doorgegeven.</translation>
    </message>
    <message>
        <source>Given to you as chief at {time}.</source>
        <translation>Om {time} aan jou doorgegeven als dienstchef.</translation>
    </message>
    <message>
        <source>No chief is signed in anywhere: call them.</source>
        <translation>Nergens is een dienstchef aangemeld: bel zelf.</translation>
    </message>
    <message>
        <source>Given at {time} to {who}.</source>
        <translation>Om {time} doorgegeven aan {who}.</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>niemand aangemeld</translation>
    </message>
    <message>
        <source>Handed on to {who}</source>
        <translation>Gegeven aan {who}</translation>
    </message>
    <message>
        <source>Put aside until {time}</source>
        <translation>Onderdrukt tot {time}</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alarm, once more</source>
        <translation>Opnieuw alarm</translation>
    </message>
    <message>
        <source>The cause is gone</source>
        <translation>De oorzaak is weg</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>In behandeling genomen</translation>
    </message>
    <message>
        <source>Given to the chief</source>
        <translation>Doorgegeven aan de dienstchef</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Teruggehaald</translation>
    </message>
    <message>
        <source>Came back by itself</source>
        <translation>Vanzelf teruggekomen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Hersteld</translation>
    </message>
    <message>
        <source>Closed with a note</source>
        <translation>Gesloten met notitie</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>for you</source>
        <translation>voor jou</translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>doorgegeven</translation>
    </message>
    <message>
        <source>{who} handed it to you at {time}. Take it in hand (F8).</source>
        <translation>{who} gaf dit om {time} aan jou. Neem het op je (F8).</translation>
    </message>
    <message>
        <source>Handed at {time} to {who} ({place}), who has yet to take it.</source>
        <translation>Om {time} gegeven aan {who} ({place}), nog niet aanvaard.</translation>
    </message>
    <message>
        <source>{who} ({place})</source>
        <translation>{who} ({place})</translation>
    </message>
    <message>
        <source>and 1 other that comes with it</source>
        <translation>en 1 ander dat erbij hoort</translation>
    </message>
    <message>
        <source>and {n} others that come with it</source>
        <translation>en {n} andere die erbij horen</translation>
    </message>
    <message>
        <source>Somebody repairs it</source>
        <translation>Iemand herstelt het</translation>
    </message>
    <message>
        <source>Support is called</source>
        <translation>Technische dienst is gebeld</translation>
    </message>
    <message>
        <source>Somebody keeps an eye on it</source>
        <translation>Iemand houdt het in het oog</translation>
    </message>
    <message>
        <source>Known and harmless for now</source>
        <translation>Gekend en voorlopig zonder gevaar</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Geplande werken</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>An older copy was put back on purpose</source>
        <translation>Een oudere kopie is met opzet teruggezet</translation>
    </message>
    <message>
        <source>Support repaired it</source>
        <translation>Technische dienst heeft het hersteld</translation>
    </message>
    <message>
        <source>Examined, and kept as evidence</source>
        <translation>Onderzocht en bewaard als bewijs</translation>
    </message>
    <message>
        <source>Sound tested {time}. Critical and high cannot be muted.</source>
        <translation>Geluid getest {time}. Kritiek en hoog zijn niet te dempen.</translation>
    </message>
    <message>
        <source>Sound: no device. Alarms and the bell are not heard here.</source>
        <translation>Geluid: geen toestel. Alarmen en de bel zijn hier niet te horen.</translation>
    </message>
    <message>
        <source>Sound: the device does not play. Call support.</source>
        <translation>Geluid: het toestel speelt niet. Bel de technische dienst.</translation>
    </message>
    <message>
        <source>Sound: not tested yet.</source>
        <translation>Geluid: nog niet getest.</translation>
    </message>
    <message>
        <source>{what} is at neither end</source>
        <translation>{what} staat niet in een eindstand</translation>
    </message>
    <message>
        <source>Do not force it; look what is in the way, or call support.</source>
        <translation>Niet forceren; kijk wat in de weg staat, of bel de technische wacht.</translation>
    </message>
    <message>
        <source>{what}: drive in fault</source>
        <translation>{what}: aandrijving in storing</translation>
    </message>
    <message>
        <source>Do not force it; call the technical service.</source>
        <translation>Niet forceren; bel de technische dienst.</translation>
    </message>
    <message>
        <source>{what}: a sensor gives nothing that can be trusted</source>
        <translation>{what}: een sensor geeft niets betrouwbaars</translation>
    </message>
    <message>
        <source>It does not close by itself now: look on the spot, use the key.</source>
        <translation>Het sluit nu niet vanzelf: kijk ter plaatse, gebruik de sleutel.</translation>
    </message>
    <message>
        <source>{what} did not move as asked</source>
        <translation>{what} bewoog niet zoals gevraagd</translation>
    </message>
    <message>
        <source>Look at it; then arm and move again, or use the key.</source>
        <translation>Kijk ernaar; zet dan opnieuw klaar, of gebruik de sleutel.</translation>
    </message>
    <message>
        <source>Look on the spot, use the keys there, and call support.</source>
        <translation>Kijk ter plaatse, gebruik daar de sleutels en bel de technische wacht.</translation>
    </message>
    <message>
        <source>{what}: more than one person on one card</source>
        <translation>{what}: meer dan één persoon op één kaart</translation>
    </message>
    <message>
        <source>Stop them and ask each for a badge.</source>
        <translation>Hou hen tegen en vraag ieder een badge.</translation>
    </message>
    <message>
        <source>{what}: somebody came through the other way</source>
        <translation>{what}: iemand kwam er in de andere richting door</translation>
    </message>
    <message>
        <source>Stop them and ask where they came from.</source>
        <translation>Hou hen tegen en vraag waar ze vandaan komen.</translation>
    </message>
    <message>
        <source>{what}: somebody passed without a card or a release</source>
        <translation>{what}: iemand ging door zonder kaart of vrijgave</translation>
    </message>
    <message>
        <source>Look who passed and call a colleague.</source>
        <translation>Kijk wie er doorging en roep een collega.</translation>
    </message>
    <message>
        <source>{what}: somebody or something stays between the panels</source>
        <translation>{what}: er blijft iemand of iets tussen de panelen</translation>
    </message>
    <message>
        <source>Look on the spot and clear the gate.</source>
        <translation>Kijk ter plaatse en maak het poortje vrij.</translation>
    </message>
    <message>
        <source>{what} is in fault and lets nobody through</source>
        <translation>{what} is defect en laat niemand door</translation>
    </message>
    <message>
        <source>Send people by another gate and call support.</source>
        <translation>Stuur mensen langs een ander poortje en bel de technische wacht.</translation>
    </message>
    <message>
        <source>{what} did not open as asked</source>
        <translation>{what} ging niet open zoals gevraagd</translation>
    </message>
    <message>
        <source>Look at it; then release again or let pass by another gate.</source>
        <translation>Ga kijken; geef dan opnieuw vrij of laat via een ander poortje door.</translation>
    </message>
    <message>
        <source>{what} is held open by the fire panel</source>
        <translation>{what} wordt opengehouden door de brandcentrale</translation>
    </message>
    <message>
        <source>Watch who passes; it shuts when the panel is reset.</source>
        <translation>Let op wie er doorgaat; het sluit na reset van de centrale.</translation>
    </message>
    <message>
        <source>{what}: the stored grants cannot be trusted, no card opens</source>
        <translation>{what}: de bewaarde toelatingen zijn niet betrouwbaar, geen kaart opent</translation>
    </message>
    <message>
        <source>Release by hand; support must look at the bridge.</source>
        <translation>Geef met de hand vrij; de technische wacht moet de brug nakijken.</translation>
    </message>
    <message>
        <source>The gates have old grants: changes do not reach them</source>
        <translation>De poortjes hebben oude toelatingen: wijzigingen komen niet aan</translation>
    </message>
    <message>
        <source>The gates have old grants: the bridge refuses the new ones</source>
        <translation>De poortjes hebben oude toelatingen: de brug weigert de nieuwe</translation>
    </message>
    <message>
        <source>Both airlock doors are not closed</source>
        <translation>Beide sasdeuren zijn niet dicht</translation>
    </message>
    <message>
        <source>Stop everybody and close a door by hand.</source>
        <translation>Houd iedereen tegen en sluit een deur met de hand.</translation>
    </message>
    <message>
        <source>{what} opened without a command</source>
        <translation>{what} open zonder opdracht</translation>
    </message>
    <message>
        <source>Look who passes and call a colleague.</source>
        <translation>Kijk wie passeert en roep een collega.</translation>
    </message>
    <message>
        <source>Emergency release pulled: the doors are free</source>
        <translation>Noodontgrendeling getrokken: de deuren zijn vrij</translation>
    </message>
    <message>
        <source>Help people out, then reset with the key.</source>
        <translation>Help iedereen naar buiten en herstel met de sleutel.</translation>
    </message>
    <message>
        <source>Fire alarm: the doors are free</source>
        <translation>Brandalarm: de deuren zijn vrij</translation>
    </message>
    <message>
        <source>Evacuate and take the muster list along.</source>
        <translation>Evacueer en neem de evacuatielijst mee.</translation>
    </message>
    <message>
        <source>Glass break: {what}</source>
        <translation>Glasbreuk: {what}</translation>
    </message>
    <message>
        <source>Look from a distance, keep people away and call a colleague.</source>
        <translation>Kijk van op afstand, hou mensen weg en roep een collega.</translation>
    </message>
    <message>
        <source>Somebody is at the wiring: {what}</source>
        <translation>Sabotage aan de bekabeling: {what}</translation>
    </message>
    <message>
        <source>Look on the spot who is at it, then call support.</source>
        <translation>Kijk ter plaatse wie eraan zit en bel dan de technische wacht.</translation>
    </message>
    <message>
        <source>Follow the procedure; do not phone the post.</source>
        <translation>Volg de procedure; bel de post niet op.</translation>
    </message>
    <message>
        <source>Glass break and tamper: no sure data</source>
        <translation>Glasbreuk en sabotage: geen zekere gegevens</translation>
    </message>
    <message>
        <source>Look at the front yourself; have the line looked at.</source>
        <translation>Kijk zelf naar de gevel; laat de lijn nakijken.</translation>
    </message>
    <message>
        <source>No mains power in the building</source>
        <translation>Geen netspanning in het gebouw</translation>
    </message>
    <message>
        <source>Ask what happened; the battery lasts for a while.</source>
        <translation>Vraag wat er gebeurd is; de batterij houdt het een tijd vol.</translation>
    </message>
    <message>
        <source>Emergency battery of the building is weak</source>
        <translation>Noodbatterij van het gebouw is zwak</translation>
    </message>
    <message>
        <source>Call support before the mains fail.</source>
        <translation>Bel de technische wacht voor de netspanning uitvalt.</translation>
    </message>
    <message>
        <source>Panic buttons: no sure data</source>
        <translation>Paniekknoppen: geen zekere gegevens</translation>
    </message>
    <message>
        <source>Tell every post to call out; have the line looked at.</source>
        <translation>Zeg elke post om te roepen; laat de lijn nakijken.</translation>
    </message>
    <message>
        <source>Somebody opened the control cabinet of the airlock</source>
        <translation>Iemand opende de stuurkast van het sas</translation>
    </message>
    <message>
        <source>Let nobody through and look at the cabinet.</source>
        <translation>Laat niemand door en kijk naar de kast.</translation>
    </message>
    <message>
        <source>{what} is open too long</source>
        <translation>{what} staat te lang open</translation>
    </message>
    <message>
        <source>Ask to close the door, or close it yourself.</source>
        <translation>Vraag om de deur te sluiten of sluit ze zelf.</translation>
    </message>
    <message>
        <source>{what} closed but did not lock</source>
        <translation>{what} is dicht maar niet vergrendeld</translation>
    </message>
    <message>
        <source>Pull the door shut and look at the bolt.</source>
        <translation>Trek de deur toe en kijk naar het slot.</translation>
    </message>
    <message>
        <source>{what}: a contact goes on and off all the time</source>
        <translation>{what}: een contact gaat voortdurend aan en uit</translation>
    </message>
    <message>
        <source>Look at the door, and have support adjust its contact.</source>
        <translation>Kijk naar de deur en laat de technische dienst het contact bijstellen.</translation>
    </message>
    <message>
        <source>Sensor fault: {what}</source>
        <translation>Sensor defect: {what}</translation>
    </message>
    <message>
        <source>Use the key switch and call support.</source>
        <translation>Gebruik de sleutelschakelaar en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Somebody waits in the airlock too long</source>
        <translation>Iemand wacht te lang in het sas</translation>
    </message>
    <message>
        <source>Speak to the visitor and decide.</source>
        <translation>Spreek de bezoeker aan en beslis.</translation>
    </message>
    <message>
        <source>The bell at the outer door was not answered</source>
        <translation>De bel aan de buitendeur is niet beantwoord</translation>
    </message>
    <message>
        <source>Look who stands outside; speak with them or let them in (F6).</source>
        <translation>Kijk wie er buiten staat; spreek die persoon aan of laat binnen (F6).</translation>
    </message>
    <message>
        <source>Somebody is in the airlock without having come through a door</source>
        <translation>Er is iemand in het sas zonder door een deur te komen</translation>
    </message>
    <message>
        <source>Look who it is and tie the visitor by hand.</source>
        <translation>Kijk wie het is en koppel de bezoeker met de hand.</translation>
    </message>
    <message>
        <source>The number of people in the airlock changed</source>
        <translation>Het aantal personen in het sas is veranderd</translation>
    </message>
    <message>
        <source>Count again and repeat the check.</source>
        <translation>Tel opnieuw en herhaal de controle.</translation>
    </message>
    <message>
        <source>More than one person in the airlock</source>
        <translation>Meer dan één persoon in het sas</translation>
    </message>
    <message>
        <source>Say how many you see before you release.</source>
        <translation>Geef in hoeveel je er ziet voor je vrijgeeft.</translation>
    </message>
    <message>
        <source>Call the next visitor or open a counter.</source>
        <translation>Roep de volgende op of open een loket.</translation>
    </message>
    <message>
        <source>Call this visitor next (F4).</source>
        <translation>Roep deze bezoeker nu op (F4).</translation>
    </message>
    <message>
        <source>Dangerous object in the airlock</source>
        <translation>Gevaarlijk voorwerp in het sas</translation>
    </message>
    <message>
        <source>Keep both doors locked and ask for assistance; only then let back out (F6).</source>
        <translation>Houd beide deuren vergrendeld en vraag bijstand; laat de bezoeker pas daarna naar buiten (F6).</translation>
    </message>
    <message>
        <source>Airlock bridge lost: states and commands are gone</source>
        <translation>Sasbrug verbroken: standen en bediening vallen weg</translation>
    </message>
    <message>
        <source>Work with the key switch.</source>
        <translation>Werk met de sleutelschakelaar.</translation>
    </message>
    <message>
        <source>Device bridge lost: nothing of the building is known here</source>
        <translation>Toestelbrug verbroken: van het gebouw is hier niets bekend</translation>
    </message>
    <message>
        <source>Look on the spot, and use the keys there.</source>
        <translation>Kijk ter plaatse en gebruik daar de sleutels.</translation>
    </message>
    <message>
        <source>No data from the door control</source>
        <translation>Geen gegevens van de deursturing</translation>
    </message>
    <message>
        <source>Work with the key switch and call support.</source>
        <translation>Werk met de sleutelschakelaar en bel de technische wacht.</translation>
    </message>
    <message>
        <source>The airlock has neither mains nor battery</source>
        <translation>Het sas heeft netspanning noch batterij</translation>
    </message>
    <message>
        <source>{what} did not answer to a release</source>
        <translation>{what} reageerde niet op de vrijgave</translation>
    </message>
    <message>
        <source>Look at the door, then release again or use the key.</source>
        <translation>Kijk naar de deur en geef opnieuw vrij, of gebruik de sleutel.</translation>
    </message>
    <message>
        <source>Sound: no device at this post</source>
        <translation>Geluid: geen toestel aan deze post</translation>
    </message>
    <message>
        <source>Plug a loudspeaker in or call support; keep looking meanwhile.</source>
        <translation>Sluit een luidspreker aan of bel de technische dienst; blijf intussen kijken.</translation>
    </message>
    <message>
        <source>Sound: the device at this post does not play</source>
        <translation>Geluid: het toestel aan deze post speelt niet</translation>
    </message>
    <message>
        <source>Look at its plug and volume; keep looking meanwhile.</source>
        <translation>Kijk naar stekker en volume; blijf intussen kijken.</translation>
    </message>
    <message>
        <source>The ticket printer does not print</source>
        <translation>De ticketprinter drukt niet af</translation>
    </message>
    <message>
        <source>The ticket printer is out of paper</source>
        <translation>De ticketprinter heeft geen papier meer</translation>
    </message>
    <message>
        <source>Look at plug and lid; say or write the number meanwhile.</source>
        <translation>Kijk naar stekker en deksel; zeg of schrijf intussen het nummer.</translation>
    </message>
    <message>
        <source>Watch who passes the gates, and call support.</source>
        <translation>Kijk wie door de poortjes gaat en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Somebody waits longer than the target: {what}</source>
        <translation>Iemand wacht langer dan de streeftijd: {what}</translation>
    </message>
    <message>
        <source>A priority visitor waits longer than 10 min: {what}</source>
        <translation>Een bezoeker met voorrang wacht meer dan 10 min: {what}</translation>
    </message>
    <message>
        <source>Put a new roll in; say or write the number meanwhile.</source>
        <translation>Steek een nieuwe rol in; zeg of schrijf intussen het nummer.</translation>
    </message>
    <message>
        <source>Badge outside the zones that it opens: {what}</source>
        <translation>Badge buiten toegelaten zone: {what}</translation>
    </message>
    <message>
        <source>Find this person and go along.</source>
        <translation>Zoek deze persoon en ga mee.</translation>
    </message>
    <message>
        <source>Badge not given back in time: {what}</source>
        <translation>Badge niet op tijd terug: {what}</translation>
    </message>
    <message>
        <source>Prolong it or fetch the badge.</source>
        <translation>Verleng of haal de badge op.</translation>
    </message>
    <message>
        <source>Badge lost: {what}</source>
        <translation>Badge kwijt: {what}</translation>
    </message>
    <message>
        <source>Block the badge, then search for it.</source>
        <translation>Blokkeer de badge en zoek daarna.</translation>
    </message>
    <message>
        <source>Badge reader does not answer: {what}</source>
        <translation>Badgelezer antwoordt niet: {what}</translation>
    </message>
    <message>
        <source>Let people through by hand and call support.</source>
        <translation>Laat mensen met de hand door en bel de technische dienst.</translation>
    </message>
    <message>
        <source>No badge reader of its line answers: {what}</source>
        <translation>Geen enkele badgelezer op die lijn antwoordt: {what}</translation>
    </message>
    <message>
        <source>Badge reader answers without its key: {what}</source>
        <translation>Badgelezer antwoordt zonder zijn sleutel: {what}</translation>
    </message>
    <message>
        <source>Trust no card there; go and look, and call support.</source>
        <translation>Vertrouw daar geen kaart; ga kijken en bel de technische dienst.</translation>
    </message>
    <message>
        <source>Two badge readers answer at one address: {what}</source>
        <translation>Twee badgelezers antwoorden op één adres: {what}</translation>
    </message>
    <message>
        <source>Supply of a badge reader in fault: {what}</source>
        <translation>Storing in de voeding van een badgelezer: {what}</translation>
    </message>
    <message>
        <source>Call support; cards still work there.</source>
        <translation>Bel de technische dienst; kaarten werken daar nog.</translation>
    </message>
    <message>
        <source>Badge reader was opened: {what}</source>
        <translation>Badgelezer werd geopend: {what}</translation>
    </message>
    <message>
        <source>Go and look who is there; keep the gate in sight.</source>
        <translation>Ga kijken wie daar is; hou het poortje in het oog.</translation>
    </message>
    <message>
        <source>The weekly plan of the barriers waits for a person</source>
        <translation>Het weekplan van rolluiken en rampalen wacht op iemand</translation>
    </message>
    <message>
        <source>The weekly plan of the barriers ends within a week</source>
        <translation>Het weekplan van rolluiken en rampalen loopt binnen een week af</translation>
    </message>
    <message>
        <source>Call support: no counter gives it new hours.</source>
        <translation>Bel de technische dienst: geen enkel loket geeft het nieuwe uren.</translation>
    </message>
    <message>
        <source>Look at the barriers, then confirm it in Building (Ctrl+G).</source>
        <translation>Kijk naar de elementen en bevestig het in Gebouw (Ctrl+G).</translation>
    </message>
    <message>
        <source>{what} was not moved by the weekly plan</source>
        <translation>{what} is niet bewogen door het weekplan</translation>
    </message>
    <message>
        <source>Look what stands in the way; then move it from here.</source>
        <translation>Kijk wat er in de weg staat; beweeg het dan van hier.</translation>
    </message>
    <message>
        <source>The closing round is not done at closing time</source>
        <translation>De sluitronde is niet af om sluitingsuur</translation>
    </message>
    <message>
        <source>Finish the round: shutters, bollards, doors.</source>
        <translation>Maak de ronde af: rolluiken, rampalen, deuren.</translation>
    </message>
    <message>
        <source>What it leads to is not known.</source>
        <translation>Wat het gevolg is, is niet bekend.</translation>
    </message>
    <message>
        <source>The building is open to whoever comes.</source>
        <translation>Het gebouw staat open voor wie komt.</translation>
    </message>
    <message>
        <source>Every door opens without a release.</source>
        <translation>Elke deur gaat open zonder vrijgave.</translation>
    </message>
    <message>
        <source>The doors may be moved from the cabinet.</source>
        <translation>De deuren kunnen vanuit de kast bediend worden.</translation>
    </message>
    <message>
        <source>The door does not count as locked: releases are refused.</source>
        <translation>De deur geldt niet als vergrendeld: vrijgaven worden geweigerd.</translation>
    </message>
    <message>
        <source>Nobody sees or moves the doors from here.</source>
        <translation>Niemand ziet of bedient de deuren van hier.</translation>
    </message>
    <message>
        <source>Gates, barriers, alarm inputs and panic buttons are not heard here.</source>
        <translation>Poortjes, barrières, alarmingangen en paniekknoppen komen hier niet binnen.</translation>
    </message>
    <message>
        <source>The airlock runs on its battery, not for long.</source>
        <translation>Het sas werkt op de batterij, niet voor lang.</translation>
    </message>
    <message>
        <source>The gate stands open to whoever comes.</source>
        <translation>De poort staat open voor wie komt.</translation>
    </message>
    <message>
        <source>No card opens this gate.</source>
        <translation>Geen badge opent deze poort.</translation>
    </message>
    <message>
        <source>No card is read there: people wait at the gate.</source>
        <translation>Daar wordt geen kaart gelezen: er staan mensen te wachten aan het poortje.</translation>
    </message>
    <message>
        <source>Soon no card may be read there.</source>
        <translation>Straks wordt daar misschien geen kaart meer gelezen.</translation>
    </message>
    <message>
        <source>Somebody may copy cards there, or show false ones.</source>
        <translation>Iemand kan daar kaarten kopiëren of valse kaarten tonen.</translation>
    </message>
    <message>
        <source>It is not moved from here.</source>
        <translation>Het is van hier niet te bedienen.</translation>
    </message>
    <message>
        <source>The front of the building may stand open.</source>
        <translation>De gevel kan openstaan.</translation>
    </message>
    <message>
        <source>A colleague may be in danger.</source>
        <translation>Een collega is misschien in gevaar.</translation>
    </message>
    <message>
        <source>A press of a panic button may not be seen.</source>
        <translation>Een druk op een paniekknop wordt misschien niet gezien.</translation>
    </message>
    <message>
        <source>People near it may be hurt.</source>
        <translation>Mensen in de buurt kunnen gewond raken.</translation>
    </message>
    <message>
        <source>A visitor stands between two locked doors.</source>
        <translation>Een bezoeker staat tussen twee vergrendelde deuren.</translation>
    </message>
    <message>
        <source>Somebody may come in through the broken pane.</source>
        <translation>Er kan iemand binnen langs de gebroken ruit.</translation>
    </message>
    <message>
        <source>A broken pane might not be seen.</source>
        <translation>Een gebroken ruit wordt misschien niet gezien.</translation>
    </message>
    <message>
        <source>Somebody may still stand outside, unheard.</source>
        <translation>Misschien staat er nog iemand buiten, ongehoord.</translation>
    </message>
    <message>
        <source>Somebody unchecked may come in.</source>
        <translation>Iemand zonder controle kan binnenkomen.</translation>
    </message>
    <message>
        <source>The check does not see what this device finds.</source>
        <translation>De controle mist wat dit toestel ziet.</translation>
    </message>
    <message>
        <source>Somebody walks where nobody expects them.</source>
        <translation>Iemand loopt waar niemand hem verwacht.</translation>
    </message>
    <message>
        <source>Withdrawn rights and lost badges may still open; new ones do not.</source>
        <translation>Wat ingetrokken of verloren is, opent misschien nog; wat nieuw is niet.</translation>
    </message>
    <message>
        <source>Doors may open for whoever has the badge.</source>
        <translation>Deuren kunnen opengaan voor wie de badge heeft.</translation>
    </message>
    <message>
        <source>Somebody who needs protection waits among the others.</source>
        <translation>Iemand die bescherming nodig heeft, wacht tussen de anderen.</translation>
    </message>
    <message>
        <source>Visitors wait longer than they were promised.</source>
        <translation>Bezoekers wachten langer dan beloofd.</translation>
    </message>
    <message>
        <source>No door is released while nothing can be recorded.</source>
        <translation>Geen deur wordt vrijgegeven zolang niets geregistreerd kan worden.</translation>
    </message>
    <message>
        <source>The record of that time may be wrong.</source>
        <translation>Het register van die tijd klopt misschien niet.</translation>
    </message>
    <message>
        <source>Nothing new is saved; other posts see nothing new.</source>
        <translation>Niets nieuws wordt bewaard; andere posten zien niets nieuws.</translation>
    </message>
    <message>
        <source>Hours in the record may be wrong.</source>
        <translation>Uren in het register kloppen misschien niet.</translation>
    </message>
    <message>
        <source>Visitors get a number, but no ticket.</source>
        <translation>Bezoekers krijgen een nummer, maar geen ticket.</translation>
    </message>
    <message>
        <source>Nobody hears an alarm or the bell at this post.</source>
        <translation>Niemand hoort aan deze post een alarm of de bel.</translation>
    </message>
    <message>
        <source>Let nobody new in and call support.</source>
        <translation>Laat niemand meer binnen en bel de technische wacht.</translation>
    </message>
    <message>
        <source>No data of gates, bollards and shutters</source>
        <translation>Geen gegevens van poortjes, rampalen en rolluiken</translation>
    </message>
    <message>
        <source>Silent alarm of counter {what}</source>
        <translation>Stil alarm van loket {what}</translation>
    </message>
    <message>
        <source>Mains power of the airlock is gone</source>
        <translation>Netspanning van het sas is weg</translation>
    </message>
    <message>
        <source>The disk of the database is full</source>
        <translation>De schijf van de databank is vol</translation>
    </message>
    <message>
        <source>Make room or call support; note numbers on paper.</source>
        <translation>Maak plaats of bel de technische dienst; noteer nummers op papier.</translation>
    </message>
    <message>
        <source>The record was changed from entry {what} on</source>
        <translation>Het register is gewijzigd vanaf regel {what}</translation>
    </message>
    <message>
        <source>Keep the database file as it is and call support.</source>
        <translation>Laat het databankbestand zoals het is en bel de technische dienst.</translation>
    </message>
    <message>
        <source>The clock of this computer jumped</source>
        <translation>De klok van deze computer versprong</translation>
    </message>
    <message>
        <source>Compare it with a watch and call support.</source>
        <translation>Vergelijk met een ander uurwerk en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Detector gives no data: {what}</source>
        <translation>Detector geeft geen gegevens: {what}</translation>
    </message>
    <message>
        <source>Check by hand and call support.</source>
        <translation>Controleer met de hand en bel de technische wacht.</translation>
    </message>
    <message>
        <source>The bridge cannot record</source>
        <translation>De sasbrug kan niets noteren</translation>
    </message>
    <message>
        <source>The airlock bridge has another journal than before</source>
        <translation>De sasbrug heeft een ander logboek dan voordien</translation>
    </message>
    <message>
        <source>Have support keep the old journal and find out why.</source>
        <translation>Laat de technische wacht het oude logboek bewaren en nagaan hoe dat komt.</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>De databank is weg</translation>
    </message>
    <message>
        <source>Note numbers on paper and call support.</source>
        <translation>Noteer nummers op papier en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Two different commands came with one number</source>
        <translation>Twee verschillende opdrachten kwamen met één nummer</translation>
    </message>
    <message>
        <source>Call support; work with one console.</source>
        <translation>Bel de technische wacht; werk met één console.</translation>
    </message>
    <message>
        <source>It does not help: call support.</source>
        <translation>Helpt dat niet: bel de technische wacht.</translation>
    </message>
    <message>
        <source>The cause is gone: reset the airlock from the menu (F10).</source>
        <translation>Oorzaak weg: herstel het sas via het menu (F10).</translation>
    </message>
    <message>
        <source>Look here that both doors are locked, and count who came in.</source>
        <translation>Kijk hier of beide deuren vergrendeld zijn en tel wie binnenkwam.</translation>
    </message>
    <message>
        <source>One does not shut: keep a colleague at it and call support.</source>
        <translation>Sluit er een niet: laat een collega erbij en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Shut the door and look at its bolt; let nobody through.</source>
        <translation>Sluit de deur en kijk naar het slot; laat niemand door.</translation>
    </message>
    <message>
        <source>Cause found: reset the airlock (F10); not found: call support.</source>
        <translation>Oorzaak gevonden: herstel het sas (F10); zo niet: bel de technische wacht.</translation>
    </message>
    <message>
        <source>Somebody is at it: do not go alone, call a colleague.</source>
        <translation>Zit er iemand aan: ga niet alleen, roep een collega.</translation>
    </message>
    <message>
        <source>Have support look first; then reset the airlock (F10).</source>
        <translation>Laat eerst de technische wacht kijken; herstel dan het sas (F10).</translation>
    </message>
    <message>
        <source>Look that nobody is left inside and that both doors are shut.</source>
        <translation>Kijk of er niemand meer in is en of beide deuren dicht zijn.</translation>
    </message>
    <message>
        <source>Then say here how many you see, and reset the airlock (F10).</source>
        <translation>Geef dan hier in hoeveel je er ziet en herstel het sas (F10).</translation>
    </message>
    <message>
        <source>Look what keeps it open, and take that away.</source>
        <translation>Kijk wat ze openhoudt en neem dat weg.</translation>
    </message>
    <message>
        <source>It does not stay shut: keep somebody at it and call support.</source>
        <translation>Blijft ze niet dicht: laat er iemand bij en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Look here whether it now counts as locked.</source>
        <translation>Kijk hier of ze nu als vergrendeld geldt.</translation>
    </message>
    <message>
        <source>It does not: let nobody through, use the key and call support.</source>
        <translation>Zo niet: laat niemand door, gebruik de sleutel en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Look who went through before you ask once more.</source>
        <translation>Kijk wie erdoor ging voor je opnieuw vrijgeeft.</translation>
    </message>
    <message>
        <source>No answer a second time: use the key and call support.</source>
        <translation>Ook de tweede keer geen reactie: gebruik de sleutel en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Pull the door shut, and look whether it goes on.</source>
        <translation>Trek de deur toe en kijk of het doorgaat.</translation>
    </message>
    <message>
        <source>Until then look at the door itself before you release.</source>
        <translation>Kijk tot dan naar de deur zelf voor je vrijgeeft.</translation>
    </message>
    <message>
        <source>Look at the door itself: here it does not count as locked.</source>
        <translation>Kijk naar de deur zelf: hier geldt ze niet als vergrendeld.</translation>
    </message>
    <message>
        <source>Keep people away from the glass and the doors.</source>
        <translation>Hou mensen weg van het glas en de deuren.</translation>
    </message>
    <message>
        <source>Nobody touches the object: whoever comes to help takes it over.</source>
        <translation>Niemand raakt het voorwerp aan: de bijstand neemt het over.</translation>
    </message>
    <message>
        <source>Check passed: F7, then F9. Not passed: back out with F6.</source>
        <translation>Controle in orde: F7, dan F9. Niet in orde: naar buiten met F6.</translation>
    </message>
    <message>
        <source>Somebody is unwell: emergency release (Ctrl+Shift+F9, then F9) and call for help.</source>
        <translation>Is iemand onwel: noodontgrendeling (Ctrl+Shift+F9, dan F9) en roep hulp.</translation>
    </message>
    <message>
        <source>You do not know them: keep both doors locked, call a colleague.</source>
        <translation>Ken je die persoon niet: hou beide deuren vergrendeld, roep een collega.</translation>
    </message>
    <message>
        <source>Nobody is there: have support look at the sensor.</source>
        <translation>Is er niemand: laat de technische wacht de sensor nakijken.</translation>
    </message>
    <message>
        <source>Ask who came in or went out.</source>
        <translation>Vraag wie er binnenkwam of buitenging.</translation>
    </message>
    <message>
        <source>It does not add up: let back out (F6) and begin anew.</source>
        <translation>Klopt het niet: laat naar buiten (F6) en begin opnieuw.</translation>
    </message>
    <message>
        <source>They belong together: check each of them.</source>
        <translation>Horen ze samen: controleer elk van hen.</translation>
    </message>
    <message>
        <source>They do not: let back out (F6), then in one by one.</source>
        <translation>Zo niet: laat naar buiten (F6), dan één voor één binnen.</translation>
    </message>
    <message>
        <source>Nobody stands there: take it in hand, and look out again shortly.</source>
        <translation>Staat er niemand: bevestig, en kijk straks nog eens.</translation>
    </message>
    <message>
        <source>No counter is free: offer a quiet place, and say how long.</source>
        <translation>Geen loket vrij: bied een rustige plaats aan en zeg hoelang.</translation>
    </message>
    <message>
        <source>Tell the chief that a counter must open.</source>
        <translation>Zeg de dienstchef dat er een loket open moet.</translation>
    </message>
    <message>
        <source>Say in the waiting room how long it may take.</source>
        <translation>Zeg in de wachtzaal hoelang het kan duren.</translation>
    </message>
    <message>
        <source>No counter can open: tell the chief.</source>
        <translation>Kan er geen loket open: zeg het de dienstchef.</translation>
    </message>
    <message>
        <source>Send help as it says; nobody goes in alone.</source>
        <translation>Stuur hulp zoals daar staat; niemand gaat alleen.</translation>
    </message>
    <message>
        <source>All is safe: the chief takes it back in Building (Ctrl+G).</source>
        <translation>Alles veilig: de dienstchef trekt het in bij Gebouw (Ctrl+G).</translation>
    </message>
    <message>
        <source>Write down whom you let through, and when.</source>
        <translation>Noteer wie je doorlaat, en wanneer.</translation>
    </message>
    <message>
        <source>Whoever is inside: in after the check, or back out (F6).</source>
        <translation>Wie in het sas is: binnen na controle, of naar buiten (F6).</translation>
    </message>
    <message>
        <source>Longer than 2 minutes: call support.</source>
        <translation>Langer dan 2 minuten: bel de technische wacht.</translation>
    </message>
    <message>
        <source>Look at both doors yourself: nothing here is sure.</source>
        <translation>Kijk zelf naar beide deuren: hier is niets zeker.</translation>
    </message>
    <message>
        <source>Data are back: look that doors and screen agree, then go on.</source>
        <translation>Weer gegevens: kijk of deuren en scherm kloppen, ga dan verder.</translation>
    </message>
    <message>
        <source>Keep the key of the doors at hand.</source>
        <translation>Hou de sleutel van de deuren bij de hand.</translation>
    </message>
    <message>
        <source>Go to the airlock with the key, and stay there.</source>
        <translation>Ga met de sleutel naar het sas en blijf daar.</translation>
    </message>
    <message>
        <source>Then press “Checked by hand” in the airlock: it is on record.</source>
        <translation>Druk dan op “Handcontrole gedaan” in het sas: zo staat het in het register.</translation>
    </message>
    <message>
        <source>Look at both doors yourself before the key turns.</source>
        <translation>Kijk zelf naar beide deuren voor de sleutel draait.</translation>
    </message>
    <message>
        <source>Tell the chief; the doors go on as usual.</source>
        <translation>Zeg het de dienstchef; de deuren gaan gewoon door.</translation>
    </message>
    <message>
        <source>Tell the other counters to leave F6, F7 and F9 alone.</source>
        <translation>Zeg de andere loketten om van F6, F7 en F9 af te blijven.</translation>
    </message>
    <message>
        <source>Then press Test beside the alarm rate.</source>
        <translation>Druk dan op Testen bij de alarmdruk.</translation>
    </message>
    <message>
        <source>Then print the tickets that wait, from the menu (F10).</source>
        <translation>Druk dan de wachtende tickets af via het menu (F10).</translation>
    </message>
    <message>
        <source>Other counters see nothing new: agree by word who calls whom.</source>
        <translation>Andere loketten zien niets nieuws: spreek af wie wie oproept.</translation>
    </message>
    <message>
        <source>It is back: enter what stands on paper.</source>
        <translation>Is ze terug: geef in wat op papier staat.</translation>
    </message>
    <message>
        <source>Delete nothing of this program: neither database nor journal.</source>
        <translation>Wis niets van dit programma: geen databank, geen journaal.</translation>
    </message>
    <message>
        <source>Tell the chief: they alone reset it, with what was found.</source>
        <translation>Zeg het de dienstchef: enkel die herstelt het, met wat er vastgesteld is.</translation>
    </message>
    <message>
        <source>Until it is set, note the right hour with what matters.</source>
        <translation>Noteer tot dan het juiste uur bij wat telt.</translation>
    </message>
    <message>
        <source>Look there again now and then, until data come back.</source>
        <translation>Ga er af en toe kijken tot er weer gegevens zijn.</translation>
    </message>
    <message>
        <source>Print it in the list of who is inside: Ctrl+I, then Ctrl+P.</source>
        <translation>Druk ze af bij In gebouw: Ctrl+I, dan Ctrl+P.</translation>
    </message>
    <message>
        <source>Nobody goes back in before the fire service says so.</source>
        <translation>Niemand gaat terug binnen voor de brandweer het zegt.</translation>
    </message>
    <message>
        <source>Somebody is there: stay away, press the silent alarm (Ctrl+F12).</source>
        <translation>Is er iemand: blijf weg en druk het stil alarm (Ctrl+F12).</translation>
    </message>
    <message>
        <source>Nobody is there: touch nothing, and have the pane closed off.</source>
        <translation>Is er niemand: raak niets aan en laat de ruit afschermen.</translation>
    </message>
    <message>
        <source>Do not go alone: take a colleague along.</source>
        <translation>Ga niet alleen: neem een collega mee.</translation>
    </message>
    <message>
        <source>Until support has looked, look at that part of the front.</source>
        <translation>Hou dat deel van de gevel in het oog tot de technische wacht keek.</translation>
    </message>
    <message>
        <source>It stays: call support, and say so at the hand-over.</source>
        <translation>Blijft het: bel de technische wacht en meld het bij de overdracht.</translation>
    </message>
    <message>
        <source>Use the silent key (Ctrl+F12) instead: it goes another way.</source>
        <translation>Gebruik de stille toets (Ctrl+F12): die gaat langs een andere weg.</translation>
    </message>
    <message>
        <source>Move no shutter or bollard that need not move.</source>
        <translation>Beweeg geen rolluik of paal die niet hoeft.</translation>
    </message>
    <message>
        <source>The power stays away: call support.</source>
        <translation>Blijft de stroom weg: bel de technische wacht.</translation>
    </message>
    <message>
        <source>Know where the keys of doors, shutters and bollards are.</source>
        <translation>Weet waar de sleutels van deuren, rolluiken en palen zijn.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E opens the round, each part in its turn.</source>
        <translation>Ctrl+Shift+E opent de ronde, elk deel op zijn beurt.</translation>
    </message>
    <message>
        <source>One does not close: keep watch there, and call support.</source>
        <translation>Sluit er een niet: laat er iemand bij en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Keep people and cars away from it.</source>
        <translation>Hou mensen en auto’s ervan weg.</translation>
    </message>
    <message>
        <source>It stands open: have somebody keep watch there.</source>
        <translation>Staat het open: laat er iemand de wacht houden.</translation>
    </message>
    <message>
        <source>Tell every post to call out: no panic button is heard here.</source>
        <translation>Zeg elke post om te roepen: geen paniekknop komt hier binnen.</translation>
    </message>
    <message>
        <source>The way is free: ask once more in Building (Ctrl+G).</source>
        <translation>De weg is vrij: vraag het nog eens bij Gebouw (Ctrl+G).</translation>
    </message>
    <message>
        <source>It stays where it is: keep people away and call support.</source>
        <translation>Blijft het staan: hou mensen weg en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Nobody stands in its way? Only then the key.</source>
        <translation>Staat er niemand in de weg? Dan pas de sleutel.</translation>
    </message>
    <message>
        <source>Look first that nobody stands in its way.</source>
        <translation>Kijk eerst of er niemand in de weg staat.</translation>
    </message>
    <message>
        <source>Something is in the way: clear it first.</source>
        <translation>Staat er iets in de weg: maak eerst vrij.</translation>
    </message>
    <message>
        <source>Not yet: put the closing off there, for half an hour.</source>
        <translation>Nog niet: stel de sluiting daar een half uur uit.</translation>
    </message>
    <message>
        <source>It stays: say so at the hand-over, every time.</source>
        <translation>Blijft het: meld het telkens bij de overdracht.</translation>
    </message>
    <message>
        <source>Nothing is in the way: call support.</source>
        <translation>Staat er niets in de weg: bel de technische wacht.</translation>
    </message>
    <message>
        <source>Not found: call a colleague and look together (Ctrl+I).</source>
        <translation>Niet gevonden: roep een collega en zoek samen (Ctrl+I).</translation>
    </message>
    <message>
        <source>Ask each for a badge before you let them through.</source>
        <translation>Vraag ieder een badge voor je doorlaat.</translation>
    </message>
    <message>
        <source>Without a badge: bring them back to the reception.</source>
        <translation>Zonder badge: breng hen terug naar het onthaal.</translation>
    </message>
    <message>
        <source>Set right in Ctrl+I where they are now.</source>
        <translation>Zet bij In gebouw (Ctrl+I) juist waar ze nu zijn.</translation>
    </message>
    <message>
        <source>It lets everybody through: stay there and call support.</source>
        <translation>Laat het iedereen door: blijf erbij en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Somebody is stuck: calm them, and do not pull at the panels.</source>
        <translation>Zit er iemand vast: stel gerust en trek niet aan de panelen.</translation>
    </message>
    <message>
        <source>Nothing is there: call support.</source>
        <translation>Staat er niets: bel de technische wacht.</translation>
    </message>
    <message>
        <source>There is no other one: stay there, one person at a time.</source>
        <translation>Is er geen ander: blijf erbij, één persoon tegelijk.</translation>
    </message>
    <message>
        <source>Look that nobody stands in it before you ask once more.</source>
        <translation>Kijk of er niemand in staat voor je opnieuw vrijgeeft.</translation>
    </message>
    <message>
        <source>Ask whether it is a fire: then everybody goes out first.</source>
        <translation>Vraag of het brandt: dan gaat eerst iedereen naar buiten.</translation>
    </message>
    <message>
        <source>The panel is reset and it stays open: call support.</source>
        <translation>Centrale gereset en toch open: bel de technische wacht.</translation>
    </message>
    <message>
        <source>Look in Ctrl+I whether they may still pass.</source>
        <translation>Kijk in Ctrl+I of die persoon nog door mag.</translation>
    </message>
    <message>
        <source>Ask where they must be: give that zone, or bring them back.</source>
        <translation>Vraag waar ze moeten zijn: geef die zone of breng hen terug.</translation>
    </message>
    <message>
        <source>Set it in Ctrl+I: taken in, or until when.</source>
        <translation>Geef in bij In gebouw (Ctrl+I): ingeleverd, of tot wanneer.</translation>
    </message>
    <message>
        <source>Not to be found: call it lost there.</source>
        <translation>Niet te vinden: meld de badge daar als kwijt.</translation>
    </message>
    <message>
        <source>Ask whoever had it last.</source>
        <translation>Vraag wie de badge laatst had.</translation>
    </message>
    <message>
        <source>It is found: take it in again (Ctrl+I).</source>
        <translation>Gevonden: neem de badge weer in (Ctrl+I).</translation>
    </message>
    <message>
        <source>Look at the reader: is it whole, does it light up?</source>
        <translation>Kijk naar de lezer: is hij heel, licht hij op?</translation>
    </message>
    <message>
        <source>Keep somebody at each gate of that line.</source>
        <translation>Laat iemand bij elk poortje van die lijn.</translation>
    </message>
    <message>
        <source>Use no card there until support has set their addresses.</source>
        <translation>Gebruik daar geen kaart tot de technische wacht de adressen goed zette.</translation>
    </message>
    <message>
        <source>It stops: let people through by hand.</source>
        <translation>Valt hij uit: laat mensen met de hand door.</translation>
    </message>
    <message>
        <source>Not one of ours: do not go alone, call a colleague.</source>
        <translation>Geen van ons: ga niet alleen, roep een collega.</translation>
    </message>
    <message>
        <source>Have support look, also once its cover is shut again.</source>
        <translation>Laat de technische wacht kijken, ook als het deksel weer dicht is.</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>On hold at the outer door, {time}: {ticket}</source>
        <translation>In de wacht aan de buitendeur, {time}: {ticket}</translation>
    </message>
    <message>
        <source>On hold at the outer door, {time}: not registered (F2)</source>
        <translation>In de wacht aan de buitendeur, {time}: niet aangemeld (F2)</translation>
    </message>
    <message>
        <source>In conversation at the outer door, {time}: {ticket}</source>
        <translation>In gesprek aan de buitendeur, {time}: {ticket}</translation>
    </message>
    <message>
        <source>In conversation at the outer door, {time}: not registered (F2)</source>
        <translation>In gesprek aan de buitendeur, {time}: niet aangemeld (F2)</translation>
    </message>
    <message>
        <source>Counter {post} speaks at the outer door, {time}</source>
        <translation>Loket {post} is in gesprek aan de buitendeur, {time}</translation>
    </message>
    <message>
        <source>+ {n} rings, last {time}</source>
        <translation>+ {n} keer gebeld, laatst {time}</translation>
    </message>
    <message>
        <source>{n} rings, last {time}</source>
        <translation>{n} keer gebeld, laatst {time}</translation>
    </message>
    <message>
        <source>{ticket} on hold</source>
        <translation>{ticket} in de wacht</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>in de wacht</translation>
    </message>
    <message>
        <source>{ticket} in conversation</source>
        <translation>{ticket} in gesprek</translation>
    </message>
    <message>
        <source>in conversation</source>
        <translation>in gesprek</translation>
    </message>
    <message>
        <source>{ticket} rings</source>
        <translation>{ticket} belt aan</translation>
    </message>
    <message>
        <source>bell rings</source>
        <translation>de bel gaat</translation>
    </message>
    <message>
        <source>speaks {time}</source>
        <translation>in gesprek {time}</translation>
    </message>
    <message>
        <source>on hold {time}</source>
        <translation>in de wacht {time}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Opnieuw opnemen</translation>
    </message>
    <message>
        <source>Another counter speaks with whoever rang.</source>
        <translation>Een ander loket spreekt met wie aanbelde.</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Gesprek beëindigen</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>{label} closed</source>
        <translation>{label} dicht</translation>
    </message>
    <message>
        <source>Only staff left inside</source>
        <translation>Alleen personeel nog binnen</translation>
    </message>
    <message>
        <source>Nobody left inside</source>
        <translation>Niemand meer binnen</translation>
    </message>
    <message>
        <source>Both airlock doors seen shut</source>
        <translation>Beide sasdeuren dicht gezien</translation>
    </message>
    <message>
        <source>Entry closed, or night</source>
        <translation>Toegang gesloten, of nacht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>still inside: {n}</source>
        <translation>nog binnen: {n}</translation>
    </message>
    <message>
        <source>of the staff: {n}</source>
        <translation>van het personeel: {n}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>No sure data. Look on the spot; use the key there.</source>
        <translation>Geen zekere gegevens. Ga ter plaatse kijken; gebruik daar de sleutel.</translation>
    </message>
    <message>
        <source>Still inside: {who}. Bring everybody out, or say who stays and why.</source>
        <translation>Nog binnen: {who}. Breng iedereen naar buiten, of zeg wie blijft en waarom.</translation>
    </message>
    <message>
        <source>Only staff is inside: {n}. Walk through the rooms once, then confirm.</source>
        <translation>Alleen personeel is binnen: {n}. Loop de lokalen één keer na en bevestig dan.</translation>
    </message>
    <message>
        <source>Walk through the rooms once, then confirm.</source>
        <translation>Loop de lokalen één keer na en bevestig dan.</translation>
    </message>
    <message>
        <source>It is so by the sensors. Look at it, then confirm.</source>
        <translation>Zo zeggen de sensoren. Kijk ernaar en bevestig dan.</translation>
    </message>
    <message>
        <source>Choose it at the left, look, arm (Enter) and close it (Ctrl+Enter).</source>
        <translation>Kies het links, kijk, zet klaar (Enter) en sluit (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Let whoever is inside out; push both doors shut.</source>
        <translation>Laat wie binnen is naar buiten; duw beide deuren dicht.</translation>
    </message>
    <message>
        <source>Change the regime with Ctrl+Shift+R.</source>
        <translation>Wijzig het regime met Ctrl+Shift+R.</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>nog {n}</translation>
    </message>
    <message>
        <source>Confirm: {step}</source>
        <translation>Bevestig: {step}</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Let into the airlock, or back out</source>
        <translation>Binnenlaten in het sas, of terug naar buiten</translation>
    </message>
    <message>
        <source>Answer the bell</source>
        <translation>Bel beantwoorden</translation>
    </message>
    <message>
        <source>Hold the call at the door</source>
        <translation>Gesprek in de wacht zetten</translation>
    </message>
    <message>
        <source>End the call at the door</source>
        <translation>Gesprek aan de deur beëindigen</translation>
    </message>
    <message>
        <source>Arm the inner door</source>
        <translation>Binnendeur klaarzetten</translation>
    </message>
    <message>
        <source>Release the armed door</source>
        <translation>Klaargezette deur vrijgeven</translation>
    </message>
    <message>
        <source>Emergency release: then press F9</source>
        <translation>Noodontgrendeling: druk daarna F9</translation>
    </message>
    <message>
        <source>Lock everything: then press F7</source>
        <translation>Alles vergrendelen: druk dan F7</translation>
    </message>
    <message>
        <source>Silent alarm: nothing is shown here</source>
        <translation>Stil alarm: hier is niets te zien</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Controle goedgekeurd</translation>
    </message>
    <message>
        <source>Call police to the airlock</source>
        <translation>Politie erbij roepen</translation>
    </message>
    <message>
        <source>Refuse entry</source>
        <translation>Toegang weigeren</translation>
    </message>
    <message>
        <source>Reset the airlock</source>
        <translation>Sas herstellen</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Zoeken in de wachtrij</translation>
    </message>
    <message>
        <source>Call the next visitor</source>
        <translation>Volgende bezoeker oproepen</translation>
    </message>
    <message>
        <source>Call the selected visitor</source>
        <translation>Gekozen bezoeker oproepen</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Voorrang wijzigen</translation>
    </message>
    <message>
        <source>Mark the row as pending, or unmark it</source>
        <translation>Rij markeren als lopend, of niet meer</translation>
    </message>
    <message>
        <source>The selected visitor has left</source>
        <translation>Gekozen bezoeker is weg</translation>
    </message>
    <message>
        <source>Bring the paused visitor back to the queue</source>
        <translation>Gepauzeerde bezoeker terug in wachtrij</translation>
    </message>
    <message>
        <source>The absent visitor turned up</source>
        <translation>Afwezige bezoeker is toch verschenen</translation>
    </message>
    <message>
        <source>Break the visit off</source>
        <translation>Bezoek afbreken</translation>
    </message>
    <message>
        <source>Take the visit over from another counter</source>
        <translation>Bezoek overnemen van een ander loket</translation>
    </message>
    <message>
        <source>Undo the last queue action</source>
        <translation>Laatste actie in de wachtrij ongedaan maken</translation>
    </message>
    <message>
        <source>Copy the number of the selected visitor</source>
        <translation>Nummer van de gekozen bezoeker kopiëren</translation>
    </message>
    <message>
        <source>Print the ticket again</source>
        <translation>Het ticket opnieuw afdrukken</translation>
    </message>
    <message>
        <source>Print the tickets that wait for paper</source>
        <translation>De tickets afdrukken die op papier wachten</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Opnieuw oproepen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet verschenen</translation>
    </message>
    <message>
        <source>Visitor is here, then finish</source>
        <translation>Bezoeker is er, daarna afronden</translation>
    </message>
    <message>
        <source>Pause the visit</source>
        <translation>Bezoek pauzeren</translation>
    </message>
    <message>
        <source>Refer to another service</source>
        <translation>Doorverwijzen naar een andere dienst</translation>
    </message>
    <message>
        <source>Read the visitor&apos;s identity card</source>
        <translation>Identiteitskaart van de bezoeker lezen</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in wachtrij</translation>
    </message>
    <message>
        <source>Help: keys and what to do</source>
        <translation>Hulp: toetsen en wat te doen</translation>
    </message>
    <message>
        <source>Acknowledge the newest or the chosen alarm</source>
        <translation>Nieuwste of gekozen alarm bevestigen</translation>
    </message>
    <message>
        <source>Alarms: what is new, and what to do</source>
        <translation>Alarmen: wat is nieuw, wat te doen</translation>
    </message>
    <message>
        <source>Put the chosen alarm aside for a while</source>
        <translation>Gekozen alarm tijdelijk onderdrukken</translation>
    </message>
    <message>
        <source>Bring the chosen alarm back</source>
        <translation>Gekozen alarm terughalen</translation>
    </message>
    <message>
        <source>Reset the chosen alarm</source>
        <translation>Gekozen alarm herstellen</translation>
    </message>
    <message>
        <source>Hand the chosen alarm to a colleague, or take it back</source>
        <translation>Het gekozen alarm aan een collega geven of terugnemen</translation>
    </message>
    <message>
        <source>Close the chosen alarm with a note</source>
        <translation>Het gekozen alarm sluiten met een notitie</translation>
    </message>
    <message>
        <source>Test the sound of this post</source>
        <translation>Geluid van deze post testen</translation>
    </message>
    <message>
        <source>Menu with every action</source>
        <translation>Menu met alle acties</translation>
    </message>
    <message>
        <source>Day, night, dimmed</source>
        <translation>Dag, nacht, gedimd</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>Console vergrendelen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Building protection: bollards and shutters</source>
        <translation>Gebouwbescherming: rampalen en rolluiken</translation>
    </message>
    <message>
        <source>Change the regime of the building</source>
        <translation>Regime van het gebouw wijzigen</translation>
    </message>
    <message>
        <source>Closing round of the building</source>
        <translation>Sluitronde van het gebouw</translation>
    </message>
    <message>
        <source>Set the regime that the hours propose</source>
        <translation>Voorgesteld regime instellen</translation>
    </message>
    <message>
        <source>In the building: zones and people</source>
        <translation>In gebouw: zones en mensen</translation>
    </message>
    <message>
        <source>Agenda: appointments by day, again: by week</source>
        <translation>Agenda: afspraken per dag, nog eens: per week</translation>
    </message>
    <message>
        <source>Agenda by team, again: by officer</source>
        <translation>Agenda per team, nogmaals: per inspecteur</translation>
    </message>
    <message>
        <source>Check in an appointment</source>
        <translation>Afspraak aanmelden</translation>
    </message>
    <message>
        <source>Figures: today and four weeks, again: their other page</source>
        <translation>Cijfers: vandaag en vier weken, nogmaals: andere pagina</translation>
    </message>
    <message>
        <source>Administration: the office, again: diagnosis</source>
        <translation>Beheer: het kantoor, nogmaals: diagnose</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Volgend paneel</translation>
    </message>
    <message>
        <source>Print what is in sight as PDF</source>
        <translation>Wat in beeld is afdrukken als pdf</translation>
    </message>
    <message>
        <source>Print the muster list</source>
        <translation>Evacuatielijst afdrukken</translation>
    </message>
    <message>
        <source>Back, close or disarm</source>
        <translation>Terug, sluiten of terugzetten</translation>
    </message>
    <message>
        <source>Training: play the visitor</source>
        <translation>Oefening: speel de bezoeker</translation>
    </message>
    <message>
        <source>Open the public screen</source>
        <translation>Open het publieke scherm</translation>
    </message>
    <message>
        <source>Phrases for a visitor</source>
        <translation>Zinnen voor een bezoeker</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>−{n} min</source>
        <translation>−{n} min</translation>
    </message>
    <message>
        <source>−{n} s</source>
        <translation>−{n} s</translation>
    </message>
    <message>
        <source>limit {n} s</source>
        <translation>grens {n} s</translation>
    </message>
    <message>
        <source>nothing came in the last two minutes</source>
        <translation>niets gehoord in de laatste twee minuten</translation>
    </message>
    <message>
        <source>last {age} ago · longest silence {longest}</source>
        <translation>laatste {age} geleden · langste stilte {longest}</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in orde</translation>
    </message>
    <message>
        <source>This console has no bridge.</source>
        <translation>Deze console heeft geen sasbrug.</translation>
    </message>
    <message>
        <source>Nothing came yet since the console was started.</source>
        <translation>Nog niets gehoord sinds de start van de console.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediaan</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % binnen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Zonder antwoord</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>from bridge</source>
        <translation>van de brug</translation>
    </message>
    <message>
        <source>to bridge</source>
        <translation>naar de brug</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>hartslag</translation>
    </message>
    <message>
        <source>link lost</source>
        <translation>verbinding weg</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet verzonden</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Bridge protocol</source>
        <translation>Protocol sasbrug</translation>
    </message>
    <message>
        <source>Database schema</source>
        <translation>Schema databank</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet gekend</translation>
    </message>
    <message>
        <source>Saved: {path}. It holds no personal data.</source>
        <translation>Bewaard: {path}. Er staan geen persoonsgegevens in.</translation>
    </message>
    <message>
        <source>The bundle could not be written: {path}. Make room or free the folder.</source>
        <translation>De bundel kon niet geschreven worden: {path}. Maak plaats of maak de map schrijfbaar.</translation>
    </message>
    <message>
        <source>The bundle is being written. Wait a moment.</source>
        <translation>De bundel wordt geschreven. Wacht even.</translation>
    </message>
    <message>
        <source>The bundle is being written; the ledger is read for it.</source>
        <translation>De bundel wordt geschreven; het logboek wordt ervoor nagelezen.</translation>
    </message>
    <message>
        <source>Only the chief, the administrator and the technician export a bundle.</source>
        <translation>Enkel de dienstchef, de beheerder en de technicus bewaren een bundel.</translation>
    </message>
</context>
<context>
    <name>doing</name>
    <message>
        <source>Nobody is chosen. Choose a row in the queue first.</source>
        <translation>Er is niemand gekozen. Kies eerst een rij in de wachtrij.</translation>
    </message>
    <message>
        <source>{ticket} goes before {others}. Why?</source>
        <translation>{ticket} gaat voor op {others}. Waarom?</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>{ticket} oproepen</translation>
    </message>
    <message>
        <source>Pause {ticket} for how long?</source>
        <translation>{ticket} pauzeren, hoe lang?</translation>
    </message>
    <message>
        <source>Pause {ticket}</source>
        <translation>{ticket} pauzeren</translation>
    </message>
    <message>
        <source>The slip could not be written: {path}. Tell it by word.</source>
        <translation>Het briefje kon niet worden bewaard: {path}. Zeg het mondeling.</translation>
    </message>
    <message>
        <source>The slip is saved: {path}</source>
        <translation>Het briefje is bewaard: {path}</translation>
    </message>
    <message>
        <source>The ticket of {ticket} may be there. Print it once more?</source>
        <translation>Het ticket van {ticket} is er misschien al. Nog eens afdrukken?</translation>
    </message>
    <message>
        <source>Print {ticket} again</source>
        <translation>{ticket} opnieuw afdrukken</translation>
    </message>
    <message>
        <source>Break off the visit of {ticket}. Why?</source>
        <translation>Bezoek van {ticket} afbreken. Waarom?</translation>
    </message>
    <message>
        <source>Break off {ticket}</source>
        <translation>{ticket} afbreken</translation>
    </message>
    <message>
        <source>Take {ticket} over from counter {post}. Why?</source>
        <translation>{ticket} overnemen van loket {post}. Waarom?</translation>
    </message>
    <message>
        <source>Take over {ticket}</source>
        <translation>{ticket} overnemen</translation>
    </message>
    <message>
        <source>{ticket} is copied.</source>
        <translation>{ticket} is gekopieerd.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Verplaats</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>released</source>
        <translation>vrijgegeven</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>vergrendeld</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>proven shut</source>
        <translation>bewezen dicht</translation>
    </message>
    <message>
        <source>not shut</source>
        <translation>niet dicht</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>niet bewezen</translation>
    </message>
    <message>
        <source>Nothing is known of this door any more.</source>
        <translation>Van deze deur is niets meer bekend.</translation>
    </message>
    <message>
        <source>Look at the door itself, and call support.</source>
        <translation>Kijk naar de deur zelf, en bel de technische wacht.</translation>
    </message>
    <message>
        <source>The door control does not answer.</source>
        <translation>De deurbesturing antwoordt niet.</translation>
    </message>
    <message>
        <source>The two door contacts contradict each other.</source>
        <translation>De twee deurcontacten spreken elkaar tegen.</translation>
    </message>
    <message>
        <source>Look whether it is shut, and call support.</source>
        <translation>Kijk of ze dicht is, en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Not known: {part}.</source>
        <translation>Niet bekend: {part}.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong in the program. Try again; the log has the details.</source>
        <translation>Er liep iets fout in het programma. Probeer opnieuw; het logboek heeft de details.</translation>
    </message>
    <message>
        <source>The directory was changed meanwhile. Look at the changes again.</source>
        <translation>De gids werd intussen gewijzigd. Bekijk de wijzigingen opnieuw.</translation>
    </message>
    <message>
        <source>There is nothing to confirm. Choose a file first.</source>
        <translation>Er is niets te bevestigen. Kies eerst een bestand.</translation>
    </message>
    <message>
        <source>{ticket} cannot do that now: {state}. Look at the queue and choose again.</source>
        <translation>{ticket} kan dat nu niet: {state}. Kijk in de wachtrij en kies opnieuw.</translation>
    </message>
    <message>
        <source>{ticket} was just called by counter {post}. Call the next one (F4).</source>
        <translation>{ticket} is net opgeroepen door loket {post}. Roep de volgende op (F4).</translation>
    </message>
    <message>
        <source>{ticket} was just changed at another counter. Look at the row, then try again.</source>
        <translation>{ticket} is net gewijzigd aan een ander loket. Kijk naar de rij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>This visit is no longer there. Choose another row in the queue.</source>
        <translation>Dit bezoek is er niet meer. Kies een andere rij in de wachtrij.</translation>
    </message>
    <message>
        <source>Nobody waits. Register a new visitor (F2).</source>
        <translation>Niemand wacht. Nieuwe bezoeker: F2.</translation>
    </message>
    <message>
        <source>{ticket} is still at this counter. Finish first (Ctrl+Enter).</source>
        <translation>{ticket} is nog aan dit loket. Rond eerst af (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>No visitor at this counter. Call one first (F4).</source>
        <translation>Geen bezoeker aan dit loket. Roep eerst iemand op (F4).</translation>
    </message>
    <message>
        <source>Too soon. Wait {n} s, then try again.</source>
        <translation>Te vroeg. Wacht {n} s en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Called only once. Call again first (F5).</source>
        <translation>Nog maar één keer opgeroepen. Roep eerst opnieuw op (F5).</translation>
    </message>
    <message>
        <source>This overtakes {tickets}. Give a reason first.</source>
        <translation>Dit gaat voor op {tickets}. Geef eerst een reden.</translation>
    </message>
    <message>
        <source>This needs a reason. Give one and try again.</source>
        <translation>Hier is een reden nodig. Geef er een en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Nothing to undo. Undo goes back one step, within 10 s.</source>
        <translation>Niets om ongedaan te maken. Dat kan één stap ver, binnen 10 s.</translation>
    </message>
    <message>
        <source>All numbers are in use. Finish visits of people who left, then register again.</source>
        <translation>Alle nummers zijn in gebruik. Rond bezoeken af van wie weg is en meld opnieuw aan.</translation>
    </message>
    <message>
        <source>Badge {n} of {ticket} is not back. Take it in, or call it lost, then finish.</source>
        <translation>Badge {n} van {ticket} is nog niet terug. Neem hem in of meld hem kwijt, en rond dan af.</translation>
    </message>
    <message>
        <source>Badge {n} is with somebody else. Take another one.</source>
        <translation>Badge {n} is bij iemand anders. Neem een andere.</translation>
    </message>
    <message>
        <source>Badge {n} was called lost. Take it back in first.</source>
        <translation>Badge {n} is als kwijt gemeld. Neem hem eerst weer in.</translation>
    </message>
    <message>
        <source>Too many people for this zone ({n}). A chief may let them in all the same.</source>
        <translation>Te veel mensen voor deze zone ({n}). Een chef mag hen toch toelaten.</translation>
    </message>
    <message>
        <source>The zone is full ({n}): {who}. Wait until somebody is out, or let a chief do it.</source>
        <translation>De zone is vol ({n}): {who}. Wacht tot er iemand buiten is, of laat het een chef doen.</translation>
    </message>
    <message>
        <source>Badge {n} belongs to a colleague. Take a visitor&apos;s badge.</source>
        <translation>Badge {n} is van een collega. Neem een bezoekersbadge.</translation>
    </message>
    <message>
        <source>Badge {n} is in the drawer already.</source>
        <translation>Badge {n} ligt al in de lade.</translation>
    </message>
    <message>
        <source>There is no badge {n} in this office. Read the number again.</source>
        <translation>Badge {n} bestaat niet in dit kantoor. Lees het nummer opnieuw.</translation>
    </message>
    <message>
        <source>Whom you chose is no longer on the list. Choose again.</source>
        <translation>Wie je koos, staat niet meer in de lijst. Kies opnieuw.</translation>
    </message>
    <message>
        <source>{ticket} is on the way out or not inside: no zone can be granted. Look at the list.</source>
        <translation>{ticket} is op weg naar buiten of niet binnen: een zone kan niet. Kijk naar de lijst.</translation>
    </message>
    <message>
        <source>The check is not complete. Tick the open item first.</source>
        <translation>De controle is niet volledig. Vink eerst het open punt aan.</translation>
    </message>
    <message>
        <source>The airlock refused. Look at both doors, then try again.</source>
        <translation>Het sas weigerde. Kijk naar beide deuren en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Arm first (F7), then release (F9).</source>
        <translation>Eerst klaarzetten (F7), dan vrijgeven (F9).</translation>
    </message>
    <message>
        <source>That is not possible now. Look at the window and choose again.</source>
        <translation>Dat kan nu niet. Kijk naar het scherm en kies opnieuw.</translation>
    </message>
    <message>
        <source>Already released. Watch the door; nothing else to do.</source>
        <translation>Al vrijgegeven. Kijk naar de deur; verder niets te doen.</translation>
    </message>
    <message>
        <source>The airlock does not answer and nothing was sent. Use the key switch.</source>
        <translation>Het sas antwoordt niet en er is niets verzonden. Gebruik de sleutelschakelaar.</translation>
    </message>
    <message>
        <source>No regime is prepared. Choose one in the building panel (Ctrl+G).</source>
        <translation>Er staat geen regime klaar. Kies er een in Gebouw (Ctrl+G).</translation>
    </message>
    <message>
        <source>The regime stays as it is. Try again.</source>
        <translation>Het regime blijft zoals het is. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>Whether the regime changed is not known. Look at the status bar before you go on.</source>
        <translation>Of het regime veranderd is, is niet bekend. Kijk in de statusbalk voor je verdergaat.</translation>
    </message>
    <message>
        <source>It refused. Look on the spot, then try again.</source>
        <translation>Het weigerde. Kijk ter plaatse en probeer opnieuw.</translation>
    </message>
    <message>
        <source>{label} did not move. {why}</source>
        <translation>{label} bewoog niet. {why}</translation>
    </message>
    <message>
        <source>{label} did not open. {why}</source>
        <translation>{label} ging niet open. {why}</translation>
    </message>
    <message>
        <source>Result of {label} not known. Look at it before you go on.</source>
        <translation>Resultaat van {label} niet bekend. Kijk ernaar voor je verdergaat.</translation>
    </message>
    <message>
        <source>Result not known. Look at the door before you go on.</source>
        <translation>Resultaat niet bekend. Kijk naar de deur voor je verdergaat.</translation>
    </message>
    <message>
        <source>This alarm is not there any more. Look at the list again.</source>
        <translation>Dit alarm is er niet meer. Kijk opnieuw in de lijst.</translation>
    </message>
    <message>
        <source>This alarm is never put aside. Do what it says.</source>
        <translation>Dit alarm wordt nooit onderdrukt. Doe wat het zegt.</translation>
    </message>
    <message>
        <source>Only its own post sees this alarm: answer it there.</source>
        <translation>Enkel die post ziet dit alarm: beantwoord het daar.</translation>
    </message>
    <message>
        <source>A silent alarm is for every post. Do what it says.</source>
        <translation>Een stil alarm is voor elke post. Doe wat er staat.</translation>
    </message>
    <message>
        <source>Somebody else has it in hand: they alone hand it on. Ask.</source>
        <translation>Een collega heeft dit in handen: enkel die geeft het door. Vraag het.</translation>
    </message>
    <message>
        <source>It is handed on already. Wait, or have it taken back.</source>
        <translation>Dit is al doorgegeven. Wacht, of laat het terugnemen.</translation>
    </message>
    <message>
        <source>Nobody else is signed in at another post. Call by phone.</source>
        <translation>Niemand anders is aangemeld op een andere post. Bel op.</translation>
    </message>
    <message>
        <source>Nobody elsewhere is told without the database. Call by phone.</source>
        <translation>Zonder databank verneemt niemand elders dit. Bel op.</translation>
    </message>
    <message>
        <source>That colleague is not signed in any more. Choose again.</source>
        <translation>Die collega is niet meer aangemeld. Kies opnieuw.</translation>
    </message>
    <message>
        <source>Only a chief closes this one, once the cause was looked into.</source>
        <translation>Enkel een dienstchef sluit dit alarm, na nazicht van de oorzaak.</translation>
    </message>
    <message>
        <source>Not closed: what caused the alarm is still there. Do the steps first.</source>
        <translation>Niet gesloten: de oorzaak van het alarm is er nog. Doe eerst de stappen.</translation>
    </message>
    <message>
        <source>Not put aside: at most {n} min. Choose a shorter time.</source>
        <translation>Niet onderdrukt: hoogstens {n} min. Kies een kortere tijd.</translation>
    </message>
    <message>
        <source>Not reset: what caused the alarm is still there. Have it repaired first.</source>
        <translation>Niet hersteld: de oorzaak van het alarm is er nog. Laat die eerst oplossen.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation>Er is niemand aangemeld. Meld je aan en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an officer or the chief.</source>
        <translation>Jouw rol mag dit niet. Vraag een inspecteur of de dienstchef.</translation>
    </message>
    <message>
        <source>Wrong PIN. You can try {n} more times.</source>
        <translation>Verkeerde PIN. Je kunt nog {n} keer proberen.</translation>
    </message>
    <message>
        <source>That is not right. Wait {n} s, then try again.</source>
        <translation>Dat klopt niet. Wacht {n} s en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Name or passphrase is not right. Type them again.</source>
        <translation>Naam of wachtzin klopt niet. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>The PIN is not valid any more. Sign in with your passphrase.</source>
        <translation>De PIN geldt niet meer. Meld je aan met je wachtzin.</translation>
    </message>
    <message>
        <source>That is too easy to guess. Choose a longer one.</source>
        <translation>Dat is te makkelijk te raden. Kies iets langers.</translation>
    </message>
    <message>
        <source>Not saved: another program uses the database. Try again in a moment.</source>
        <translation>Niet bewaard: een ander programma gebruikt de databank. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Make room or call support.</source>
        <translation>Niet bewaard: de schijf is vol. Maak plaats of bel de technische wacht.</translation>
    </message>
    <message>
        <source>Not saved: the database is away. Note it on paper, call support.</source>
        <translation>Niet bewaard: de databank is weg. Noteer het op papier en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Not saved: the same action came twice, changed. Look at the queue and try again.</source>
        <translation>Niet bewaard: dezelfde actie kwam twee keer, anders. Kijk in de wachtrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The ledger does not verify from a certain entry on. Keep the file, call support.</source>
        <translation>Het register klopt niet meer vanaf een bepaalde regel. Bewaar het bestand en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Not saved. Try again; if it stays, call support.</source>
        <translation>Niet bewaard. Probeer opnieuw; blijft het zo, bel de technische wacht.</translation>
    </message>
    <message>
        <source>The key of this console cannot be used. Have it made again by support.</source>
        <translation>De sleutel van deze console is niet bruikbaar. Laat hem opnieuw maken door de technische wacht.</translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>≈ {low}–{high} min</source>
        <translation>≈ {low}–{high} min</translation>
    </message>
    <message>
        <source>who comes now: {low}–{high} min</source>
        <translation>wie nu komt: {low}–{high} min</translation>
    </message>
    <message>
        <source>who comes now: no estimate</source>
        <translation>wie nu komt: geen schatting</translation>
    </message>
    <message>
        <source>No estimate: nobody is signed in at a counter.</source>
        <translation>Geen schatting: aan geen enkel loket is iemand aangemeld.</translation>
    </message>
    <message>
        <source>No estimate: fewer than 20 earlier visits are known.</source>
        <translation>Geen schatting: er zijn minder dan 20 vroegere bezoeken bekend.</translation>
    </message>
    <message>
        <source>No estimate: too many are waiting before.</source>
        <translation>Geen schatting: er wachten te veel mensen voor.</translation>
    </message>
    <message>
        <source>Expected {low}–{high} min, from {samples} earlier visits; called before: {ahead}; counters: {counters}; appointments that may come between: {booked}.</source>
        <translation>Verwacht {low}–{high} min, uit {samples} vroegere bezoeken; eerst aan de beurt: {ahead}; loketten: {counters}; afspraken die ertussen kunnen komen: {booked}.</translation>
    </message>
    <message>
        <source>Of the last {n} ranges {inside} were right.</source>
        <translation>Van de laatste {n} schattingen klopten er {inside}.</translation>
    </message>
</context>
<context>
    <name>exercises</name>
    <message>
        <source>Exercise</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>komt nog</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>op tijd</translation>
    </message>
    <message>
        <source>late</source>
        <translation>laat</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>gemist</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>binnen {time}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>fout</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>op {time}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Done after</source>
        <translation>Gedaan na</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Begins as soon as the doors are known.</source>
        <translation>Begint zodra de deuren gekend zijn.</translation>
    </message>
    <message>
        <source>{n} in time, {late} late, {missed} missed, {wrong} wrong</source>
        <translation>{n} op tijd, {late} te laat, {missed} gemist, {wrong} fout</translation>
    </message>
    <message>
        <source>Passed: {told}.</source>
        <translation>Geslaagd: {told}.</translation>
    </message>
    <message>
        <source>Not passed: {told}.</source>
        <translation>Niet geslaagd: {told}.</translation>
    </message>
    <message>
        <source>{officer} at counter {post}, {day} at {time}</source>
        <translation>{officer} aan loket {post}, {day} om {time}</translation>
    </message>
    <message>
        <source>This exercise begins at night. Set the night regime first.</source>
        <translation>Deze oefening begint ’s nachts. Stel eerst het nachtregime in.</translation>
    </message>
    <message>
        <source>This exercise begins by day. Set the day regime first.</source>
        <translation>Deze oefening begint overdag. Stel eerst het dagregime in.</translation>
    </message>
    <message>
        <source>Something of this exercise could not be played. Begin it again.</source>
        <translation>Een deel van deze oefening kon niet gespeeld worden. Begin opnieuw.</translation>
    </message>
    <message>
        <source>This is a real office: nothing is trained here. Use the demo.</source>
        <translation>Dit is een echt kantoor: hier wordt niet geoefend. Gebruik de demo.</translation>
    </message>
    <message>
        <source>The bridge moves real doors: nothing is trained here. Use the demo.</source>
        <translation>De brug beweegt echte deuren: hier wordt niet geoefend. Gebruik de demo.</translation>
    </message>
    <message>
        <source>The fake building does not answer. Start the demo again.</source>
        <translation>Het oefengebouw antwoordt niet. Start de demo opnieuw.</translation>
    </message>
    <message>
        <source>The bridge does not answer. Wait until it is live again.</source>
        <translation>De brug antwoordt niet. Wacht tot ze weer live is.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Er is niemand aangemeld. Meld je eerst aan.</translation>
    </message>
    <message>
        <source>The airlock is not empty and locked. Finish that first, then begin.</source>
        <translation>Het sas is niet leeg en op slot. Rond dat eerst af en begin dan.</translation>
    </message>
    <message>
        <source>An exercise runs. End it first.</source>
        <translation>Er loopt een oefening. Stop die eerst.</translation>
    </message>
    <message>
        <source>There is no such exercise. Choose another.</source>
        <translation>Die oefening bestaat niet. Kies een andere.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Reason for the visit</source>
        <translation>Reden van bezoek</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Ook voor</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Aantal personen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Begeleiders</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Meegebracht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorzaak</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Ticket series</source>
        <translation>Nummerreeks</translation>
    </message>
    <message>
        <source>Mail or telephone</source>
        <translation>Mail of telefoon</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>{field}: there are signs in it that cannot be kept. Type it again.</source>
        <translation>{field}: er staan tekens in die niet bewaard kunnen worden. Typ het opnieuw.</translation>
    </message>
    <message>
        <source>{field}: too long. Shorten it and save again.</source>
        <translation>{field}: te lang. Maak het korter en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>{field}: a national number may not be kept here. Remove it and save again.</source>
        <translation>{field}: een rijksregisternummer mag hier niet staan. Haal het weg en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>{field}: that number is not possible. Change it, save again.</source>
        <translation>{field}: dat getal kan niet. Pas het aan en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>{field}: nothing is filled in. Fill it in and save again.</source>
        <translation>{field}: niets ingevuld. Vul in en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>{field}: only from 2000 to 2100. Choose another day.</source>
        <translation>{field}: alleen van 2000 tot 2100. Kies een andere dag.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>{field}: this one exists already. Choose another one.</source>
        <translation>{field}: dit bestaat al. Kies een andere.</translation>
    </message>
    <message>
        <source>{field}: the same stands there twice. Leave one out.</source>
        <translation>{field}: hetzelfde staat er twee keer. Laat er een weg.</translation>
    </message>
    <message>
        <source>{field}: this is not in the list. Choose from the list.</source>
        <translation>{field}: dit staat niet in de lijst. Kies uit de lijst.</translation>
    </message>
    <message>
        <source>{field}: this cannot be kept. Change it and save again.</source>
        <translation>{field}: dit kan niet bewaard worden. Pas het aan en bewaar opnieuw.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>goal: {n} on average</source>
        <translation>doel: gemiddeld {n}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>median of 4 weeks</source>
        <translation>mediaan 4 weken</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediaan</translation>
    </message>
    <message>
        <source>nine of ten within</source>
        <translation>negen op tien binnen</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>weeks before</source>
        <translation>vorige weken</translation>
    </message>
    <message>
        <source>over the aim</source>
        <translation>boven doel</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>doel</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>doel</translation>
    </message>
    <message>
        <source>nine of ten, in seconds</source>
        <translation>negen op tien, in seconden</translation>
    </message>
    <message>
        <source>in 4 weeks</source>
        <translation>in 4 weken</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Median 4 wk</source>
        <translation>Mediaan 4 wk</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Med.</source>
        <translation>Med.</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Meeste in 10 min</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehaald</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 weken</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Arrivals by hour</source>
        <translation>Aankomsten per uur</translation>
    </message>
    <message>
        <source>Waits by reason, in minutes</source>
        <translation>Wachttijd per reden, in minuten</translation>
    </message>
    <message>
        <source>Alarms by ten minutes</source>
        <translation>Alarmen per tien minuten</translation>
    </message>
    <message>
        <source>Protected neighbourhood work</source>
        <translation>Beschermd wijkwerk</translation>
    </message>
    <message>
        <source>Duration of the security check</source>
        <translation>Duur van de veiligheidscontrole</translation>
    </message>
    <message>
        <source>Not let in, by outcome</source>
        <translation>Niet binnengelaten, per uitkomst</translation>
    </message>
    <message>
        <source>Appointments that nobody came for</source>
        <translation>Afspraken waarvoor niemand kwam</translation>
    </message>
    <message>
        <source>&lt; {n}</source>
        <translation>&lt; {n}</translation>
    </message>
    <message>
        <source>{first}–{last} h</source>
        <translation>{first}–{last} u</translation>
    </message>
    <message>
        <source>wk {n}</source>
        <translation>wk {n}</translation>
    </message>
    <message>
        <source>today until {hour} · median {n}</source>
        <translation>vandaag tot {hour} · mediaan {n}</translation>
    </message>
    <message>
        <source>median today · nine of ten within {p90}</source>
        <translation>mediaan vandaag · negen op tien binnen {p90}</translation>
    </message>
    <message>
        <source>median of 4 weeks · nine of ten within {p90}</source>
        <translation>mediaan 4 weken · negen op tien binnen {p90}</translation>
    </message>
    <message>
        <source>today · {n} in the last hour, goal at most {goal}</source>
        <translation>vandaag · {n} in het laatste uur, doel hoogstens {goal}</translation>
    </message>
    <message>
        <source>nothing is promised this week</source>
        <translation>deze week is niets beloofd</translation>
    </message>
    <message>
        <source>this week · aim {aim}</source>
        <translation>deze week · doel {aim}</translation>
    </message>
    <message>
        <source>{week} · {missed} of {booked} appointments</source>
        <translation>{week} · {missed} van {booked} afspraken</translation>
    </message>
    <message>
        <source>in 4 weeks · {outcome}</source>
        <translation>in 4 weken · {outcome}</translation>
    </message>
    <message>
        <source>fewer than {n}: not told</source>
        <translation>minder dan {n}: niet getoond</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>De cijfers worden gelezen.</translation>
    </message>
    <message>
        <source>No figures yet: fewer than {n} visits.</source>
        <translation>Nog geen cijfers: minder dan {n} bezoeken.</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own</source>
        <translation>{office} · geen cijfers per persoon</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own, 1 reason with fewer than {n} hidden</source>
        <translation>{office} · geen cijfers per persoon, 1 reden met minder dan {n} bezoeken verborgen</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own, {hidden} reasons with fewer than {n} hidden</source>
        <translation>{office} · geen cijfers per persoon, {hidden} redenen met minder dan {n} bezoeken verborgen</translation>
    </message>
    <message>
        <source>As it was at {time}: the database is away.</source>
        <translation>Stand van {time}: de databank is weg.</translation>
    </message>
    <message>
        <source>Waiting ranges told here: too few came out so far to judge them.</source>
        <translation>Wachttijden die hier getoond werden: nog te weinig om ze te beoordelen.</translation>
    </message>
    <message>
        <source>Of the last {n} waiting ranges told here {inside} were right.</source>
        <translation>Van de laatste {n} wachttijden die hier getoond werden, klopten er {inside}.</translation>
    </message>
    <message>
        <source>No figure is about an officer, and none holds a name.</source>
        <translation>Geen enkel cijfer gaat over een medewerker of bevat een naam.</translation>
    </message>
    <message>
        <source>What would tell of fewer than {n} people is not told, on screen, on paper or in a file.</source>
        <translation>Wat over minder dan {n} mensen gaat, wordt niet getoond: niet op het scherm, niet op papier, niet in een bestand.</translation>
    </message>
    <message>
        <source>Four weeks are the 28 days before today. A median of a day or an hour leaves out days on which nobody came.</source>
        <translation>Vier weken zijn de 28 dagen voor vandaag. Een mediaan per dag of uur telt dagen zonder bezoek niet mee.</translation>
    </message>
    <message>
        <source>A wait runs from the arrival, for who came early to an appointment from its time, after a transfer from that.</source>
        <translation>Wachten telt vanaf de aankomst; wie te vroeg is voor een afspraak vanaf het afgesproken uur, na een doorgifte vanaf dan.</translation>
    </message>
    <message>
        <source>A check runs from the release of the outer door to its outcome. Alarms are those that the bridges have in their journals.</source>
        <translation>Een controle loopt van het vrijgeven van de buitendeur tot de uitkomst. Alarmen zijn die uit de logboeken van de sasbruggen.</translation>
    </message>
</context>
<context>
    <name>gates</name>
    <message>
        <source>Speed gates</source>
        <translation>Poortjes</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>open for one</source>
        <translation>open voor één</translation>
    </message>
    <message>
        <source>somebody passes</source>
        <translation>iemand gaat door</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>open, fire</source>
        <translation>open, brand</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>counts not known</source>
        <translation>aantallen niet bekend</translation>
    </message>
    <message>
        <source>in {n} · out {m}</source>
        <translation>in {n} · uit {m}</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>binnenlaten</translation>
    </message>
    <message>
        <source>let out</source>
        <translation>buitenlaten</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>out</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>card {card}: {said}</source>
        <translation>kaart {card}: {said}</translation>
    </message>
    <message>
        <source>let through</source>
        <translation>doorgelaten</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>doorgegaan</translation>
    </message>
    <message>
        <source>opened, nobody passed</source>
        <translation>ging open, niemand ging door</translation>
    </message>
    <message>
        <source>more than one passed</source>
        <translation>meer dan één door</translation>
    </message>
    <message>
        <source>somebody came the other way</source>
        <translation>iemand kwam uit de andere richting</translation>
    </message>
    <message>
        <source>stayed between the panels</source>
        <translation>bleef tussen de panelen</translation>
    </message>
    <message>
        <source>did not open</source>
        <translation>ging niet open</translation>
    </message>
    <message>
        <source>not known who passed</source>
        <translation>niet bekend wie doorging</translation>
    </message>
    <message>
        <source>refused, not a known card</source>
        <translation>geweigerd, kaart niet bekend</translation>
    </message>
    <message>
        <source>refused, not valid yet</source>
        <translation>geweigerd, nog niet geldig</translation>
    </message>
    <message>
        <source>refused, no longer valid</source>
        <translation>geweigerd, niet meer geldig</translation>
    </message>
    <message>
        <source>refused, not for this zone</source>
        <translation>geweigerd, niet voor deze zone</translation>
    </message>
    <message>
        <source>refused, not this way</source>
        <translation>geweigerd, niet in deze richting</translation>
    </message>
    <message>
        <source>refused, passed this way before</source>
        <translation>geweigerd, al eens zo doorgegaan</translation>
    </message>
    <message>
        <source>refused, somebody is passing</source>
        <translation>geweigerd, iemand gaat net door</translation>
    </message>
    <message>
        <source>refused, gate is not free</source>
        <translation>geweigerd, poortje is niet vrij</translation>
    </message>
    <message>
        <source>refused, came too late</source>
        <translation>geweigerd, kwam te laat</translation>
    </message>
    <message>
        <source>refused, cannot be recorded</source>
        <translation>geweigerd, kan niet genoteerd worden</translation>
    </message>
    <message>
        <source>passed without a card</source>
        <translation>doorgegaan zonder kaart</translation>
    </message>
    <message>
        <source>opened by fire panel</source>
        <translation>geopend bij brand</translation>
    </message>
    <message>
        <source>fire panel let go</source>
        <translation>brandcentrale liet los</translation>
    </message>
    <message>
        <source>a card was not read</source>
        <translation>een kaart werd niet gelezen</translation>
    </message>
    <message>
        <source>Arm: let one in</source>
        <translation>Klaarzetten: één binnen</translation>
    </message>
    <message>
        <source>Arm: let one out</source>
        <translation>Klaarzetten: één buiten</translation>
    </message>
    <message>
        <source>LET ONE IN · {label}</source>
        <translation>ÉÉN BINNEN · {label}</translation>
    </message>
    <message>
        <source>LET ONE OUT · {label}</source>
        <translation>ÉÉN BUITEN · {label}</translation>
    </message>
    <message>
        <source>The fire panel holds it open. Watch who passes; nothing is steered now.</source>
        <translation>De brandcentrale houdt het open. Kijk wie er doorgaat; er wordt nu niets gestuurd.</translation>
    </message>
    <message>
        <source>Somebody is being let through. Wait until it is shut, then try again.</source>
        <translation>Er wordt net iemand doorgelaten. Wacht tot het dicht is en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Somebody or something is between the panels. Clear it, then try again.</source>
        <translation>Er staat iemand of iets tussen de panelen. Maak vrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>It stayed shut. Look at it, then try again or take another gate.</source>
        <translation>Het bleef dicht. Ga kijken en probeer opnieuw, of neem een ander poortje.</translation>
    </message>
    <message>
        <source>It fails its self-test. Take another gate and call support.</source>
        <translation>De zelftest faalt. Neem een ander poortje en bel de technische wacht.</translation>
    </message>
    <message>
        <source>How it stands is not known. Look on the spot; take another gate.</source>
        <translation>Hoe het staat is niet bekend. Kijk ter plaatse; neem een ander poortje.</translation>
    </message>
    <message>
        <source>The bridge says nothing: who passes is not known.</source>
        <translation>De brug zegt niets: wie er doorgaat is niet bekend.</translation>
    </message>
    <message>
        <source>Look on the spot. Cards go on working there.</source>
        <translation>Kijk ter plaatse. Kaarten blijven daar werken.</translation>
    </message>
    <message>
        <source>Its control gives no data.</source>
        <translation>De sturing geeft geen gegevens.</translation>
    </message>
    <message>
        <source>The fire panel holds it open.</source>
        <translation>De brandcentrale houdt het open.</translation>
    </message>
    <message>
        <source>Help people out. It shuts when the panel is reset.</source>
        <translation>Help mensen naar buiten. Het sluit na reset van de centrale.</translation>
    </message>
    <message>
        <source>It is blocked: somebody or something is where it must not be.</source>
        <translation>Het is geblokkeerd: er staat iemand of iets waar het niet mag.</translation>
    </message>
    <message>
        <source>Look on the spot, clear it, and send people by another gate.</source>
        <translation>Kijk ter plaatse, maak vrij en stuur mensen langs een ander poortje.</translation>
    </message>
    <message>
        <source>Look who it was, and ask for a badge.</source>
        <translation>Kijk wie het was en vraag een badge.</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>The card is being read: leave it in.</source>
        <translation>De kaart wordt gelezen: laat ze zitten.</translation>
    </message>
    <message>
        <source>Put the identity card in the reader. Esc stops.</source>
        <translation>Steek de identiteitskaart in de lezer. Esc stopt.</translation>
    </message>
    <message>
        <source>From the document: {name}, born {born}. Enter keeps the name alone, Esc nothing.</source>
        <translation>Van het document: {name}, geboren {born}. Enter bewaart alleen de naam, Esc niets.</translation>
    </message>
    <message>
        <source>From the card: {name}, born {born}. Enter keeps the name alone, Esc nothing.</source>
        <translation>Van de kaart: {name}, geboren {born}. Enter bewaart alleen de naam, Esc niets.</translation>
    </message>
    <message>
        <source>This console cannot read cards: its card library is not installed. Type the name, and call support.</source>
        <translation>Deze console kan geen kaarten lezen: de kaartbibliotheek is niet geïnstalleerd. Typ de naam en bel de technische dienst.</translation>
    </message>
    <message>
        <source>The card service of this computer does not run. Type the name, and call support.</source>
        <translation>De kaartdienst van deze computer draait niet. Typ de naam en bel de technische dienst.</translation>
    </message>
    <message>
        <source>No card reader is plugged in. Plug it in, or type the name.</source>
        <translation>Er is geen kaartlezer aangesloten. Sluit hem aan of typ de naam.</translation>
    </message>
    <message>
        <source>No card came. Put it in and press {key}, or type the name.</source>
        <translation>Er kwam geen kaart. Steek ze in de lezer en druk op {key}, of typ de naam.</translation>
    </message>
    <message>
        <source>There is a card in two readers. Take one out.</source>
        <translation>Er zit een kaart in twee lezers. Neem er een uit.</translation>
    </message>
    <message>
        <source>The card came out while it was read: nothing was taken. Put it in and press {key}.</source>
        <translation>De kaart ging eruit tijdens het lezen: er werd niets overgenomen. Steek ze in de lezer en druk op {key}.</translation>
    </message>
    <message>
        <source>The card does not answer. Turn it round or wipe its chip, then press {key}; or type the name.</source>
        <translation>De kaart antwoordt niet. Draai ze om of veeg de chip schoon en druk op {key}; of typ de naam.</translation>
    </message>
    <message>
        <source>This is no Belgian identity card. Look at it and type the name.</source>
        <translation>Dit is geen Belgische identiteitskaart. Bekijk ze en typ de naam.</translation>
    </message>
    <message>
        <source>The data on the card is damaged: nothing was taken. Look at the card and type the name.</source>
        <translation>De gegevens op de kaart zijn beschadigd: er werd niets overgenomen. Bekijk de kaart en typ de naam.</translation>
    </message>
    <message>
        <source>Only a part of the document came. Scan it again, or type the name.</source>
        <translation>Er kwam maar een deel van het document. Scan het opnieuw of typ de naam.</translation>
    </message>
    <message>
        <source>More than one document came. Scan one, or type the name.</source>
        <translation>Er kwam meer dan één document. Scan er één of typ de naam.</translation>
    </message>
    <message>
        <source>That is no document that can be read here. Scan it again, or type the name.</source>
        <translation>Dat is geen document dat hier gelezen kan worden. Scan het opnieuw of typ de naam.</translation>
    </message>
    <message>
        <source>A check digit of the document is wrong: a sign was misread. Scan it again, or type the name.</source>
        <translation>Een controlecijfer van het document klopt niet: er is een teken verkeerd gelezen. Scan het opnieuw of typ de naam.</translation>
    </message>
    <message>
        <source>The date of birth on the document is none. Look at it and type the name.</source>
        <translation>De geboortedatum op het document is geen datum. Bekijk het en typ de naam.</translation>
    </message>
    <message>
        <source>The document gives no name. Look at it and type the name.</source>
        <translation>Het document geeft geen naam. Bekijk het en typ de naam.</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Herroep</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Binnenlaten</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Klaarzetten</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmen</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Night, dimmed</source>
        <translation>Nacht gedimd</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Volg systeem</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
</context>
<context>
    <name>muster</name>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>Begeleiding</translation>
    </message>
    <message>
        <source>{office}: muster list, {n} people</source>
        <translation>{office}: evacuatielijst, {n} mensen</translation>
    </message>
    <message>
        <source>{day}, as it stood at {time}</source>
        <translation>{day}, stand van {time}</translation>
    </message>
    <message>
        <source>{said}; {age} old when printed at {now}</source>
        <translation>{said}; {age} oud bij het afdrukken om {now}</translation>
    </message>
    <message>
        <source>Nobody is known to be in the building.</source>
        <translation>Niemand is bekend in het gebouw.</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>blad {n}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{ticket} was just called by counter {post}; {next} is called instead.</source>
        <translation>{ticket} is net opgeroepen door loket {post}; {next} is in de plaats opgeroepen.</translation>
    </message>
    <message>
        <source>Something changed. Look at the queue and at the airlock.</source>
        <translation>Er is iets veranderd. Kijk naar de wachtrij en het sas.</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>de bezoeker</translation>
    </message>
    <message>
        <source>{ticket}: zone granted until {time}.</source>
        <translation>{ticket}: zone toegekend tot {time}.</translation>
    </message>
    <message>
        <source>{ticket}: zone taken back.</source>
        <translation>{ticket}: zone ingetrokken.</translation>
    </message>
    <message>
        <source>{ticket} has badge {number}.</source>
        <translation>{ticket} heeft badge {number}.</translation>
    </message>
    <message>
        <source>Badge {number} is back.</source>
        <translation>Badge {number} is terug.</translation>
    </message>
    <message>
        <source>Badge {number} is lost: it opens nothing any more.</source>
        <translation>Badge {number} is kwijt: hij opent niets meer.</translation>
    </message>
    <message>
        <source>{ticket} is accounted for.</source>
        <translation>{ticket} is verantwoord.</translation>
    </message>
    <message>
        <source>{ticket}: {move}.</source>
        <translation>{ticket}: {move}.</translation>
    </message>
    <message>
        <source>{ticket}: {move}. F7 lets out by the airlock.</source>
        <translation>{ticket}: {move}. F7 laat buiten door het sas.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Let in with F6.</source>
        <translation>{ticket} is aangemeld. Laat binnen met F6.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Let in with F6 once the airlock is free.</source>
        <translation>{ticket} is aangemeld. Laat binnen met F6 zodra het sas vrij is.</translation>
    </message>
    <message>
        <source>{ticket} is registered for the visitor in the airlock. Next: the check.</source>
        <translation>{ticket} is aangemeld voor de bezoeker in het sas. Nu de controle.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Next: the check at the desk (Alt+G).</source>
        <translation>{ticket} is aangemeld. Nu de controle aan de balie (Alt+G).</translation>
    </message>
    <message>
        <source>{ticket} is registered and waits to be called (F4).</source>
        <translation>{ticket} is aangemeld en wacht op de oproep (F4).</translation>
    </message>
    <message>
        <source>{ticket} waits for {name}, place {place} in the queue.</source>
        <translation>{ticket} wacht op {name}, plaats {place} in de rij.</translation>
    </message>
    <message>
        <source>Printer ready again. Tickets waiting: {waiting}. Print them from the menu (F10).</source>
        <translation>De printer is weer klaar. Wachtende tickets: {waiting}. Druk ze af via het menu (F10).</translation>
    </message>
    <message>
        <source>{ticket} is referred to {name}.</source>
        <translation>{ticket} is doorverwezen naar {name}.</translation>
    </message>
    <message>
        <source>Undone for {ticket}: {move}.</source>
        <translation>Ongedaan gemaakt voor {ticket}: {move}.</translation>
    </message>
    <message>
        <source>{ticket} was just called by counter {post}. Call the next one (F4).</source>
        <translation>{ticket} is net opgeroepen door loket {post}. Roep de volgende op (F4).</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept; try again in a moment.</source>
        <translation>Niet bewaard. Wat je typte blijft staan; probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>{ticket} belongs to the visitor in the airlock.</source>
        <translation>{ticket} hoort bij de bezoeker in het sas.</translation>
    </message>
    <message>
        <source>{ticket} is registered, but the airlock does not know whose it is. Choose it there.</source>
        <translation>{ticket} is aangemeld, maar het sas weet niet van wie het is. Kies het daar.</translation>
    </message>
    <message>
        <source>Booked: {when}, code {appointment}. Ctrl+P prints the confirmation.</source>
        <translation>Geboekt: {when}, code {appointment}. Ctrl+P drukt de bevestiging af.</translation>
    </message>
    <message>
        <source>Moved to {when}, code {appointment}. Confirm it anew (Ctrl+P).</source>
        <translation>Verplaatst naar {when}, code {appointment}. Bevestig opnieuw (Ctrl+P).</translation>
    </message>
    <message>
        <source>Cancelled: {when}, code {appointment}. That time is free again.</source>
        <translation>Geschrapt: {when}, code {appointment}. Dat uur is weer vrij.</translation>
    </message>
    <message>
        <source>{ticket}: check passed. Arm with F7.</source>
        <translation>{ticket}: controle goedgekeurd. Zet klaar met F7.</translation>
    </message>
    <message>
        <source>{ticket}: check passed. It waits to be called (F4).</source>
        <translation>{ticket}: controle goedgekeurd. Wacht nu op de oproep (F4).</translation>
    </message>
    <message>
        <source>{ticket} is refused: {outcome}. Ask for assistance first, then F6.</source>
        <translation>{ticket} is geweigerd: {outcome}. Vraag eerst bijstand, dan pas F6.</translation>
    </message>
    <message>
        <source>{ticket} is refused: {outcome}. Let back out with F6.</source>
        <translation>{ticket} is geweigerd: {outcome}. Laat terug naar buiten met F6.</translation>
    </message>
    <message>
        <source>Police is called to the airlock for {ticket}. Both doors stay locked.</source>
        <translation>Politie is bij het sas geroepen voor {ticket}. Beide deuren blijven vergrendeld.</translation>
    </message>
    <message>
        <source>Emergency release is ready: press F9 within 5 s, or Esc to stop.</source>
        <translation>Noodontgrendeling staat klaar: druk F9 binnen 5 s, of Esc om te stoppen.</translation>
    </message>
    <message>
        <source>Handed to {who} (counter {post}), who must still take it in hand.</source>
        <translation>Gegeven aan {who} (loket {post}), die het nog moet bevestigen.</translation>
    </message>
    <message>
        <source>The note is kept with the alarm.</source>
        <translation>De notitie is bij het alarm bewaard.</translation>
    </message>
    <message>
        <source>Set: {regime}. Every counter sees it.</source>
        <translation>Ingesteld: {regime}. Elk loket ziet het.</translation>
    </message>
    <message>
        <source>The weekly plan is confirmed. It moves the barriers by itself from now on.</source>
        <translation>Het weekplan is bevestigd. Vanaf nu beweegt het de rolluiken en rampalen zelf.</translation>
    </message>
    <message>
        <source>The next closing by plan comes 30 minutes later.</source>
        <translation>De volgende sluiting volgens plan komt 30 minuten later.</translation>
    </message>
    <message>
        <source>By its hours the office should now have {regime}. Set it: Ctrl+Shift+G.</source>
        <translation>Volgens de uren hoort het kantoor nu op {regime}. Instellen: Ctrl+Shift+G.</translation>
    </message>
    <message>
        <source>Locking everything is ready: press F7 within 5 s, or Esc to stop.</source>
        <translation>Alles vergrendelen staat klaar: druk F7 binnen 5 s, of Esc om te stoppen.</translation>
    </message>
    <message>
        <source>Open stay: the outer door for who is in the airlock, the green call points.</source>
        <translation>Open blijven: de buitendeur voor wie in het sas is, de groene handmelders.</translation>
    </message>
    <message>
        <source>Open stay: the outer door for who is in the airlock, the green call points, {open}.</source>
        <translation>Open blijven: de buitendeur voor wie in het sas is, de groene handmelders, {open}.</translation>
    </message>
    <message>
        <source>Emergency release is done. Look at the door, then give the reason.</source>
        <translation>Noodontgrendeling uitgevoerd. Kijk naar de deur en geef dan de reden.</translation>
    </message>
    <message>
        <source>The airlock is live again. Nothing was sent meanwhile; go on by hand.</source>
        <translation>Het sas is weer live. Intussen is niets verzonden; ga zelf verder.</translation>
    </message>
    <message>
        <source>{label} is moving. Watch it until it stands.</source>
        <translation>{label} beweegt. Kijk tot het stilstaat.</translation>
    </message>
    <message>
        <source>{label} was told to stop. Look that it stands.</source>
        <translation>{label} kreeg het bevel te stoppen. Kijk of het stilstaat.</translation>
    </message>
    <message>
        <source>{label} is open for one person. Watch who passes.</source>
        <translation>{label} is open voor één persoon. Kijk wie er doorgaat.</translation>
    </message>
    <message>
        <source>{label} was told to shut. Look that it is.</source>
        <translation>{label} moet dicht. Kijk of het dicht is.</translation>
    </message>
    <message>
        <source>Put aside for {minutes} min. The alarm comes back by itself.</source>
        <translation>Onderdrukt voor {minutes} min. Het alarm komt vanzelf terug.</translation>
    </message>
    <message>
        <source>The airlock is reset. Look at both doors.</source>
        <translation>Het sas is hersteld. Kijk naar beide deuren.</translation>
    </message>
    <message>
        <source>Press F6 once more within 3 s.</source>
        <translation>Druk nog eens F6 binnen 3 s.</translation>
    </message>
    <message>
        <source>Outer door released: {ticket} can come in.</source>
        <translation>Buitendeur vrijgegeven: {ticket} kan binnen.</translation>
    </message>
    <message>
        <source>Outer door released: {ticket} can go out.</source>
        <translation>Buitendeur vrijgegeven: {ticket} kan naar buiten.</translation>
    </message>
    <message>
        <source>Inner door released for {ticket}.</source>
        <translation>Binnendeur vrijgegeven voor {ticket}.</translation>
    </message>
    <message>
        <source>{door} was released and nobody went through. Release again if needed.</source>
        <translation>{door} was vrijgegeven en niemand ging door. Geef opnieuw vrij als het nodig is.</translation>
    </message>
    <message>
        <source>{door} was not released; nothing moved. Try again if needed.</source>
        <translation>{door} werd niet vrijgegeven; er bewoog niets. Probeer opnieuw als het nodig is.</translation>
    </message>
    <message>
        <source>Result not known. Look at the door before you go on: {door}.</source>
        <translation>Resultaat niet bekend. Kijk naar de deur voor je verdergaat: {door}.</translation>
    </message>
    <message>
        <source>Armed too long for {ticket}. Arm again (F7) when ready.</source>
        <translation>Te lang klaargezet voor {ticket}. Zet opnieuw klaar (F7).</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>the other door</source>
        <translation>de andere deur</translation>
    </message>
    <message>
        <source>Somebody is in the airlock. Finish that visitor first, or let back out.</source>
        <translation>Er staat iemand in het sas. Werk die bezoeker eerst af, of laat terug naar buiten.</translation>
    </message>
    <message>
        <source>{what} is not closed and locked yet. Wait until it is.</source>
        <translation>{what} is nog niet dicht en vergrendeld. Wacht tot dat zo is.</translation>
    </message>
    <message>
        <source>Another counter speaks with whoever rang. Wait, or ask them to hold.</source>
        <translation>Een ander loket spreekt met wie aanbelde. Wacht, of vraag hen het gesprek in de wacht te zetten.</translation>
    </message>
    <message>
        <source>The airlock has no power left. Let nobody new in and call support.</source>
        <translation>Het sas heeft geen stroom meer. Laat niemand meer binnen en bel de technische wacht.</translation>
    </message>
    <message>
        <source>At night only who rang is let in. Wait for the bell.</source>
        <translation>’s Nachts mag alleen binnen wie gebeld heeft. Wacht op de bel.</translation>
    </message>
    <message>
        <source>The check is too long ago. Check again, then press Alt+G.</source>
        <translation>De controle is te lang geleden. Controleer opnieuw en druk Alt+G.</translation>
    </message>
    <message>
        <source>The state of the airlock is not known. Look at the doors, then try again.</source>
        <translation>De toestand van het sas is niet bekend. Kijk naar de deuren en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Not closed and locked: {what}. Close it, then try again.</source>
        <translation>Niet dicht en vergrendeld: {what}. Sluit ze en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Nobody is in the airlock. Let somebody in first (F6).</source>
        <translation>Er is niemand in het sas. Laat eerst iemand binnen (F6).</translation>
    </message>
    <message>
        <source>The check is not passed yet. Finish the check, then press Alt+G.</source>
        <translation>De controle is nog niet goedgekeurd. Rond ze af en druk Alt+G.</translation>
    </message>
    <message>
        <source>The number of people does not agree. Count who is inside and say so.</source>
        <translation>Het aantal personen klopt niet. Tel wie binnen is en geef het in.</translation>
    </message>
    <message>
        <source>The airlock does not allow this now. Ask the chief to change the regime.</source>
        <translation>Het sas laat dit nu niet toe. Vraag de dienstchef om het regime te wijzigen.</translation>
    </message>
    <message>
        <source>The airlock is in fault or emergency. Solve the cause, then reset it.</source>
        <translation>Het sas staat in storing of nood. Los de oorzaak op en herstel het.</translation>
    </message>
    <message>
        <source>Something stands in the way, or that is not known. Look, then try again.</source>
        <translation>Er staat iets in de weg, of dat is niet bekend. Kijk, en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The door control refused. Look at both doors, then try again.</source>
        <translation>De deursturing weigerde. Kijk naar beide deuren en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The bridge cannot record, so nothing moves. Use the key and call support.</source>
        <translation>De sasbrug kan niets noteren, dus beweegt er niets. Gebruik de sleutel en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Somebody else is in the airlock now. Look who it is and check again.</source>
        <translation>Er staat nu iemand anders in het sas. Kijk wie en controleer opnieuw.</translation>
    </message>
    <message>
        <source>The airlock data was too old. Wait until it is live, then press again.</source>
        <translation>De gegevens van het sas waren te oud. Wacht tot ze live zijn en druk opnieuw.</translation>
    </message>
    <message>
        <source>Nothing is armed. Arm first (F7).</source>
        <translation>Er is niets klaargezet. Zet eerst klaar (F7).</translation>
    </message>
    <message>
        <source>The arming ran out. Arm again (F7), then release (F9).</source>
        <translation>De tijd is om. Zet opnieuw klaar (F7) en geef vrij (F9).</translation>
    </message>
    <message>
        <source>Another counter is working with the airlock. Wait until it is done.</source>
        <translation>Een ander loket werkt met het sas. Wacht tot dat klaar is.</translation>
    </message>
    <message>
        <source>Two different commands had one number. Nothing moved; start again.</source>
        <translation>Twee verschillende opdrachten hadden één nummer. Er bewoog niets; begin opnieuw.</translation>
    </message>
    <message>
        <source>This post or role may not do this. Ask an officer or the chief.</source>
        <translation>Deze post of rol mag dit niet. Vraag een inspecteur of de dienstchef.</translation>
    </message>
    <message>
        <source>The bridge has newer grants already. Nothing changed; nothing to do.</source>
        <translation>De brug heeft al nieuwere toelatingen. Er is niets veranderd; je moet niets doen.</translation>
    </message>
    <message>
        <source>Too many commands at once. Wait a second, then press.</source>
        <translation>Te veel opdrachten tegelijk. Wacht een seconde en druk dan.</translation>
    </message>
    <message>
        <source>The bridge did not understand the command. Nothing moved; call support.</source>
        <translation>De sasbrug begreep de opdracht niet. Er bewoog niets; bel de technische wacht.</translation>
    </message>
    <message>
        <source>The bridge does not know this command. Update the bridge; call support.</source>
        <translation>De sasbrug kent deze opdracht niet. Ze moet bijgewerkt worden; bel de technische wacht.</translation>
    </message>
    <message>
        <source>Nobody is to be checked.</source>
        <translation>Niemand moet gecontroleerd worden.</translation>
    </message>
    <message>
        <source>Nobody waits. Register a new visitor (F2).</source>
        <translation>Niemand wacht. Nieuwe bezoeker: F2.</translation>
    </message>
    <message>
        <source>Nobody is called now. Call the next one (F4).</source>
        <translation>Er is nu niemand opgeroepen. Roep de volgende op (F4).</translation>
    </message>
    <message>
        <source>No visitor at this counter. Call one first (F4).</source>
        <translation>Geen bezoeker aan dit loket. Roep eerst iemand op (F4).</translation>
    </message>
    <message>
        <source>There is no printer at this counter. Tell it by word.</source>
        <translation>Aan dit loket is er geen printer. Zeg het mondeling.</translation>
    </message>
    <message>
        <source>There is no card reader at this counter. Type the name, or scan the document.</source>
        <translation>Aan dit loket is geen kaartlezer. Typ de naam of scan het document.</translation>
    </message>
    <message>
        <source>The visitor is called. Press Ctrl+Enter when they are here, then refer.</source>
        <translation>De bezoeker is opgeroepen. Druk op Ctrl+Enter als die er is, en verwijs dan door.</translation>
    </message>
    <message>
        <source>There is a visitor at this counter. Finish first (Ctrl+Enter).</source>
        <translation>Er is een bezoeker aan dit loket. Rond eerst af (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Just called. Wait some seconds, then call again.</source>
        <translation>Net opgeroepen. Wacht enkele seconden en roep opnieuw op.</translation>
    </message>
    <message>
        <source>Nothing to undo. Undo goes back one step, within 10 s.</source>
        <translation>Niets om ongedaan te maken. Dat kan één stap ver, binnen 10 s.</translation>
    </message>
    <message>
        <source>The visitor in the airlock has no number yet. Register first (F2).</source>
        <translation>De bezoeker in het sas heeft nog geen nummer. Meld eerst aan (F2).</translation>
    </message>
    <message>
        <source>The check is not complete. Tick the open item first.</source>
        <translation>De controle is niet volledig. Vink eerst het open punt aan.</translation>
    </message>
    <message>
        <source>A detector gives an alert. Check by hand, or call police (Alt+P).</source>
        <translation>Een detector geeft een melding. Controleer met de hand of roep politie erbij (Alt+P).</translation>
    </message>
    <message>
        <source>A detector gives no data. Check by hand and note it.</source>
        <translation>Een detector geeft geen gegevens. Controleer met de hand en noteer het.</translation>
    </message>
    <message>
        <source>The check ended without a pass. Let the visitor back out (F6).</source>
        <translation>De controle is niet goedgekeurd. Laat de bezoeker terug naar buiten (F6).</translation>
    </message>
    <message>
        <source>The number of people is not certain. Say how many you see.</source>
        <translation>Het aantal personen is niet zeker. Geef in hoeveel je er ziet.</translation>
    </message>
    <message>
        <source>Arm first (F7).</source>
        <translation>Eerst klaarzetten (F7).</translation>
    </message>
    <message>
        <source>Already released. Watch the door; nothing else to do.</source>
        <translation>Al vrijgegeven. Kijk naar de deur; verder niets te doen.</translation>
    </message>
    <message>
        <source>This step is not as it must be yet. Do what it says, then confirm.</source>
        <translation>Deze stap is nog niet zoals het moet. Doe wat er staat en bevestig dan.</translation>
    </message>
    <message>
        <source>A command is under way. Wait for its answer.</source>
        <translation>Er loopt een opdracht. Wacht op het antwoord.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Er is niemand aangemeld. Meld je eerst aan.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an officer or the chief.</source>
        <translation>Jouw rol mag dit niet. Vraag een inspecteur of de dienstchef.</translation>
    </message>
    <message>
        <source>There is no such call at the door. Wait for the bell.</source>
        <translation>Er is geen zulk gesprek aan de deur. Wacht op de bel.</translation>
    </message>
    <message>
        <source>No live data from the airlock. Look through the glass; use the key switch.</source>
        <translation>Geen actuele gegevens van het sas. Kijk door het glas; gebruik de sleutelschakelaar.</translation>
    </message>
    <message>
        <source>Out of order by the register of this office. Use the key on the spot.</source>
        <translation>Buiten dienst volgens het register van dit kantoor. Gebruik de sleutel ter plaatse.</translation>
    </message>
    <message>
        <source>By the register of this office it is not installed. Use the key on the spot.</source>
        <translation>Volgens het register van dit kantoor is dit niet geplaatst. Gebruik de sleutel ter plaatse.</translation>
    </message>
    <message>
        <source>The bridge refuses this now. Look at the airlock.</source>
        <translation>De sasbrug weigert dit nu. Kijk naar het sas.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>OPEN until {time}</source>
        <translation>OPEN tot {time}</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OPEN</translation>
    </message>
    <message>
        <source>OPEN day and night</source>
        <translation>DAG EN NACHT OPEN</translation>
    </message>
    <message>
        <source>NIGHT until {time}</source>
        <translation>NACHT tot {time}</translation>
    </message>
    <message>
        <source>CLOSES at {time}</source>
        <translation>SLUIT om {time}</translation>
    </message>
    <message>
        <source>CLOSED, opens {time}</source>
        <translation>GESLOTEN, opent {time}</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>GESLOTEN</translation>
    </message>
    <message>
        <source>HOURS NOT KNOWN</source>
        <translation>UREN NIET GEKEND</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>This office receives by appointment only.</source>
        <translation>Dit kantoor ontvangt enkel op afspraak.</translation>
    </message>
    <message>
        <source>This office is closed now.</source>
        <translation>Dit kantoor is nu gesloten.</translation>
    </message>
    <message>
        <source>{why} Refer to: {other}.</source>
        <translation>{why} Verwijs naar: {other}.</translation>
    </message>
    <message>
        <source>{name}, opens {time}</source>
        <translation>{name}, opent {time}</translation>
    </message>
    <message>
        <source>{name}, open day and night</source>
        <translation>{name}, open dag en nacht</translation>
    </message>
    <message>
        <source>{name}, open at night, too</source>
        <translation>{name}, ook ’s nachts open</translation>
    </message>
    <message>
        <source>{name}, open until {time}</source>
        <translation>{name}, open tot {time}</translation>
    </message>
    <message>
        <source>The office is closed now. Say why this visitor is registered anyway.</source>
        <translation>Het kantoor is nu gesloten. Zeg waarom deze bezoeker toch aangemeld wordt.</translation>
    </message>
    <message>
        <source>By appointment only. Say why this visitor is registered anyway, or refer them.</source>
        <translation>Enkel op afspraak. Zeg waarom deze bezoeker toch aangemeld wordt, of verwijs door.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Dat tijdstip is voorbij. Kies een later.</translation>
    </message>
    <message>
        <source>The office is closed then. Choose another time.</source>
        <translation>Het kantoor is dan gesloten. Kies een ander tijdstip.</translation>
    </message>
    <message>
        <source>Nobody of the team works then. Choose another time.</source>
        <translation>Dan werkt niemand van het team. Kies een ander tijdstip.</translation>
    </message>
    <message>
        <source>That time is taken. Choose another time.</source>
        <translation>Dat tijdstip is bezet. Kies een ander tijdstip.</translation>
    </message>
    <message>
        <source>That time is kept for neighbourhood work. Choose another time.</source>
        <translation>Dat tijdstip is voorbehouden voor wijkwerk. Kies een ander tijdstip.</translation>
    </message>
    <message>
        <source>The team has enough appointments that day. Choose another day.</source>
        <translation>Het team heeft die dag genoeg afspraken. Kies een andere dag.</translation>
    </message>
    <message>
        <source>The team has enough appointments that week. Choose another week.</source>
        <translation>Het team heeft die week genoeg afspraken. Kies een andere week.</translation>
    </message>
    <message>
        <source>That time cannot be booked. Choose another time.</source>
        <translation>Dat tijdstip kan niet geboekt worden. Kies een ander.</translation>
    </message>
    <message>
        <source>Roster of {officer}: nothing stands at {at}. Fill the gap.</source>
        <translation>Rooster van {officer}: er staat niets om {at}. Vul het gat op.</translation>
    </message>
    <message>
        <source>Roster of {officer}: twice at {at}. Take one away.</source>
        <translation>Rooster van {officer}: dubbel om {at}. Haal er een weg.</translation>
    </message>
    <message>
        <source>Roster of {officer}: what begins at {at} ends before it. Correct the times.</source>
        <translation>Rooster van {officer}: wat om {at} begint, eindigt ervoor. Verbeter de uren.</translation>
    </message>
    <message>
        <source>Roster of {officer}: the clocks leave {at} out. Write another time.</source>
        <translation>Rooster van {officer}: de klok slaat {at} over. Schrijf een ander uur.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} comes twice that night. Write another time.</source>
        <translation>Rooster van {officer}: {at} komt die nacht twee keer. Schrijf een ander uur.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} is no multiple of five minutes.</source>
        <translation>Rooster van {officer}: {at} is geen veelvoud van vijf minuten.</translation>
    </message>
    <message>
        <source>Roster of {officer}: in team {at} as well. Put both teams into one file.</source>
        <translation>Rooster van {officer}: ook in team {at}. Zet beide teams in één bestand.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} cannot be read. Write 09:00-10:30 free.</source>
        <translation>Rooster van {officer}: {at} is niet leesbaar. Schrijf 09:00-10:30 free.</translation>
    </message>
    <message>
        <source>Roster of {officer}: an appointment at {at} would be alone. Move it first.</source>
        <translation>Rooster van {officer}: een afspraak om {at} zou alleen staan. Verplaats ze eerst.</translation>
    </message>
    <message>
        <source>Roster of {officer}: there is nothing in it. Fill it in.</source>
        <translation>Rooster van {officer}: er staat niets in. Vul het in.</translation>
    </message>
</context>
<context>
    <name>office file</name>
    <message>
        <source>Rule from {name}</source>
        <translation>Regel vanaf {name}</translation>
    </message>
    <message>
        <source>Exception on {name}</source>
        <translation>Uitzondering op {name}</translation>
    </message>
    <message>
        <source>Post {name}</source>
        <translation>Post {name}</translation>
    </message>
    <message>
        <source>Zone {name}</source>
        <translation>Zone {name}</translation>
    </message>
    <message>
        <source>Measure {name}</source>
        <translation>Maatregel {name}</translation>
    </message>
    <message>
        <source>Service {name}</source>
        <translation>Dienst {name}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>soort</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>korte naam</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>tijdzone</translation>
    </message>
    <message>
        <source>hours compared with the door</source>
        <translation>uren nagezien aan de deur</translation>
    </message>
    <message>
        <source>nearest offices</source>
        <translation>dichtste kantoren</translation>
    </message>
    <message>
        <source>who is in does not come in again</source>
        <translation>wie binnen is komt niet nog eens binnen</translation>
    </message>
    <message>
        <source>public holidays written down</source>
        <translation>genoteerde feestdagen</translation>
    </message>
    <message>
        <source>order of the services</source>
        <translation>volgorde van de diensten</translation>
    </message>
    <message>
        <source>access</source>
        <translation>toegang</translation>
    </message>
    <message>
        <source>security check</source>
        <translation>veiligheidscontrole</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>uren</translation>
    </message>
    <message>
        <source>why</source>
        <translation>waarom</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>grens</translation>
    </message>
    <message>
        <source>is a part of</source>
        <translation>is een deel van</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>services received there</source>
        <translation>diensten die daar ontvangen</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>poortjes</translation>
    </message>
    <message>
        <source>state</source>
        <translation>toestand</translation>
    </message>
    <message>
        <source>class</source>
        <translation>klasse</translation>
    </message>
    <message>
        <source>device</source>
        <translation>toestel</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>voorrang</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discreet</translation>
    </message>
    <message>
        <source>target in minutes</source>
        <translation>streeftijd in minuten</translation>
    </message>
    <message>
        <source>duration in minutes</source>
        <translation>duur in minuten</translation>
    </message>
    <message>
        <source>search words</source>
        <translation>zoekwoorden</translation>
    </message>
    <message>
        <source>what to bring</source>
        <translation>wat mee te brengen</translation>
    </message>
    <message>
        <source>who else helps</source>
        <translation>wie er ook helpt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>za</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>zo</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>feestdagen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>meteen</translation>
    </message>
    <message>
        <source>at once ({day})</source>
        <translation>meteen ({day})</translation>
    </message>
    <message>
        <source>there is no time zone &quot;{a}&quot;</source>
        <translation>er is geen tijdzone &quot;{a}&quot;</translation>
    </message>
    <message>
        <source>is missing: from when on who may come, and when</source>
        <translation>ontbreekt: vanaf wanneer wie mag komen, en wanneer</translation>
    </message>
    <message>
        <source>{a} {b} is there twice</source>
        <translation>{a} {b} staat er twee keer</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is there twice</source>
        <translation>&quot;{a}&quot; staat er twee keer</translation>
    </message>
    <message>
        <source>{a} is there twice</source>
        <translation>{a} staat er twee keer</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>staat er twee keer</translation>
    </message>
    <message>
        <source>a night is one span</source>
        <translation>een nacht is één periode</translation>
    </message>
    <message>
        <source>differs from &quot;{a}&quot; in capitals alone</source>
        <translation>verschilt alleen in hoofdletters van &quot;{a}&quot;</translation>
    </message>
    <message>
        <source>{a} is no day from 2000 to 2100</source>
        <translation>{a} is geen dag van 2000 tot 2100</translation>
    </message>
    <message>
        <source>there is no {a} on {b}: the clocks go forward</source>
        <translation>{a} bestaat niet op {b}: de klok gaat vooruit</translation>
    </message>
    <message>
        <source>{a} comes twice on {b}: the clocks go back</source>
        <translation>{a} komt twee keer voor op {b}: de klok gaat terug</translation>
    </message>
    <message>
        <source>there is no area &quot;{a}&quot;</source>
        <translation>er is geen zone &quot;{a}&quot;</translation>
    </message>
    <message>
        <source>lies within itself</source>
        <translation>ligt in zichzelf</translation>
    </message>
    <message>
        <source>there is no service &quot;{a}&quot; in the common list</source>
        <translation>er is geen dienst &quot;{a}&quot; in de gemeenschappelijke lijst</translation>
    </message>
    <message>
        <source>there is no service &quot;{a}&quot;</source>
        <translation>er is geen dienst &quot;{a}&quot;</translation>
    </message>
    <message>
        <source>use &quot;{a}&quot; is there twice</source>
        <translation>gebruik &quot;{a}&quot; staat er twee keer</translation>
    </message>
    <message>
        <source>out of order on {a}, and never installed</source>
        <translation>buiten dienst op {a}, en nooit geplaatst</translation>
    </message>
    <message>
        <source>an office offers something</source>
        <translation>een kantoor biedt iets aan</translation>
    </message>
    <message>
        <source>{a} and {b} overlap</source>
        <translation>{a} en {b} overlappen</translation>
    </message>
    <message>
        <source>{a} of {b} overlaps {c}</source>
        <translation>{a} van {b} loopt over in {c}</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not understood: {b}</source>
        <translation>&quot;{a}&quot; is niet te lezen: {b}</translation>
    </message>
    <message>
        <source>&quot;{a}&quot;: there is no {b} on a clock</source>
        <translation>&quot;{a}&quot;: {b} bestaat niet op een klok</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; opens and closes at one moment; a whole day is &quot;24/7&quot;</source>
        <translation>&quot;{a}&quot; opent en sluit op één moment; een hele dag is &quot;24/7&quot;</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is longer than a day</source>
        <translation>&quot;{a}&quot; duurt langer dan een dag</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; closes before it opens; write &quot;{b}&quot; if it ends the next day</source>
        <translation>&quot;{a}&quot; sluit voor het opent; schrijf &quot;{b}&quot; als het de dag erna eindigt</translation>
    </message>
    <message>
        <source>there is no office &quot;{a}&quot;</source>
        <translation>er is geen kantoor &quot;{a}&quot;</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is no other regional office</source>
        <translation>&quot;{a}&quot; is geen ander regiokantoor</translation>
    </message>
    <message>
        <source>larger than {a} bytes: no office</source>
        <translation>groter dan {a} bytes: geen kantoor</translation>
    </message>
    <message>
        <source>not TOML: {a}</source>
        <translation>geen TOML: {a}</translation>
    </message>
    <message>
        <source>write [[{a}]]</source>
        <translation>schrijf [[{a}]]</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>onbekende sleutel</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>is no text in UTF-8</source>
        <translation>is geen tekst in UTF-8</translation>
    </message>
    <message>
        <source>cannot be read: {a}</source>
        <translation>kan niet gelezen worden: {a}</translation>
    </message>
    <message>
        <source>is {a} and never changes</source>
        <translation>is {a} en verandert nooit</translation>
    </message>
    <message>
        <source>Expected `{a}`, got `{b}`</source>
        <translation>`{a}` verwacht, `{b}` gekregen</translation>
    </message>
    <message>
        <source>Invalid enum value {a}</source>
        <translation>{a} bestaat niet hier</translation>
    </message>
    <message>
        <source>write 09:00-12:00, 13:00-17:00, or 24/7, or nothing for closed</source>
        <translation>schrijf 09:00-12:00, 13:00-17:00, of 24/7, of niets voor gesloten</translation>
    </message>
    <message>
        <source>{file} is being checked.</source>
        <translation>{file} wordt nagezien.</translation>
    </message>
    <message>
        <source>{file} is stored and on record. Every console follows by itself.</source>
        <translation>{file} is bewaard en staat in het logboek. Elke console volgt vanzelf.</translation>
    </message>
    <message>
        <source>{file} cannot be used. Faults: {n}. Nothing was changed.</source>
        <translation>{file} is niet bruikbaar. Fouten: {n}. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>{file} changes nothing: the directory has it already.</source>
        <translation>{file} wijzigt niets: de gids heeft het al zo.</translation>
    </message>
    <message>
        <source>Not stored: the database is away. The change stays here; confirm again.</source>
        <translation>Niet bewaard: de databank is weg. De wijziging blijft hier; bevestig opnieuw.</translation>
    </message>
    <message>
        <source>Careful: from {first} to {last} no rule holds. The office would be closed.</source>
        <translation>Opgelet: van {first} tot {last} geldt geen regel. Het kantoor zou gesloten zijn.</translation>
    </message>
    <message>
        <source>{file} describes an office that the directory does not have yet.</source>
        <translation>{file} beschrijft een kantoor dat nog niet in de gids staat.</translation>
    </message>
    <message>
        <source>Changes in {file}: {n}. Nothing is stored until you confirm.</source>
        <translation>Wijzigingen in {file}: {n}. Er wordt niets bewaard tot je bevestigt.</translation>
    </message>
</context>
<context>
    <name>office page</name>
    <message>
        <source>day and night</source>
        <translation>dag en nacht</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Regional office</source>
        <translation>Regiokantoor</translation>
    </message>
    <message>
        <source>Neighbourhood office</source>
        <translation>Wijkkantoor</translation>
    </message>
    <message>
        <source>without an appointment</source>
        <translation>zonder afspraak</translation>
    </message>
    <message>
        <source>by appointment only</source>
        <translation>enkel op afspraak</translation>
    </message>
    <message>
        <source>with or without an appointment</source>
        <translation>met of zonder afspraak</translation>
    </message>
    <message>
        <source>full</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>without detectors</source>
        <translation>zonder detectoren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>Nieuwjaar</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pasen</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>paasmaandag</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>Dag van de Arbeid</translation>
    </message>
    <message>
        <source>Ascension</source>
        <translation>Hemelvaart</translation>
    </message>
    <message>
        <source>Pentecost</source>
        <translation>Pinksteren</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>pinkstermaandag</translation>
    </message>
    <message>
        <source>National holiday</source>
        <translation>nationale feestdag</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>O.L.V.-Hemelvaart</translation>
    </message>
    <message>
        <source>All Saints</source>
        <translation>Allerheiligen</translation>
    </message>
    <message>
        <source>Armistice</source>
        <translation>Wapenstilstand</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Kerstmis</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>nieuwe regel</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>uitzondering</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>nog niet open</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Veiligheidscontrole</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Open deze dag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>Bijzonder</translation>
    </message>
    <message>
        <source>an ordinary day</source>
        <translation>een gewone dag</translation>
    </message>
    <message>
        <source>compared with the door</source>
        <translation>nagezien aan de deur</translation>
    </message>
    <message>
        <source>made up, not verified</source>
        <translation>verzonnen, niet nagezien</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>No other rule comes after this one.</source>
        <translation>Er komt geen andere regel na deze.</translation>
    </message>
    <message>
        <source>when granted</source>
        <translation>na toelating</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>bij het wachten</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>aan het loket</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>personeel</translation>
    </message>
    <message>
        <source>counter {n}</source>
        <translation>loket {n}</translation>
    </message>
    <message>
        <source>airlock {n}</source>
        <translation>sas {n}</translation>
    </message>
    <message>
        <source>counter and airlock {n}</source>
        <translation>loket en sas {n}</translation>
    </message>
    <message>
        <source>overview {n}</source>
        <translation>overzicht {n}</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Bullet-resistant glass</source>
        <translation>Kogelwerend glas</translation>
    </message>
    <message>
        <source>Metal detection gate</source>
        <translation>Metaaldetectiepoort</translation>
    </message>
    <message>
        <source>X-ray scanner</source>
        <translation>X-rayscanner</translation>
    </message>
    <message>
        <source>Speed gates</source>
        <translation>Toegangspoortjes</translation>
    </message>
    <message>
        <source>Bollards</source>
        <translation>Rampalen</translation>
    </message>
    <message>
        <source>Roller shutters</source>
        <translation>Rolluiken</translation>
    </message>
    <message>
        <source>Glass break detection</source>
        <translation>Glasbreukdetectie</translation>
    </message>
    <message>
        <source>Tamper detection</source>
        <translation>Sabotagedetectie</translation>
    </message>
    <message>
        <source>Panic alarm</source>
        <translation>Overvalalarm</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>Intercom</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera’s</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>geplaatst</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>buiten dienst</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Only the chief and the administrator see this page. The diagnosis is for everybody.</source>
        <translation>Enkel de dienstchef en de beheerder zien deze bladzijde. De diagnose is voor iedereen.</translation>
    </message>
    <message>
        <source>Choose the changed office file</source>
        <translation>Kies het gewijzigde kantoorbestand</translation>
    </message>
    <message>
        <source>The office directory is being read.</source>
        <translation>De kantoorgids wordt gelezen.</translation>
    </message>
    <message>
        <source>This office is not in the directory: only the settings are known. Import its file.</source>
        <translation>Dit kantoor staat niet in de gids: enkel de instellingen zijn gekend. Voer zijn bestand in.</translation>
    </message>
    <message>
        <source>The database is away: this is what was read last.</source>
        <translation>De databank is weg: dit is wat het laatst gelezen werd.</translation>
    </message>
</context>
<context>
    <name>panic</name>
    <message>
        <source>Silent alarm: {counter}, since {time}</source>
        <translation>Stil alarm: {counter}, sinds {time}</translation>
    </message>
    <message>
        <source>Follow the procedure. Do not phone the post, do not go in alone.</source>
        <translation>Volg de procedure. Bel de post niet, ga niet alleen.</translation>
    </message>
    <message>
        <source>By the button at the post.</source>
        <translation>Met de knop aan de post.</translation>
    </message>
    <message>
        <source>By the key of the console ({officer}).</source>
        <translation>Met de toets van de console ({officer}).</translation>
    </message>
    <message>
        <source>Also: {posts}</source>
        <translation>Ook: {posts}</translation>
    </message>
    <message>
        <source>End: {counter}</source>
        <translation>Beëindigen: {counter}</translation>
    </message>
    <message>
        <source>Why is it over? On record.</source>
        <translation>Waarom is het voorbij? Het wordt vastgelegd.</translation>
    </message>
    <message>
        <source>Say first why it is over.</source>
        <translation>Zeg eerst waarom het voorbij is.</translation>
    </message>
    <message>
        <source>The button at the post is still pressed. Have it released first.</source>
        <translation>De knop aan de post is nog ingedrukt. Laat die eerst lossen.</translation>
    </message>
    <message>
        <source>Only a chief ends it here, or the key at the post.</source>
        <translation>Alleen een dienstchef beëindigt het hier, of de sleutel aan de post.</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Weekly plan: not known</source>
        <translation>Weekplan: niet bekend</translation>
    </message>
    <message>
        <source>The weekly plan waits to be confirmed</source>
        <translation>Het weekplan wacht op bevestiging</translation>
    </message>
    <message>
        <source>Weekly plan: nothing moves in the coming weeks</source>
        <translation>Weekplan: de komende weken beweegt niets</translation>
    </message>
    <message>
        <source>Next: opens {time} by plan</source>
        <translation>Volgende: opent {time} volgens plan</translation>
    </message>
    <message>
        <source>Next: closes {time} by plan, put off</source>
        <translation>Volgende: sluit {time} volgens plan, uitgesteld</translation>
    </message>
    <message>
        <source>Next: closes {time} by plan</source>
        <translation>Volgende: sluit {time} volgens plan</translation>
    </message>
    <message>
        <source>Until then it moves nothing: {names}</source>
        <translation>Tot dan beweegt het niets: {names}</translation>
    </message>
    <message>
        <source>Until then it moves nothing. To open at {time}: {names}</source>
        <translation>Tot dan beweegt het niets. Om {time} te openen: {names}</translation>
    </message>
    <message>
        <source>Until then it moves nothing. To close at {time}: {names}</source>
        <translation>Tot dan beweegt het niets. Om {time} te sluiten: {names}</translation>
    </message>
    <message>
        <source>Confirm the plan</source>
        <translation>Plan bevestigen</translation>
    </message>
    <message>
        <source>30 min later</source>
        <translation>30 min later</translation>
    </message>
    <message>
        <source>There is no closing to put off.</source>
        <translation>Er is geen sluiting om uit te stellen.</translation>
    </message>
    <message>
        <source>Whether the plan took it is not known. Look at its line first.</source>
        <translation>Of het plan het aannam, is niet bekend. Kijk eerst naar de lijn ervan.</translation>
    </message>
    <message>
        <source>The plan is another one by now. Read it again, then confirm.</source>
        <translation>Het plan is intussen een ander. Lees het opnieuw en bevestig dan.</translation>
    </message>
    <message>
        <source>The bridge refused it. Look at the line of the plan and try again.</source>
        <translation>De toestelbrug weigerde het. Kijk naar de lijn van het plan en probeer opnieuw.</translation>
    </message>
</context>
<context>
    <name>post</name>
    <message>
        <source>{counter} · {who}</source>
        <translation>{counter} · {who}</translation>
    </message>
    <message>
        <source>locked since {time}</source>
        <translation>vergrendeld sinds {time}</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>niemand aangemeld</translation>
    </message>
    <message>
        <source>Counter {post}</source>
        <translation>Loket {post}</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Wachtrij wordt gelezen…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wacht</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} wachten</translation>
    </message>
    <message>
        <source>{count} · longest {time}</source>
        <translation>{count} · langste {time}</translation>
    </message>
    <message>
        <source>Airlock bridge {age}</source>
        <translation>Sasbrug {age}</translation>
    </message>
    <message>
        <source>Airlock bridge slow, {age}</source>
        <translation>Sasbrug traag {age}</translation>
    </message>
    <message>
        <source>Airlock bridge out of date, {age}</source>
        <translation>Sasbrug verouderd {age}</translation>
    </message>
    <message>
        <source>Airlock bridge lost, {age}</source>
        <translation>Sasbrug verbroken {age}</translation>
    </message>
    <message>
        <source>Airlock bridge: no data yet</source>
        <translation>Sasbrug: nog geen gegevens</translation>
    </message>
    <message>
        <source>Airlock bridge does not answer</source>
        <translation>Sasbrug antwoordt niet</translation>
    </message>
    <message>
        <source>Airlock bridge refuses this console</source>
        <translation>Sasbrug weigert deze console</translation>
    </message>
    <message>
        <source>Airlock bridge is not the one we trust</source>
        <translation>Sasbrug is niet de onze</translation>
    </message>
    <message>
        <source>Airlock bridge has another version</source>
        <translation>Sasbrug heeft een andere versie</translation>
    </message>
    <message>
        <source>Wait for live data, or use the key switch.</source>
        <translation>Wacht op live gegevens, of gebruik de sleutelschakelaar.</translation>
    </message>
    <message>
        <source>Use the key switch and call support.</source>
        <translation>Gebruik de sleutelschakelaar en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Have this console enrolled by support.</source>
        <translation>Laat deze console inschrijven door de technische wacht.</translation>
    </message>
    <message>
        <source>Use the key switch and call support at once.</source>
        <translation>Gebruik de sleutelschakelaar en bel meteen de technische wacht.</translation>
    </message>
    <message>
        <source>Have the programs updated by support.</source>
        <translation>Laat de programma’s bijwerken door de technische wacht.</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>De database wordt geopend</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databank</translation>
    </message>
    <message>
        <source>Database slow</source>
        <translation>Databank traag</translation>
    </message>
    <message>
        <source>Database busy</source>
        <translation>Databank bezet</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Schijf vol</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Databank weg</translation>
    </message>
    <message>
        <source>A moment: you can type already.</source>
        <translation>Een ogenblik: je kan al typen.</translation>
    </message>
    <message>
        <source>Saving takes long. Go on working; call support.</source>
        <translation>Bewaren duurt lang. Werk verder; bel de technische wacht.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, or wait a moment.</source>
        <translation>Een ander programma houdt de databank bezet. Sluit het, of wacht even.</translation>
    </message>
    <message>
        <source>Nothing is saved: make room on the disk.</source>
        <translation>Er wordt niets bewaard: maak plaats op de schijf.</translation>
    </message>
    <message>
        <source>Nothing is saved: note numbers on paper and call support.</source>
        <translation>Er wordt niets bewaard: noteer nummers op papier en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Its file is gone. Call support; make no new one.</source>
        <translation>Het bestand is weg. Bel de technische wacht; maak geen nieuw.</translation>
    </message>
    <message>
        <source>Its file was replaced. Call support, restart.</source>
        <translation>Het bestand is vervangen. Bel de technische wacht en herstart.</translation>
    </message>
    <message>
        <source>Its file may not be read. Call support.</source>
        <translation>Het bestand mag niet gelezen worden. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>Its file may not be written. Call support.</source>
        <translation>Het bestand mag niet beschreven worden. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>Its file is damaged. Keep it and call support.</source>
        <translation>Het bestand is beschadigd. Bewaar het en bel de technische wacht.</translation>
    </message>
    <message>
        <source>Its file is something else. Call support.</source>
        <translation>Het bestand is iets anders. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>It is newer than this program. Call support.</source>
        <translation>Ze is nieuwer dan dit programma. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>It is older than this program. Call support.</source>
        <translation>Ze is ouder dan dit programma. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>It is another office&apos;s. Call support.</source>
        <translation>Ze is van een ander kantoor. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>It does not know this console. Call support.</source>
        <translation>Ze kent deze console niet. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>It is on a network drive. Call support.</source>
        <translation>Ze staat op een netwerkschijf. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>The disk fails. Work on paper and call support.</source>
        <translation>De schijf faalt. Werk op papier en bel de technische wacht.</translation>
    </message>
    <message>
        <source>The key of this console is gone. Call support.</source>
        <translation>De sleutel van deze console is weg. Bel de technische wacht.</translation>
    </message>
    <message>
        <source>Security guard</source>
        <translation>Bewakingsagent</translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation>Onthaal</translation>
    </message>
    <message>
        <source>Chief of shift</source>
        <translation>Dienstchef</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Beheerder</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicus</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>The ticket printer is ready</source>
        <translation>De ticketprinter is klaar</translation>
    </message>
    <message>
        <source>The ticket printer has no paper</source>
        <translation>De ticketprinter heeft geen papier</translation>
    </message>
    <message>
        <source>The cover of the ticket printer is open</source>
        <translation>Het deksel van de ticketprinter staat open</translation>
    </message>
    <message>
        <source>The ticket printer is in fault</source>
        <translation>De ticketprinter is in storing</translation>
    </message>
    <message>
        <source>The ticket printer does not answer</source>
        <translation>De ticketprinter antwoordt niet</translation>
    </message>
    <message>
        <source>The ticket printer cannot be reached</source>
        <translation>De ticketprinter is niet bereikbaar</translation>
    </message>
    <message>
        <source>Tickets cannot be kept on this computer</source>
        <translation>Tickets kunnen op deze computer niet worden bewaard</translation>
    </message>
    <message>
        <source>no paper: ticket waits</source>
        <translation>geen papier: ticket wacht</translation>
    </message>
    <message>
        <source>printed; roll nearly empty</source>
        <translation>afgedrukt; rol bijna op</translation>
    </message>
    <message>
        <source>ticket is being printed</source>
        <translation>ticket wordt afgedrukt</translation>
    </message>
    <message>
        <source>ticket printed</source>
        <translation>ticket afgedrukt</translation>
    </message>
    <message>
        <source>ticket sent: see that it comes</source>
        <translation>ticket verzonden: kijk of het komt</translation>
    </message>
    <message>
        <source>not printed: tell the number</source>
        <translation>niet afgedrukt: zeg het nummer</translation>
    </message>
    <message>
        <source>not sure: look if it came</source>
        <translation>niet zeker: kijk of het er is</translation>
    </message>
    <message>
        <source>The slip for {ticket} is not printed. {why}.</source>
        <translation>Het briefje voor {ticket} is niet afgedrukt. {why}.</translation>
    </message>
    <message>
        <source>See whether the slip for {ticket} came. {why}.</source>
        <translation>Kijk of het briefje voor {ticket} er is. {why}.</translation>
    </message>
    <message>
        <source>The ticket of {ticket} is not printed: say the number. {why}.</source>
        <translation>Het ticket van {ticket} is niet afgedrukt: zeg het nummer. {why}.</translation>
    </message>
    <message>
        <source>See whether the ticket of {ticket} came; if not, Alt+T. {why}.</source>
        <translation>Kijk of het ticket van {ticket} er is; zo niet, Alt+T. {why}.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Doorverwijzing</translation>
    </message>
    <message>
        <source>{office} · queue on {day} at {time}</source>
        <translation>{office} · wachtrij op {day} om {time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>{office}, code {code}</source>
        <translation>{office}, code {code}</translation>
    </message>
    <message>
        <source>People: {n}</source>
        <translation>Aantal personen: {n}</translation>
    </message>
    <message>
        <source>Show this code at the door: on paper or on your telephone.</source>
        <translation>Toon deze code aan de deur: op papier of op uw telefoon.</translation>
    </message>
    <message>
        <source>Please come at most {early} minutes early. After {late} minutes the appointment may be given up.</source>
        <translation>Kom hoogstens {early} minuten te vroeg. Na {late} minuten kan de afspraak vervallen.</translation>
    </message>
    <message>
        <source>Bring your identity card.</source>
        <translation>Breng uw identiteitskaart mee.</translation>
    </message>
    <message>
        <source>Bring along: {what}.</source>
        <translation>Meebrengen: {what}.</translation>
    </message>
    <message>
        <source>You cannot come? Call us, so that somebody else can have the time.</source>
        <translation>Kunt u niet komen? Bel ons, dan kan iemand anders het uur krijgen.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>{office} · agenda</source>
        <translation>{office} · agenda</translation>
    </message>
    <message>
        <source>As it was on {day} at {time}</source>
        <translation>Stand van {day} om {time}</translation>
    </message>
    <message>
        <source>No appointments.</source>
        <translation>Geen afspraken.</translation>
    </message>
    <message>
        <source>{team} · protected this week {kept} %, aim {aim} %</source>
        <translation>{team} · beschermd deze week {kept} %, doel {aim} %</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>{office} · figures</source>
        <translation>{office} · cijfers</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>Roller shutters</source>
        <translation>Rolluiken</translation>
    </message>
    <message>
        <source>Bollards</source>
        <translation>Rampalen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>down</source>
        <translation>neer</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>up</source>
        <translation>op</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>gaat dicht</translation>
    </message>
    <message>
        <source>stopped at {share}</source>
        <translation>gestopt op {share}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>close</source>
        <translation>sluiten</translation>
    </message>
    <message>
        <source>raise</source>
        <translation>omhoog</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>omlaag</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>refused by its control</source>
        <translation>geweigerd door de sturing</translation>
    </message>
    <message>
        <source>weekly plan</source>
        <translation>weekplan</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>drive in fault</source>
        <translation>aandrijving in storing</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>stopped, obstacle</source>
        <translation>gestopt, hindernis</translation>
    </message>
    <message>
        <source>stopped, occupied</source>
        <translation>gestopt, bezet</translation>
    </message>
    <message>
        <source>going down</source>
        <translation>gaat omlaag</translation>
    </message>
    <message>
        <source>going up</source>
        <translation>gaat omhoog</translation>
    </message>
    <message>
        <source>sensor not known</source>
        <translation>sensor niet bekend</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>wijkt af</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>console</source>
        <translation>console</translation>
    </message>
    <message>
        <source>key on the spot</source>
        <translation>sleutel ter plaatse</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>onderhoud</translation>
    </message>
    <message>
        <source>Arm: close {label}</source>
        <translation>{label} sluiten: klaarzetten</translation>
    </message>
    <message>
        <source>Arm: open {label}</source>
        <translation>{label} openen: klaarzetten</translation>
    </message>
    <message>
        <source>Arm: raise {label}</source>
        <translation>{label} omhoog: klaarzetten</translation>
    </message>
    <message>
        <source>Arm: lower {label}</source>
        <translation>{label} omlaag: klaarzetten</translation>
    </message>
    <message>
        <source>CLOSE {label}</source>
        <translation>{label} SLUITEN</translation>
    </message>
    <message>
        <source>OPEN {label}</source>
        <translation>{label} OPENEN</translation>
    </message>
    <message>
        <source>RAISE {label}</source>
        <translation>{label} OMHOOG</translation>
    </message>
    <message>
        <source>LOWER {label}</source>
        <translation>{label} OMLAAG</translation>
    </message>
    <message>
        <source>Where it stands is not known. Look on the spot; use the key there.</source>
        <translation>De stand is niet bekend. Kijk ter plaatse en gebruik daar de sleutel.</translation>
    </message>
    <message>
        <source>Its drive is in fault. Do not force it; call the technical service.</source>
        <translation>De aandrijving is in storing. Niet forceren; bel de technische dienst.</translation>
    </message>
    <message>
        <source>The key on the spot has it, or it is in maintenance. Ask who is there.</source>
        <translation>De sleutel ter plaatse staat om, of er is onderhoud. Vraag wie daar is.</translation>
    </message>
    <message>
        <source>It is moving, stands there already, or another counter armed it.</source>
        <translation>Het beweegt, staat er al, of een ander loket heeft het klaargezet.</translation>
    </message>
    <message>
        <source>Its control refused. Look whether something is in the way; try again.</source>
        <translation>De sturing weigerde. Kijk of er iets in de weg staat en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The arming ran out. Arm again (Enter), then move (Ctrl+Enter).</source>
        <translation>Het klaarzetten verliep. Zet opnieuw klaar (Enter), beweeg dan (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Nothing is armed. Arm first (Enter), then move (Ctrl+Enter).</source>
        <translation>Niets is klaargezet. Zet eerst klaar (Enter), beweeg dan (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>A vehicle stands over the loop. Have it moved; try again.</source>
        <translation>Er staat een voertuig op de lus. Laat het wegrijden en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Something breaks the light beam. Clear it; try again.</source>
        <translation>Iets onderbreekt de lichtstraal. Maak vrij en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Whether somebody is still inside is not known. Look in every room; use the key there.</source>
        <translation>Niet gekend of er nog iemand binnen is. Kijk in elke ruimte; gebruik de sleutel ter plaatse.</translation>
    </message>
    <message>
        <source>No live data from the building. Look on the spot; use the key there.</source>
        <translation>Geen actuele gegevens van het gebouw. Ga ter plaatse kijken; gebruik daar de sleutel.</translation>
    </message>
    <message>
        <source>Somebody is still inside, and this is a way out. See everybody out first.</source>
        <translation>Er is nog iemand binnen en dit is een uitgang. Laat eerst iedereen buiten.</translation>
    </message>
    <message>
        <source>Whether something stands there is not known. Look on the spot; use the key.</source>
        <translation>Of er iets staat, is niet bekend. Kijk ter plaatse en gebruik de sleutel.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Wait and target</source>
        <translation>Wachttijd en doel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>{group} · {n}</source>
        <translation>{group} · {n}</translation>
    </message>
    <message>
        <source>{post}: {ticket} {time}</source>
        <translation>L{post} {ticket} {time}</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>{service}, +{n}</source>
        <translation>{service}, +{n}</translation>
    </message>
    <message>
        <source>then {services}</source>
        <translation>daarna {services}</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discreet</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>nog niet verzonden</translation>
    </message>
    <message>
        <source>Outside, does not ring</source>
        <translation>Buiten, belt niet</translation>
    </message>
    <message>
        <source>{n} rings, {first} to {last}</source>
        <translation>{n} keer gebeld, {first} tot {last}</translation>
    </message>
    <message>
        <source>Bell since {time}</source>
        <translation>Bel sinds {time}</translation>
    </message>
    <message>
        <source>Pause until {time}</source>
        <translation>Pauze tot {time}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Sinds {time}</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Dit loket</translation>
    </message>
    <message>
        <source>Called {time}</source>
        <translation>Opgeroepen {time}</translation>
    </message>
    <message>
        <source>waits {waited}, target {target}</source>
        <translation>wacht {waited}, doel {target}</translation>
    </message>
    <message>
        <source>Order: minutes waited plus a head start: danger first, vulnerable, minor and medical 30, appointment 20, back from a pause 15, quick hand-in 10. Ties by arrival.</source>
        <translation>Volgorde: minuten gewacht plus een voorsprong: gevaar eerst, kwetsbaar, minderjarig en medisch 30, afspraak 20, terug van pauze 15, snelle afgifte 10. Bij gelijke stand telt de aankomst.</translation>
    </message>
    <message>
        <source>Card of {ticket}</source>
        <translation>Kaart van {ticket}</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Badge readers</source>
        <translation>Badgelezers</translation>
    </message>
    <message>
        <source>{gate}, outside</source>
        <translation>{gate}, buitenkant</translation>
    </message>
    <message>
        <source>{gate}, inside</source>
        <translation>{gate}, binnenkant</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>buitenkant</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnenkant</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>beveiligd</translation>
    </message>
    <message>
        <source>not secure</source>
        <translation>niet beveiligd</translation>
    </message>
    <message>
        <source>two answer</source>
        <translation>twee antwoorden</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geopend</translation>
    </message>
    <message>
        <source>cover shut</source>
        <translation>kap dicht</translation>
    </message>
    <message>
        <source>cover not known</source>
        <translation>kap niet bekend</translation>
    </message>
    <message>
        <source>good</source>
        <translation>in orde</translation>
    </message>
    <message>
        <source>in fault</source>
        <translation>in storing</translation>
    </message>
    <message>
        <source>The bridge says nothing: how it stands is not known.</source>
        <translation>De brug zegt niets: hoe het ermee staat, is niet bekend.</translation>
    </message>
    <message>
        <source>Look on the spot. Cards go on working there.</source>
        <translation>Ga ter plaatse kijken. Kaarten blijven er werken.</translation>
    </message>
    <message>
        <source>Somebody opened it.</source>
        <translation>Iemand heeft hem geopend.</translation>
    </message>
    <message>
        <source>Go and look who is there; keep the gate in sight.</source>
        <translation>Ga kijken wie daar is; hou het poortje in het oog.</translation>
    </message>
    <message>
        <source>It answers without its own key. Its cards open nothing.</source>
        <translation>Hij antwoordt zonder zijn eigen sleutel. Zijn kaarten openen niets.</translation>
    </message>
    <message>
        <source>Trust no card there; go and look, and call support.</source>
        <translation>Vertrouw daar geen kaart; ga kijken en bel de technische dienst.</translation>
    </message>
    <message>
        <source>Two readers answer at its address. Their cards open nothing.</source>
        <translation>Twee lezers antwoorden op zijn adres. Hun kaarten openen niets.</translation>
    </message>
    <message>
        <source>Let people through by hand; tell support which reader here is silent.</source>
        <translation>Laat mensen met de hand door; meld de technische dienst welke lezer in deze lijst niet antwoordt.</translation>
    </message>
    <message>
        <source>It does not answer. It is tried again by itself.</source>
        <translation>Hij antwoordt niet. Er wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Let people through by hand; look at its cable and call support.</source>
        <translation>Laat mensen met de hand door; kijk naar de kabel en bel de technische dienst.</translation>
    </message>
    <message>
        <source>Its supply is in fault.</source>
        <translation>Zijn voeding is in storing.</translation>
    </message>
    <message>
        <source>Cards still work. Call support.</source>
        <translation>Kaarten werken nog. Bel de technische dienst.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Agreed with the visitor</source>
        <translation>Afgesproken met de bezoeker</translation>
    </message>
    <message>
        <source>Language or interpreter is here now</source>
        <translation>Taal of tolk is nu beschikbaar</translation>
    </message>
    <message>
        <source>Only a short question</source>
        <translation>Alleen een korte vraag</translation>
    </message>
    <message>
        <source>Calmer for the waiting room</source>
        <translation>Rustiger voor de wachtzaal</translation>
    </message>
    <message>
        <source>Asked by the chief</source>
        <translation>Gevraagd door de dienstchef</translation>
    </message>
    <message>
        <source>The visitor asked for it</source>
        <translation>De bezoeker vroeg het</translation>
    </message>
    <message>
        <source>The office cannot then</source>
        <translation>Het kantoor kan dan niet</translation>
    </message>
    <message>
        <source>Helped elsewhere</source>
        <translation>Elders geholpen</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>Per vergissing geboekt</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>A legal term runs out</source>
        <translation>Een wettelijke termijn loopt af</translation>
    </message>
    <message>
        <source>Agreed with the team</source>
        <translation>Afgesproken met het team</translation>
    </message>
    <message>
        <source>The officer is free for them</source>
        <translation>De inspecteur is vrij voor hen</translation>
    </message>
    <message>
        <source>Held up on the way</source>
        <translation>Opgehouden onderweg</translation>
    </message>
    <message>
        <source>Our own delay or mistake</source>
        <translation>Onze eigen vertraging of fout</translation>
    </message>
    <message>
        <source>Somebody else was checked in by mistake</source>
        <translation>Iemand anders was per vergissing aangemeld</translation>
    </message>
    <message>
        <source>Does not want to wait</source>
        <translation>Wil niet wachten</translation>
    </message>
    <message>
        <source>Belongs to another office</source>
        <translation>Hoort bij een ander kantoor</translation>
    </message>
    <message>
        <source>Goes on online</source>
        <translation>Doet het verder online</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>Per vergissing aangemeld</translation>
    </message>
    <message>
        <source>Sent away for misconduct</source>
        <translation>Weggestuurd wegens wangedrag</translation>
    </message>
    <message>
        <source>Agreed with the other counter</source>
        <translation>Afgesproken met het andere loket</translation>
    </message>
    <message>
        <source>The other counter is closed or away</source>
        <translation>Het andere loket is dicht of weg</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuten</translation>
    </message>
    <message>
        <source>Has an appointment</source>
        <translation>Heeft een afspraak</translation>
    </message>
    <message>
        <source>Victim or vulnerable person</source>
        <translation>Slachtoffer of kwetsbare persoon</translation>
    </message>
    <message>
        <source>Asked to come by a colleague</source>
        <translation>Gevraagd te komen door een collega</translation>
    </message>
    <message>
        <source>No ticket came out</source>
        <translation>Er kwam geen ticket uit</translation>
    </message>
    <message>
        <source>The visitor lost it</source>
        <translation>De bezoeker is het kwijt</translation>
    </message>
</context>
<context>
    <name>referrals</name>
    <message>
        <source>service here</source>
        <translation>dienst hier</translation>
    </message>
    <message>
        <source>other office</source>
        <translation>ander kantoor</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>elders</translation>
    </message>
    <message>
        <source>Waits again for this service, with the time of arrival they had.</source>
        <translation>Wacht opnieuw, op deze dienst, met het uur van aankomst van daarnet.</translation>
    </message>
    <message>
        <source>The visit here ends; the slip says where to go.</source>
        <translation>Het bezoek hier eindigt; op het briefje staat waarheen.</translation>
    </message>
    <message>
        <source>Hours not known here</source>
        <translation>Uren hier niet bekend</translation>
    </message>
    <message>
        <source>Closed now, opens {time}</source>
        <translation>Nu gesloten, opent {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Nu gesloten</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>Dag en nacht open</translation>
    </message>
    <message>
        <source>Open now, until {time}</source>
        <translation>Nu open, tot {time}</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>Alleen op afspraak</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>Meebrengen</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>{zone}, until {time}</source>
        <translation>{zone}, tot {time}</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>{name} · {kind}</source>
        <translation>{name} · {kind}</translation>
    </message>
</context>
<context>
    <name>regime</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>DAY REGIME</source>
        <translation>DAGREGIME</translation>
    </message>
    <message>
        <source>The bridge says nothing: look at the doors.</source>
        <translation>De sasbrug zegt niets: kijk naar de deuren.</translation>
    </message>
    <message>
        <source>The key at the door has it.</source>
        <translation>De sleutel aan de deur heeft het.</translation>
    </message>
    <message>
        <source>As the bridge is set up; nobody changed it.</source>
        <translation>Zoals de sasbrug is ingesteld; niemand wijzigde het.</translation>
    </message>
    <message>
        <source>since {time} · {officer}, {counter}</source>
        <translation>sinds {time} · {officer}, {counter}</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Komt binnen</translation>
    </message>
    <message>
        <source>Gets out</source>
        <translation>Gaat buiten</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Everybody: outer door (F6), inner door for who leaves (F7, F9).</source>
        <translation>Iedereen: buitendeur (F6), binnendeur voor wie vertrekt (F7, F9).</translation>
    </message>
    <message>
        <source>Who rings or stands outside: one press of F6.</source>
        <translation>Wie aanbelt of buiten staat: één druk op F6.</translation>
    </message>
    <message>
        <source>No shutter or bollard moves by this.</source>
        <translation>Geen rolluik of rampaal beweegt hierdoor.</translation>
    </message>
    <message>
        <source>Only who rings; F6 twice, one visitor at a time.</source>
        <translation>Alleen wie aanbelt; tweemaal F6, één bezoeker tegelijk.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>Whoever is inside stays served until gone.</source>
        <translation>Wie binnen is, wordt verder geholpen.</translation>
    </message>
    <message>
        <source>Nobody. Checks that were passed no longer count.</source>
        <translation>Niemand. Goedgekeurde controles tellen niet meer.</translation>
    </message>
    <message>
        <source>Who is in the airlock, by the outer door (F6).</source>
        <translation>Wie in het sas is, door de buitendeur (F6).</translation>
    </message>
    <message>
        <source>Only a chief ends it, with a reason.</source>
        <translation>Alleen een dienstchef stopt het, met een reden.</translation>
    </message>
    <message>
        <source>Only by the key at the door.</source>
        <translation>Alleen met de sleutel aan de deur.</translation>
    </message>
    <message>
        <source>Only by the key, or the green call points.</source>
        <translation>Alleen met de sleutel of de groene handmelders.</translation>
    </message>
    <message>
        <source>This console only looks.</source>
        <translation>Deze console kijkt alleen.</translation>
    </message>
    <message>
        <source>Prepare: {regime}</source>
        <translation>Klaarzetten: {regime}</translation>
    </message>
    <message>
        <source>SET {regime}</source>
        <translation>INSTELLEN: {regime}</translation>
    </message>
    <message>
        <source>By its hours the office should now have: {regime}.</source>
        <translation>Volgens de uren hoort het kantoor nu op: {regime}.</translation>
    </message>
    <message>
        <source>Green call points and fire panel</source>
        <translation>Groene handmelders en brandcentrale</translation>
    </message>
    <message>
        <source>always, without a computer</source>
        <translation>altijd, zonder computer</translation>
    </message>
    <message>
        <source>Outer door, for who is in the airlock</source>
        <translation>Buitendeur, voor wie in het sas is</translation>
    </message>
    <message>
        <source>F6, or Ctrl+Shift+F9 then F9</source>
        <translation>F6, of Ctrl+Shift+F9 en dan F9</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed: not a way out</source>
        <translation>dicht: geen uitweg</translation>
    </message>
    <message>
        <source>not known: look</source>
        <translation>niet bekend: ga kijken</translation>
    </message>
    <message>
        <source>The regime stays: your role may not change it. Ask an officer or the chief.</source>
        <translation>Het regime blijft: jouw rol mag dit niet. Vraag het een onthaalmedewerker of de dienstchef.</translation>
    </message>
    <message>
        <source>The regime stays: the key at the door has it. Have it turned back first.</source>
        <translation>Het regime blijft: de sleutel aan de deur heeft het. Laat die eerst terugdraaien.</translation>
    </message>
    <message>
        <source>The regime stays: the bridge cannot record. Use the key and call support.</source>
        <translation>Het regime blijft: de sasbrug kan niets vastleggen. Gebruik de sleutel en bel ondersteuning.</translation>
    </message>
    <message>
        <source>The regime stays: this one is set by the key at the door only.</source>
        <translation>Het regime blijft: dit stelt alleen de sleutel aan de deur in.</translation>
    </message>
    <message>
        <source>The regime stays: the bridge refused. Try again.</source>
        <translation>Het regime blijft: de sasbrug weigerde. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>This is in force now.</source>
        <translation>Dit geldt nu.</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>out of order (register)</source>
        <translation>buiten dienst (register)</translation>
    </message>
    <message>
        <source>Out of order by the register of this office.</source>
        <translation>Buiten dienst volgens het register van dit kantoor.</translation>
    </message>
    <message>
        <source>It is not steered from here. Use the key on the spot.</source>
        <translation>Het wordt niet van hier bediend. Gebruik de sleutel ter plaatse.</translation>
    </message>
    <message>
        <source>not installed (register)</source>
        <translation>niet geplaatst (register)</translation>
    </message>
    <message>
        <source>By the register of this office it is not installed, yet it is there.</source>
        <translation>Volgens het register van dit kantoor is dit niet geplaatst, toch is het er.</translation>
    </message>
    <message>
        <source>Look at it on the spot, and call the technical service.</source>
        <translation>Kijk ter plaatse en bel de technische dienst.</translation>
    </message>
    <message>
        <source>{kind}: the register has none, the bridge serves {n}. Shown if it moves or fails.</source>
        <translation>{kind}: niet in het register, de brug bedient er {n}. Getoond bij beweging of storing.</translation>
    </message>
    <message>
        <source>{kind}: planned for {date} by the register, the bridge serves {n}. Shown if it moves or fails.</source>
        <translation>{kind}: volgens het register gepland voor {date}, de brug bedient er {n}. Getoond bij beweging of storing.</translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} u {m} min</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>Come to the door and ring</source>
        <translation>Naar de deur komen en bellen</translation>
    </message>
    <message>
        <source>Press the bell only</source>
        <translation>Alleen op de bel drukken</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Binnenkomen</translation>
    </message>
    <message>
        <source>Walk on inside</source>
        <translation>Doorlopen</translation>
    </message>
    <message>
        <source>Want to leave</source>
        <translation>Naar buiten willen</translation>
    </message>
    <message>
        <source>Go back out</source>
        <translation>Terug naar buiten gaan</translation>
    </message>
    <message>
        <source>Everybody stays put</source>
        <translation>Iedereen blijft staan</translation>
    </message>
    <message>
        <source>Hold open</source>
        <translation>Openhouden</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslaten</translation>
    </message>
    <message>
        <source>Force open</source>
        <translation>Forceren</translation>
    </message>
    <message>
        <source>Put metal and bag aside</source>
        <translation>Metaal en tas opzij leggen</translation>
    </message>
    <message>
        <source>Exit button</source>
        <translation>Uitgangsknop</translation>
    </message>
    <message>
        <source>Everybody is gone</source>
        <translation>Iedereen is weg</translation>
    </message>
    <message>
        <source>Fire alarm</source>
        <translation>Brandalarm</translation>
    </message>
    <message>
        <source>Emergency pull</source>
        <translation>Noodtrekker</translation>
    </message>
    <message>
        <source>Cabinet open</source>
        <translation>Stuurkast open</translation>
    </message>
    <message>
        <source>Mains power</source>
        <translation>Netspanning</translation>
    </message>
    <message>
        <source>Battery good</source>
        <translation>Batterij goed</translation>
    </message>
    <message>
        <source>Maintenance key</source>
        <translation>Onderhoudssleutel</translation>
    </message>
    <message>
        <source>Bypass key</source>
        <translation>Overbruggingssleutel</translation>
    </message>
    <message>
        <source>Metal gate alert</source>
        <translation>Metaalpoort: melding</translation>
    </message>
    <message>
        <source>X-ray alert</source>
        <translation>X-ray: melding</translation>
    </message>
    <message>
        <source>Metal gate healthy</source>
        <translation>Metaalpoort in orde</translation>
    </message>
    <message>
        <source>X-ray healthy</source>
        <translation>X-ray in orde</translation>
    </message>
    <message>
        <source>Card, then in</source>
        <translation>Kaart, dan binnen</translation>
    </message>
    <message>
        <source>Card, then out</source>
        <translation>Kaart, dan buiten</translation>
    </message>
    <message>
        <source>Walk in through the gate</source>
        <translation>Door het poortje naar binnen</translation>
    </message>
    <message>
        <source>Walk out through the gate</source>
        <translation>Door het poortje naar buiten</translation>
    </message>
    <message>
        <source>Walk against the way</source>
        <translation>Tegen de richting in lopen</translation>
    </message>
    <message>
        <source>Go away from the gate</source>
        <translation>Weggaan van het poortje</translation>
    </message>
    <message>
        <source>Something stands in the gate</source>
        <translation>Er staat iets in het poortje</translation>
    </message>
    <message>
        <source>Gate fails its self-test</source>
        <translation>Zelftest van het poortje faalt</translation>
    </message>
    <message>
        <source>Alarm input</source>
        <translation>Alarmingang</translation>
    </message>
    <message>
        <source>Identity card in the reader</source>
        <translation>Identiteitskaart in de lezer</translation>
    </message>
    <message>
        <source>Car over the loop</source>
        <translation>Auto op de lus</translation>
    </message>
    <message>
        <source>Loop fails its self-test</source>
        <translation>Zelftest van de lus faalt</translation>
    </message>
    <message>
        <source>Light beam broken</source>
        <translation>Lichtstraal onderbroken</translation>
    </message>
    <message>
        <source>Light beam fails its self-test</source>
        <translation>Zelftest van de lichtstraal faalt</translation>
    </message>
    <message>
        <source>Drive jammed</source>
        <translation>Aandrijving klemt</translation>
    </message>
    <message>
        <source>Drive in fault</source>
        <translation>Aandrijving in storing</translation>
    </message>
    <message>
        <source>Key on the spot</source>
        <translation>Sleutel ter plaatse</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In onderhoud</translation>
    </message>
    <message>
        <source>End switches silent</source>
        <translation>Eindschakelaars zwijgen</translation>
    </message>
    <message>
        <source>Pane 1 broken</source>
        <translation>Ruit 1 gebroken</translation>
    </message>
    <message>
        <source>Pane 2 broken</source>
        <translation>Ruit 2 gebroken</translation>
    </message>
    <message>
        <source>Wiring touched</source>
        <translation>Bekabeling aangeraakt</translation>
    </message>
    <message>
        <source>Building: mains power</source>
        <translation>Gebouw: netspanning</translation>
    </message>
    <message>
        <source>Building: battery good</source>
        <translation>Gebouw: batterij goed</translation>
    </message>
    <message>
        <source>stuck at 0</source>
        <translation>vast op 0</translation>
    </message>
    <message>
        <source>stuck at 1</source>
        <translation>vast op 1</translation>
    </message>
    <message>
        <source>flaps</source>
        <translation>klappert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>counts wrongly</source>
        <translation>telt fout</translation>
    </message>
    <message>
        <source>wire cut</source>
        <translation>draad door</translation>
    </message>
    <message>
        <source>wire shorted</source>
        <translation>draad kortgesloten</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>bevroren</translation>
    </message>
    <message>
        <source>answers from memory</source>
        <translation>antwoordt uit het geheugen</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>herstart</translation>
    </message>
    <message>
        <source>answers nothing</source>
        <translation>antwoordt niets</translation>
    </message>
    <message>
        <source>answers late</source>
        <translation>antwoordt te laat</translation>
    </message>
    <message>
        <source>answers another question</source>
        <translation>antwoordt op een andere vraag</translation>
    </message>
    <message>
        <source>answers too little</source>
        <translation>antwoordt te weinig</translation>
    </message>
    <message>
        <source>answers with an error</source>
        <translation>antwoordt met een fout</translation>
    </message>
    <message>
        <source>output is dead</source>
        <translation>uitgang is dood</translation>
    </message>
    <message>
        <source>refuses connections</source>
        <translation>weigert verbindingen</translation>
    </message>
    <message>
        <source>answers with a damaged frame</source>
        <translation>antwoordt met een beschadigd bericht</translation>
    </message>
    <message>
        <source>has another key</source>
        <translation>heeft een andere sleutel</translation>
    </message>
    <message>
        <source>its supply is in fault</source>
        <translation>storing in de voeding</translation>
    </message>
    <message>
        <source>has the address of another one</source>
        <translation>heeft het adres van een andere</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>geen papier</translation>
    </message>
    <message>
        <source>little paper left</source>
        <translation>bijna geen papier meer</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>deksel open</translation>
    </message>
    <message>
        <source>paper ends in the next ticket</source>
        <translation>papier op in het volgende ticket</translation>
    </message>
    <message>
        <source>hangs up in the next ticket</source>
        <translation>verbreekt in het volgende ticket</translation>
    </message>
    <message>
        <source>answers nonsense</source>
        <translation>antwoordt onzin</translation>
    </message>
    <message>
        <source>Badge reader {n}</source>
        <translation>Badgelezer {n}</translation>
    </message>
    <message>
        <source>contact closed</source>
        <translation>contact dicht</translation>
    </message>
    <message>
        <source>contact open</source>
        <translation>contact open</translation>
    </message>
    <message>
        <source>bolt</source>
        <translation>slot</translation>
    </message>
    <message>
        <source>release readback</source>
        <translation>terugmelding vrijgave</translation>
    </message>
    <message>
        <source>exit button</source>
        <translation>uitgangsknop</translation>
    </message>
    <message>
        <source>{door}: {part}</source>
        <translation>{door}: {part}</translation>
    </message>
    <message>
        <source>{signal} {fault}</source>
        <translation>{signal} {fault}</translation>
    </message>
    <message>
        <source>Door control (PLC)</source>
        <translation>Deursturing (PLC)</translation>
    </message>
    <message>
        <source>Control of gates and barriers</source>
        <translation>Sturing van poortjes en barrières</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kaartlezer</translation>
    </message>
    <message>
        <source>People counter</source>
        <translation>Personenteller</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Aanwezigheid</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Outer door</source>
        <translation>Buitendeur</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Binnendeur</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>gaat dicht</translation>
    </message>
    <message>
        <source>in the street</source>
        <translation>op straat</translation>
    </message>
    <message>
        <source>in the airlock</source>
        <translation>in het sas</translation>
    </message>
    <message>
        <source>in the reception</source>
        <translation>in het onthaal</translation>
    </message>
    <message>
        <source>Not understood. Choose something else.</source>
        <translation>Niet begrepen. Kies iets anders.</translation>
    </message>
    <message>
        <source>Another building runs. Open this window again.</source>
        <translation>Er draait een ander gebouw. Open dit venster opnieuw.</translation>
    </message>
    <message>
        <source>Nobody is there. Let somebody come first.</source>
        <translation>Er is niemand. Laat eerst iemand komen.</translation>
    </message>
    <message>
        <source>The door is locked. Have it released first.</source>
        <translation>De deur is vergrendeld. Laat ze eerst vrijgeven.</translation>
    </message>
    <message>
        <source>Which door? Use the buttons of a door.</source>
        <translation>Welke deur? Gebruik de knoppen van een deur.</translation>
    </message>
    <message>
        <source>Which card? Type up to eight signs, 0 to 9 and a to f.</source>
        <translation>Welke kaart? Typ tot acht tekens, 0 tot 9 en a tot f.</translation>
    </message>
    <message>
        <source>There is no such signal. Choose another.</source>
        <translation>Dat signaal bestaat niet. Kies een ander.</translation>
    </message>
    <message>
        <source>That cannot break like this. Choose another way.</source>
        <translation>Dat kan zo niet stukgaan. Kies een andere manier.</translation>
    </message>
    <message>
        <source>The fake building does not answer. Start it again.</source>
        <translation>Het oefengebouw antwoordt niet. Start het opnieuw.</translation>
    </message>
    <message>
        <source>That did not go. Try again; the log has the details.</source>
        <translation>Dat ging niet. Probeer opnieuw; het logboek heeft de details.</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>at the airlock</source>
        <translation>aan het sas</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>called</source>
        <translation>opgeroepen</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>aan het loket</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>on the way out</source>
        <translation>op weg naar buiten</translation>
    </message>
    <message>
        <source>did not come when called</source>
        <translation>niet verschenen na oproep</translation>
    </message>
    <message>
        <source>refused at the check</source>
        <translation>geweigerd bij de controle</translation>
    </message>
    <message>
        <source>left</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>afgebroken</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Airlock and check</source>
        <translation>Sas en controle</translation>
    </message>
    <message>
        <source>At the bell</source>
        <translation>Belt aan</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>Aan loket</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>On the way out</source>
        <translation>Op weg naar buiten</translation>
    </message>
    <message>
        <source>Not yet seen to leave</source>
        <translation>Nog niet zien vertrekken</translation>
    </message>
    <message>
        <source>Check at the desk</source>
        <translation>Controle aan de balie</translation>
    </message>
    <message>
        <source>longest wait plus head start first</source>
        <translation>langste wachttijd plus voorsprong eerst</translation>
    </message>
    <message>
        <source>seen to leave: Ctrl+E</source>
        <translation>zien vertrekken: Ctrl+E</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Wachtzaal</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Buiten</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Onthaal</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>waiting room</source>
        <translation>wachtzaal</translation>
    </message>
    <message>
        <source>airlock</source>
        <translation>sas</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>loketten</translation>
    </message>
    <message>
        <source>not seen to leave</source>
        <translation>vertrek niet gezien</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Let in to the waiting room</source>
        <translation>Doorgelaten naar de wachtzaal</translation>
    </message>
    <message>
        <source>Refused at the check</source>
        <translation>Geweigerd bij de controle</translation>
    </message>
    <message>
        <source>Walked out</source>
        <translation>Zelf vertrokken</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Opgeroepen</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Opnieuw opgeroepen</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Aan loket</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in wachtrij</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet verschenen</translation>
    </message>
    <message>
        <source>Turned up again</source>
        <translation>Toch verschenen</translation>
    </message>
    <message>
        <source>Back in the queue after a pause</source>
        <translation>Terug in wachtrij na een pauze</translation>
    </message>
    <message>
        <source>Back to the queue, keeps the place</source>
        <translation>Terug in wachtrij, behoudt de plaats</translation>
    </message>
    <message>
        <source>Referred to another service</source>
        <translation>Doorverwezen naar een andere dienst</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Left the building</source>
        <translation>Gebouw verlaten</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Afgebroken</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Voorrang gewijzigd</translation>
    </message>
    <message>
        <source>Marked as pending</source>
        <translation>Gemarkeerd als lopend</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Gegevens gewijzigd</translation>
    </message>
    <message>
        <source>Tied to the visitor at the door</source>
        <translation>Gekoppeld aan de bezoeker aan de deur</translation>
    </message>
    <message>
        <source>Taken over by another counter</source>
        <translation>Overgenomen door een ander loket</translation>
    </message>
    <message>
        <source>Rang the bell</source>
        <translation>Belt aan</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Aangekomen</translation>
    </message>
    <message>
        <source>Let into the airlock</source>
        <translation>Binnengelaten in het sas</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Veiligheidscontrole</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Controle goedgekeurd</translation>
    </message>
    <message>
        <source>Released to the waiting room</source>
        <translation>Vrijgegeven naar de wachtzaal</translation>
    </message>
    <message>
        <source>Check-in taken back</source>
        <translation>Aanmelding ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Came with an appointment</source>
        <translation>Kwam met een afspraak</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gevaar</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Kwetsbaar</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Minderjarig</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Medisch</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Quick hand-in</source>
        <translation>Snelle afgifte</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Geen voorrang</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Voorrang</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Snel</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Other language, interpreter</source>
        <translation>Andere taal, tolk</translation>
    </message>
    <message>
        <source>NL</source>
        <translation>NL</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>FR</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>other</source>
        <translation>ander</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog onbekend</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>alleen</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personen</translation>
    </message>
    <message>
        <source>with 1 companion</source>
        <translation>met 1 begeleider</translation>
    </message>
    <message>
        <source>with {n} companions</source>
        <translation>met {n} begeleiders</translation>
    </message>
    <message>
        <source>+ {n}</source>
        <translation>+ {n}</translation>
    </message>
    <message>
        <source>Danger: always first</source>
        <translation>Gevaar: altijd eerst</translation>
    </message>
    <message>
        <source>{waited} + {n} appointment</source>
        <translation>{waited} + {n} afspraak</translation>
    </message>
    <message>
        <source>{waited} + {n} after a pause</source>
        <translation>{waited} + {n} na pauze</translation>
    </message>
    <message>
        <source>{waited} + {n} priority</source>
        <translation>{waited} + {n} voorrang</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wacht</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} wachten</translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Gate {name}: {stand}</source>
        <translation>Poortje {name}: {stand}</translation>
    </message>
    <message>
        <source>gates: not known</source>
        <translation>poortjes: niet bekend</translation>
    </message>
    <message>
        <source>gates: {n} of {all} free</source>
        <translation>poortjes: {n} van {all} vrij</translation>
    </message>
    <message>
        <source>refused today: {n}</source>
        <translation>geweigerd vandaag: {n}</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} geweigerd</translation>
    </message>
    <message>
        <source>ground floor</source>
        <translation>gelijkvloers</translation>
    </message>
    <message>
        <source>basement {n}</source>
        <translation>kelder {n}</translation>
    </message>
    <message>
        <source>floor {n}</source>
        <translation>verdieping {n}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>{zone}: {n} of {limit} inside, full</source>
        <translation>{zone}: {n} van {limit} binnen, vol</translation>
    </message>
    <message>
        <source>{zone}: {n} of {limit} inside</source>
        <translation>{zone}: {n} van {limit} binnen</translation>
    </message>
    <message>
        <source>{zone}: {n} inside</source>
        <translation>{zone}: {n} binnen</translation>
    </message>
    <message>
        <source>{room}, chosen</source>
        <translation>{room}, gekozen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Released from the airlock</source>
        <translation>Vrijgegeven uit sas</translation>
    </message>
    <message>
        <source>In {zone}</source>
        <translation>In {zone}</translation>
    </message>
    <message>
        <source>Back in {zone}</source>
        <translation>Terug in {zone}</translation>
    </message>
    <message>
        <source>Perhaps in {zone}</source>
        <translation>Misschien in {zone}</translation>
    </message>
    <message>
        <source>Seen, not known who</source>
        <translation>Gezien, onbekend wie</translation>
    </message>
    <message>
        <source>Granted: {zone}</source>
        <translation>Toegelaten: {zone}</translation>
    </message>
    <message>
        <source>Taken back: {zone}</source>
        <translation>Ingetrokken: {zone}</translation>
    </message>
    <message>
        <source>Expired: {zone}</source>
        <translation>Verlopen: {zone}</translation>
    </message>
    <message>
        <source>Badge {n} given</source>
        <translation>Badge {n} gekregen</translation>
    </message>
    <message>
        <source>Badge {n} handed in</source>
        <translation>Badge {n} ingeleverd</translation>
    </message>
    <message>
        <source>Badge {n} called lost</source>
        <translation>Badge {n} verloren</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Binnengelaten</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Terug in wachtrij</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Overgenomen</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Doorverwezen</translation>
    </message>
    <message>
        <source>{time} in the building</source>
        <translation>{time} in gebouw</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Onbekend wie</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Bezoekers</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personeel</translation>
    </message>
    <message>
        <source>to be accounted for</source>
        <translation>te verantwoorden</translation>
    </message>
    <message>
        <source>not granted here</source>
        <translation>hier niet toegelaten</translation>
    </message>
    <message>
        <source>{time} over time</source>
        <translation>{time} over tijd</translation>
    </message>
    <message>
        <source>in the zone</source>
        <translation>binnen zone</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>called to {counter}</source>
        <translation>geroepen: {counter}</translation>
    </message>
    <message>
        <source>at {counter}</source>
        <translation>aan {counter}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>on the way out</source>
        <translation>op weg naar buiten</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>in controle</translation>
    </message>
    <message>
        <source>This list cannot be kept on this computer: its disk is full or locked. Print it now.</source>
        <translation>Deze lijst kan niet op deze computer bewaard worden: de schijf is vol of beveiligd. Druk ze nu af.</translation>
    </message>
    <message>
        <source>As it stood at {time}.</source>
        <translation>Stand van {time}.</translation>
    </message>
    <message>
        <source>The gates have not heard of what changed at {time}: let people through by hand.</source>
        <translation>De poortjes kennen de wijziging van {time} niet: laat mensen met de hand door.</translation>
    </message>
    <message>
        <source>The bridge refuses what is granted since {time}. {why}</source>
        <translation>De sasbrug weigert wat sinds {time} is toegekend. {why}</translation>
    </message>
    <message>
        <source>No reader knows the card of badge {numbers}: it opens nothing. Take another one.</source>
        <translation>Geen lezer kent de kaart van badge {numbers}: die opent niets. Neem een andere.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>geen gegevens</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>buiten dienst</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>passing</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>alarm</translation>
    </message>
    <message>
        <source>free: fire</source>
        <translation>vrij: brand</translation>
    </message>
    <message>
        <source>in {ins} · out {outs}</source>
        <translation>in {ins} · uit {outs}</translation>
    </message>
    <message>
        <source>badge {n}</source>
        <translation>badge {n}</translation>
    </message>
    <message>
        <source>a strange badge</source>
        <translation>vreemde badge</translation>
    </message>
    <message>
        <source>{time} {gate}: {badge} {why}</source>
        <translation>{time} {gate}: {badge} {why}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>is hier niet bekend</translation>
    </message>
    <message>
        <source>is not allowed in yet</source>
        <translation>mag nog niet binnen</translation>
    </message>
    <message>
        <source>is over its time</source>
        <translation>is over tijd</translation>
    </message>
    <message>
        <source>is not granted this zone</source>
        <translation>heeft deze zone niet</translation>
    </message>
    <message>
        <source>may not go this way</source>
        <translation>mag deze kant niet op</translation>
    </message>
    <message>
        <source>is inside already</source>
        <translation>is al binnen</translation>
    </message>
    <message>
        <source>{zone} (full)</source>
        <translation>{zone} (vol)</translation>
    </message>
    <message>
        <source>until closing, {time}</source>
        <translation>tot sluiting, {time}</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 uur</translation>
    </message>
    <message>
        <source>seen leaving the building</source>
        <translation>gezien bij het buitengaan</translation>
    </message>
    <message>
        <source>seen inside, all is well</source>
        <translation>binnen gezien, alles in orde</translation>
    </message>
    <message>
        <source>seen on camera</source>
        <translation>op camera gezien</translation>
    </message>
    <message>
        <source>a colleague without a badge</source>
        <translation>een collega zonder badge</translation>
    </message>
    <message>
        <source>nobody: the gate was mistaken</source>
        <translation>niemand: het poortje vergiste zich</translation>
    </message>
    <message>
        <source>Badge {n} of {ticket} is not back yet.</source>
        <translation>Badge {n} van {ticket} is nog niet terug.</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>ingeleverd</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>kwijt</translation>
    </message>
    <message>
        <source>Badge {n}</source>
        <translation>Badge {n}</translation>
    </message>
    <message>
        <source>called lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>niet terug</translation>
    </message>
    <message>
        <source>1 visitor · {staff} staff</source>
        <translation>1 bezoeker · {staff} personeel</translation>
    </message>
    <message>
        <source>{visitors} visitors · {staff} staff</source>
        <translation>{visitors} bezoekers · {staff} personeel</translation>
    </message>
    <message>
        <source>{n} not known · {known}</source>
        <translation>{n} onbekend · {known}</translation>
    </message>
    <message>
        <source>Grant {name} which zone?</source>
        <translation>Welke zone krijgt {name}?</translation>
    </message>
    <message>
        <source>On: until when</source>
        <translation>Verder: tot wanneer</translation>
    </message>
    <message>
        <source>{zone} for {name}: for how long?</source>
        <translation>{zone} voor {name}: hoelang?</translation>
    </message>
    <message>
        <source>Grant {zone}</source>
        <translation>{zone} toekennen</translation>
    </message>
    <message>
        <source>Take which zone back from {name}?</source>
        <translation>Welke zone van {name} intrekken?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Which badge does {name} get?</source>
        <translation>Welke badge krijgt {name}?</translation>
    </message>
    <message>
        <source>Give the badge</source>
        <translation>Badge geven</translation>
    </message>
    <message>
        <source>How is {name} accounted for?</source>
        <translation>Hoe is {name} verantwoord?</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Verantwoord</translation>
    </message>
    <message>
        <source>Which badge is lost?</source>
        <translation>Welke badge is kwijt?</translation>
    </message>
    <message>
        <source>Which badge is back?</source>
        <translation>Welke badge is terug?</translation>
    </message>
    <message>
        <source>Lost: it opens nothing</source>
        <translation>Kwijt: opent niets meer</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Ingeleverd</translation>
    </message>
    <message>
        <source>Finish {ticket}</source>
        <translation>{ticket} afronden</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>Begeleiding</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Everybody {n}</source>
        <translation>Iedereen {n}</translation>
    </message>
    <message>
        <source>Visitors {n}</source>
        <translation>Bezoekers {n}</translation>
    </message>
    <message>
        <source>Staff {n}</source>
        <translation>Personeel {n}</translation>
    </message>
    <message>
        <source>Badge not back {n}</source>
        <translation>Badge niet terug {n}</translation>
    </message>
</context>
</TS>
