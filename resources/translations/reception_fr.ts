<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_BE" sourcelanguage="en_GB">
<context>
    <name>AgendaGrid</name>
    <message>
        <source>Agenda: nothing stands here</source>
        <translation>Agenda : rien ici</translation>
    </message>
</context>
<context>
    <name>AgendaMeter</name>
    <message>
        <source>Protected neighbourhood work</source>
        <translation>Travail de quartier protégé</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>A counter cannot book into it. The chief can, with a reason.</source>
        <translation>Un guichet ne peut pas y réserver. Le chef de service le peut, avec un motif.</translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation>rien de promis</translation>
    </message>
    <message>
        <source>kept, aim {aim}</source>
        <translation>tenu, objectif {aim}</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>appointments {n}</source>
        <translation>rendez-vous {n}</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>free {n} half hours</source>
        <translation>libre {n} demi-heures</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Inspecteurs</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>The agenda is being read.</source>
        <translation>L’agenda est en cours de lecture.</translation>
    </message>
    <message>
        <source>This office has no roster yet: reception agenda import brings one.</source>
        <translation>Ce bureau n’a pas encore d’horaire : reception agenda import en apporte un.</translation>
    </message>
    <message>
        <source>Nobody is on the roster. PgUp and PgDn show other days.</source>
        <translation>Personne n’est à l’horaire. PgUp et PgDn montrent d’autres jours.</translation>
    </message>
    <message>
        <source>As it was at {time}: the database is away. Book nothing; check in on paper.</source>
        <translation>État de {time} : la base de données est absente. Ne réservez rien ; notez les arrivées sur papier.</translation>
    </message>
    <message>
        <source>Moving {name}: choose the new time and press Enter; Esc leaves it where it is.</source>
        <translation>Déplacer {name} : choisissez la nouvelle heure et appuyez sur Enter ; Esc laisse tout en place.</translation>
    </message>
    <message>
        <source>Arrows choose a time · Enter books · Del cancels · PgUp PgDn other day · Home today · Ctrl+K day or week · no-show after {n} min</source>
        <translation>Flèches : une heure · Enter réserve · Del annule · PgUp PgDn autre jour · Home aujourd’hui · Ctrl+K jour ou semaine · absent après {n} min</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Print the shown days (Ctrl+P)</source>
        <translation>Imprimer les jours affichés (Ctrl+P)</translation>
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
        <translation>Contrôle à l’accueil</translation>
    </message>
    <message>
        <source>IN THE AIRLOCK</source>
        <translation>DANS LE SAS</translation>
    </message>
    <message>
        <source>ON THE WAY OUT</source>
        <translation>EN ROUTE VERS LA SORTIE</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>non inscrit</translation>
    </message>
    <message>
        <source>Nobody in the airlock</source>
        <translation>Personne dans le sas</translation>
    </message>
    <message>
        <source>Step {n} of {all}: {word}</source>
        <translation>Étape {n} sur {all} : {word}</translation>
    </message>
    <message>
        <source>Nobody is checked on the way out.</source>
        <translation>Qui sort n’est pas contrôlé.</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Contrôle de sécurité</translation>
    </message>
    <message>
        <source>Refused {time} by {who}</source>
        <translation>Refusé {time} par {who}</translation>
    </message>
    <message>
        <source>Passed {time} by {who}</source>
        <translation>En ordre {time} par {who}</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Call police</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Police called</source>
        <translation>Police appelée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Way out: green call point.</source>
        <translation>Sortie : déclencheur vert.</translation>
    </message>
    <message>
        <source>Way out without computer: green call point.</source>
        <translation>Sortie sans PC : déclencheur vert.</translation>
    </message>
    <message>
        <source>Put the guard back</source>
        <translation>Refermer le capot</translation>
    </message>
    <message>
        <source>Emergency release…</source>
        <translation>Ouverture d’urgence…</translation>
    </message>
    <message>
        <source>Why was the emergency release used?</source>
        <translation>Pourquoi le déverrouillage d’urgence ?</translation>
    </message>
    <message>
        <source>The door is released already. Note it when there is time.</source>
        <translation>La porte est déjà libérée. Notez-le quand vous aurez le temps.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>What was the cause, and how many people are inside?</source>
        <translation>Quelle était la cause, et combien de personnes à l’intérieur ?</translation>
    </message>
    <message>
        <source>Reset only when the cause is gone and you have looked.</source>
        <translation>Réarmez seulement si la cause a disparu et que vous avez regardé.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réarmer</translation>
    </message>
    <message>
        <source>People inside</source>
        <translation>Personnes à l’intérieur</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>pas encore de données</translation>
    </message>
    <message>
        <source>last {time}</source>
        <translation>dernier {time}</translation>
    </message>
    <message>
        <source>closed · {bolt}</source>
        <translation>fermée · {bolt}</translation>
    </message>
    <message>
        <source>ARMED · {n} s left</source>
        <translation>PRÉPARÉE · encore {n} s</translation>
    </message>
    <message>
        <source>RELEASED · open</source>
        <translation>LIBÉRÉE · ouverte</translation>
    </message>
    <message>
        <source>RELEASED · {n} s left</source>
        <translation>LIBÉRÉE · encore {n} s</translation>
    </message>
    <message>
        <source>RELEASED</source>
        <translation>LIBÉRÉE</translation>
    </message>
    <message>
        <source>number of people not known</source>
        <translation>nombre de personnes inconnu</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 personne</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personnes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>occupied since {time}</source>
        <translation>occupé depuis {time}</translation>
    </message>
    <message>
        <source>no data since {age}</source>
        <translation>pas de données depuis {age}</translation>
    </message>
    <message>
        <source>late · {age}</source>
        <translation>lent · {age}</translation>
    </message>
    <message>
        <source>live · {age}</source>
        <translation>direct · {age}</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>closed</source>
        <translation>clôturée</translation>
    </message>
    <message>
        <source>Nobody wrote what was done.</source>
        <translation>Personne n’a noté ce qui a été fait.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>until {time} · {who}</source>
        <translation>jusqu’à {time} · {who}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>In hand with</source>
        <translation>Pris par</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} fois</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 fois</translation>
    </message>
    <message>
        <source>The chosen alarm</source>
        <translation>L’alarme choisie</translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation>Conséquence</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>No alarm is chosen.</source>
        <translation>Aucune alarme choisie.</translation>
    </message>
</context>
<context>
    <name>AlarmDeedsBox</name>
    <message>
        <source>Acknowledge: it is in my hands</source>
        <translation>Acquitter et prendre en charge</translation>
    </message>
    <message>
        <source>Only the chief, at most 60 min</source>
        <translation>Le chef seul, 60 min au plus</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Mettre de côté…</translation>
    </message>
    <message>
        <source>Put aside… (never this one)</source>
        <translation>Mettre de côté… (jamais celle-ci)</translation>
    </message>
    <message>
        <source>Put aside… (only the chief)</source>
        <translation>Mettre de côté… (chef seul)</translation>
    </message>
    <message>
        <source>An alarm of this kind is never put aside</source>
        <translation>Une alarme de ce type n’est jamais mise de côté</translation>
    </message>
    <message>
        <source>Hand to a colleague…</source>
        <translation>Confier à un collègue…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Nobody else signed in</source>
        <translation>Personne d’autre connecté</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Close with a note…</source>
        <translation>Clôturer avec note…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Clôturer…</translation>
    </message>
    <message>
        <source>Put aside for how long? At most {n} min.</source>
        <translation>Mettre de côté combien de temps ? {n} min au plus.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Put aside for {n} min. Why?</source>
        <translation>Mettre de côté {n} min. Pourquoi ?</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>What was found?</source>
        <translation>Qu’a-t-on constaté ?</translation>
    </message>
    <message>
        <source>Reset the alarm</source>
        <translation>Réarmer l’alarme</translation>
    </message>
    <message>
        <source>Hand it to whom?</source>
        <translation>À qui la confier ?</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Close the alarm</source>
        <translation>Clôturer l’alarme</translation>
    </message>
    <message>
        <source>{what}: what was done?</source>
        <translation>{what} : qu’a-t-on fait ?</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>Ramener maintenant</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Réarmer…</translation>
    </message>
</context>
<context>
    <name>AlarmLine</name>
    <message>
        <source>{when} · for you</source>
        <translation>{when} · pour vous</translation>
    </message>
    <message>
        <source>{when} · from {who}</source>
        <translation>{when} · de {who}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>+ 1 more</source>
        <translation>+ 1 autre</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} autres</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
</context>
<context>
    <name>AlarmPanel</name>
    <message>
        <source>F8 acknowledges the chosen one</source>
        <translation>F8 acquitte l’alarme choisie</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Prises en charge</translation>
    </message>
    <message>
        <source>comes back by itself</source>
        <translation>revient d’elle-même</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>De côté</translation>
    </message>
    <message>
        <source>Closed, last 24 h</source>
        <translation>Clôturées, dernières 24 h</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>encore {n} min</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>{until} · with a note</source>
        <translation>{until} · avec note</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturée</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>d’elle-même</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturées</translation>
    </message>
    <message>
        <source>{n} more are not shown</source>
        <translation>{n} autres non affichées</translation>
    </message>
    <message>
        <source>Alarms of the airlock do not come in since {time}.</source>
        <translation>Les alarmes du sas n’arrivent plus depuis {time}.</translation>
    </message>
    <message>
        <source>Alarms of the building do not come in since {time}.</source>
        <translation>Les alarmes du bâtiment n’arrivent plus depuis {time}.</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Aucune alarme.</translation>
    </message>
    <message>
        <source>No alarms. Last one: {time} ({priority}).</source>
        <translation>Aucune alarme. Dernière : {time} ({priority}).</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What and what to do</source>
        <translation>Quoi et que faire</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>In hand with</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Which alarms</source>
        <translation>Quelles alarmes</translation>
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
        <translation>Retour</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{best}, {n} more</source>
        <translation>{best}, encore {n}</translation>
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
        <translation>Badge choisi</translation>
    </message>
    <message>
        <source>CHOSEN BADGE</source>
        <translation>BADGE CHOISI</translation>
    </message>
    <message>
        <source>Last with</source>
        <translation>Remis à</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Badge {n} is back</source>
        <translation>Le badge {n} est restitué</translation>
    </message>
    <message>
        <source>Badge {n} is lost</source>
        <translation>Le badge {n} est perdu</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Check in</source>
        <translation>Accueillir</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Réserver cette heure</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Confirm and print</source>
        <translation>Confirmer et imprimer</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Annuler le RDV</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Bientôt</translation>
    </message>
    <message>
        <source>{n} today</source>
        <translation>{n} aujourd’hui</translation>
    </message>
    <message>
        <source>No more appointments today.</source>
        <translation>Plus de rendez-vous aujourd’hui.</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Pas de rendez-vous aujourd’hui.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Cancel the appointment of {code}. Why?</source>
        <translation>Annuler le rendez-vous {code}. Pourquoi ?</translation>
    </message>
</context>
<context>
    <name>BookingPopover</name>
    <message>
        <source>Book an appointment</source>
        <translation>Réserver un rendez-vous</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail or telephone</source>
        <translation>E-mail ou téléphone</translation>
    </message>
    <message>
        <source>Note for the officer</source>
        <translation>Note pour l’inspecteur</translation>
    </message>
    <message>
        <source>First letters, e.g. bic</source>
        <translation>Premières lettres, p. ex. vél</translation>
    </message>
    <message>
        <source>Nothing of the case itself</source>
        <translation>Rien de l’affaire elle-même</translation>
    </message>
    <message>
        <source>Book it anyway, because</source>
        <translation>Réserver quand même, car</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choisissez un motif</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Take {time}</source>
        <translation>Prendre {time}</translation>
    </message>
    <message>
        <source>Takes {n} min.</source>
        <translation>Dure {n} min.</translation>
    </message>
    <message>
        <source>Takes {n} min. A booking never takes protected neighbourhood work.</source>
        <translation>Dure {n} min. Une réservation ne prend jamais de travail de quartier protégé.</translation>
    </message>
    <message>
        <source>The reason and the number of people say how long it takes.</source>
        <translation>Le motif et le nombre de personnes disent combien de temps cela dure.</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>Réserver {time}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Bring along: {what}.</source>
        <translation>À apporter : {what}.</translation>
    </message>
    <message>
        <source>No such reason. Type other letters, or choose from the list.</source>
        <translation>Ce motif n’existe pas. Tapez d’autres lettres ou choisissez dans la liste.</translation>
    </message>
</context>
<context>
    <name>BuildingStrip</name>
    <message>
        <source>In the building</source>
        <translation>Dans le bâtiment</translation>
    </message>
    <message>
        <source>1 visitor</source>
        <translation>1 visiteur</translation>
    </message>
    <message>
        <source>{n} visitors</source>
        <translation>{n} visiteurs</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Muster list</source>
        <translation>Liste d’évacuation</translation>
    </message>
</context>
<context>
    <name>CheckInPopover</name>
    <message>
        <source>Check in an appointment</source>
        <translation>Accueillir un rendez-vous</translation>
    </message>
    <message>
        <source>Code, name or hour</source>
        <translation>Code, nom ou heure</translation>
    </message>
    <message>
        <source>Scan the code, or type its first letters</source>
        <translation>Scannez le code, ou tapez ses premières lettres</translation>
    </message>
    <message>
        <source>Received anyway, because</source>
        <translation>Reçu quand même, car</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choisissez un motif</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Accueillir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Without appointment</source>
        <translation>Sans rendez-vous</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>{n} expected today</source>
        <translation>{n} attendus aujourd’hui</translation>
    </message>
    <message>
        <source>Nobody is expected any more today.</source>
        <translation>Plus personne n’est attendu aujourd’hui.</translation>
    </message>
    <message>
        <source>Nobody who is expected fits. Without appointment: F2.</source>
        <translation>Aucune personne attendue ne correspond. Sans rendez-vous : F2.</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Checked by hand</source>
        <translation>Contrôlé à la main</translation>
    </message>
    <message>
        <source>Checked by hand: {item}</source>
        <translation>Contrôlé à la main : {item}</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Security check</source>
        <translation>Contrôle de sécurité</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>The building is closed.</source>
        <translation>Le bâtiment est fermé.</translation>
    </message>
    <message>
        <source>Begin the closing round</source>
        <translation>Commencer la ronde</translation>
    </message>
    <message>
        <source>Each step is confirmed before the next. You can leave and come back.</source>
        <translation>Chaque étape est confirmée avant la suivante. Vous pouvez partir et revenir.</translation>
    </message>
    <message>
        <source>Closing round</source>
        <translation>Ronde de fermeture</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>Who stays inside, and why?</source>
        <translation>Qui reste à l’intérieur, et pourquoi ?</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Étapes faites</translation>
    </message>
</context>
<context>
    <name>DeskCheck</name>
    <message>
        <source>CHECK AT THE DESK</source>
        <translation>CONTRÔLE À L’ACCUEIL</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Check everybody of the party. Who is not checked cannot be called.</source>
        <translation>Contrôlez chaque personne du groupe. Qui n’est pas contrôlé ne peut pas être appelé.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Bridge: age of its last word</source>
        <translation>Passerelle du sas : âge du dernier signe</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Database: time since it was read</source>
        <translation>Base de données : temps depuis la lecture</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Answers of the bridge</source>
        <translation>Réponses de la passerelle</translation>
    </message>
    <message>
        <source>Versions and screen</source>
        <translation>Versions et écran</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
</context>
<context>
    <name>DisplayWindow</name>
    <message>
        <source>Public screen</source>
        <translation>Écran public</translation>
    </message>
</context>
<context>
    <name>DoorBox</name>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>déverrouillée</translation>
    </message>
    <message>
        <source>{leaf} · {bolt}</source>
        <translation>{leaf} · {bolt}</translation>
    </message>
    <message>
        <source>released {n} times</source>
        <translation>libérée {n} fois</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>Bolt</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Last word</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>CHOSEN DOOR OF THE AIRLOCK</source>
        <translation>PORTE DU SAS CHOISIE</translation>
    </message>
    <message>
        <source>Chosen door of the airlock</source>
        <translation>Porte du sas choisie</translation>
    </message>
    <message>
        <source>It is opened at the desk alone, in the box of the airlock ({key}).</source>
        <translation>Elle ne s’ouvre qu’au comptoir, dans le cadre du sas ({key}).</translation>
    </message>
</context>
<context>
    <name>ElementCard</name>
    <message>
        <source>Nothing is chosen</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>{measured} · asked: {asked}</source>
        <translation>{measured} · demandé : {asked}</translation>
    </message>
    <message>
        <source>The bridge says nothing: where it stands is not known.</source>
        <translation>La passerelle ne dit rien : la position est inconnue.</translation>
    </message>
    <message>
        <source>Look on the spot and use the key there. Nothing moves from here.</source>
        <translation>Regardez sur place et utilisez la clé. Rien ne bouge d’ici.</translation>
    </message>
    <message>
        <source>Its control gives no data.</source>
        <translation>La commande ne donne aucune donnée.</translation>
    </message>
    <message>
        <source>{label} stands half-way.</source>
        <translation>{label} est à mi-course.</translation>
    </message>
    <message>
        <source>Do not force it. Clear the way and try again, or call the technicians.</source>
        <translation>Ne forcez pas. Dégagez et réessayez, ou appelez les techniciens.</translation>
    </message>
    <message>
        <source>Whether the last movement was made is not known.</source>
        <translation>On ne sait pas si le dernier mouvement a eu lieu.</translation>
    </message>
    <message>
        <source>Look at it before anything else moves.</source>
        <translation>Regardez avant que quoi que ce soit ne bouge.</translation>
    </message>
    <message>
        <source>First look whether anybody stands there, and tick it.</source>
        <translation>Regardez d’abord si quelqu’un s’y trouve, puis cochez.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Actionner</translation>
    </message>
    <message>
        <source>Stop {label}</source>
        <translation>Arrêter {label}</translation>
    </message>
    <message>
        <source>CHOSEN ELEMENT</source>
        <translation>ÉLÉMENT CHOISI</translation>
    </message>
    <message>
        <source>NEWEST MOVEMENT</source>
        <translation>DERNIER MOUVEMENT</translation>
    </message>
    <message>
        <source>Chosen element</source>
        <translation>Élément choisi</translation>
    </message>
    <message>
        <source>I looked: nobody and nothing stands there</source>
        <translation>J’ai regardé : personne et rien n’y est</translation>
    </message>
    <message>
        <source>The way out does not depend on this console: the green call points work without a computer.</source>
        <translation>La sortie ne dépend pas de cette console : les déclencheurs verts fonctionnent sans ordinateur.</translation>
    </message>
    <message>
        <source>Share of the way to closed</source>
        <translation>Part du trajet vers la fermeture</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>in fault</source>
        <translation>en défaut</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Gêne</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Commandé par</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Dernière demande</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Accompagnants</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Apporté</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Read the identity card</source>
        <translation>Lire la carte d’identité</translation>
    </message>
    <message>
        <source>if needed</source>
        <translation>si nécessaire</translation>
    </message>
    <message>
        <source>no facts of the case here</source>
        <translation>pas de faits de l’affaire ici</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>How these figures are made</source>
        <translation>Comment ces chiffres sont établis</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save all figures as a file for a spreadsheet</source>
        <translation>Enregistrer tous les chiffres pour un tableur</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Checks and appointments</source>
        <translation>Contrôles et rendez-vous</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
</context>
<context>
    <name>FreeCounter</name>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>An officer serves at the counter.</source>
        <translation>Un inspecteur est au guichet.</translation>
    </message>
    <message>
        <source>No visitor at this counter.</source>
        <translation>Aucun visiteur à ce guichet.</translation>
    </message>
    <message>
        <source>Nobody waits. New visitor: F2</source>
        <translation>Personne n’attend. Nouveau visiteur : F2</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nouveau visiteur</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>Appeler {ticket}</translation>
    </message>
    <message>
        <source>Next in turn</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, objectif {target}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Why next</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Ensuite</translation>
    </message>
</context>
<context>
    <name>GateBox</name>
    <message>
        <source>in {n} · out {m} · opened {k} times</source>
        <translation>entrées {n} · sorties {m} · ouvert {k} fois</translation>
    </message>
    <message>
        <source>Speed gates</source>
        <translation>Portillons</translation>
    </message>
    <message>
        <source>Which gate</source>
        <translation>Quel portillon</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Number of the card</source>
        <translation>Numéro de la carte</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Portillons</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Let through</source>
        <translation>Laisser passer</translation>
    </message>
    <message>
        <source>Shut {label}</source>
        <translation>Fermer {label}</translation>
    </message>
    <message>
        <source>CHOSEN GATE</source>
        <translation>PORTILLON CHOISI</translation>
    </message>
    <message>
        <source>Chosen gate</source>
        <translation>Portillon choisi</translation>
    </message>
    <message>
        <source>NEWEST AT THIS GATE</source>
        <translation>DERNIERS ÉVÉNEMENTS À CE PORTILLON</translation>
    </message>
    <message>
        <source>Nothing happened here yet.</source>
        <translation>Rien ne s’est encore passé ici.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>The first hour</source>
        <translation>La première heure</translation>
    </message>
    <message>
        <source>All other keys</source>
        <translation>Toutes les autres touches</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Tick what was put aside</source>
        <translation>Cocher la mise en dépôt</translation>
    </message>
    <message>
        <source>Somebody must get out of the airlock now</source>
        <translation>Quelqu’un doit sortir du sas maintenant</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F9, then F9 releases the outer door. Without the computer: the green manual call point in the airlock and left of the counter.</source>
        <translation>Ctrl+Shift+F9, puis F9 libère la porte extérieure. Sans ordinateur : le déclencheur manuel vert dans le sas et à gauche du guichet.</translation>
    </message>
    <message>
        <source>The airlock data is old or gone</source>
        <translation>Les données du sas sont périmées ou perdues</translation>
    </message>
    <message>
        <source>Look through the glass. Work with the key switch below the counter and note number and hour on paper.</source>
        <translation>Regardez par la vitre. Travaillez avec l’interrupteur à clé sous le comptoir et notez numéro et heure sur papier.</translation>
    </message>
    <message>
        <source>The result of a release is not known</source>
        <translation>Le résultat d’une libération est inconnu</translation>
    </message>
    <message>
        <source>Look at the door first. The program never repeats a release by itself.</source>
        <translation>Regardez d’abord la porte. Le programme ne répète jamais une libération de lui-même.</translation>
    </message>
    <message>
        <source>A visitor declines the check</source>
        <translation>Un visiteur refuse le contrôle</translation>
    </message>
    <message>
        <source>Alt+W, choose the reason, then F6 lets the visitor back out. Nobody is forced.</source>
        <translation>Alt+W, choisissez la raison, puis F6 fait ressortir le visiteur. Personne n’est forcé.</translation>
    </message>
    <message>
        <source>No ticket comes out</source>
        <translation>Aucun ticket ne sort</translation>
    </message>
    <message>
        <source>Say the number: it counts without paper. When there is paper again, choose the visitor and press Alt+T.</source>
        <translation>Dites le numéro : il compte sans papier. Quand il y a du papier, choisissez le visiteur et appuyez sur Alt+T.</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Rien ne peut être enregistré</translation>
    </message>
    <message>
        <source>The airlock goes on working. Note numbers on paper; call support.</source>
        <translation>Le sas continue. Notez les numéros sur papier ; appelez le support.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Language: {language}</source>
        <translation>Langue : {language}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Every action: F10   ·   Keys and emergencies: F1</source>
        <translation>Toutes les actions : F10   ·   Touches et urgence : F1</translation>
    </message>
    <message>
        <source>Let back out</source>
        <translation>Ressortir</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Emergency release</source>
        <translation>Ouverture d’urgence</translation>
    </message>
    <message>
        <source>Lock everything</source>
        <translation>Tout verrouiller</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The database is being opened. You are signed in as soon as it is there.</source>
        <translation>La base de données s’ouvre. Vous serez connecté dès qu’elle est là.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Unlock first, then press {key} again.</source>
        <translation>Déverrouillez d’abord, puis appuyez de nouveau sur {key}.</translation>
    </message>
    <message>
        <source>Sign in first, then press {key} again.</source>
        <translation>Connectez-vous d’abord, puis appuyez de nouveau sur {key}.</translation>
    </message>
    <message>
        <source>for the visitor in the airlock</source>
        <translation>pour le visiteur dans le sas</translation>
    </message>
    <message>
        <source>for whoever rings at the door</source>
        <translation>pour qui sonne à la porte</translation>
    </message>
    <message>
        <source>This office has no airlock, bollards or shutters on a bridge.</source>
        <translation>Ce bureau n’a ni sas, ni bornes, ni volets reliés à une passerelle.</translation>
    </message>
    <message>
        <source>The PDF could not be written: {path}. Choose another place or disk.</source>
        <translation>Le PDF n’a pas pu être écrit : {path}. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré : {path}</translation>
    </message>
</context>
<context>
    <name>ManagePanel</name>
    <message>
        <source>Export bundle</source>
        <translation>Enregistrer le lot</translation>
    </message>
    <message>
        <source>What this console and its links do. No personal data.</source>
        <translation>Ce que font cette console et ses liaisons. Aucune donnée personnelle.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
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
        <translation>les 200 derniers, sans contenu</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>Mimic</name>
    <message>
        <source>Plan of the airlock</source>
        <translation>Plan du sas</translation>
    </message>
    <message>
        <source>Chamber</source>
        <translation>Intérieur</translation>
    </message>
    <message>
        <source>OUTSIDE</source>
        <translation>DEHORS</translation>
    </message>
    <message>
        <source>AIRLOCK</source>
        <translation>SAS</translation>
    </message>
    <message>
        <source>RECEPTION</source>
        <translation>ACCUEIL</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Rayons X</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Portique</translation>
    </message>
    <message>
        <source>rings {time}</source>
        <translation>sonne {time}</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Sonnette</translation>
    </message>
    <message>
        <source>At the outer door: {who}, {words}</source>
        <translation>À la porte extérieure : {who}, {words}</translation>
    </message>
    <message>
        <source>In the airlock, last known: {who}</source>
        <translation>Dans le sas, dernier connu : {who}</translation>
    </message>
    <message>
        <source>how many?</source>
        <translation>combien ?</translation>
    </message>
    <message>
        <source>In the airlock: {who}, {people}</source>
        <translation>Dans le sas : {who}, {people}</translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 attend</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} attendent</translation>
    </message>
    <message>
        <source>{n} at counters</source>
        <translation>{n} au guichet</translation>
    </message>
</context>
<context>
    <name>NightBell</name>
    <message>
        <source>Bell at the outer door</source>
        <translation>Sonnette à la porte extérieure</translation>
    </message>
    <message>
        <source>{office} · rings since {time}</source>
        <translation>{office} · sonne depuis {time}</translation>
    </message>
    <message>
        <source>Once more F6 lets in</source>
        <translation>Encore F6 fait entrer</translation>
    </message>
    <message>
        <source>Let into the airlock</source>
        <translation>Faire entrer dans le sas</translation>
    </message>
    <message>
        <source>F6, then F6 again</source>
        <translation>F6, puis encore F6</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Let wait</source>
        <translation>Faire attendre</translation>
    </message>
    <message>
        <source>At night the outer door takes F6 twice within 3 s. The inner door stays locked until the check is passed.</source>
        <translation>La nuit, la porte extérieure demande deux fois F6 en 3 s. La porte intérieure reste verrouillée jusqu’au contrôle réussi.</translation>
    </message>
    <message>
        <source>In conversation at the door</source>
        <translation>En conversation à la porte</translation>
    </message>
    <message>
        <source>On hold at the door</source>
        <translation>En attente à la porte</translation>
    </message>
    <message>
        <source>somebody, no number yet</source>
        <translation>quelqu’un, sans numéro</translation>
    </message>
    <message>
        <source>{position}, {bolt}</source>
        <translation>{position}, {bolt}</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Dehors</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Porte intérieure</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Salle d’attente</translation>
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
        <translation>Retour</translation>
    </message>
    <message>
        <source>No names, nothing of the case. Room for {n} more signs.</source>
        <translation>Pas de noms, rien du dossier. Encore {n} signes.</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
</context>
<context>
    <name>OfficeDraft</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Faults of the file</source>
        <translation>Erreurs du fichier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Sera</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Confirm and store</source>
        <translation>Confirmer et garder</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>No zones are described.</source>
        <translation>Aucune zone n’est décrite.</translation>
    </message>
    <message>
        <source>No measures are described.</source>
        <translation>Aucune mesure n’est décrite.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Changed file…</source>
        <translation>Fichier modifié…</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Le jour d’avant</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour d’après</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>What holds this day</source>
        <translation>Ce qui vaut ce jour</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Ce qui vient</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Fourteen days</source>
        <translation>Quatorze jours</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>S’ouvre</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Zones and posts</source>
        <translation>Zones et postes</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since or for</source>
        <translation>Depuis ou pour</translation>
    </message>
    <message>
        <source>Security measures</source>
        <translation>Mesures de sécurité</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Chosen person</source>
        <translation>Personne choisie</translation>
    </message>
    <message>
        <source>CHOSEN PERSON</source>
        <translation>PERSONNE CHOISIE</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Se trouve</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Badge, by</source>
        <translation>Badge, par</translation>
    </message>
    <message>
        <source>Last gate</source>
        <translation>Dernier portillon</translation>
    </message>
    <message>
        <source>Granted zones</source>
        <translation>Zones autorisées</translation>
    </message>
    <message>
        <source>over since {time}</source>
        <translation>échu à {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>by the visit</source>
        <translation>par la visite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>only the way out</source>
        <translation>seulement la sortie</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
    <message>
        <source>Not known: the database is away.</source>
        <translation>Inconnu : base injoignable.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>{name}: extend the zone…</source>
        <translation>{name} : prolonger la zone…</translation>
    </message>
    <message>
        <source>{name}: grant a zone…</source>
        <translation>{name} : accorder une zone…</translation>
    </message>
    <message>
        <source>{name}: take a zone back…</source>
        <translation>{name} : retirer une zone…</translation>
    </message>
    <message>
        <source>{name}: badge is back</source>
        <translation>{name} : badge restitué</translation>
    </message>
    <message>
        <source>{name}: give a badge…</source>
        <translation>{name} : donner un badge…</translation>
    </message>
    <message>
        <source>{name}: accounted for…</source>
        <translation>{name} : localisé…</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message>
        <source>discreet</source>
        <translation>discret</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>PIN, {n} of {all} digits</source>
        <translation>PIN, {n} chiffres sur {all}</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>Floor plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Floor plan with who is inside</source>
        <translation>Plan avec les personnes présentes</translation>
    </message>
    <message>
        <source>Show the next floor</source>
        <translation>Afficher l’étage suivant</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>The airlock bridge does not know this console</source>
        <translation>La passerelle du sas ne connaît pas cette console</translation>
    </message>
    <message>
        <source>This is not our airlock bridge</source>
        <translation>Ce n’est pas notre passerelle</translation>
    </message>
    <message>
        <source>The airlock bridge does not answer</source>
        <translation>La passerelle du sas ne répond pas</translation>
    </message>
    <message>
        <source>No airlock data since {time} ({age})</source>
        <translation>Pas de données du sas depuis {time} ({age})</translation>
    </message>
    <message>
        <source>Look through the glass: which door is open, who is inside?</source>
        <translation>Regardez par la vitre : quelle porte est ouverte, qui est dedans ?</translation>
    </message>
    <message>
        <source>Use the key switch below the counter, left.</source>
        <translation>Utilisez l’interrupteur à clé sous le comptoir, à gauche.</translation>
    </message>
    <message>
        <source>Write number and time on the paper pad (drawer 2).</source>
        <translation>Notez numéro et heure sur le bloc papier (tiroir 2).</translation>
    </message>
    <message>
        <source>Longer than 2 minutes? Call technical support.</source>
        <translation>Plus de 2 minutes ? Appelez le support technique.</translation>
    </message>
    <message>
        <source>Last known: outer door {outer}, inner door {inner}, {people}.</source>
        <translation>Dernier état : porte extérieure {outer}, porte intérieure {inner}, {people}.</translation>
    </message>
</context>
<context>
    <name>ProtectionPanel</name>
    <message>
        <source>no data since {time}</source>
        <translation>rien depuis {time}</translation>
    </message>
    <message>
        <source>{right} as asked · {wrong} not</source>
        <translation>conformes : {right} · non : {wrong}</translation>
    </message>
    <message>
        <source>Bollards and shutters</source>
        <translation>Bornes et volets</translation>
    </message>
    <message>
        <source>This office has no elements that are steered from here.</source>
        <translation>Ce bureau n’a pas d’éléments commandés d’ici.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>Commandé par</translation>
    </message>
    <message>
        <source>Closing round…</source>
        <translation>Ronde de fermeture…</translation>
    </message>
    <message>
        <source>Gates, bollards and shutters</source>
        <translation>Portillons, bornes et volets</translation>
    </message>
    <message>
        <source>Building protection</source>
        <translation>Protection du bâtiment</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Search number, reason or language</source>
        <translation>Chercher numéro, motif ou langue</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Chercher dans la file</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nouveau visiteur</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absent à l’appel</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Other words, or Esc to see everybody.</source>
        <translation>Autres mots, ou Esc pour voir tout le monde.</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Lecture de la file…</translation>
    </message>
    <message>
        <source>Quiet. The last visitor left at {time}.</source>
        <translation>Calme. Dernier visiteur parti à {time}.</translation>
    </message>
    <message>
        <source>New visitor: F2</source>
        <translation>Nouveau visiteur : F2</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Personne n’attend.</translation>
    </message>
    <message>
        <source>{what}. {do}</source>
        <translation>{what}. {do}</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>Appeler {ticket}</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Appeler le suivant</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>RatePanel</name>
    <message>
        <source>{n} of {limit}</source>
        <translation>{n} sur {limit}</translation>
    </message>
    <message>
        <source>Alarm rate</source>
        <translation>Charge d’alarmes</translation>
    </message>
    <message>
        <source>goal: at most 6 an hour</source>
        <translation>objectif : 6 par heure au plus</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 10 min</source>
        <translation>10 dernières min</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Tester le son</translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message>
        <source>Gate</source>
        <translation>Portillon</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Capot</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>CHOSEN BADGE READER</source>
        <translation>LECTEUR DE BADGES CHOISI</translation>
    </message>
    <message>
        <source>Chosen badge reader</source>
        <translation>Lecteur de badges choisi</translation>
    </message>
    <message>
        <source>A card counts only while its reader is secure.</source>
        <translation>Une carte ne compte que tant que son lecteur est sécurisé.</translation>
    </message>
</context>
<context>
    <name>ReferPopover</name>
    <message>
        <source>To whom</source>
        <translation>Vers qui</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>First letters, e.g. doc</source>
        <translation>Premières lettres, p. ex. doc</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Orienter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>Imprimer un billet</translation>
    </message>
    <message>
        <source>Slip as PDF</source>
        <translation>Billet en PDF</translation>
    </message>
    <message>
        <source>No slip</source>
        <translation>Sans billet</translation>
    </message>
    <message>
        <source>Refer {ticket}</source>
        <translation>Orienter {ticket}</translation>
    </message>
    <message>
        <source>Who else helps with this: {who}.</source>
        <translation>Qui peut aussi aider : {who}.</translation>
    </message>
    <message>
        <source>Nobody is found. Type other letters, or choose from the list.</source>
        <translation>Rien trouvé. Tapez d’autres lettres, ou choisissez dans la liste.</translation>
    </message>
</context>
<context>
    <name>RegimeCard</name>
    <message>
        <source>What it means now</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>What {regime} changes</source>
        <translation>Ce que change {regime}</translation>
    </message>
    <message>
        <source>First prepare one (Enter), then confirm.</source>
        <translation>Préparez d’abord (Enter), puis confirmez.</translation>
    </message>
    <message>
        <source>Say why the lockdown ends; it goes on record.</source>
        <translation>Dites pourquoi le verrouillage prend fin ; c’est consigné.</translation>
    </message>
    <message>
        <source>Prepared, {n} s left. Esc puts it away.</source>
        <translation>Prêt, encore {n} s. Esc revient en arrière.</translation>
    </message>
    <message>
        <source>Set the regime</source>
        <translation>Changer de régime</translation>
    </message>
    <message>
        <source>REGIME OF THE BUILDING</source>
        <translation>RÉGIME DU BÂTIMENT</translation>
    </message>
    <message>
        <source>Regime of the building</source>
        <translation>Régime du bâtiment</translation>
    </message>
    <message>
        <source>Ways out, and how they stand</source>
        <translation>Voies vers l’extérieur, et leur état</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Why does the lockdown end?</source>
        <translation>Pourquoi le verrouillage prend-il fin ?</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
</context>
<context>
    <name>RegimeLine</name>
    <message>
        <source>LOCK NOW</source>
        <translation>VERROUILLER</translation>
    </message>
    <message>
        <source>Put the guard back</source>
        <translation>Refermer le capot</translation>
    </message>
    <message>
        <source>Set regime…</source>
        <translation>Changer de régime…</translation>
    </message>
    <message>
        <source>Lock everything…</source>
        <translation>Tout verrouiller…</translation>
    </message>
</context>
<context>
    <name>RegisterPopover</name>
    <message>
        <source>New visitor</source>
        <translation>Nouveau visiteur</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Motif de la visite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Aussi pour</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>First letters, e.g. bic</source>
        <translation>Premières lettres, p. ex. vél</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Register anyway, because</source>
        <translation>Enregistrer quand même, parce que</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Choisissez une raison</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>rien d’autre</translation>
    </message>
    <message>
        <source>{words} Only an officer may register somebody now.</source>
        <translation>{words} Seul un inspecteur peut enregistrer quelqu’un maintenant.</translation>
    </message>
    <message>
        <source>No such reason. Type other letters, or choose from the list.</source>
        <translation>Aucun motif trouvé. Tapez d’autres lettres ou choisissez.</translation>
    </message>
    <message>
        <source>Choose why this visitor is registered anyway.</source>
        <translation>Choisissez pourquoi ce visiteur est quand même enregistré.</translation>
    </message>
</context>
<context>
    <name>ReleaseRow</name>
    <message>
        <source>Time left to release</source>
        <translation>Temps restant pour libérer</translation>
    </message>
    <message>
        <source>Who is inside?</source>
        <translation>Qui est dans le sas ?</translation>
    </message>
    <message>
        <source>It is {ticket}</source>
        <translation>C’est {ticket}</translation>
    </message>
    <message>
        <source>Nobody registered</source>
        <translation>Personne d’inscrit</translation>
    </message>
    <message>
        <source>Register first (F2).</source>
        <translation>Inscrivez d’abord (F2).</translation>
    </message>
    <message>
        <source>How many people do you see?</source>
        <translation>Combien de personnes voyez-vous ?</translation>
    </message>
    <message>
        <source>I see 1 person</source>
        <translation>Je vois 1 personne</translation>
    </message>
    <message>
        <source>I see {n} people, together</source>
        <translation>Je vois {n} personnes, ensemble</translation>
    </message>
    <message>
        <source>Emergency: F9 releases the outer door.</source>
        <translation>Urgence : F9 libère la porte extérieure.</translation>
    </message>
    <message>
        <source>Esc puts the guard back</source>
        <translation>Esc referme le capot</translation>
    </message>
    <message>
        <source>Fire alarm: the doors are free. Help people out.</source>
        <translation>Alarme incendie : les portes sont libres. Aidez à sortir.</translation>
    </message>
    <message>
        <source>Maintenance: the doors are operated by key on the spot.</source>
        <translation>Entretien : les portes se commandent à la clé, sur place.</translation>
    </message>
    <message>
        <source>Sent. No answer yet.</source>
        <translation>Envoyé. Pas encore de réponse.</translation>
    </message>
    <message>
        <source>Armed at another counter: {door}, {n} s left</source>
        <translation>Préparé à un autre guichet : {door}, encore {n} s</translation>
    </message>
    <message>
        <source>Esc puts it back</source>
        <translation>Esc désactive</translation>
    </message>
    <message>
        <source>Press F6 once more: {door}, {n} s left</source>
        <translation>Encore F6 : {door}, encore {n} s</translation>
    </message>
    <message>
        <source>Armed for {ticket}, {n} s left</source>
        <translation>Préparé pour {ticket}, encore {n} s</translation>
    </message>
    <message>
        <source>The door was not opened. Check again, then arm again.</source>
        <translation>La porte n’a pas été ouverte. Recontrôlez, puis préparez à nouveau.</translation>
    </message>
    <message>
        <source>{ticket} may pass: {door}</source>
        <translation>{ticket} peut passer : {door}</translation>
    </message>
    <message>
        <source>{ticket} may leave: {door}</source>
        <translation>{ticket} peut partir : {door}</translation>
    </message>
    <message>
        <source>{ticket} may go back out: {door}</source>
        <translation>{ticket} peut ressortir : {door}</translation>
    </message>
    <message>
        <source>Emergency way out: {door}</source>
        <translation>Issue d’urgence : {door}</translation>
    </message>
    <message>
        <source>nobody was let in</source>
        <translation>personne n’est entré</translation>
    </message>
    <message>
        <source>sensor: {people}</source>
        <translation>capteur : {people}</translation>
    </message>
    <message>
        <source>F6 lets {ticket} back outside.</source>
        <translation>F6 fait ressortir {ticket}.</translation>
    </message>
    <message>
        <source>Bell at the outer door, {time}: {ticket}</source>
        <translation>Sonnette {time} : {ticket}</translation>
    </message>
    <message>
        <source>Bell at the outer door, {time}: not registered (F2)</source>
        <translation>Sonnette {time} : non inscrit (F2)</translation>
    </message>
    <message>
        <source>+ 1 more</source>
        <translation>+ 1 autre</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} autres</translation>
    </message>
    <message>
        <source>{ticket} passed; {door} closed and locked.</source>
        <translation>{ticket} est passé ; {door} fermée et verrouillée.</translation>
    </message>
    <message>
        <source>{ticket} left; {door} closed and locked.</source>
        <translation>{ticket} est parti ; {door} fermée et verrouillée.</translation>
    </message>
    <message>
        <source>{ticket} went out; {door} closed and locked.</source>
        <translation>{ticket} est sorti ; {door} fermée et verrouillée.</translation>
    </message>
    <message>
        <source>Emergency over; {door} closed and locked.</source>
        <translation>Urgence terminée ; {door} fermée et verrouillée.</translation>
    </message>
    <message>
        <source>{ticket} is outside and does not ring.</source>
        <translation>{ticket} est dehors et ne sonne pas.</translation>
    </message>
    <message>
        <source>The airlock is empty and nobody rings.</source>
        <translation>Sas vide et personne ne sonne.</translation>
    </message>
    <message>
        <source>Police is on the way. Both doors stay locked.</source>
        <translation>La police arrive. Les deux portes restent verrouillées.</translation>
    </message>
    <message>
        <source>The airlock bridge answers slowly: nothing is released until it is well.</source>
        <translation>La passerelle du sas répond lentement : rien n’est libéré tant que cela dure.</translation>
    </message>
    <message>
        <source>{door} closed</source>
        <translation>{door} fermée</translation>
    </message>
    <message>
        <source>{door} not closed</source>
        <translation>{door} pas fermée</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>One item still to tick</source>
        <translation>Encore 1 point à cocher</translation>
    </message>
    <message>
        <source>Not yet passed</source>
        <translation>Contrôle pas encore en ordre</translation>
    </message>
    <message>
        <source>First reset the fire panel or the emergency pull itself.</source>
        <translation>Réarmez d’abord la centrale incendie ou la tirette.</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Réarmer…</translation>
    </message>
    <message>
        <source>Nobody rings.</source>
        <translation>Personne ne sonne.</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Arm {ticket}</source>
        <translation>Préparer {ticket}</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>RELEASE OUTER DOOR</source>
        <translation>LIBÉRER PORTE EXTÉRIEURE</translation>
    </message>
    <message>
        <source>LET {ticket} BACK OUT</source>
        <translation>FAIRE RESSORTIR {ticket}</translation>
    </message>
    <message>
        <source>RELEASE {ticket}</source>
        <translation>LAISSER PASSER {ticket}</translation>
    </message>
    <message>
        <source>RELEASE</source>
        <translation>LAISSER PASSER</translation>
    </message>
    <message>
        <source>F6 AGAIN FOR {ticket}</source>
        <translation>ENCORE F6 : {ticket}</translation>
    </message>
    <message>
        <source>PRESS F6 AGAIN</source>
        <translation>ENCORE F6</translation>
    </message>
    <message>
        <source>LET {ticket} IN</source>
        <translation>FAIRE ENTRER {ticket}</translation>
    </message>
    <message>
        <source>LET SOMEBODY IN</source>
        <translation>FAIRE ENTRER</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>released</source>
        <translation>libéré</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>locked again</source>
        <translation>refermée</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>en mouvement</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>en fin de course</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Choose or type your name</source>
        <translation>Choisissez ou tapez votre nom</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Works always, without signing in</source>
        <translation>Fonctionne toujours, même sans connexion</translation>
    </message>
    <message>
        <source>Green manual call point: left of the counter and in the airlock</source>
        <translation>Déclencheur manuel vert : à gauche du guichet et dans le sas</translation>
    </message>
    <message>
        <source>without computer</source>
        <translation>sans ordinateur</translation>
    </message>
    <message>
        <source>Key switch of the airlock</source>
        <translation>Interrupteur à clé du sas</translation>
    </message>
    <message>
        <source>below the counter</source>
        <translation>sous le comptoir</translation>
    </message>
    <message>
        <source>{office} · wrong tries are noted; after each one the wait is longer</source>
        <translation>{office} · les essais erronés sont notés ; chaque essai allonge l’attente</translation>
    </message>
    <message>
        <source>Muster list: {n} people, as it stood at {time}</source>
        <translation>Liste d’évacuation : {n} personnes, situation de {time}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Wait {n} s</source>
        <translation>Attendez {n} s</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Back to the PIN</source>
        <translation>Retour au PIN</translation>
    </message>
    <message>
        <source>{who} · PIN to go on</source>
        <translation>{who} · PIN pour continuer</translation>
    </message>
    <message>
        <source>{who} · passphrase to go on</source>
        <translation>{who} · phrase de passe pour continuer</translation>
    </message>
    <message>
        <source>Choose your name and type your passphrase.</source>
        <translation>Choisissez votre nom et tapez votre phrase de passe.</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Airlock bridge and database fine</source>
        <translation>Passerelle du sas et base en ordre</translation>
    </message>
    <message>
        <source>Last word {age} ago</source>
        <translation>Dernier état il y a {age}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>It rang, when last heard</source>
        <translation>On a sonné, aux dernières nouvelles</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Look at the outer door.</source>
        <translation>Regardez la porte extérieure.</translation>
    </message>
    <message>
        <source>Nobody rings</source>
        <translation>Personne ne sonne</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Sonnette</translation>
    </message>
    <message>
        <source>That is nobody&apos;s name. The passphrase is typed below it.</source>
        <translation>Ce n’est le nom de personne. Tapez la phrase de passe en dessous.</translation>
    </message>
    <message>
        <source>Airlock: {state}</source>
        <translation>Sas : {state}</translation>
    </message>
    <message>
        <source>Unlock to let in (F6)</source>
        <translation>Déverrouillez pour faire entrer (F6)</translation>
    </message>
    <message>
        <source>Sign in to let in (F6)</source>
        <translation>Connectez-vous pour faire entrer (F6)</translation>
    </message>
    <message>
        <source>The outer door rings, {time}</source>
        <translation>La porte extérieure sonne, {time}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status bar</source>
        <translation>Barre d’état</translation>
    </message>
    <message>
        <source>TEST MODE</source>
        <translation>MODE TEST</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Pas de son</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Choose an exercise</source>
        <translation>Choisissez un exercice</translation>
    </message>
    <message>
        <source>{time} of {most}</source>
        <translation>{time} sur {most}</translation>
    </message>
    <message>
        <source>The sheet is on the clipboard.</source>
        <translation>La fiche est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>Copy the sheet</source>
        <translation>Copier la fiche</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>Training</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Play the visitor</source>
        <translation>Jouer le visiteur</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>How many come together</source>
        <translation>Combien viennent ensemble</translation>
    </message>
    <message>
        <source>with metal</source>
        <translation>avec du métal</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>What breaks</source>
        <translation>Ce qui tombe en panne</translation>
    </message>
    <message>
        <source>How it breaks</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>Mettre en panne</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Mend everything</source>
        <translation>Tout réparer</translation>
    </message>
    <message>
        <source>{n} {place}</source>
        <translation>{n} {place}</translation>
    </message>
    <message>
        <source>Nobody is there.</source>
        <translation>Personne n’est là.</translation>
    </message>
    <message>
        <source>Broken: {what}</source>
        <translation>En panne : {what}</translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <translation>Rien n’est en panne.</translation>
    </message>
    <message>
        <source>The sheet could not be written: {path}. Copy it instead.</source>
        <translation>La fiche n’a pas pu être enregistrée : {path}. Copiez-la.</translation>
    </message>
    <message>
        <source>The sheet is saved: {path}</source>
        <translation>La fiche est enregistrée : {path}</translation>
    </message>
</context>
<context>
    <name>TwoStepCard</name>
    <message>
        <source>First arm (Enter).</source>
        <translation>Préparez d’abord (Enter).</translation>
    </message>
    <message>
        <source>Armed, {n} s left. Esc gives it back.</source>
        <translation>Préparé, encore {n} s. Esc annule la préparation.</translation>
    </message>
    <message>
        <source>Another counter has armed it.</source>
        <translation>Un autre guichet l’a préparé.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
</context>
<context>
    <name>VisitorPanel</name>
    <message>
        <source>Refer…</source>
        <translation>Orienter…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pause…</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Remettre en file</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Fold the card</source>
        <translation>Replier la fiche</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>An officer serves at the counter.</source>
        <translation>Un inspecteur est au guichet.</translation>
    </message>
    <message>
        <source>No visitor at this counter.</source>
        <translation>Aucun visiteur à ce guichet.</translation>
    </message>
    <message>
        <source>Nobody waits. New visitor: F2</source>
        <translation>Personne n’attend. Nouveau visiteur : F2</translation>
    </message>
    <message>
        <source>Next: {ticket}, {why}. Call with F4</source>
        <translation>Suivant : {ticket}, {why}. Appeler avec F4</translation>
    </message>
    <message>
        <source>CALLED TO {counter}</source>
        <translation>APPELÉ AU {counter}</translation>
    </message>
    <message>
        <source>AT {counter}</source>
        <translation>AU {counter}</translation>
    </message>
    <message>
        <source>{time} since the call</source>
        <translation>{time} depuis l’appel</translation>
    </message>
    <message>
        <source>{time} at the counter</source>
        <translation>{time} au guichet</translation>
    </message>
    <message>
        <source>here for {time}</source>
        <translation>visite de {time}</translation>
    </message>
    <message>
        <source>{waited}, target {target}</source>
        <translation>{waited}, objectif {target}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>After this</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
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
        <translation>{ticket} est là</translation>
    </message>
    <message>
        <source>Finish {ticket}</source>
        <translation>Clôturer {ticket}</translation>
    </message>
    <message>
        <source>{ticket}: next service</source>
        <translation>{ticket} : service suivant</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
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
        <translation>Tout le bâtiment</translation>
    </message>
    <message>
        <source>full {count}</source>
        <translation>plein {count}</translation>
    </message>
</context>
<context>
    <name>ZonesPanel</name>
    <message>
        <source>Reading who is in the building…</source>
        <translation>Lecture des personnes présentes…</translation>
    </message>
    <message>
        <source>Nobody found. Other words, or Esc to see everybody.</source>
        <translation>Personne trouvé. D’autres mots, ou Esc pour voir tout le monde.</translation>
    </message>
    <message>
        <source>Every badge is in the drawer, or with who needs it.</source>
        <translation>Chaque badge est dans le tiroir ou chez qui en a besoin.</translation>
    </message>
    <message>
        <source>Nobody in this zone.</source>
        <translation>Personne dans cette zone.</translation>
    </message>
    <message>
        <source>Nobody of the staff in the building.</source>
        <translation>Aucun membre du personnel dans le bâtiment.</translation>
    </message>
    <message>
        <source>No visitors in the building.</source>
        <translation>Aucun visiteur dans le bâtiment.</translation>
    </message>
    <message>
        <source>Not back or lost: badge {numbers}.</source>
        <translation>Non restitué ou perdu : badge {numbers}.</translation>
    </message>
    <message>
        <source>In the building</source>
        <translation>Personnes présentes</translation>
    </message>
    <message>
        <source>Where is… number, badge or zone</source>
        <translation>Où est… numéro, badge ou zone</translation>
    </message>
    <message>
        <source>Muster list</source>
        <translation>Liste d’évacuation</translation>
    </message>
    <message>
        <source>Badge is back…</source>
        <translation>Badge restitué…</translation>
    </message>
    <message>
        <source>Lost badge…</source>
        <translation>Badge perdu…</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>neighbourhood work</source>
        <translation>travail de quartier</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>protected neighbourhood work</source>
        <translation>travail de quartier protégé</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>rendez-vous</translation>
    </message>
    <message>
        <source>office closed</source>
        <translation>bureau fermé</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>attendu</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>arrivé</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>pas venu</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>That appointment is at {office}, not here. Refer the visitor there.</source>
        <translation>Ce rendez-vous est à {office}, pas ici. Orientez le visiteur.</translation>
    </message>
    <message>
        <source>No appointment here has that code. Search by name or hour instead.</source>
        <translation>Aucun rendez-vous ici n’a ce code. Cherchez par nom ou heure.</translation>
    </message>
    <message>
        <source>One sign of that code is not right. Read it once more and type it again.</source>
        <translation>Un signe de ce code est faux. Relisez-le et tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>That is no code. It has eight signs, such as 7K4P-X2MD.</source>
        <translation>Ce n’est pas un code. Il a huit signes, comme 7K4P-X2MD.</translation>
    </message>
    <message>
        <source>Too early: expected at {time}. Say why they come in now.</source>
        <translation>Trop tôt : attendu à {time}. Dites pourquoi il entre maintenant.</translation>
    </message>
    <message>
        <source>Too late for {time}. Say why they are still received.</source>
        <translation>Trop tard pour {time}. Dites pourquoi il est encore reçu.</translation>
    </message>
    <message>
        <source>Used today already. Say why it is used again.</source>
        <translation>Déjà utilisé aujourd’hui. Dites pourquoi il sert encore.</translation>
    </message>
    <message>
        <source>This code was used already: whoever came with it is on the board.</source>
        <translation>Ce code a déjà servi : son visiteur est au tableau.</translation>
    </message>
    <message>
        <source>That appointment was cancelled. Book another time (Ctrl+K).</source>
        <translation>Ce rendez-vous est annulé. Réservez une autre heure (Ctrl+K).</translation>
    </message>
    <message>
        <source>That appointment is on another day: {time}. Book one for today (Ctrl+K).</source>
        <translation>Ce rendez-vous est un autre jour : {time}. Réservez pour aujourd’hui (Ctrl+K).</translation>
    </message>
    <message>
        <source>its own time</source>
        <translation>son heure</translation>
    </message>
    <message>
        <source>gone already</source>
        <translation>déjà parti</translation>
    </message>
    <message>
        <source>This appointment was checked in, missed or cancelled. Look at it again.</source>
        <translation>Ce rendez-vous est arrivé, manqué ou annulé. Regardez-le à nouveau.</translation>
    </message>
    <message>
        <source>This appointment was just changed at another counter. Look, then try again.</source>
        <translation>Ce rendez-vous vient de changer à un autre guichet. Regardez et réessayez.</translation>
    </message>
    <message>
        <source>This appointment is no longer there. Choose another one.</source>
        <translation>Ce rendez-vous n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This takes protected neighbourhood work. Say why.</source>
        <translation>Cela prend du travail de quartier protégé. Dites pourquoi.</translation>
    </message>
    <message>
        <source>The team has enough appointments that week. Say why.</source>
        <translation>L’équipe a assez de rendez-vous cette semaine-là. Dites pourquoi.</translation>
    </message>
    <message>
        <source>The team has enough appointments that day. Say why.</source>
        <translation>L’équipe a assez de rendez-vous ce jour-là. Dites pourquoi.</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discret</translation>
    </message>
    <message>
        <source>1 appointment stands while the office is closed. Move it or cancel it.</source>
        <translation>1 rendez-vous tombe quand le bureau est fermé. Déplacez-le ou annulez-le.</translation>
    </message>
    <message>
        <source>{n} appointments stand while the office is closed. Move or cancel them.</source>
        <translation>{n} rendez-vous tombent quand le bureau est fermé. Déplacez-les ou annulez-les.</translation>
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
        <translation>1 rendez-vous au-delà cette semaine</translation>
    </message>
    <message>
        <source>{n} appointments over it this week</source>
        <translation>{n} rendez-vous au-delà cette semaine</translation>
    </message>
    <message>
        <source>{name}: {promised} min promised, {taken} min taken, {booked} min booked</source>
        <translation>{name} : {promised} min promises, {taken} min prises, {booked} min réservées</translation>
    </message>
    <message>
        <source>Only an officer or the chief books appointments.</source>
        <translation>Seul un inspecteur ou le chef de service réserve.</translation>
    </message>
    <message>
        <source>The database is away: nothing can be booked now.</source>
        <translation>La base de données est absente : rien ne peut être réservé maintenant.</translation>
    </message>
    <message>
        <source>Next free time here: {time} (Ctrl+K books it).</source>
        <translation>Première heure libre ici : {time} (Ctrl+K la réserve).</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Anybody free</source>
        <translation>Quelqu’un libre</translation>
    </message>
</context>
<context>
    <name>airlock</name>
    <message>
        <source>Outer door</source>
        <translation>Porte extérieure</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Porte intérieure</translation>
    </message>
    <message>
        <source>outer door</source>
        <translation>porte extérieure</translation>
    </message>
    <message>
        <source>inner door</source>
        <translation>porte intérieure</translation>
    </message>
    <message>
        <source>door contact</source>
        <translation>contact de porte</translation>
    </message>
    <message>
        <source>bolt contact</source>
        <translation>contact du verrou</translation>
    </message>
    <message>
        <source>release readback</source>
        <translation>retour de libération</translation>
    </message>
    <message>
        <source>presence detector</source>
        <translation>détecteur de présence</translation>
    </message>
    <message>
        <source>people counter</source>
        <translation>compteur de personnes</translation>
    </message>
    <message>
        <source>metal gate</source>
        <translation>portique de détection</translation>
    </message>
    <message>
        <source>X-ray scanner</source>
        <translation>scanner à rayons X</translation>
    </message>
    <message>
        <source>Airlock bridge</source>
        <translation>Passerelle du sas</translation>
    </message>
    <message>
        <source>PLC</source>
        <translation>Automate</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>état inconnu</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>outer door released</source>
        <translation>porte extérieure libérée</translation>
    </message>
    <message>
        <source>outer door open</source>
        <translation>porte extérieure ouverte</translation>
    </message>
    <message>
        <source>outer door closing</source>
        <translation>porte extérieure se ferme</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>inner door released</source>
        <translation>porte intérieure libérée</translation>
    </message>
    <message>
        <source>inner door open</source>
        <translation>porte intérieure ouverte</translation>
    </message>
    <message>
        <source>inner door closing</source>
        <translation>porte intérieure se ferme</translation>
    </message>
    <message>
        <source>Fault: the airlock is blocked. Solve the cause, then reset the airlock.</source>
        <translation>Panne : le sas est bloqué. Résolvez la cause, puis réarmez le sas.</translation>
    </message>
    <message>
        <source>Emergency release: the doors are free. Help people out, then reset with the key.</source>
        <translation>Déverrouillage d’urgence : les portes sont libres. Aidez à sortir, puis réarmez avec la clé.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>NIGHT REGIME</source>
        <translation>RÉGIME DE NUIT</translation>
    </message>
    <message>
        <source>ENTRY CLOSED</source>
        <translation>ENTRÉE FERMÉE</translation>
    </message>
    <message>
        <source>ALL LOCKED</source>
        <translation>VERROUILLAGE GÉNÉRAL</translation>
    </message>
    <message>
        <source>MAINTENANCE</source>
        <translation>ENTRETIEN</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>contact fault</source>
        <translation>contact en panne</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>déverrouillée</translation>
    </message>
    <message>
        <source>lock not known</source>
        <translation>verrou inconnu</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>faire entrer</translation>
    </message>
    <message>
        <source>let out of the reception</source>
        <translation>faire sortir de l’accueil</translation>
    </message>
    <message>
        <source>let back outside</source>
        <translation>faire ressortir</translation>
    </message>
    <message>
        <source>emergency way out</source>
        <translation>issue d’urgence</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>released</source>
        <translation>libéré</translation>
    </message>
    <message>
        <source>door open</source>
        <translation>porte ouverte</translation>
    </message>
    <message>
        <source>closed and locked</source>
        <translation>fermée et verrouillée</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>en mouvement</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>en fin de course</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Result not known: look at the door</source>
        <translation>Résultat inconnu : regardez la porte</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Contrôle en ordre</translation>
    </message>
    <message>
        <source>Visitor declines the check</source>
        <translation>Le visiteur refuse le contrôle</translation>
    </message>
    <message>
        <source>Dangerous object</source>
        <translation>Objet dangereux</translation>
    </message>
    <message>
        <source>Misconduct</source>
        <translation>Comportement inapproprié</translation>
    </message>
    <message>
        <source>Police called</source>
        <translation>Police appelée</translation>
    </message>
    <message>
        <source>Office closed</source>
        <translation>Bureau fermé</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>Metal detection</source>
        <translation>Détection de métaux</translation>
    </message>
    <message>
        <source>Bags, X-ray</source>
        <translation>Bagages, rayons X</translation>
    </message>
    <message>
        <source>Reason and language</source>
        <translation>Motif et langue notés</translation>
    </message>
    <message>
        <source>Safekeeping settled</source>
        <translation>Mise en dépôt réglée</translation>
    </message>
    <message>
        <source>waits for a visitor</source>
        <translation>attend un visiteur</translation>
    </message>
    <message>
        <source>no alert</source>
        <translation>aucun signal</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>signal</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>checked by hand</source>
        <translation>contrôlé à la main</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>In the airlock</source>
        <translation>Dans le sas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>CRITICAL</source>
        <translation>CRITIQUE</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>HAUT</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>BAS</translation>
    </message>
    <message>
        <source>{n} critical</source>
        <translation>{n} critique</translation>
    </message>
    <message>
        <source>{n} high</source>
        <translation>{n} haut</translation>
    </message>
    <message>
        <source>{n} low</source>
        <translation>{n} bas</translation>
    </message>
    <message>
        <source>{n} put aside</source>
        <translation>{n} de côté</translation>
    </message>
    <message>
        <source>Over · {what}</source>
        <translation>Terminé · {what}</translation>
    </message>
    <message>
        <source>Nothing to do. Acknowledge that you saw it.</source>
        <translation>Rien à faire. Confirmez que vous l’avez vue.</translation>
    </message>
    <message>
        <source>Alarm {kind} of the airlock</source>
        <translation>Alarme {kind} du sas</translation>
    </message>
    <message>
        <source>Look at the airlock and call the chief.</source>
        <translation>Regardez le sas et appelez le chef.</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>to be reset</source>
        <translation>à réarmer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>prise en charge</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clôturée</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Salle d’attente</translation>
    </message>
    <message>
        <source>This post</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>for the chief</source>
        <translation>pour le chef</translation>
    </message>
    <message>
        <source>for you, {time}</source>
        <translation>pour vous, {time}</translation>
    </message>
    <message>
        <source>no chief here</source>
        <translation>pas de chef ici</translation>
    </message>
    <message>
        <source>chief, {time}</source>
        <translation>chef, {time}</translation>
    </message>
    <message>
        <source>No chief can be told without the database: call them.</source>
        <translation>Sans base de données, le chef de service n’en sait rien : appelez-le.</translation>
    </message>
    <message>
        <source>It is being given to the chief.</source>
        <translation>Transmission au chef de service en cours.</translation>
    </message>
    <message>
        <source>Given to you as chief at {time}.</source>
        <translation>Transmis à vous, chef de service, à {time}.</translation>
    </message>
    <message>
        <source>No chief is signed in anywhere: call them.</source>
        <translation>Aucun chef de service n’est connecté : appelez-le.</translation>
    </message>
    <message>
        <source>Given at {time} to {who}.</source>
        <translation>Transmis à {time} à {who}.</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>personne de connecté</translation>
    </message>
    <message>
        <source>Handed on to {who}</source>
        <translation>Confiée à {who}</translation>
    </message>
    <message>
        <source>Put aside until {time}</source>
        <translation>De côté jusqu’à {time}</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarm, once more</source>
        <translation>Alarme, de nouveau</translation>
    </message>
    <message>
        <source>The cause is gone</source>
        <translation>La cause a disparu</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Given to the chief</source>
        <translation>Transmis au chef de service</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprise par l’auteur</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Ramenée</translation>
    </message>
    <message>
        <source>Came back by itself</source>
        <translation>Revenue d’elle-même</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réarmée</translation>
    </message>
    <message>
        <source>Closed with a note</source>
        <translation>Clôturée avec note</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>for you</source>
        <translation>pour vous</translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>confiée</translation>
    </message>
    <message>
        <source>{who} handed it to you at {time}. Take it in hand (F8).</source>
        <translation>{who} vous la confie à {time}. Prenez-la en charge (F8).</translation>
    </message>
    <message>
        <source>Handed at {time} to {who} ({place}), who has yet to take it.</source>
        <translation>Confiée à {time} à {who} ({place}), pas encore prise en charge.</translation>
    </message>
    <message>
        <source>{who} ({place})</source>
        <translation>{who} ({place})</translation>
    </message>
    <message>
        <source>and 1 other that comes with it</source>
        <translation>et 1 autre qui en découle</translation>
    </message>
    <message>
        <source>and {n} others that come with it</source>
        <translation>et {n} autres qui en découlent</translation>
    </message>
    <message>
        <source>Somebody repairs it</source>
        <translation>Quelqu’un le répare</translation>
    </message>
    <message>
        <source>Support is called</source>
        <translation>Le support est appelé</translation>
    </message>
    <message>
        <source>Somebody keeps an eye on it</source>
        <translation>Quelqu’un le surveille</translation>
    </message>
    <message>
        <source>Known and harmless for now</source>
        <translation>Connu et sans danger pour l’instant</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Travaux prévus</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>An older copy was put back on purpose</source>
        <translation>Une copie plus ancienne a été remise exprès</translation>
    </message>
    <message>
        <source>Support repaired it</source>
        <translation>Le support l’a réparé</translation>
    </message>
    <message>
        <source>Examined, and kept as evidence</source>
        <translation>Examiné et gardé comme preuve</translation>
    </message>
    <message>
        <source>Sound tested {time}. Critical and high cannot be muted.</source>
        <translation>Son testé à {time}. Critique et haut ne se coupent pas.</translation>
    </message>
    <message>
        <source>Sound: no device. Alarms and the bell are not heard here.</source>
        <translation>Son : aucun appareil. Alarmes et sonnette ne s’entendent pas ici.</translation>
    </message>
    <message>
        <source>Sound: the device does not play. Call support.</source>
        <translation>Son : l’appareil ne joue pas. Appelez le support.</translation>
    </message>
    <message>
        <source>Sound: not tested yet.</source>
        <translation>Son : pas encore testé.</translation>
    </message>
    <message>
        <source>{what} is at neither end</source>
        <translation>{what} n’est dans aucune position finale</translation>
    </message>
    <message>
        <source>Do not force it; look what is in the way, or call support.</source>
        <translation>Ne forcez pas ; regardez ce qui gêne, ou appelez le support.</translation>
    </message>
    <message>
        <source>{what}: drive in fault</source>
        <translation>{what} : entraînement en défaut</translation>
    </message>
    <message>
        <source>Do not force it; call the technical service.</source>
        <translation>Ne forcez pas ; appelez le service technique.</translation>
    </message>
    <message>
        <source>{what}: a sensor gives nothing that can be trusted</source>
        <translation>{what} : un capteur ne donne rien de fiable</translation>
    </message>
    <message>
        <source>It does not close by itself now: look on the spot, use the key.</source>
        <translation>Il ne se ferme plus de lui-même : regardez sur place, utilisez la clé.</translation>
    </message>
    <message>
        <source>{what} did not move as asked</source>
        <translation>{what} n’a pas bougé comme demandé</translation>
    </message>
    <message>
        <source>Look at it; then arm and move again, or use the key.</source>
        <translation>Regardez ; préparez à nouveau, ou utilisez la clé.</translation>
    </message>
    <message>
        <source>Look on the spot, use the keys there, and call support.</source>
        <translation>Regardez sur place, utilisez les clés et appelez le support.</translation>
    </message>
    <message>
        <source>{what}: more than one person on one card</source>
        <translation>{what} : plus d’une personne avec une carte</translation>
    </message>
    <message>
        <source>Stop them and ask each for a badge.</source>
        <translation>Arrêtez-les et demandez un badge à chacun.</translation>
    </message>
    <message>
        <source>{what}: somebody came through the other way</source>
        <translation>{what} : quelqu’un est passé à contresens</translation>
    </message>
    <message>
        <source>Stop them and ask where they came from.</source>
        <translation>Arrêtez-les et demandez d’où ils viennent.</translation>
    </message>
    <message>
        <source>{what}: somebody passed without a card or a release</source>
        <translation>{what} : quelqu’un est passé sans carte ni libération</translation>
    </message>
    <message>
        <source>Look who passed and call a colleague.</source>
        <translation>Regardez qui est passé et appelez un collègue.</translation>
    </message>
    <message>
        <source>{what}: somebody or something stays between the panels</source>
        <translation>{what} : quelqu’un ou quelque chose reste entre les panneaux</translation>
    </message>
    <message>
        <source>Look on the spot and clear the gate.</source>
        <translation>Regardez sur place et dégagez le portillon.</translation>
    </message>
    <message>
        <source>{what} is in fault and lets nobody through</source>
        <translation>{what} est en panne et ne laisse passer personne</translation>
    </message>
    <message>
        <source>Send people by another gate and call support.</source>
        <translation>Envoyez les gens par un autre portillon et appelez le support.</translation>
    </message>
    <message>
        <source>{what} did not open as asked</source>
        <translation>{what} ne s’est pas ouvert comme demandé</translation>
    </message>
    <message>
        <source>Look at it; then release again or let pass by another gate.</source>
        <translation>Allez voir ; libérez ensuite à nouveau ou faites passer par un autre portillon.</translation>
    </message>
    <message>
        <source>{what} is held open by the fire panel</source>
        <translation>{what} est maintenu ouvert par la centrale incendie</translation>
    </message>
    <message>
        <source>Watch who passes; it shuts when the panel is reset.</source>
        <translation>Surveillez qui passe ; il se ferme après réarmement de la centrale.</translation>
    </message>
    <message>
        <source>{what}: the stored grants cannot be trusted, no card opens</source>
        <translation>{what} : les autorisations enregistrées ne sont pas fiables, aucune carte n’ouvre</translation>
    </message>
    <message>
        <source>Release by hand; support must look at the bridge.</source>
        <translation>Libérez à la main ; le support doit vérifier la passerelle.</translation>
    </message>
    <message>
        <source>The gates have old grants: changes do not reach them</source>
        <translation>Les portillons ont d’anciennes autorisations : les changements n’arrivent pas</translation>
    </message>
    <message>
        <source>The gates have old grants: the bridge refuses the new ones</source>
        <translation>Les portillons ont d’anciennes autorisations : la passerelle refuse les nouvelles</translation>
    </message>
    <message>
        <source>Both airlock doors are not closed</source>
        <translation>Les deux portes du sas ne sont pas fermées</translation>
    </message>
    <message>
        <source>Stop everybody and close a door by hand.</source>
        <translation>Arrêtez tout le monde et fermez une porte à la main.</translation>
    </message>
    <message>
        <source>{what} opened without a command</source>
        <translation>{what} ouverte sans commande</translation>
    </message>
    <message>
        <source>Look who passes and call a colleague.</source>
        <translation>Regardez qui passe et appelez un collègue.</translation>
    </message>
    <message>
        <source>Emergency release pulled: the doors are free</source>
        <translation>Déverrouillage d’urgence : les portes sont libres</translation>
    </message>
    <message>
        <source>Help people out, then reset with the key.</source>
        <translation>Aidez à sortir, puis réarmez avec la clé.</translation>
    </message>
    <message>
        <source>Fire alarm: the doors are free</source>
        <translation>Alarme incendie : les portes sont libres</translation>
    </message>
    <message>
        <source>Evacuate and take the muster list along.</source>
        <translation>Évacuez et prenez la liste d’évacuation.</translation>
    </message>
    <message>
        <source>Glass break: {what}</source>
        <translation>Bris de vitre : {what}</translation>
    </message>
    <message>
        <source>Look from a distance, keep people away and call a colleague.</source>
        <translation>Regardez à distance, éloignez les gens et appelez un collègue.</translation>
    </message>
    <message>
        <source>Somebody is at the wiring: {what}</source>
        <translation>Sabotage du câblage : {what}</translation>
    </message>
    <message>
        <source>Look on the spot who is at it, then call support.</source>
        <translation>Voyez sur place qui y touche, puis appelez le support.</translation>
    </message>
    <message>
        <source>Follow the procedure; do not phone the post.</source>
        <translation>Suivez la procédure ; ne téléphonez pas au poste.</translation>
    </message>
    <message>
        <source>Glass break and tamper: no sure data</source>
        <translation>Bris de vitre et sabotage : données incertaines</translation>
    </message>
    <message>
        <source>Look at the front yourself; have the line looked at.</source>
        <translation>Regardez vous-même la façade ; faites vérifier la ligne.</translation>
    </message>
    <message>
        <source>No mains power in the building</source>
        <translation>Pas de courant dans le bâtiment</translation>
    </message>
    <message>
        <source>Ask what happened; the battery lasts for a while.</source>
        <translation>Demandez ce qui s’est passé ; la batterie tient un certain temps.</translation>
    </message>
    <message>
        <source>Emergency battery of the building is weak</source>
        <translation>Batterie de secours du bâtiment faible</translation>
    </message>
    <message>
        <source>Call support before the mains fail.</source>
        <translation>Appelez le support avant une panne de courant.</translation>
    </message>
    <message>
        <source>Panic buttons: no sure data</source>
        <translation>Boutons panique : pas de données sûres</translation>
    </message>
    <message>
        <source>Tell every post to call out; have the line looked at.</source>
        <translation>Dites à chaque poste d’appeler à voix haute ; faites vérifier la ligne.</translation>
    </message>
    <message>
        <source>Somebody opened the control cabinet of the airlock</source>
        <translation>L’armoire de commande du sas a été ouverte</translation>
    </message>
    <message>
        <source>Let nobody through and look at the cabinet.</source>
        <translation>Ne laissez passer personne et regardez l’armoire.</translation>
    </message>
    <message>
        <source>{what} is open too long</source>
        <translation>{what} ouverte trop longtemps</translation>
    </message>
    <message>
        <source>Ask to close the door, or close it yourself.</source>
        <translation>Demandez de fermer la porte ou fermez-la.</translation>
    </message>
    <message>
        <source>{what} closed but did not lock</source>
        <translation>{what} fermée mais non verrouillée</translation>
    </message>
    <message>
        <source>Pull the door shut and look at the bolt.</source>
        <translation>Tirez la porte et regardez le verrou.</translation>
    </message>
    <message>
        <source>{what}: a contact goes on and off all the time</source>
        <translation>{what} : un contact change sans cesse</translation>
    </message>
    <message>
        <source>Look at the door, and have support adjust its contact.</source>
        <translation>Regardez la porte et faites régler son contact par le support.</translation>
    </message>
    <message>
        <source>Sensor fault: {what}</source>
        <translation>Capteur en panne : {what}</translation>
    </message>
    <message>
        <source>Use the key switch and call support.</source>
        <translation>Utilisez l’interrupteur à clé et appelez le support.</translation>
    </message>
    <message>
        <source>Somebody waits in the airlock too long</source>
        <translation>Quelqu’un attend trop longtemps dans le sas</translation>
    </message>
    <message>
        <source>Speak to the visitor and decide.</source>
        <translation>Parlez au visiteur et décidez.</translation>
    </message>
    <message>
        <source>The bell at the outer door was not answered</source>
        <translation>La sonnette de la porte extérieure est restée sans réponse</translation>
    </message>
    <message>
        <source>Look who stands outside; speak with them or let them in (F6).</source>
        <translation>Regardez qui est dehors ; parlez-lui ou laissez entrer (F6).</translation>
    </message>
    <message>
        <source>Somebody is in the airlock without having come through a door</source>
        <translation>Quelqu’un est dans le sas sans passer par une porte</translation>
    </message>
    <message>
        <source>Look who it is and tie the visitor by hand.</source>
        <translation>Regardez qui c’est et liez le visiteur à la main.</translation>
    </message>
    <message>
        <source>The number of people in the airlock changed</source>
        <translation>Le nombre de personnes dans le sas a changé</translation>
    </message>
    <message>
        <source>Count again and repeat the check.</source>
        <translation>Recomptez et refaites le contrôle.</translation>
    </message>
    <message>
        <source>More than one person in the airlock</source>
        <translation>Plus d’une personne dans le sas</translation>
    </message>
    <message>
        <source>Say how many you see before you release.</source>
        <translation>Indiquez combien vous en voyez avant de libérer.</translation>
    </message>
    <message>
        <source>Call the next visitor or open a counter.</source>
        <translation>Appelez le suivant ou ouvrez un guichet.</translation>
    </message>
    <message>
        <source>Call this visitor next (F4).</source>
        <translation>Appelez ce visiteur maintenant (F4).</translation>
    </message>
    <message>
        <source>Dangerous object in the airlock</source>
        <translation>Objet dangereux dans le sas</translation>
    </message>
    <message>
        <source>Keep both doors locked and ask for assistance; only then let back out (F6).</source>
        <translation>Gardez les deux portes verrouillées, demandez du renfort ; ne faites ressortir le visiteur (F6) qu’ensuite.</translation>
    </message>
    <message>
        <source>Airlock bridge lost: states and commands are gone</source>
        <translation>Passerelle du sas perdue : ni états ni commandes</translation>
    </message>
    <message>
        <source>Work with the key switch.</source>
        <translation>Travaillez avec l’interrupteur à clé.</translation>
    </message>
    <message>
        <source>Device bridge lost: nothing of the building is known here</source>
        <translation>Passerelle perdue : rien du bâtiment n’est connu ici</translation>
    </message>
    <message>
        <source>Look on the spot, and use the keys there.</source>
        <translation>Regardez sur place et utilisez les clés.</translation>
    </message>
    <message>
        <source>No data from the door control</source>
        <translation>Pas de données de la commande des portes</translation>
    </message>
    <message>
        <source>Work with the key switch and call support.</source>
        <translation>Travaillez avec la clé et appelez le support.</translation>
    </message>
    <message>
        <source>The airlock has neither mains nor battery</source>
        <translation>Le sas n’a ni secteur ni batterie</translation>
    </message>
    <message>
        <source>{what} did not answer to a release</source>
        <translation>{what} n’a pas réagi à la libération</translation>
    </message>
    <message>
        <source>Look at the door, then release again or use the key.</source>
        <translation>Regardez la porte, puis libérez à nouveau ou utilisez la clé.</translation>
    </message>
    <message>
        <source>Sound: no device at this post</source>
        <translation>Son : aucun appareil à ce poste</translation>
    </message>
    <message>
        <source>Plug a loudspeaker in or call support; keep looking meanwhile.</source>
        <translation>Branchez un haut-parleur ou appelez le support ; regardez en attendant.</translation>
    </message>
    <message>
        <source>Sound: the device at this post does not play</source>
        <translation>Son : l’appareil de ce poste ne joue pas</translation>
    </message>
    <message>
        <source>Look at its plug and volume; keep looking meanwhile.</source>
        <translation>Vérifiez prise et volume ; regardez en attendant.</translation>
    </message>
    <message>
        <source>The ticket printer does not print</source>
        <translation>L’imprimante de tickets n’imprime pas</translation>
    </message>
    <message>
        <source>The ticket printer is out of paper</source>
        <translation>L’imprimante de tickets n’a plus de papier</translation>
    </message>
    <message>
        <source>Look at plug and lid; say or write the number meanwhile.</source>
        <translation>Vérifiez prise et couvercle ; dites ou écrivez le numéro en attendant.</translation>
    </message>
    <message>
        <source>Watch who passes the gates, and call support.</source>
        <translation>Regardez qui passe aux portillons et appelez le support.</translation>
    </message>
    <message>
        <source>Somebody waits longer than the target: {what}</source>
        <translation>Quelqu’un attend plus longtemps que prévu : {what}</translation>
    </message>
    <message>
        <source>A priority visitor waits longer than 10 min: {what}</source>
        <translation>Un visiteur prioritaire attend plus de 10 min : {what}</translation>
    </message>
    <message>
        <source>Put a new roll in; say or write the number meanwhile.</source>
        <translation>Placez un nouveau rouleau ; dites ou écrivez le numéro en attendant.</translation>
    </message>
    <message>
        <source>Badge outside the zones that it opens: {what}</source>
        <translation>Badge hors des zones permises : {what}</translation>
    </message>
    <message>
        <source>Find this person and go along.</source>
        <translation>Trouvez cette personne et accompagnez-la.</translation>
    </message>
    <message>
        <source>Badge not given back in time: {what}</source>
        <translation>Badge non rendu à temps : {what}</translation>
    </message>
    <message>
        <source>Prolong it or fetch the badge.</source>
        <translation>Prolongez ou récupérez le badge.</translation>
    </message>
    <message>
        <source>Badge lost: {what}</source>
        <translation>Badge perdu : {what}</translation>
    </message>
    <message>
        <source>Block the badge, then search for it.</source>
        <translation>Bloquez le badge, puis cherchez-le.</translation>
    </message>
    <message>
        <source>Badge reader does not answer: {what}</source>
        <translation>Le lecteur de badges ne répond pas : {what}</translation>
    </message>
    <message>
        <source>Let people through by hand and call support.</source>
        <translation>Faites passer à la main et appelez le support.</translation>
    </message>
    <message>
        <source>No badge reader of its line answers: {what}</source>
        <translation>Aucun lecteur de badges de cette ligne ne répond : {what}</translation>
    </message>
    <message>
        <source>Badge reader answers without its key: {what}</source>
        <translation>Un lecteur de badges répond sans sa clé : {what}</translation>
    </message>
    <message>
        <source>Trust no card there; go and look, and call support.</source>
        <translation>Ne vous fiez à aucune carte à cet endroit ; allez voir et appelez le support.</translation>
    </message>
    <message>
        <source>Two badge readers answer at one address: {what}</source>
        <translation>Deux lecteurs de badges répondent à une même adresse : {what}</translation>
    </message>
    <message>
        <source>Supply of a badge reader in fault: {what}</source>
        <translation>Alimentation d’un lecteur de badges en défaut : {what}</translation>
    </message>
    <message>
        <source>Call support; cards still work there.</source>
        <translation>Appelez le support ; les cartes y fonctionnent encore.</translation>
    </message>
    <message>
        <source>Badge reader was opened: {what}</source>
        <translation>Un lecteur de badges a été ouvert : {what}</translation>
    </message>
    <message>
        <source>Go and look who is there; keep the gate in sight.</source>
        <translation>Allez voir qui s’y trouve ; gardez le portillon à l’œil.</translation>
    </message>
    <message>
        <source>The weekly plan of the barriers waits for a person</source>
        <translation>Le plan hebdomadaire des volets et bornes attend quelqu’un</translation>
    </message>
    <message>
        <source>The weekly plan of the barriers ends within a week</source>
        <translation>Le plan hebdomadaire des volets et bornes se termine dans moins d’une semaine</translation>
    </message>
    <message>
        <source>Call support: no counter gives it new hours.</source>
        <translation>Appelez le support : aucun guichet ne lui donne de nouveaux horaires.</translation>
    </message>
    <message>
        <source>Look at the barriers, then confirm it in Building (Ctrl+G).</source>
        <translation>Regardez les éléments, puis confirmez dans Bâtiment (Ctrl+G).</translation>
    </message>
    <message>
        <source>{what} was not moved by the weekly plan</source>
        <translation>{what} n’a pas été bougé par le plan hebdomadaire</translation>
    </message>
    <message>
        <source>Look what stands in the way; then move it from here.</source>
        <translation>Regardez ce qui gêne ; bougez-le ensuite d’ici.</translation>
    </message>
    <message>
        <source>The closing round is not done at closing time</source>
        <translation>La ronde de fermeture n’est pas finie à l’heure</translation>
    </message>
    <message>
        <source>Finish the round: shutters, bollards, doors.</source>
        <translation>Terminez la ronde : volets, bornes, portes.</translation>
    </message>
    <message>
        <source>What it leads to is not known.</source>
        <translation>La conséquence n’est pas connue.</translation>
    </message>
    <message>
        <source>The building is open to whoever comes.</source>
        <translation>Le bâtiment est ouvert à quiconque vient.</translation>
    </message>
    <message>
        <source>Every door opens without a release.</source>
        <translation>Chaque porte s’ouvre sans libération.</translation>
    </message>
    <message>
        <source>The doors may be moved from the cabinet.</source>
        <translation>Les portes peuvent être commandées depuis l’armoire.</translation>
    </message>
    <message>
        <source>The door does not count as locked: releases are refused.</source>
        <translation>La porte ne compte pas comme verrouillée : les libérations sont refusées.</translation>
    </message>
    <message>
        <source>Nobody sees or moves the doors from here.</source>
        <translation>Personne ne voit ni ne commande les portes d’ici.</translation>
    </message>
    <message>
        <source>Gates, barriers, alarm inputs and panic buttons are not heard here.</source>
        <translation>Portillons, barrières, entrées d’alarme et boutons panique ne sont plus reçus ici.</translation>
    </message>
    <message>
        <source>The airlock runs on its battery, not for long.</source>
        <translation>Le sas tourne sur batterie, pas pour longtemps.</translation>
    </message>
    <message>
        <source>The gate stands open to whoever comes.</source>
        <translation>Le portillon est ouvert à quiconque vient.</translation>
    </message>
    <message>
        <source>No card opens this gate.</source>
        <translation>Aucun badge n’ouvre ce portillon.</translation>
    </message>
    <message>
        <source>No card is read there: people wait at the gate.</source>
        <translation>Aucune carte n’y est lue : des gens attendent au portillon.</translation>
    </message>
    <message>
        <source>Soon no card may be read there.</source>
        <translation>Bientôt, aucune carte n’y sera peut-être plus lue.</translation>
    </message>
    <message>
        <source>Somebody may copy cards there, or show false ones.</source>
        <translation>Quelqu’un peut y copier des cartes ou en présenter de fausses.</translation>
    </message>
    <message>
        <source>It is not moved from here.</source>
        <translation>On ne le commande pas d’ici.</translation>
    </message>
    <message>
        <source>The front of the building may stand open.</source>
        <translation>La façade est peut-être ouverte.</translation>
    </message>
    <message>
        <source>A colleague may be in danger.</source>
        <translation>Un collègue est peut-être en danger.</translation>
    </message>
    <message>
        <source>A press of a panic button may not be seen.</source>
        <translation>Une pression sur un bouton panique peut passer inaperçue.</translation>
    </message>
    <message>
        <source>People near it may be hurt.</source>
        <translation>Des personnes à proximité peuvent être blessées.</translation>
    </message>
    <message>
        <source>A visitor stands between two locked doors.</source>
        <translation>Un visiteur est entre deux portes verrouillées.</translation>
    </message>
    <message>
        <source>Somebody may come in through the broken pane.</source>
        <translation>Quelqu’un peut entrer par la vitre brisée.</translation>
    </message>
    <message>
        <source>A broken pane might not be seen.</source>
        <translation>Une vitre brisée pourrait ne pas être vue.</translation>
    </message>
    <message>
        <source>Somebody may still stand outside, unheard.</source>
        <translation>Quelqu’un attend peut-être encore dehors, sans être entendu.</translation>
    </message>
    <message>
        <source>Somebody unchecked may come in.</source>
        <translation>Quelqu’un sans contrôle peut entrer.</translation>
    </message>
    <message>
        <source>The check does not see what this device finds.</source>
        <translation>Le contrôle ne voit pas ce que détecte cet appareil.</translation>
    </message>
    <message>
        <source>Somebody walks where nobody expects them.</source>
        <translation>Quelqu’un circule où personne ne l’attend.</translation>
    </message>
    <message>
        <source>Withdrawn rights and lost badges may still open; new ones do not.</source>
        <translation>Ce qui est retiré ou perdu ouvre peut-être encore ; ce qui est nouveau n’ouvre pas.</translation>
    </message>
    <message>
        <source>Doors may open for whoever has the badge.</source>
        <translation>Des portes peuvent s’ouvrir pour qui a le badge.</translation>
    </message>
    <message>
        <source>Somebody who needs protection waits among the others.</source>
        <translation>Une personne à protéger attend parmi les autres.</translation>
    </message>
    <message>
        <source>Visitors wait longer than they were promised.</source>
        <translation>Des visiteurs attendent plus que promis.</translation>
    </message>
    <message>
        <source>No door is released while nothing can be recorded.</source>
        <translation>Aucune porte n’est libérée tant que rien n’est enregistré.</translation>
    </message>
    <message>
        <source>The record of that time may be wrong.</source>
        <translation>Le registre de ce moment est peut-être faux.</translation>
    </message>
    <message>
        <source>Nothing new is saved; other posts see nothing new.</source>
        <translation>Rien de neuf n’est enregistré ; les autres postes ne voient rien de neuf.</translation>
    </message>
    <message>
        <source>Hours in the record may be wrong.</source>
        <translation>Des heures du registre sont peut-être fausses.</translation>
    </message>
    <message>
        <source>Visitors get a number, but no ticket.</source>
        <translation>Les visiteurs ont un numéro, mais pas de ticket.</translation>
    </message>
    <message>
        <source>Nobody hears an alarm or the bell at this post.</source>
        <translation>Personne n’entend ici une alarme ou la sonnette.</translation>
    </message>
    <message>
        <source>Let nobody new in and call support.</source>
        <translation>Ne faites plus entrer personne et appelez le support.</translation>
    </message>
    <message>
        <source>No data of gates, bollards and shutters</source>
        <translation>Aucune donnée des portillons, bornes et volets</translation>
    </message>
    <message>
        <source>Silent alarm of counter {what}</source>
        <translation>Alarme silencieuse du guichet {what}</translation>
    </message>
    <message>
        <source>Mains power of the airlock is gone</source>
        <translation>Le sas n’a plus de courant secteur</translation>
    </message>
    <message>
        <source>The disk of the database is full</source>
        <translation>Le disque de la base de données est plein</translation>
    </message>
    <message>
        <source>Make room or call support; note numbers on paper.</source>
        <translation>Faites de la place ou appelez le support ; notez les numéros sur papier.</translation>
    </message>
    <message>
        <source>The record was changed from entry {what} on</source>
        <translation>Le registre est modifié à partir de l’entrée {what}</translation>
    </message>
    <message>
        <source>Keep the database file as it is and call support.</source>
        <translation>Laissez le fichier de la base tel quel et appelez le support.</translation>
    </message>
    <message>
        <source>The clock of this computer jumped</source>
        <translation>L’horloge de cet ordinateur a sauté</translation>
    </message>
    <message>
        <source>Compare it with a watch and call support.</source>
        <translation>Comparez avec une montre et appelez le support.</translation>
    </message>
    <message>
        <source>Detector gives no data: {what}</source>
        <translation>Le détecteur ne donne rien : {what}</translation>
    </message>
    <message>
        <source>Check by hand and call support.</source>
        <translation>Contrôlez à la main et appelez le support.</translation>
    </message>
    <message>
        <source>The bridge cannot record</source>
        <translation>La passerelle ne peut rien enregistrer</translation>
    </message>
    <message>
        <source>The airlock bridge has another journal than before</source>
        <translation>La passerelle du sas a un autre journal qu’avant</translation>
    </message>
    <message>
        <source>Have support keep the old journal and find out why.</source>
        <translation>Faites conserver l’ancien journal par le support et demandez-lui pourquoi.</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>La base de données est absente</translation>
    </message>
    <message>
        <source>Note numbers on paper and call support.</source>
        <translation>Notez les numéros sur papier et appelez le support.</translation>
    </message>
    <message>
        <source>Two different commands came with one number</source>
        <translation>Deux commandes différentes avec le même numéro</translation>
    </message>
    <message>
        <source>Call support; work with one console.</source>
        <translation>Appelez le support ; travaillez avec une seule console.</translation>
    </message>
    <message>
        <source>It does not help: call support.</source>
        <translation>Si cela n’aide pas : appelez le support.</translation>
    </message>
    <message>
        <source>The cause is gone: reset the airlock from the menu (F10).</source>
        <translation>Cause disparue : réarmez le sas par le menu (F10).</translation>
    </message>
    <message>
        <source>Look here that both doors are locked, and count who came in.</source>
        <translation>Vérifiez ici que les deux portes sont verrouillées et comptez qui est entré.</translation>
    </message>
    <message>
        <source>One does not shut: keep a colleague at it and call support.</source>
        <translation>L’une ne se ferme pas : laissez-y un collègue et appelez le support.</translation>
    </message>
    <message>
        <source>Shut the door and look at its bolt; let nobody through.</source>
        <translation>Fermez la porte et regardez le verrou ; ne laissez passer personne.</translation>
    </message>
    <message>
        <source>Cause found: reset the airlock (F10); not found: call support.</source>
        <translation>Cause trouvée : réarmez le sas (F10) ; sinon, appelez le support.</translation>
    </message>
    <message>
        <source>Somebody is at it: do not go alone, call a colleague.</source>
        <translation>Quelqu’un y touche : n’y allez pas seul, appelez un collègue.</translation>
    </message>
    <message>
        <source>Have support look first; then reset the airlock (F10).</source>
        <translation>Faites d’abord vérifier par le support ; réarmez ensuite le sas (F10).</translation>
    </message>
    <message>
        <source>Look that nobody is left inside and that both doors are shut.</source>
        <translation>Vérifiez qu’il n’y a plus personne dedans et que les deux portes sont fermées.</translation>
    </message>
    <message>
        <source>Then say here how many you see, and reset the airlock (F10).</source>
        <translation>Indiquez ensuite ici combien vous en voyez et réarmez le sas (F10).</translation>
    </message>
    <message>
        <source>Look what keeps it open, and take that away.</source>
        <translation>Regardez ce qui la retient et enlevez-le.</translation>
    </message>
    <message>
        <source>It does not stay shut: keep somebody at it and call support.</source>
        <translation>Elle ne reste pas fermée : laissez-y quelqu’un et appelez le support.</translation>
    </message>
    <message>
        <source>Look here whether it now counts as locked.</source>
        <translation>Regardez ici si elle compte maintenant comme verrouillée.</translation>
    </message>
    <message>
        <source>It does not: let nobody through, use the key and call support.</source>
        <translation>Sinon : ne laissez passer personne, utilisez la clé et appelez le support.</translation>
    </message>
    <message>
        <source>Look who went through before you ask once more.</source>
        <translation>Regardez qui est passé avant de redemander.</translation>
    </message>
    <message>
        <source>No answer a second time: use the key and call support.</source>
        <translation>Pas de réaction la deuxième fois : utilisez la clé et appelez le support.</translation>
    </message>
    <message>
        <source>Pull the door shut, and look whether it goes on.</source>
        <translation>Tirez la porte et regardez si cela continue.</translation>
    </message>
    <message>
        <source>Until then look at the door itself before you release.</source>
        <translation>D’ici là, regardez la porte même avant de libérer.</translation>
    </message>
    <message>
        <source>Look at the door itself: here it does not count as locked.</source>
        <translation>Regardez la porte même : ici, elle ne compte pas comme verrouillée.</translation>
    </message>
    <message>
        <source>Keep people away from the glass and the doors.</source>
        <translation>Tenez les gens à l’écart de la vitre et des portes.</translation>
    </message>
    <message>
        <source>Nobody touches the object: whoever comes to help takes it over.</source>
        <translation>Personne ne touche à l’objet : le renfort s’en charge.</translation>
    </message>
    <message>
        <source>Check passed: F7, then F9. Not passed: back out with F6.</source>
        <translation>Contrôle réussi : F7, puis F9. Sinon : ressortir avec F6.</translation>
    </message>
    <message>
        <source>Somebody is unwell: emergency release (Ctrl+Shift+F9, then F9) and call for help.</source>
        <translation>Un malaise : déverrouillage d’urgence (Ctrl+Shift+F9, puis F9) et appelez de l’aide.</translation>
    </message>
    <message>
        <source>You do not know them: keep both doors locked, call a colleague.</source>
        <translation>Personne inconnue : gardez les deux portes verrouillées, appelez un collègue.</translation>
    </message>
    <message>
        <source>Nobody is there: have support look at the sensor.</source>
        <translation>Il n’y a personne : faites vérifier le capteur par le support.</translation>
    </message>
    <message>
        <source>Ask who came in or went out.</source>
        <translation>Demandez qui est entré ou sorti.</translation>
    </message>
    <message>
        <source>It does not add up: let back out (F6) and begin anew.</source>
        <translation>Le compte n’y est pas : faites ressortir (F6) et recommencez.</translation>
    </message>
    <message>
        <source>They belong together: check each of them.</source>
        <translation>Ils sont ensemble : contrôlez chacun d’eux.</translation>
    </message>
    <message>
        <source>They do not: let back out (F6), then in one by one.</source>
        <translation>Sinon : faites ressortir (F6), puis entrer un par un.</translation>
    </message>
    <message>
        <source>Nobody stands there: take it in hand, and look out again shortly.</source>
        <translation>Personne n’est là : acquittez, et regardez encore dans un instant.</translation>
    </message>
    <message>
        <source>No counter is free: offer a quiet place, and say how long.</source>
        <translation>Aucun guichet libre : proposez un endroit calme et dites combien de temps.</translation>
    </message>
    <message>
        <source>Tell the chief that a counter must open.</source>
        <translation>Dites au chef qu’un guichet doit ouvrir.</translation>
    </message>
    <message>
        <source>Say in the waiting room how long it may take.</source>
        <translation>Dites dans la salle d’attente combien cela peut durer.</translation>
    </message>
    <message>
        <source>No counter can open: tell the chief.</source>
        <translation>Aucun guichet ne peut ouvrir : dites-le au chef.</translation>
    </message>
    <message>
        <source>Send help as it says; nobody goes in alone.</source>
        <translation>Envoyez de l’aide comme elle le prévoit ; personne n’y va seul.</translation>
    </message>
    <message>
        <source>All is safe: the chief takes it back in Building (Ctrl+G).</source>
        <translation>Tout est sûr : le chef la retire dans Bâtiment (Ctrl+G).</translation>
    </message>
    <message>
        <source>Write down whom you let through, and when.</source>
        <translation>Notez qui vous laissez passer, et quand.</translation>
    </message>
    <message>
        <source>Whoever is inside: in after the check, or back out (F6).</source>
        <translation>Qui est dans le sas : entrer après contrôle, ou ressortir (F6).</translation>
    </message>
    <message>
        <source>Longer than 2 minutes: call support.</source>
        <translation>Plus de 2 minutes : appelez le support.</translation>
    </message>
    <message>
        <source>Look at both doors yourself: nothing here is sure.</source>
        <translation>Regardez vous-même les deux portes : ici, rien n’est sûr.</translation>
    </message>
    <message>
        <source>Data are back: look that doors and screen agree, then go on.</source>
        <translation>Données revenues : vérifiez que portes et écran concordent, puis continuez.</translation>
    </message>
    <message>
        <source>Keep the key of the doors at hand.</source>
        <translation>Gardez la clé des portes à portée de main.</translation>
    </message>
    <message>
        <source>Go to the airlock with the key, and stay there.</source>
        <translation>Allez au sas avec la clé et restez-y.</translation>
    </message>
    <message>
        <source>Then press “Checked by hand” in the airlock: it is on record.</source>
        <translation>Appuyez ensuite sur « Contrôlé à la main » dans le sas : c’est au registre.</translation>
    </message>
    <message>
        <source>Look at both doors yourself before the key turns.</source>
        <translation>Regardez vous-même les deux portes avant de tourner la clé.</translation>
    </message>
    <message>
        <source>Tell the chief; the doors go on as usual.</source>
        <translation>Dites-le au chef ; les portes continuent comme d’habitude.</translation>
    </message>
    <message>
        <source>Tell the other counters to leave F6, F7 and F9 alone.</source>
        <translation>Dites aux autres guichets de ne pas toucher à F6, F7 et F9.</translation>
    </message>
    <message>
        <source>Then press Test beside the alarm rate.</source>
        <translation>Appuyez ensuite sur Tester, près de la charge d’alarmes.</translation>
    </message>
    <message>
        <source>Then print the tickets that wait, from the menu (F10).</source>
        <translation>Imprimez ensuite les tickets en attente par le menu (F10).</translation>
    </message>
    <message>
        <source>Other counters see nothing new: agree by word who calls whom.</source>
        <translation>Les autres guichets ne voient rien de neuf : convenez oralement de qui appelle qui.</translation>
    </message>
    <message>
        <source>It is back: enter what stands on paper.</source>
        <translation>Elle est revenue : encodez ce qui est sur papier.</translation>
    </message>
    <message>
        <source>Delete nothing of this program: neither database nor journal.</source>
        <translation>N’effacez rien de ce programme : ni base de données, ni journal.</translation>
    </message>
    <message>
        <source>Tell the chief: they alone reset it, with what was found.</source>
        <translation>Dites-le au chef : seul le chef la réarme, avec ce qui a été constaté.</translation>
    </message>
    <message>
        <source>Until it is set, note the right hour with what matters.</source>
        <translation>D’ici là, notez l’heure juste avec ce qui compte.</translation>
    </message>
    <message>
        <source>Look there again now and then, until data come back.</source>
        <translation>Allez-y voir de temps en temps, jusqu’au retour des données.</translation>
    </message>
    <message>
        <source>Print it in the list of who is inside: Ctrl+I, then Ctrl+P.</source>
        <translation>Imprimez-la dans Présents : Ctrl+I, puis Ctrl+P.</translation>
    </message>
    <message>
        <source>Nobody goes back in before the fire service says so.</source>
        <translation>Personne ne rentre avant l’accord des pompiers.</translation>
    </message>
    <message>
        <source>Somebody is there: stay away, press the silent alarm (Ctrl+F12).</source>
        <translation>Quelqu’un est là : restez à l’écart, alarme silencieuse (Ctrl+F12).</translation>
    </message>
    <message>
        <source>Nobody is there: touch nothing, and have the pane closed off.</source>
        <translation>Il n’y a personne : ne touchez à rien et faites obturer la vitre.</translation>
    </message>
    <message>
        <source>Do not go alone: take a colleague along.</source>
        <translation>N’y allez pas seul : prenez un collègue avec vous.</translation>
    </message>
    <message>
        <source>Until support has looked, look at that part of the front.</source>
        <translation>Surveillez cette partie de la façade jusqu’au passage du support.</translation>
    </message>
    <message>
        <source>It stays: call support, and say so at the hand-over.</source>
        <translation>Cela persiste : appelez le support et dites-le à la relève.</translation>
    </message>
    <message>
        <source>Use the silent key (Ctrl+F12) instead: it goes another way.</source>
        <translation>Utilisez la touche silencieuse (Ctrl+F12) : elle passe par une autre voie.</translation>
    </message>
    <message>
        <source>Move no shutter or bollard that need not move.</source>
        <translation>Ne bougez ni volet ni borne sans nécessité.</translation>
    </message>
    <message>
        <source>The power stays away: call support.</source>
        <translation>Le courant ne revient pas : appelez le support.</translation>
    </message>
    <message>
        <source>Know where the keys of doors, shutters and bollards are.</source>
        <translation>Sachez où sont les clés des portes, volets et bornes.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E opens the round, each part in its turn.</source>
        <translation>Ctrl+Shift+E ouvre la ronde, chaque élément à son tour.</translation>
    </message>
    <message>
        <source>One does not close: keep watch there, and call support.</source>
        <translation>L’un ne se ferme pas : faites surveiller et appelez le support.</translation>
    </message>
    <message>
        <source>Keep people and cars away from it.</source>
        <translation>Tenez personnes et voitures à l’écart.</translation>
    </message>
    <message>
        <source>It stands open: have somebody keep watch there.</source>
        <translation>C’est ouvert : faites surveiller l’endroit.</translation>
    </message>
    <message>
        <source>Tell every post to call out: no panic button is heard here.</source>
        <translation>Dites à chaque poste d’appeler à voix haute : aucun bouton panique n’est reçu ici.</translation>
    </message>
    <message>
        <source>The way is free: ask once more in Building (Ctrl+G).</source>
        <translation>La voie est libre : redemandez dans Bâtiment (Ctrl+G).</translation>
    </message>
    <message>
        <source>It stays where it is: keep people away and call support.</source>
        <translation>Il reste bloqué : tenez les gens à l’écart et appelez le support.</translation>
    </message>
    <message>
        <source>Nobody stands in its way? Only then the key.</source>
        <translation>Personne dans le passage ? Alors seulement la clé.</translation>
    </message>
    <message>
        <source>Look first that nobody stands in its way.</source>
        <translation>Vérifiez d’abord que personne n’est dans le passage.</translation>
    </message>
    <message>
        <source>Something is in the way: clear it first.</source>
        <translation>Quelque chose gêne : dégagez d’abord.</translation>
    </message>
    <message>
        <source>Not yet: put the closing off there, for half an hour.</source>
        <translation>Pas encore : reportez-y la fermeture d’une demi-heure.</translation>
    </message>
    <message>
        <source>It stays: say so at the hand-over, every time.</source>
        <translation>Cela persiste : dites-le à chaque relève.</translation>
    </message>
    <message>
        <source>Nothing is in the way: call support.</source>
        <translation>Rien ne gêne : appelez le support.</translation>
    </message>
    <message>
        <source>Not found: call a colleague and look together (Ctrl+I).</source>
        <translation>Introuvable : appelez un collègue et cherchez ensemble (Ctrl+I).</translation>
    </message>
    <message>
        <source>Ask each for a badge before you let them through.</source>
        <translation>Demandez un badge à chacun avant de laisser passer.</translation>
    </message>
    <message>
        <source>Without a badge: bring them back to the reception.</source>
        <translation>Sans badge : ramenez-les à l’accueil.</translation>
    </message>
    <message>
        <source>Set right in Ctrl+I where they are now.</source>
        <translation>Corrigez dans Présents (Ctrl+I) où ils sont maintenant.</translation>
    </message>
    <message>
        <source>It lets everybody through: stay there and call support.</source>
        <translation>Il laisse passer tout le monde : restez-y et appelez le support.</translation>
    </message>
    <message>
        <source>Somebody is stuck: calm them, and do not pull at the panels.</source>
        <translation>Quelqu’un est coincé : rassurez et ne tirez pas sur les panneaux.</translation>
    </message>
    <message>
        <source>Nothing is there: call support.</source>
        <translation>Il n’y a rien : appelez le support.</translation>
    </message>
    <message>
        <source>There is no other one: stay there, one person at a time.</source>
        <translation>Il n’y en a pas d’autre : restez-y, une personne à la fois.</translation>
    </message>
    <message>
        <source>Look that nobody stands in it before you ask once more.</source>
        <translation>Vérifiez que personne ne s’y trouve avant de redemander.</translation>
    </message>
    <message>
        <source>Ask whether it is a fire: then everybody goes out first.</source>
        <translation>Demandez s’il y a le feu : alors, tout le monde sort d’abord.</translation>
    </message>
    <message>
        <source>The panel is reset and it stays open: call support.</source>
        <translation>Centrale réarmée et toujours ouvert : appelez le support.</translation>
    </message>
    <message>
        <source>Look in Ctrl+I whether they may still pass.</source>
        <translation>Vérifiez dans Ctrl+I si la personne peut encore passer.</translation>
    </message>
    <message>
        <source>Ask where they must be: give that zone, or bring them back.</source>
        <translation>Demandez où ils doivent être : accordez la zone ou ramenez-les.</translation>
    </message>
    <message>
        <source>Set it in Ctrl+I: taken in, or until when.</source>
        <translation>Encodez dans Présents (Ctrl+I) : rendu, ou jusqu’à quand.</translation>
    </message>
    <message>
        <source>Not to be found: call it lost there.</source>
        <translation>Introuvable : signalez-le perdu à cet endroit.</translation>
    </message>
    <message>
        <source>Ask whoever had it last.</source>
        <translation>Demandez à qui l’avait en dernier.</translation>
    </message>
    <message>
        <source>It is found: take it in again (Ctrl+I).</source>
        <translation>Retrouvé : reprenez-le (Ctrl+I).</translation>
    </message>
    <message>
        <source>Look at the reader: is it whole, does it light up?</source>
        <translation>Regardez le lecteur : est-il intact, s’allume-t-il ?</translation>
    </message>
    <message>
        <source>Keep somebody at each gate of that line.</source>
        <translation>Laissez quelqu’un à chaque portillon de cette ligne.</translation>
    </message>
    <message>
        <source>Use no card there until support has set their addresses.</source>
        <translation>N’y utilisez aucune carte avant que le support ait réglé les adresses.</translation>
    </message>
    <message>
        <source>It stops: let people through by hand.</source>
        <translation>S’il s’arrête : faites passer à la main.</translation>
    </message>
    <message>
        <source>Not one of ours: do not go alone, call a colleague.</source>
        <translation>Pas un des nôtres : n’y allez pas seul, appelez un collègue.</translation>
    </message>
    <message>
        <source>Have support look, also once its cover is shut again.</source>
        <translation>Faites vérifier par le support, même une fois le capot refermé.</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>On hold at the outer door, {time}: {ticket}</source>
        <translation>En attente à la porte extérieure, {time} : {ticket}</translation>
    </message>
    <message>
        <source>On hold at the outer door, {time}: not registered (F2)</source>
        <translation>En attente à la porte extérieure, {time} : non enregistré (F2)</translation>
    </message>
    <message>
        <source>In conversation at the outer door, {time}: {ticket}</source>
        <translation>En conversation à la porte extérieure, {time} : {ticket}</translation>
    </message>
    <message>
        <source>In conversation at the outer door, {time}: not registered (F2)</source>
        <translation>En conversation à la porte extérieure, {time} : non enregistré (F2)</translation>
    </message>
    <message>
        <source>Counter {post} speaks at the outer door, {time}</source>
        <translation>Le guichet {post} parle à la porte extérieure, {time}</translation>
    </message>
    <message>
        <source>+ {n} rings, last {time}</source>
        <translation>+ {n} coups, dernier à {time}</translation>
    </message>
    <message>
        <source>{n} rings, last {time}</source>
        <translation>{n} coups, dernier à {time}</translation>
    </message>
    <message>
        <source>{ticket} on hold</source>
        <translation>{ticket} en attente</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>{ticket} in conversation</source>
        <translation>{ticket} en conversation</translation>
    </message>
    <message>
        <source>in conversation</source>
        <translation>en conversation</translation>
    </message>
    <message>
        <source>{ticket} rings</source>
        <translation>{ticket} sonne</translation>
    </message>
    <message>
        <source>bell rings</source>
        <translation>on sonne</translation>
    </message>
    <message>
        <source>speaks {time}</source>
        <translation>en conversation {time}</translation>
    </message>
    <message>
        <source>on hold {time}</source>
        <translation>en attente {time}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Another counter speaks with whoever rang.</source>
        <translation>Un autre guichet parle avec la personne qui a sonné.</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminer l’appel</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>{label} closed</source>
        <translation>{label} fermé</translation>
    </message>
    <message>
        <source>Only staff left inside</source>
        <translation>Plus que du personnel à l’intérieur</translation>
    </message>
    <message>
        <source>Nobody left inside</source>
        <translation>Plus personne à l’intérieur</translation>
    </message>
    <message>
        <source>Both airlock doors seen shut</source>
        <translation>Deux portes du sas vues fermées</translation>
    </message>
    <message>
        <source>Entry closed, or night</source>
        <translation>Entrée fermée, ou nuit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>still inside: {n}</source>
        <translation>encore à l’intérieur : {n}</translation>
    </message>
    <message>
        <source>of the staff: {n}</source>
        <translation>du personnel : {n}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>No sure data. Look on the spot; use the key there.</source>
        <translation>Pas de données sûres. Allez voir sur place ; utilisez la clé.</translation>
    </message>
    <message>
        <source>Still inside: {who}. Bring everybody out, or say who stays and why.</source>
        <translation>Encore à l’intérieur : {who}. Faites sortir tout le monde, ou dites qui reste et pourquoi.</translation>
    </message>
    <message>
        <source>Only staff is inside: {n}. Walk through the rooms once, then confirm.</source>
        <translation>Il n’y a que du personnel à l’intérieur : {n}. Faites le tour des locaux, puis confirmez.</translation>
    </message>
    <message>
        <source>Walk through the rooms once, then confirm.</source>
        <translation>Faites le tour des locaux, puis confirmez.</translation>
    </message>
    <message>
        <source>It is so by the sensors. Look at it, then confirm.</source>
        <translation>Les capteurs le disent. Regardez, puis confirmez.</translation>
    </message>
    <message>
        <source>Choose it at the left, look, arm (Enter) and close it (Ctrl+Enter).</source>
        <translation>Choisissez-le à gauche, regardez, préparez (Enter) et fermez (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Let whoever is inside out; push both doors shut.</source>
        <translation>Faites sortir qui est dedans ; fermez bien les deux portes.</translation>
    </message>
    <message>
        <source>Change the regime with Ctrl+Shift+R.</source>
        <translation>Changez le régime avec Ctrl+Shift+R.</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>{n} autres</translation>
    </message>
    <message>
        <source>Confirm: {step}</source>
        <translation>Confirmez : {step}</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Let into the airlock, or back out</source>
        <translation>Faire entrer dans le sas, ou ressortir</translation>
    </message>
    <message>
        <source>Answer the bell</source>
        <translation>Répondre à la sonnette</translation>
    </message>
    <message>
        <source>Hold the call at the door</source>
        <translation>Mettre l’appel en attente</translation>
    </message>
    <message>
        <source>End the call at the door</source>
        <translation>Terminer l’appel à la porte</translation>
    </message>
    <message>
        <source>Arm the inner door</source>
        <translation>Préparer la porte intérieure</translation>
    </message>
    <message>
        <source>Release the armed door</source>
        <translation>Libérer la porte préparée</translation>
    </message>
    <message>
        <source>Emergency release: then press F9</source>
        <translation>Déverrouillage d’urgence : puis F9</translation>
    </message>
    <message>
        <source>Lock everything: then press F7</source>
        <translation>Tout verrouiller : puis F7</translation>
    </message>
    <message>
        <source>Silent alarm: nothing is shown here</source>
        <translation>Alarme silencieuse : rien ne se voit ici</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Contrôle en ordre</translation>
    </message>
    <message>
        <source>Call police to the airlock</source>
        <translation>Appeler la police au sas</translation>
    </message>
    <message>
        <source>Refuse entry</source>
        <translation>Refuser l’accès</translation>
    </message>
    <message>
        <source>Reset the airlock</source>
        <translation>Réarmer le sas</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nouveau visiteur</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Chercher dans la file</translation>
    </message>
    <message>
        <source>Call the next visitor</source>
        <translation>Appeler le visiteur suivant</translation>
    </message>
    <message>
        <source>Call the selected visitor</source>
        <translation>Appeler le visiteur choisi</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Modifier la priorité</translation>
    </message>
    <message>
        <source>Mark the row as pending, or unmark it</source>
        <translation>Marquer la ligne en suspens, ou non</translation>
    </message>
    <message>
        <source>The selected visitor has left</source>
        <translation>Le visiteur choisi est parti</translation>
    </message>
    <message>
        <source>Bring the paused visitor back to the queue</source>
        <translation>Remettre en file le visiteur en pause</translation>
    </message>
    <message>
        <source>The absent visitor turned up</source>
        <translation>Le visiteur absent s’est présenté</translation>
    </message>
    <message>
        <source>Break the visit off</source>
        <translation>Interrompre la visite</translation>
    </message>
    <message>
        <source>Take the visit over from another counter</source>
        <translation>Reprendre la visite d’un autre guichet</translation>
    </message>
    <message>
        <source>Undo the last queue action</source>
        <translation>Annuler la dernière action de la file</translation>
    </message>
    <message>
        <source>Copy the number of the selected visitor</source>
        <translation>Copier le numéro du visiteur choisi</translation>
    </message>
    <message>
        <source>Print the ticket again</source>
        <translation>Imprimer le ticket à nouveau</translation>
    </message>
    <message>
        <source>Print the tickets that wait for paper</source>
        <translation>Imprimer les tickets qui attendent du papier</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absent à l’appel</translation>
    </message>
    <message>
        <source>Visitor is here, then finish</source>
        <translation>Visiteur présent, puis clôturer</translation>
    </message>
    <message>
        <source>Pause the visit</source>
        <translation>Mettre la visite en pause</translation>
    </message>
    <message>
        <source>Refer to another service</source>
        <translation>Orienter vers un autre service</translation>
    </message>
    <message>
        <source>Read the visitor&apos;s identity card</source>
        <translation>Lire la carte d’identité du visiteur</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Remettre en file</translation>
    </message>
    <message>
        <source>Help: keys and what to do</source>
        <translation>Aide : touches et que faire</translation>
    </message>
    <message>
        <source>Acknowledge the newest or the chosen alarm</source>
        <translation>Acquitter l’alarme la plus récente ou choisie</translation>
    </message>
    <message>
        <source>Alarms: what is new, and what to do</source>
        <translation>Alarmes : quoi de neuf, que faire</translation>
    </message>
    <message>
        <source>Put the chosen alarm aside for a while</source>
        <translation>Mettre l’alarme choisie de côté</translation>
    </message>
    <message>
        <source>Bring the chosen alarm back</source>
        <translation>Ramener l’alarme choisie</translation>
    </message>
    <message>
        <source>Reset the chosen alarm</source>
        <translation>Réarmer l’alarme choisie</translation>
    </message>
    <message>
        <source>Hand the chosen alarm to a colleague, or take it back</source>
        <translation>Confier l’alarme choisie à un collègue, ou la reprendre</translation>
    </message>
    <message>
        <source>Close the chosen alarm with a note</source>
        <translation>Clôturer l’alarme choisie avec une note</translation>
    </message>
    <message>
        <source>Test the sound of this post</source>
        <translation>Tester le son de ce poste</translation>
    </message>
    <message>
        <source>Menu with every action</source>
        <translation>Menu avec toutes les actions</translation>
    </message>
    <message>
        <source>Day, night, dimmed</source>
        <translation>Jour, nuit, tamisé</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>Verrouiller la console</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Building protection: bollards and shutters</source>
        <translation>Protection du bâtiment : bornes et volets</translation>
    </message>
    <message>
        <source>Change the regime of the building</source>
        <translation>Changer le régime du bâtiment</translation>
    </message>
    <message>
        <source>Closing round of the building</source>
        <translation>Ronde de fermeture du bâtiment</translation>
    </message>
    <message>
        <source>Set the regime that the hours propose</source>
        <translation>Appliquer le régime proposé</translation>
    </message>
    <message>
        <source>In the building: zones and people</source>
        <translation>Personnes présentes : zones et gens</translation>
    </message>
    <message>
        <source>Agenda: appointments by day, again: by week</source>
        <translation>Agenda par jour, encore : par semaine</translation>
    </message>
    <message>
        <source>Agenda by team, again: by officer</source>
        <translation>Agenda par équipe, encore : par inspecteur</translation>
    </message>
    <message>
        <source>Check in an appointment</source>
        <translation>Accueillir un rendez-vous</translation>
    </message>
    <message>
        <source>Figures: today and four weeks, again: their other page</source>
        <translation>Chiffres (jour, quatre semaines), encore : suite</translation>
    </message>
    <message>
        <source>Administration: the office, again: diagnosis</source>
        <translation>Gestion : le bureau, à nouveau : diagnostic</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Print what is in sight as PDF</source>
        <translation>Imprimer ce qui est affiché en PDF</translation>
    </message>
    <message>
        <source>Print the muster list</source>
        <translation>Imprimer la liste d’évacuation</translation>
    </message>
    <message>
        <source>Back, close or disarm</source>
        <translation>Retour, fermer ou désactiver</translation>
    </message>
    <message>
        <source>Training: play the visitor</source>
        <translation>Exercice : jouer le visiteur</translation>
    </message>
    <message>
        <source>Open the public screen</source>
        <translation>Ouvrir l’écran public</translation>
    </message>
    <message>
        <source>Phrases for a visitor</source>
        <translation>Phrases pour un visiteur</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>now</source>
        <translation>0 s</translation>
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
        <translation>limite {n} s</translation>
    </message>
    <message>
        <source>nothing came in the last two minutes</source>
        <translation>rien reçu ces deux dernières minutes</translation>
    </message>
    <message>
        <source>last {age} ago · longest silence {longest}</source>
        <translation>dernier il y a {age} · plus long silence {longest}</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>This console has no bridge.</source>
        <translation>Cette console n’a pas de passerelle.</translation>
    </message>
    <message>
        <source>Nothing came yet since the console was started.</source>
        <translation>Rien reçu depuis le démarrage de la console.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % en</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>from bridge</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>to bridge</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>signe de vie</translation>
    </message>
    <message>
        <source>link lost</source>
        <translation>liaison perdue</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Bridge protocol</source>
        <translation>Protocole passerelle</translation>
    </message>
    <message>
        <source>Database schema</source>
        <translation>Schéma de la base</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Saved: {path}. It holds no personal data.</source>
        <translation>Enregistré : {path}. Aucune donnée personnelle dedans.</translation>
    </message>
    <message>
        <source>The bundle could not be written: {path}. Make room or free the folder.</source>
        <translation>Le lot n’a pas pu être écrit : {path}. Libérez de la place ou le dossier.</translation>
    </message>
    <message>
        <source>The bundle is being written. Wait a moment.</source>
        <translation>Le lot est en cours d’écriture. Patientez.</translation>
    </message>
    <message>
        <source>The bundle is being written; the ledger is read for it.</source>
        <translation>Le lot est en cours d’écriture ; le registre est relu pour cela.</translation>
    </message>
    <message>
        <source>Only the chief, the administrator and the technician export a bundle.</source>
        <translation>Seuls le chef de service, l’administrateur et le technicien enregistrent un lot.</translation>
    </message>
</context>
<context>
    <name>doing</name>
    <message>
        <source>Nobody is chosen. Choose a row in the queue first.</source>
        <translation>Personne n’est choisi. Choisissez d’abord une ligne.</translation>
    </message>
    <message>
        <source>{ticket} goes before {others}. Why?</source>
        <translation>{ticket} passe devant {others}. Pourquoi ?</translation>
    </message>
    <message>
        <source>Call {ticket}</source>
        <translation>Appeler {ticket}</translation>
    </message>
    <message>
        <source>Pause {ticket} for how long?</source>
        <translation>Mettre {ticket} en pause, combien de temps ?</translation>
    </message>
    <message>
        <source>Pause {ticket}</source>
        <translation>Mettre {ticket} en pause</translation>
    </message>
    <message>
        <source>The slip could not be written: {path}. Tell it by word.</source>
        <translation>Le billet n’a pas pu être enregistré : {path}. Dites-le de vive voix.</translation>
    </message>
    <message>
        <source>The slip is saved: {path}</source>
        <translation>Le billet est enregistré : {path}</translation>
    </message>
    <message>
        <source>The ticket of {ticket} may be there. Print it once more?</source>
        <translation>Le ticket de {ticket} est peut-être déjà là. L’imprimer encore ?</translation>
    </message>
    <message>
        <source>Print {ticket} again</source>
        <translation>Imprimer {ticket} à nouveau</translation>
    </message>
    <message>
        <source>Break off the visit of {ticket}. Why?</source>
        <translation>Interrompre la visite de {ticket}. Pourquoi ?</translation>
    </message>
    <message>
        <source>Break off {ticket}</source>
        <translation>Interrompre {ticket}</translation>
    </message>
    <message>
        <source>Take {ticket} over from counter {post}. Why?</source>
        <translation>Reprendre {ticket} du guichet {post}. Pourquoi ?</translation>
    </message>
    <message>
        <source>Take over {ticket}</source>
        <translation>Reprendre {ticket}</translation>
    </message>
    <message>
        <source>{ticket} is copied.</source>
        <translation>{ticket} est copié.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Déplacer</translation>
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
        <translation>inconnu</translation>
    </message>
    <message>
        <source>released</source>
        <translation>libéré</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>proven shut</source>
        <translation>fermeture prouvée</translation>
    </message>
    <message>
        <source>not shut</source>
        <translation>pas fermée</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>pas prouvée</translation>
    </message>
    <message>
        <source>Nothing is known of this door any more.</source>
        <translation>On ne sait plus rien de cette porte.</translation>
    </message>
    <message>
        <source>Look at the door itself, and call support.</source>
        <translation>Regardez la porte elle-même, et appelez le support.</translation>
    </message>
    <message>
        <source>The door control does not answer.</source>
        <translation>La commande des portes ne répond pas.</translation>
    </message>
    <message>
        <source>The two door contacts contradict each other.</source>
        <translation>Les deux contacts de porte se contredisent.</translation>
    </message>
    <message>
        <source>Look whether it is shut, and call support.</source>
        <translation>Regardez si elle est fermée, et appelez le support.</translation>
    </message>
    <message>
        <source>Not known: {part}.</source>
        <translation>Inconnu : {part}.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong in the program. Try again; the log has the details.</source>
        <translation>Un problème dans le programme. Réessayez ; le journal a les détails.</translation>
    </message>
    <message>
        <source>The directory was changed meanwhile. Look at the changes again.</source>
        <translation>Le répertoire a changé entre-temps. Revoyez les changements.</translation>
    </message>
    <message>
        <source>There is nothing to confirm. Choose a file first.</source>
        <translation>Il n’y a rien à confirmer. Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>{ticket} cannot do that now: {state}. Look at the queue and choose again.</source>
        <translation>{ticket} : impossible maintenant ({state}). Regardez la file et choisissez à nouveau.</translation>
    </message>
    <message>
        <source>{ticket} was just called by counter {post}. Call the next one (F4).</source>
        <translation>{ticket} vient d’être appelé par le guichet {post}. Appelez le suivant (F4).</translation>
    </message>
    <message>
        <source>{ticket} was just changed at another counter. Look at the row, then try again.</source>
        <translation>{ticket} vient d’être modifié à un autre guichet. Regardez la ligne, puis réessayez.</translation>
    </message>
    <message>
        <source>This visit is no longer there. Choose another row in the queue.</source>
        <translation>Cette visite n’existe plus. Choisissez une autre ligne.</translation>
    </message>
    <message>
        <source>Nobody waits. Register a new visitor (F2).</source>
        <translation>Personne n’attend. Nouveau visiteur : F2.</translation>
    </message>
    <message>
        <source>{ticket} is still at this counter. Finish first (Ctrl+Enter).</source>
        <translation>{ticket} est encore à ce guichet. Clôturez d’abord (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>No visitor at this counter. Call one first (F4).</source>
        <translation>Aucun visiteur à ce guichet. Appelez d’abord quelqu’un (F4).</translation>
    </message>
    <message>
        <source>Too soon. Wait {n} s, then try again.</source>
        <translation>Trop tôt. Attendez {n} s, puis réessayez.</translation>
    </message>
    <message>
        <source>Called only once. Call again first (F5).</source>
        <translation>Appelé une seule fois. Rappelez d’abord (F5).</translation>
    </message>
    <message>
        <source>This overtakes {tickets}. Give a reason first.</source>
        <translation>Ceci passe devant {tickets}. Donnez d’abord une raison.</translation>
    </message>
    <message>
        <source>This needs a reason. Give one and try again.</source>
        <translation>Une raison est nécessaire. Donnez-la et réessayez.</translation>
    </message>
    <message>
        <source>Nothing to undo. Undo goes back one step, within 10 s.</source>
        <translation>Rien à annuler. Possible pour une action, dans les 10 s.</translation>
    </message>
    <message>
        <source>All numbers are in use. Finish visits of people who left, then register again.</source>
        <translation>Tous les numéros sont pris. Clôturez les visites terminées, puis réinscrivez.</translation>
    </message>
    <message>
        <source>Badge {n} of {ticket} is not back. Take it in, or call it lost, then finish.</source>
        <translation>Le badge {n} de {ticket} n’est pas restitué. Reprenez-le ou déclarez-le perdu, puis terminez.</translation>
    </message>
    <message>
        <source>Badge {n} is with somebody else. Take another one.</source>
        <translation>Le badge {n} est chez quelqu’un d’autre. Prenez-en un autre.</translation>
    </message>
    <message>
        <source>Badge {n} was called lost. Take it back in first.</source>
        <translation>Le badge {n} est déclaré perdu. Reprenez-le d’abord.</translation>
    </message>
    <message>
        <source>Too many people for this zone ({n}). A chief may let them in all the same.</source>
        <translation>Trop de personnes pour cette zone ({n}). Un chef peut les y autoriser malgré tout.</translation>
    </message>
    <message>
        <source>The zone is full ({n}): {who}. Wait until somebody is out, or let a chief do it.</source>
        <translation>La zone est pleine ({n}) : {who}. Attendez que quelqu’un sorte, ou laissez faire un chef.</translation>
    </message>
    <message>
        <source>Badge {n} belongs to a colleague. Take a visitor&apos;s badge.</source>
        <translation>Le badge {n} est celui d’un collègue. Prenez un badge visiteur.</translation>
    </message>
    <message>
        <source>Badge {n} is in the drawer already.</source>
        <translation>Le badge {n} est déjà dans le tiroir.</translation>
    </message>
    <message>
        <source>There is no badge {n} in this office. Read the number again.</source>
        <translation>Il n’y a pas de badge {n} dans ce bureau. Relisez le numéro.</translation>
    </message>
    <message>
        <source>Whom you chose is no longer on the list. Choose again.</source>
        <translation>La personne choisie n’est plus dans la liste. Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>{ticket} is on the way out or not inside: no zone can be granted. Look at the list.</source>
        <translation>{ticket} sort ou n’est pas à l’intérieur : aucune zone possible. Regardez la liste.</translation>
    </message>
    <message>
        <source>The check is not complete. Tick the open item first.</source>
        <translation>Le contrôle est incomplet. Cochez d’abord le point ouvert.</translation>
    </message>
    <message>
        <source>The airlock refused. Look at both doors, then try again.</source>
        <translation>Le sas a refusé. Regardez les deux portes, puis réessayez.</translation>
    </message>
    <message>
        <source>Arm first (F7), then release (F9).</source>
        <translation>Préparez d’abord (F7), puis libérez (F9).</translation>
    </message>
    <message>
        <source>That is not possible now. Look at the window and choose again.</source>
        <translation>Impossible maintenant. Regardez l’écran et choisissez à nouveau.</translation>
    </message>
    <message>
        <source>Already released. Watch the door; nothing else to do.</source>
        <translation>Déjà libéré. Surveillez la porte ; rien d’autre à faire.</translation>
    </message>
    <message>
        <source>The airlock does not answer and nothing was sent. Use the key switch.</source>
        <translation>Le sas ne répond pas et rien n’a été envoyé. Utilisez l’interrupteur à clé.</translation>
    </message>
    <message>
        <source>No regime is prepared. Choose one in the building panel (Ctrl+G).</source>
        <translation>Aucun régime n’est prêt. Choisissez-en un dans Bâtiment (Ctrl+G).</translation>
    </message>
    <message>
        <source>The regime stays as it is. Try again.</source>
        <translation>Le régime reste tel quel. Réessayez.</translation>
    </message>
    <message>
        <source>Whether the regime changed is not known. Look at the status bar before you go on.</source>
        <translation>On ne sait pas si le régime a changé. Regardez la barre d’état avant de continuer.</translation>
    </message>
    <message>
        <source>It refused. Look on the spot, then try again.</source>
        <translation>Refusé. Regardez sur place, puis réessayez.</translation>
    </message>
    <message>
        <source>{label} did not move. {why}</source>
        <translation>{label} n’a pas bougé. {why}</translation>
    </message>
    <message>
        <source>{label} did not open. {why}</source>
        <translation>{label} ne s’est pas ouvert. {why}</translation>
    </message>
    <message>
        <source>Result of {label} not known. Look at it before you go on.</source>
        <translation>Résultat de {label} inconnu. Regardez avant de continuer.</translation>
    </message>
    <message>
        <source>Result not known. Look at the door before you go on.</source>
        <translation>Résultat inconnu. Regardez la porte avant de continuer.</translation>
    </message>
    <message>
        <source>This alarm is not there any more. Look at the list again.</source>
        <translation>Cette alarme n’existe plus. Regardez à nouveau la liste.</translation>
    </message>
    <message>
        <source>This alarm is never put aside. Do what it says.</source>
        <translation>Cette alarme n’est jamais mise de côté. Faites ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Only its own post sees this alarm: answer it there.</source>
        <translation>Seul ce poste voit cette alarme : répondez-y sur place.</translation>
    </message>
    <message>
        <source>A silent alarm is for every post. Do what it says.</source>
        <translation>Une alarme silencieuse est pour chaque poste. Faites ce qui est indiqué.</translation>
    </message>
    <message>
        <source>Somebody else has it in hand: they alone hand it on. Ask.</source>
        <translation>Un collègue s’en occupe et peut seul la confier. Demandez-lui.</translation>
    </message>
    <message>
        <source>It is handed on already. Wait, or have it taken back.</source>
        <translation>Elle est déjà confiée. Attendez, ou faites-la reprendre.</translation>
    </message>
    <message>
        <source>Nobody else is signed in at another post. Call by phone.</source>
        <translation>Personne d’autre n’est connecté à un autre poste. Téléphonez.</translation>
    </message>
    <message>
        <source>Nobody elsewhere is told without the database. Call by phone.</source>
        <translation>Sans base de données, personne ailleurs ne l’apprend. Téléphonez.</translation>
    </message>
    <message>
        <source>That colleague is not signed in any more. Choose again.</source>
        <translation>Ce collègue n’est plus connecté. Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>Only a chief closes this one, once the cause was looked into.</source>
        <translation>Seul un chef clôture celle-ci, après examen de la cause.</translation>
    </message>
    <message>
        <source>Not closed: what caused the alarm is still there. Do the steps first.</source>
        <translation>Pas clôturée : la cause de l’alarme est toujours là. Faites d’abord les étapes.</translation>
    </message>
    <message>
        <source>Not put aside: at most {n} min. Choose a shorter time.</source>
        <translation>Pas mise de côté : {n} min au plus. Choisissez moins long.</translation>
    </message>
    <message>
        <source>Not reset: what caused the alarm is still there. Have it repaired first.</source>
        <translation>Pas réarmée : la cause de l’alarme est toujours là. Faites-la d’abord réparer.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation>Personne n’est connecté. Connectez-vous et réessayez.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an officer or the chief.</source>
        <translation>Votre rôle ne peut pas le faire. Demandez à un inspecteur ou au chef.</translation>
    </message>
    <message>
        <source>Wrong PIN. You can try {n} more times.</source>
        <translation>PIN incorrect. Encore {n} essais possibles.</translation>
    </message>
    <message>
        <source>That is not right. Wait {n} s, then try again.</source>
        <translation>Incorrect. Attendez {n} s, puis réessayez.</translation>
    </message>
    <message>
        <source>Name or passphrase is not right. Type them again.</source>
        <translation>Nom ou phrase de passe incorrects. Retapez-les.</translation>
    </message>
    <message>
        <source>The PIN is not valid any more. Sign in with your passphrase.</source>
        <translation>Le PIN n’est plus valable. Connectez-vous avec la phrase de passe.</translation>
    </message>
    <message>
        <source>That is too easy to guess. Choose a longer one.</source>
        <translation>Trop facile à deviner. Choisissez plus long.</translation>
    </message>
    <message>
        <source>Not saved: another program uses the database. Try again in a moment.</source>
        <translation>Non enregistré : un autre programme utilise la base. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Make room or call support.</source>
        <translation>Non enregistré : le disque est plein. Libérez de la place ou appelez le support.</translation>
    </message>
    <message>
        <source>Not saved: the database is away. Note it on paper, call support.</source>
        <translation>Non enregistré : base absente. Notez sur papier et appelez le support.</translation>
    </message>
    <message>
        <source>Not saved: the same action came twice, changed. Look at the queue and try again.</source>
        <translation>Non enregistré : la même action est venue deux fois, modifiée. Regardez la file et réessayez.</translation>
    </message>
    <message>
        <source>The ledger does not verify from a certain entry on. Keep the file, call support.</source>
        <translation>Le registre ne se vérifie plus à partir d’une entrée. Gardez le fichier, appelez le support.</translation>
    </message>
    <message>
        <source>Not saved. Try again; if it stays, call support.</source>
        <translation>Non enregistré. Réessayez ; si cela persiste, appelez le support.</translation>
    </message>
    <message>
        <source>The key of this console cannot be used. Have it made again by support.</source>
        <translation>La clé de cette console est inutilisable. Faites-la refaire par le support.</translation>
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
        <translation>qui arrive maintenant : {low}–{high} min</translation>
    </message>
    <message>
        <source>who comes now: no estimate</source>
        <translation>qui arrive maintenant : pas d’estimation</translation>
    </message>
    <message>
        <source>No estimate: nobody is signed in at a counter.</source>
        <translation>Pas d’estimation : personne n’est connecté à un guichet.</translation>
    </message>
    <message>
        <source>No estimate: fewer than 20 earlier visits are known.</source>
        <translation>Pas d’estimation : moins de 20 visites antérieures sont connues.</translation>
    </message>
    <message>
        <source>No estimate: too many are waiting before.</source>
        <translation>Pas d’estimation : trop de personnes attendent avant.</translation>
    </message>
    <message>
        <source>Expected {low}–{high} min, from {samples} earlier visits; called before: {ahead}; counters: {counters}; appointments that may come between: {booked}.</source>
        <translation>Attente prévue {low}–{high} min, d’après {samples} visites antérieures ; appelés avant : {ahead} ; guichets : {counters} ; rendez-vous possibles entre-temps : {booked}.</translation>
    </message>
    <message>
        <source>Of the last {n} ranges {inside} were right.</source>
        <translation>Sur les {n} dernières estimations, {inside} étaient justes.</translation>
    </message>
</context>
<context>
    <name>exercises</name>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>à temps</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tard</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>dans les {time}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faute</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Done after</source>
        <translation>Fait après</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Begins as soon as the doors are known.</source>
        <translation>Commence dès que l’état des portes est connu.</translation>
    </message>
    <message>
        <source>{n} in time, {late} late, {missed} missed, {wrong} wrong</source>
        <translation>{n} à temps, {late} en retard, {missed} manqué(s), {wrong} faute(s)</translation>
    </message>
    <message>
        <source>Passed: {told}.</source>
        <translation>Réussi : {told}.</translation>
    </message>
    <message>
        <source>Not passed: {told}.</source>
        <translation>Non réussi : {told}.</translation>
    </message>
    <message>
        <source>{officer} at counter {post}, {day} at {time}</source>
        <translation>{officer} au guichet {post}, {day} à {time}</translation>
    </message>
    <message>
        <source>This exercise begins at night. Set the night regime first.</source>
        <translation>Cet exercice commence la nuit. Mettez d’abord le régime de nuit.</translation>
    </message>
    <message>
        <source>This exercise begins by day. Set the day regime first.</source>
        <translation>Cet exercice commence de jour. Mettez d’abord le régime de jour.</translation>
    </message>
    <message>
        <source>Something of this exercise could not be played. Begin it again.</source>
        <translation>Une partie de cet exercice n’a pas pu être jouée. Recommencez-le.</translation>
    </message>
    <message>
        <source>This is a real office: nothing is trained here. Use the demo.</source>
        <translation>Ceci est un vrai bureau : on ne s’y exerce pas. Utilisez la démo.</translation>
    </message>
    <message>
        <source>The bridge moves real doors: nothing is trained here. Use the demo.</source>
        <translation>La passerelle commande de vraies portes : on ne s’y exerce pas. Utilisez la démo.</translation>
    </message>
    <message>
        <source>The fake building does not answer. Start the demo again.</source>
        <translation>Le bâtiment d’exercice ne répond pas. Relancez la démo.</translation>
    </message>
    <message>
        <source>The bridge does not answer. Wait until it is live again.</source>
        <translation>La passerelle ne répond pas. Attendez qu’elle soit à nouveau en ligne.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Personne n’est connecté. Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>The airlock is not empty and locked. Finish that first, then begin.</source>
        <translation>Le sas n’est pas vide et verrouillé. Terminez cela d’abord, puis commencez.</translation>
    </message>
    <message>
        <source>An exercise runs. End it first.</source>
        <translation>Un exercice est en cours. Terminez-le d’abord.</translation>
    </message>
    <message>
        <source>There is no such exercise. Choose another.</source>
        <translation>Cet exercice n’existe pas. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Reason for the visit</source>
        <translation>Motif de la visite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Aussi pour</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Nombre de personnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Accompagnants</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Apporté</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Ticket series</source>
        <translation>Série de numéros</translation>
    </message>
    <message>
        <source>Mail or telephone</source>
        <translation>E-mail ou téléphone</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>{field}: there are signs in it that cannot be kept. Type it again.</source>
        <translation>{field} : contient des signes non admis. Retapez-le.</translation>
    </message>
    <message>
        <source>{field}: too long. Shorten it and save again.</source>
        <translation>{field} : trop long. Raccourcissez et réenregistrez.</translation>
    </message>
    <message>
        <source>{field}: a national number may not be kept here. Remove it and save again.</source>
        <translation>{field} : un numéro national ne peut pas figurer ici. Retirez-le et réenregistrez.</translation>
    </message>
    <message>
        <source>{field}: that number is not possible. Change it, save again.</source>
        <translation>{field} : ce nombre est impossible. Modifiez et réenregistrez.</translation>
    </message>
    <message>
        <source>{field}: nothing is filled in. Fill it in and save again.</source>
        <translation>{field} : rien n’est rempli. Complétez et réenregistrez.</translation>
    </message>
    <message>
        <source>{field}: only from 2000 to 2100. Choose another day.</source>
        <translation>{field} : seulement de 2000 à 2100. Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>{field}: this one exists already. Choose another one.</source>
        <translation>{field} : existe déjà. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{field}: the same stands there twice. Leave one out.</source>
        <translation>{field} : la même chose y est deux fois. Retirez-en une.</translation>
    </message>
    <message>
        <source>{field}: this is not in the list. Choose from the list.</source>
        <translation>{field} : absent de la liste. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>{field}: this cannot be kept. Change it and save again.</source>
        <translation>{field} : ceci ne peut pas être gardé. Modifiez et enregistrez à nouveau.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>goal: {n} on average</source>
        <translation>objectif : {n} en moyenne</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>median of 4 weeks</source>
        <translation>médiane 4 semaines</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>nine of ten within</source>
        <translation>neuf sur dix en</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>weeks before</source>
        <translation>semaines d’avant</translation>
    </message>
    <message>
        <source>over the aim</source>
        <translation>au-delà de l’objectif</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>objectif</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>objectif</translation>
    </message>
    <message>
        <source>nine of ten, in seconds</source>
        <translation>neuf sur dix, en secondes</translation>
    </message>
    <message>
        <source>in 4 weeks</source>
        <translation>en 4 semaines</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Median 4 wk</source>
        <translation>Méd. 4 sem.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Med.</source>
        <translation>Méd.</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Obj.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Most in 10 min</source>
        <translation>Max. en 10 min</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenu</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 sem.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Absents</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Ce jour</translation>
    </message>
    <message>
        <source>Arrivals by hour</source>
        <translation>Arrivées par heure</translation>
    </message>
    <message>
        <source>Waits by reason, in minutes</source>
        <translation>Attente par motif, en minutes</translation>
    </message>
    <message>
        <source>Alarms by ten minutes</source>
        <translation>Alarmes par dix minutes</translation>
    </message>
    <message>
        <source>Protected neighbourhood work</source>
        <translation>Travail de quartier protégé</translation>
    </message>
    <message>
        <source>Duration of the security check</source>
        <translation>Durée du contrôle de sécurité</translation>
    </message>
    <message>
        <source>Not let in, by outcome</source>
        <translation>Non admis, par issue</translation>
    </message>
    <message>
        <source>Appointments that nobody came for</source>
        <translation>Rendez-vous non honorés</translation>
    </message>
    <message>
        <source>&lt; {n}</source>
        <translation>&lt; {n}</translation>
    </message>
    <message>
        <source>{first}–{last} h</source>
        <translation>{first}–{last} h</translation>
    </message>
    <message>
        <source>wk {n}</source>
        <translation>sem. {n}</translation>
    </message>
    <message>
        <source>today until {hour} · median {n}</source>
        <translation>aujourd’hui jusqu’à {hour} · médiane {n}</translation>
    </message>
    <message>
        <source>median today · nine of ten within {p90}</source>
        <translation>médiane du jour · neuf sur dix en {p90}</translation>
    </message>
    <message>
        <source>median of 4 weeks · nine of ten within {p90}</source>
        <translation>médiane 4 semaines · neuf sur dix en {p90}</translation>
    </message>
    <message>
        <source>today · {n} in the last hour, goal at most {goal}</source>
        <translation>aujourd’hui · {n} cette dernière heure, au plus {goal}</translation>
    </message>
    <message>
        <source>nothing is promised this week</source>
        <translation>rien de prévu cette semaine</translation>
    </message>
    <message>
        <source>this week · aim {aim}</source>
        <translation>cette semaine · objectif {aim}</translation>
    </message>
    <message>
        <source>{week} · {missed} of {booked} appointments</source>
        <translation>{week} · {missed} rendez-vous sur {booked}</translation>
    </message>
    <message>
        <source>in 4 weeks · {outcome}</source>
        <translation>en 4 semaines · {outcome}</translation>
    </message>
    <message>
        <source>fewer than {n}: not told</source>
        <translation>moins de {n} : non affiché</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>Les chiffres sont en cours de lecture.</translation>
    </message>
    <message>
        <source>No figures yet: fewer than {n} visits.</source>
        <translation>Pas encore de chiffres : moins de {n} visites.</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own</source>
        <translation>{office} · aucun chiffre par personne</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own, 1 reason with fewer than {n} hidden</source>
        <translation>{office} · aucun chiffre par personne, 1 motif de moins de {n} visites masqué</translation>
    </message>
    <message>
        <source>{office} · nobody&apos;s own, {hidden} reasons with fewer than {n} hidden</source>
        <translation>{office} · aucun chiffre par personne, {hidden} motifs de moins de {n} visites masqués</translation>
    </message>
    <message>
        <source>As it was at {time}: the database is away.</source>
        <translation>Situation de {time} : la base de données est absente.</translation>
    </message>
    <message>
        <source>Waiting ranges told here: too few came out so far to judge them.</source>
        <translation>Temps d’attente affichés ici : encore trop peu pour les juger.</translation>
    </message>
    <message>
        <source>Of the last {n} waiting ranges told here {inside} were right.</source>
        <translation>Sur les {n} derniers temps d’attente affichés ici, {inside} étaient justes.</translation>
    </message>
    <message>
        <source>No figure is about an officer, and none holds a name.</source>
        <translation>Aucun chiffre ne concerne un agent ni ne contient de nom.</translation>
    </message>
    <message>
        <source>What would tell of fewer than {n} people is not told, on screen, on paper or in a file.</source>
        <translation>Ce qui concerne moins de {n} personnes n’est montré ni à l’écran, ni sur papier, ni dans un fichier.</translation>
    </message>
    <message>
        <source>Four weeks are the 28 days before today. A median of a day or an hour leaves out days on which nobody came.</source>
        <translation>Quatre semaines sont les 28 jours avant aujourd’hui. Une médiane par jour ou par heure ignore les jours sans visite.</translation>
    </message>
    <message>
        <source>A wait runs from the arrival, for who came early to an appointment from its time, after a transfer from that.</source>
        <translation>L’attente compte dès l’arrivée ; pour qui vient trop tôt à un rendez-vous dès son heure, après un transfert dès celui-ci.</translation>
    </message>
    <message>
        <source>A check runs from the release of the outer door to its outcome. Alarms are those that the bridges have in their journals.</source>
        <translation>Un contrôle va de la libération de la porte extérieure à son issue. Les alarmes sont celles des journaux des passerelles.</translation>
    </message>
</context>
<context>
    <name>gates</name>
    <message>
        <source>Speed gates</source>
        <translation>Portillons</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>s’ouvre</translation>
    </message>
    <message>
        <source>open for one</source>
        <translation>ouvert pour un</translation>
    </message>
    <message>
        <source>somebody passes</source>
        <translation>quelqu’un passe</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>open, fire</source>
        <translation>ouvert, incendie</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>counts not known</source>
        <translation>comptes inconnus</translation>
    </message>
    <message>
        <source>in {n} · out {m}</source>
        <translation>entrées {n} · sorties {m}</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>laisser entrer</translation>
    </message>
    <message>
        <source>let out</source>
        <translation>laisser sortir</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>card {card}: {said}</source>
        <translation>carte {card} : {said}</translation>
    </message>
    <message>
        <source>let through</source>
        <translation>laissé passer</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>opened, nobody passed</source>
        <translation>ouvert, personne n’est passé</translation>
    </message>
    <message>
        <source>more than one passed</source>
        <translation>plus d’un est passé</translation>
    </message>
    <message>
        <source>somebody came the other way</source>
        <translation>quelqu’un est venu à contresens</translation>
    </message>
    <message>
        <source>stayed between the panels</source>
        <translation>resté entre les panneaux</translation>
    </message>
    <message>
        <source>did not open</source>
        <translation>ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>not known who passed</source>
        <translation>on ne sait pas qui est passé</translation>
    </message>
    <message>
        <source>refused, not a known card</source>
        <translation>refusé, carte inconnue</translation>
    </message>
    <message>
        <source>refused, not valid yet</source>
        <translation>refusé, pas encore valable</translation>
    </message>
    <message>
        <source>refused, no longer valid</source>
        <translation>refusé, plus valable</translation>
    </message>
    <message>
        <source>refused, not for this zone</source>
        <translation>refusé, pas pour cette zone</translation>
    </message>
    <message>
        <source>refused, not this way</source>
        <translation>refusé, pas dans ce sens</translation>
    </message>
    <message>
        <source>refused, passed this way before</source>
        <translation>refusé, déjà passé dans ce sens</translation>
    </message>
    <message>
        <source>refused, somebody is passing</source>
        <translation>refusé, quelqu’un passe</translation>
    </message>
    <message>
        <source>refused, gate is not free</source>
        <translation>refusé, portillon pas libre</translation>
    </message>
    <message>
        <source>refused, came too late</source>
        <translation>refusé, arrivé trop tard</translation>
    </message>
    <message>
        <source>refused, cannot be recorded</source>
        <translation>refusé, enregistrement impossible</translation>
    </message>
    <message>
        <source>passed without a card</source>
        <translation>passé sans carte</translation>
    </message>
    <message>
        <source>opened by fire panel</source>
        <translation>ouvert (incendie)</translation>
    </message>
    <message>
        <source>fire panel let go</source>
        <translation>la centrale incendie a relâché</translation>
    </message>
    <message>
        <source>a card was not read</source>
        <translation>une carte n’a pas été lue</translation>
    </message>
    <message>
        <source>Arm: let one in</source>
        <translation>Préparer : laisser entrer</translation>
    </message>
    <message>
        <source>Arm: let one out</source>
        <translation>Préparer : laisser sortir</translation>
    </message>
    <message>
        <source>LET ONE IN · {label}</source>
        <translation>LAISSER ENTRER · {label}</translation>
    </message>
    <message>
        <source>LET ONE OUT · {label}</source>
        <translation>LAISSER SORTIR · {label}</translation>
    </message>
    <message>
        <source>The fire panel holds it open. Watch who passes; nothing is steered now.</source>
        <translation>La centrale incendie le maintient ouvert. Regardez qui passe ; rien n’est commandé maintenant.</translation>
    </message>
    <message>
        <source>Somebody is being let through. Wait until it is shut, then try again.</source>
        <translation>Quelqu’un est en train de passer. Attendez qu’il soit fermé, puis réessayez.</translation>
    </message>
    <message>
        <source>Somebody or something is between the panels. Clear it, then try again.</source>
        <translation>Quelqu’un ou quelque chose est entre les panneaux. Dégagez, puis réessayez.</translation>
    </message>
    <message>
        <source>It stayed shut. Look at it, then try again or take another gate.</source>
        <translation>Il est resté fermé. Allez voir, puis réessayez ou prenez un autre portillon.</translation>
    </message>
    <message>
        <source>It fails its self-test. Take another gate and call support.</source>
        <translation>Son autotest échoue. Prenez un autre portillon et appelez le support.</translation>
    </message>
    <message>
        <source>How it stands is not known. Look on the spot; take another gate.</source>
        <translation>On ne sait pas comment il est. Regardez sur place ; prenez un autre portillon.</translation>
    </message>
    <message>
        <source>The bridge says nothing: who passes is not known.</source>
        <translation>La passerelle ne dit rien : on ne sait pas qui passe.</translation>
    </message>
    <message>
        <source>Look on the spot. Cards go on working there.</source>
        <translation>Regardez sur place. Les cartes y fonctionnent toujours.</translation>
    </message>
    <message>
        <source>Its control gives no data.</source>
        <translation>La commande ne donne aucune donnée.</translation>
    </message>
    <message>
        <source>The fire panel holds it open.</source>
        <translation>La centrale incendie le maintient ouvert.</translation>
    </message>
    <message>
        <source>Help people out. It shuts when the panel is reset.</source>
        <translation>Aidez les gens à sortir. Il se ferme après réarmement de la centrale.</translation>
    </message>
    <message>
        <source>It is blocked: somebody or something is where it must not be.</source>
        <translation>Il est bloqué : quelqu’un ou quelque chose est au mauvais endroit.</translation>
    </message>
    <message>
        <source>Look on the spot, clear it, and send people by another gate.</source>
        <translation>Regardez sur place, dégagez et envoyez les gens par un autre portillon.</translation>
    </message>
    <message>
        <source>Look who it was, and ask for a badge.</source>
        <translation>Regardez qui c’était et demandez un badge.</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>The card is being read: leave it in.</source>
        <translation>La carte est en cours de lecture : laissez-la dans le lecteur.</translation>
    </message>
    <message>
        <source>Put the identity card in the reader. Esc stops.</source>
        <translation>Insérez la carte d’identité dans le lecteur. Esc arrête.</translation>
    </message>
    <message>
        <source>From the document: {name}, born {born}. Enter keeps the name alone, Esc nothing.</source>
        <translation>Sur le document : {name}, naissance : {born}. Enter ne conserve que le nom, Esc rien.</translation>
    </message>
    <message>
        <source>From the card: {name}, born {born}. Enter keeps the name alone, Esc nothing.</source>
        <translation>Sur la carte : {name}, naissance : {born}. Enter ne conserve que le nom, Esc rien.</translation>
    </message>
    <message>
        <source>This console cannot read cards: its card library is not installed. Type the name, and call support.</source>
        <translation>Cette console ne peut pas lire les cartes : la bibliothèque de cartes n’est pas installée. Tapez le nom et appelez le support.</translation>
    </message>
    <message>
        <source>The card service of this computer does not run. Type the name, and call support.</source>
        <translation>Le service de cartes de cet ordinateur ne fonctionne pas. Tapez le nom et appelez le support.</translation>
    </message>
    <message>
        <source>No card reader is plugged in. Plug it in, or type the name.</source>
        <translation>Aucun lecteur de cartes n’est branché. Branchez-le ou tapez le nom.</translation>
    </message>
    <message>
        <source>No card came. Put it in and press {key}, or type the name.</source>
        <translation>Aucune carte n’est arrivée. Insérez-la et appuyez sur {key}, ou tapez le nom.</translation>
    </message>
    <message>
        <source>There is a card in two readers. Take one out.</source>
        <translation>Il y a une carte dans deux lecteurs. Retirez-en une.</translation>
    </message>
    <message>
        <source>The card came out while it was read: nothing was taken. Put it in and press {key}.</source>
        <translation>La carte est sortie pendant la lecture : rien n’a été repris. Insérez-la et appuyez sur {key}.</translation>
    </message>
    <message>
        <source>The card does not answer. Turn it round or wipe its chip, then press {key}; or type the name.</source>
        <translation>La carte ne répond pas. Retournez-la ou essuyez sa puce, puis appuyez sur {key} ; ou tapez le nom.</translation>
    </message>
    <message>
        <source>This is no Belgian identity card. Look at it and type the name.</source>
        <translation>Ce n’est pas une carte d’identité belge. Regardez-la et tapez le nom.</translation>
    </message>
    <message>
        <source>The data on the card is damaged: nothing was taken. Look at the card and type the name.</source>
        <translation>Les données de la carte sont endommagées : rien n’a été repris. Regardez la carte et tapez le nom.</translation>
    </message>
    <message>
        <source>Only a part of the document came. Scan it again, or type the name.</source>
        <translation>Seule une partie du document est arrivée. Scannez-le à nouveau ou tapez le nom.</translation>
    </message>
    <message>
        <source>More than one document came. Scan one, or type the name.</source>
        <translation>Plus d’un document est arrivé. Scannez-en un seul ou tapez le nom.</translation>
    </message>
    <message>
        <source>That is no document that can be read here. Scan it again, or type the name.</source>
        <translation>Ce n’est pas un document lisible ici. Scannez-le à nouveau ou tapez le nom.</translation>
    </message>
    <message>
        <source>A check digit of the document is wrong: a sign was misread. Scan it again, or type the name.</source>
        <translation>Un chiffre de contrôle du document est faux : un signe a été mal lu. Scannez-le à nouveau ou tapez le nom.</translation>
    </message>
    <message>
        <source>The date of birth on the document is none. Look at it and type the name.</source>
        <translation>La date de naissance du document n’est pas une date. Regardez-le et tapez le nom.</translation>
    </message>
    <message>
        <source>The document gives no name. Look at it and type the name.</source>
        <translation>Le document ne donne pas de nom. Regardez-le et tapez le nom.</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Laisser passer</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Night, dimmed</source>
        <translation>Nuit tamisée</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
</context>
<context>
    <name>muster</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>Accompagné par</translation>
    </message>
    <message>
        <source>{office}: muster list, {n} people</source>
        <translation>{office} : liste d’évacuation, {n} personnes</translation>
    </message>
    <message>
        <source>{day}, as it stood at {time}</source>
        <translation>{day}, situation de {time}</translation>
    </message>
    <message>
        <source>{said}; {age} old when printed at {now}</source>
        <translation>{said} ; vieille de {age} à l’impression de {now}</translation>
    </message>
    <message>
        <source>Nobody is known to be in the building.</source>
        <translation>Personne n’est connu dans le bâtiment.</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>page {n}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{ticket} was just called by counter {post}; {next} is called instead.</source>
        <translation>{ticket} vient d’être appelé par le guichet {post} ; {next} est appelé à la place.</translation>
    </message>
    <message>
        <source>Something changed. Look at the queue and at the airlock.</source>
        <translation>Quelque chose a changé. Regardez la file et le sas.</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>le visiteur</translation>
    </message>
    <message>
        <source>{ticket}: zone granted until {time}.</source>
        <translation>{ticket} : zone accordée jusqu’à {time}.</translation>
    </message>
    <message>
        <source>{ticket}: zone taken back.</source>
        <translation>{ticket} : zone retirée.</translation>
    </message>
    <message>
        <source>{ticket} has badge {number}.</source>
        <translation>{ticket} a le badge {number}.</translation>
    </message>
    <message>
        <source>Badge {number} is back.</source>
        <translation>Le badge {number} est restitué.</translation>
    </message>
    <message>
        <source>Badge {number} is lost: it opens nothing any more.</source>
        <translation>Le badge {number} est perdu : il n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>{ticket} is accounted for.</source>
        <translation>{ticket} est localisé.</translation>
    </message>
    <message>
        <source>{ticket}: {move}.</source>
        <translation>{ticket} : {move}.</translation>
    </message>
    <message>
        <source>{ticket}: {move}. F7 lets out by the airlock.</source>
        <translation>{ticket} : {move}. F7 fait sortir par le sas.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Let in with F6.</source>
        <translation>{ticket} est inscrit. Faites entrer avec F6.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Let in with F6 once the airlock is free.</source>
        <translation>{ticket} est inscrit. Faites entrer avec F6 dès que le sas est libre.</translation>
    </message>
    <message>
        <source>{ticket} is registered for the visitor in the airlock. Next: the check.</source>
        <translation>{ticket} est inscrit pour le visiteur dans le sas. Passez au contrôle.</translation>
    </message>
    <message>
        <source>{ticket} is registered. Next: the check at the desk (Alt+G).</source>
        <translation>{ticket} est inscrit. Passez au contrôle à l’accueil (Alt+G).</translation>
    </message>
    <message>
        <source>{ticket} is registered and waits to be called (F4).</source>
        <translation>{ticket} est inscrit et attend d’être appelé (F4).</translation>
    </message>
    <message>
        <source>{ticket} waits for {name}, place {place} in the queue.</source>
        <translation>{ticket} attend pour {name}, place {place} dans la file.</translation>
    </message>
    <message>
        <source>Printer ready again. Tickets waiting: {waiting}. Print them from the menu (F10).</source>
        <translation>L’imprimante est de nouveau prête. Tickets en attente : {waiting}. Imprimez-les par le menu (F10).</translation>
    </message>
    <message>
        <source>{ticket} is referred to {name}.</source>
        <translation>{ticket} est orienté vers {name}.</translation>
    </message>
    <message>
        <source>Undone for {ticket}: {move}.</source>
        <translation>Annulé pour {ticket} : {move}.</translation>
    </message>
    <message>
        <source>{ticket} was just called by counter {post}. Call the next one (F4).</source>
        <translation>{ticket} vient d’être appelé par le guichet {post}. Appelez le suivant (F4).</translation>
    </message>
    <message>
        <source>Not saved. What you typed is kept; try again in a moment.</source>
        <translation>Non enregistré. Votre saisie est gardée ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{ticket} belongs to the visitor in the airlock.</source>
        <translation>{ticket} est lié au visiteur du sas.</translation>
    </message>
    <message>
        <source>{ticket} is registered, but the airlock does not know whose it is. Choose it there.</source>
        <translation>{ticket} est inscrit, mais le sas ignore à qui il est. Choisissez-le là.</translation>
    </message>
    <message>
        <source>Booked: {when}, code {appointment}. Ctrl+P prints the confirmation.</source>
        <translation>Réservé : {when}, code {appointment}. Ctrl+P imprime la confirmation.</translation>
    </message>
    <message>
        <source>Moved to {when}, code {appointment}. Confirm it anew (Ctrl+P).</source>
        <translation>Déplacé au {when}, code {appointment}. Confirmez à nouveau (Ctrl+P).</translation>
    </message>
    <message>
        <source>Cancelled: {when}, code {appointment}. That time is free again.</source>
        <translation>Annulé : {when}, code {appointment}. Cette heure est à nouveau libre.</translation>
    </message>
    <message>
        <source>{ticket}: check passed. Arm with F7.</source>
        <translation>{ticket} : contrôle réussi. Préparez avec F7.</translation>
    </message>
    <message>
        <source>{ticket}: check passed. It waits to be called (F4).</source>
        <translation>{ticket} : contrôle réussi. Attend d’être appelé (F4).</translation>
    </message>
    <message>
        <source>{ticket} is refused: {outcome}. Ask for assistance first, then F6.</source>
        <translation>{ticket} est refusé : {outcome}. Demandez d’abord du renfort, puis seulement F6.</translation>
    </message>
    <message>
        <source>{ticket} is refused: {outcome}. Let back out with F6.</source>
        <translation>{ticket} est refusé : {outcome}. Faites ressortir avec F6.</translation>
    </message>
    <message>
        <source>Police is called to the airlock for {ticket}. Both doors stay locked.</source>
        <translation>Police appelée au sas pour {ticket}. Les deux portes restent verrouillées.</translation>
    </message>
    <message>
        <source>Emergency release is ready: press F9 within 5 s, or Esc to stop.</source>
        <translation>Déverrouillage d’urgence prêt : F9 dans les 5 s, ou Esc pour arrêter.</translation>
    </message>
    <message>
        <source>Handed to {who} (counter {post}), who must still take it in hand.</source>
        <translation>Confiée à {who} (guichet {post}), qui doit encore la prendre en charge.</translation>
    </message>
    <message>
        <source>The note is kept with the alarm.</source>
        <translation>La note est gardée avec l’alarme.</translation>
    </message>
    <message>
        <source>Set: {regime}. Every counter sees it.</source>
        <translation>Appliqué : {regime}. Chaque guichet le voit.</translation>
    </message>
    <message>
        <source>The weekly plan is confirmed. It moves the barriers by itself from now on.</source>
        <translation>Le plan hebdomadaire est confirmé. Il bouge désormais volets et bornes de lui-même.</translation>
    </message>
    <message>
        <source>The next closing by plan comes 30 minutes later.</source>
        <translation>La prochaine fermeture selon le plan vient 30 minutes plus tard.</translation>
    </message>
    <message>
        <source>By its hours the office should now have {regime}. Set it: Ctrl+Shift+G.</source>
        <translation>D’après l’horaire, le bureau devrait être en {regime}. Appliquez : Ctrl+Shift+G.</translation>
    </message>
    <message>
        <source>Locking everything is ready: press F7 within 5 s, or Esc to stop.</source>
        <translation>Verrouillage général prêt : F7 dans les 5 s, ou Esc pour arrêter.</translation>
    </message>
    <message>
        <source>Open stay: the outer door for who is in the airlock, the green call points.</source>
        <translation>Restent ouverts : la porte extérieure pour qui est dans le sas, les déclencheurs verts.</translation>
    </message>
    <message>
        <source>Open stay: the outer door for who is in the airlock, the green call points, {open}.</source>
        <translation>Restent ouverts : la porte extérieure pour qui est dans le sas, les déclencheurs verts, {open}.</translation>
    </message>
    <message>
        <source>Emergency release is done. Look at the door, then give the reason.</source>
        <translation>Déverrouillage d’urgence fait. Regardez la porte, puis donnez la raison.</translation>
    </message>
    <message>
        <source>The airlock is live again. Nothing was sent meanwhile; go on by hand.</source>
        <translation>Le sas est à nouveau en direct. Rien n’a été envoyé ; reprenez à la main.</translation>
    </message>
    <message>
        <source>{label} is moving. Watch it until it stands.</source>
        <translation>{label} bouge. Surveillez jusqu’à l’arrêt.</translation>
    </message>
    <message>
        <source>{label} was told to stop. Look that it stands.</source>
        <translation>{label} a reçu l’ordre d’arrêt. Vérifiez qu’il est immobile.</translation>
    </message>
    <message>
        <source>{label} is open for one person. Watch who passes.</source>
        <translation>{label} est ouvert pour une personne. Regardez qui passe.</translation>
    </message>
    <message>
        <source>{label} was told to shut. Look that it is.</source>
        <translation>{label} doit se fermer. Vérifiez qu’il est fermé.</translation>
    </message>
    <message>
        <source>Put aside for {minutes} min. The alarm comes back by itself.</source>
        <translation>Mise de côté pour {minutes} min. L’alarme revient d’elle-même.</translation>
    </message>
    <message>
        <source>The airlock is reset. Look at both doors.</source>
        <translation>Le sas est réarmé. Regardez les deux portes.</translation>
    </message>
    <message>
        <source>Press F6 once more within 3 s.</source>
        <translation>Appuyez encore sur F6 dans les 3 s.</translation>
    </message>
    <message>
        <source>Outer door released: {ticket} can come in.</source>
        <translation>Porte extérieure libérée : {ticket} peut entrer.</translation>
    </message>
    <message>
        <source>Outer door released: {ticket} can go out.</source>
        <translation>Porte extérieure libérée : {ticket} peut sortir.</translation>
    </message>
    <message>
        <source>Inner door released for {ticket}.</source>
        <translation>Porte intérieure libérée pour {ticket}.</translation>
    </message>
    <message>
        <source>{door} was released and nobody went through. Release again if needed.</source>
        <translation>{door} libérée et personne n’est passé. Libérez à nouveau si besoin.</translation>
    </message>
    <message>
        <source>{door} was not released; nothing moved. Try again if needed.</source>
        <translation>{door} n’a pas été libérée ; rien n’a bougé. Réessayez si besoin.</translation>
    </message>
    <message>
        <source>Result not known. Look at the door before you go on: {door}.</source>
        <translation>Résultat inconnu. Regardez la porte avant de continuer : {door}.</translation>
    </message>
    <message>
        <source>Armed too long for {ticket}. Arm again (F7) when ready.</source>
        <translation>Préparé trop longtemps pour {ticket}. Préparez à nouveau (F7).</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>the other door</source>
        <translation>l’autre porte</translation>
    </message>
    <message>
        <source>Somebody is in the airlock. Finish that visitor first, or let back out.</source>
        <translation>Quelqu’un est dans le sas. Terminez avec ce visiteur, ou faites ressortir.</translation>
    </message>
    <message>
        <source>{what} is not closed and locked yet. Wait until it is.</source>
        <translation>{what} n’est pas encore fermée et verrouillée. Attendez.</translation>
    </message>
    <message>
        <source>Another counter speaks with whoever rang. Wait, or ask them to hold.</source>
        <translation>Un autre guichet parle avec la personne qui a sonné. Attendez, ou demandez de mettre l’appel en attente.</translation>
    </message>
    <message>
        <source>The airlock has no power left. Let nobody new in and call support.</source>
        <translation>Le sas n’a plus de courant. Ne faites plus entrer et appelez le support.</translation>
    </message>
    <message>
        <source>At night only who rang is let in. Wait for the bell.</source>
        <translation>La nuit, seule la personne qui a sonné peut entrer. Attendez qu’on sonne.</translation>
    </message>
    <message>
        <source>The check is too long ago. Check again, then press Alt+G.</source>
        <translation>Le contrôle est trop ancien. Recontrôlez, puis Alt+G.</translation>
    </message>
    <message>
        <source>The state of the airlock is not known. Look at the doors, then try again.</source>
        <translation>L’état du sas est inconnu. Regardez les portes, puis réessayez.</translation>
    </message>
    <message>
        <source>Not closed and locked: {what}. Close it, then try again.</source>
        <translation>Pas fermée et verrouillée : {what}. Fermez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Nobody is in the airlock. Let somebody in first (F6).</source>
        <translation>Personne dans le sas. Faites d’abord entrer quelqu’un (F6).</translation>
    </message>
    <message>
        <source>The check is not passed yet. Finish the check, then press Alt+G.</source>
        <translation>Le contrôle n’est pas encore réussi. Terminez-le, puis Alt+G.</translation>
    </message>
    <message>
        <source>The number of people does not agree. Count who is inside and say so.</source>
        <translation>Le nombre de personnes ne concorde pas. Comptez et indiquez-le.</translation>
    </message>
    <message>
        <source>The airlock does not allow this now. Ask the chief to change the regime.</source>
        <translation>Le sas ne le permet pas maintenant. Demandez au chef de changer le régime.</translation>
    </message>
    <message>
        <source>The airlock is in fault or emergency. Solve the cause, then reset it.</source>
        <translation>Le sas est en panne ou en urgence. Réglez la cause, puis réarmez-le.</translation>
    </message>
    <message>
        <source>Something stands in the way, or that is not known. Look, then try again.</source>
        <translation>Quelque chose gêne, ou ce n’est pas connu. Regardez, puis réessayez.</translation>
    </message>
    <message>
        <source>The door control refused. Look at both doors, then try again.</source>
        <translation>La commande des portes a refusé. Regardez les deux portes, puis réessayez.</translation>
    </message>
    <message>
        <source>The bridge cannot record, so nothing moves. Use the key and call support.</source>
        <translation>La passerelle ne peut rien enregistrer : rien ne bouge. Utilisez la clé et appelez le support.</translation>
    </message>
    <message>
        <source>Somebody else is in the airlock now. Look who it is and check again.</source>
        <translation>Quelqu’un d’autre est dans le sas. Regardez qui et recontrôlez.</translation>
    </message>
    <message>
        <source>The airlock data was too old. Wait until it is live, then press again.</source>
        <translation>Les données du sas étaient périmées. Attendez le direct, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing is armed. Arm first (F7).</source>
        <translation>Rien n’est préparé. Préparez d’abord (F7).</translation>
    </message>
    <message>
        <source>The arming ran out. Arm again (F7), then release (F9).</source>
        <translation>Le délai est passé. Préparez à nouveau (F7), puis libérez (F9).</translation>
    </message>
    <message>
        <source>Another counter is working with the airlock. Wait until it is done.</source>
        <translation>Un autre guichet utilise le sas. Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Two different commands had one number. Nothing moved; start again.</source>
        <translation>Deux commandes différentes avaient le même numéro. Rien n’a bougé ; recommencez.</translation>
    </message>
    <message>
        <source>This post or role may not do this. Ask an officer or the chief.</source>
        <translation>Ce poste ou ce rôle ne peut pas le faire. Demandez à un inspecteur ou au chef.</translation>
    </message>
    <message>
        <source>The bridge has newer grants already. Nothing changed; nothing to do.</source>
        <translation>La passerelle a déjà des autorisations plus récentes. Rien n’a changé ; rien à faire.</translation>
    </message>
    <message>
        <source>Too many commands at once. Wait a second, then press.</source>
        <translation>Trop de commandes à la fois. Attendez une seconde, puis appuyez.</translation>
    </message>
    <message>
        <source>The bridge did not understand the command. Nothing moved; call support.</source>
        <translation>La passerelle n’a pas compris. Rien n’a bougé ; appelez le support.</translation>
    </message>
    <message>
        <source>The bridge does not know this command. Update the bridge; call support.</source>
        <translation>La passerelle ne connaît pas cette commande. Elle doit être mise à jour ; appelez le support.</translation>
    </message>
    <message>
        <source>Nobody is to be checked.</source>
        <translation>Personne ne doit être contrôlé.</translation>
    </message>
    <message>
        <source>Nobody waits. Register a new visitor (F2).</source>
        <translation>Personne n’attend. Nouveau visiteur : F2.</translation>
    </message>
    <message>
        <source>Nobody is called now. Call the next one (F4).</source>
        <translation>Personne n’est appelé. Appelez le suivant (F4).</translation>
    </message>
    <message>
        <source>No visitor at this counter. Call one first (F4).</source>
        <translation>Aucun visiteur à ce guichet. Appelez d’abord quelqu’un (F4).</translation>
    </message>
    <message>
        <source>There is no printer at this counter. Tell it by word.</source>
        <translation>Il n’y a pas d’imprimante à ce guichet. Dites-le de vive voix.</translation>
    </message>
    <message>
        <source>There is no card reader at this counter. Type the name, or scan the document.</source>
        <translation>Il n’y a pas de lecteur de cartes à ce guichet. Tapez le nom ou scannez le document.</translation>
    </message>
    <message>
        <source>The visitor is called. Press Ctrl+Enter when they are here, then refer.</source>
        <translation>Le visiteur est appelé. Appuyez sur Ctrl+Enter quand il est là, puis orientez-le.</translation>
    </message>
    <message>
        <source>There is a visitor at this counter. Finish first (Ctrl+Enter).</source>
        <translation>Un visiteur est à ce guichet. Clôturez d’abord (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Just called. Wait some seconds, then call again.</source>
        <translation>Vient d’être appelé. Attendez quelques secondes, puis rappelez.</translation>
    </message>
    <message>
        <source>Nothing to undo. Undo goes back one step, within 10 s.</source>
        <translation>Rien à annuler. Possible pour une action, dans les 10 s.</translation>
    </message>
    <message>
        <source>The visitor in the airlock has no number yet. Register first (F2).</source>
        <translation>Le visiteur du sas n’a pas encore de numéro. Inscrivez-le (F2).</translation>
    </message>
    <message>
        <source>The check is not complete. Tick the open item first.</source>
        <translation>Le contrôle est incomplet. Cochez d’abord le point ouvert.</translation>
    </message>
    <message>
        <source>A detector gives an alert. Check by hand, or call police (Alt+P).</source>
        <translation>Un détecteur signale. Contrôlez à la main ou appelez la police (Alt+P).</translation>
    </message>
    <message>
        <source>A detector gives no data. Check by hand and note it.</source>
        <translation>Un détecteur ne donne rien. Contrôlez à la main et notez-le.</translation>
    </message>
    <message>
        <source>The check ended without a pass. Let the visitor back out (F6).</source>
        <translation>Le contrôle n’est pas réussi. Faites ressortir le visiteur (F6).</translation>
    </message>
    <message>
        <source>The number of people is not certain. Say how many you see.</source>
        <translation>Le nombre de personnes n’est pas sûr. Indiquez combien vous en voyez.</translation>
    </message>
    <message>
        <source>Arm first (F7).</source>
        <translation>Préparez d’abord (F7).</translation>
    </message>
    <message>
        <source>Already released. Watch the door; nothing else to do.</source>
        <translation>Déjà libéré. Surveillez la porte ; rien d’autre à faire.</translation>
    </message>
    <message>
        <source>This step is not as it must be yet. Do what it says, then confirm.</source>
        <translation>Cette étape n’est pas encore bonne. Faites ce qui est dit, puis confirmez.</translation>
    </message>
    <message>
        <source>A command is under way. Wait for its answer.</source>
        <translation>Une commande est en cours. Attendez la réponse.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Personne n’est connecté. Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an officer or the chief.</source>
        <translation>Votre rôle ne peut pas le faire. Demandez à un inspecteur ou au chef.</translation>
    </message>
    <message>
        <source>There is no such call at the door. Wait for the bell.</source>
        <translation>Il n’y a pas de tel appel à la porte. Attendez la sonnette.</translation>
    </message>
    <message>
        <source>No live data from the airlock. Look through the glass; use the key switch.</source>
        <translation>Pas de données actuelles du sas. Regardez par la vitre ; utilisez l’interrupteur à clé.</translation>
    </message>
    <message>
        <source>Out of order by the register of this office. Use the key on the spot.</source>
        <translation>Hors service selon le registre de ce bureau. Utilisez la clé sur place.</translation>
    </message>
    <message>
        <source>By the register of this office it is not installed. Use the key on the spot.</source>
        <translation>Selon le registre de ce bureau, ce n’est pas installé. Utilisez la clé sur place.</translation>
    </message>
    <message>
        <source>The bridge refuses this now. Look at the airlock.</source>
        <translation>La passerelle refuse maintenant. Regardez le sas.</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>OPEN until {time}</source>
        <translation>OUVERT jusqu’à {time}</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OUVERT</translation>
    </message>
    <message>
        <source>OPEN day and night</source>
        <translation>OUVERT JOUR ET NUIT</translation>
    </message>
    <message>
        <source>NIGHT until {time}</source>
        <translation>NUIT jusqu’à {time}</translation>
    </message>
    <message>
        <source>CLOSES at {time}</source>
        <translation>FERME à {time}</translation>
    </message>
    <message>
        <source>CLOSED, opens {time}</source>
        <translation>FERMÉ, ouvre {time}</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>FERMÉ</translation>
    </message>
    <message>
        <source>HOURS NOT KNOWN</source>
        <translation>HEURES INCONNUES</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>This office receives by appointment only.</source>
        <translation>Ce bureau reçoit uniquement sur rendez-vous.</translation>
    </message>
    <message>
        <source>This office is closed now.</source>
        <translation>Ce bureau est fermé maintenant.</translation>
    </message>
    <message>
        <source>{why} Refer to: {other}.</source>
        <translation>{why} Oriente vers : {other}.</translation>
    </message>
    <message>
        <source>{name}, opens {time}</source>
        <translation>{name}, ouvre {time}</translation>
    </message>
    <message>
        <source>{name}, open day and night</source>
        <translation>{name}, ouvert jour et nuit</translation>
    </message>
    <message>
        <source>{name}, open at night, too</source>
        <translation>{name}, ouvert aussi la nuit</translation>
    </message>
    <message>
        <source>{name}, open until {time}</source>
        <translation>{name}, ouvert jusqu’à {time}</translation>
    </message>
    <message>
        <source>The office is closed now. Say why this visitor is registered anyway.</source>
        <translation>Le bureau est fermé maintenant. Dites pourquoi ce visiteur est quand même enregistré.</translation>
    </message>
    <message>
        <source>By appointment only. Say why this visitor is registered anyway, or refer them.</source>
        <translation>Uniquement sur rendez-vous. Dites pourquoi ce visiteur est quand même enregistré, ou orientez-le.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Ce moment est passé. Choisissez-en un plus tard.</translation>
    </message>
    <message>
        <source>The office is closed then. Choose another time.</source>
        <translation>Le bureau est fermé à ce moment. Choisissez une autre heure.</translation>
    </message>
    <message>
        <source>Nobody of the team works then. Choose another time.</source>
        <translation>Personne de l’équipe ne travaille à ce moment. Choisissez un autre moment.</translation>
    </message>
    <message>
        <source>That time is taken. Choose another time.</source>
        <translation>Ce moment est pris. Choisissez un autre moment.</translation>
    </message>
    <message>
        <source>That time is kept for neighbourhood work. Choose another time.</source>
        <translation>Ce moment est réservé au travail de quartier. Choisissez un autre moment.</translation>
    </message>
    <message>
        <source>The team has enough appointments that day. Choose another day.</source>
        <translation>L’équipe a assez de rendez-vous ce jour-là. Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>The team has enough appointments that week. Choose another week.</source>
        <translation>L’équipe a assez de rendez-vous cette semaine-là. Choisissez une autre semaine.</translation>
    </message>
    <message>
        <source>That time cannot be booked. Choose another time.</source>
        <translation>Ce moment ne peut pas être réservé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Roster of {officer}: nothing stands at {at}. Fill the gap.</source>
        <translation>Horaire de {officer} : rien à {at}. Comblez le vide.</translation>
    </message>
    <message>
        <source>Roster of {officer}: twice at {at}. Take one away.</source>
        <translation>Horaire de {officer} : deux fois à {at}. Enlevez-en un.</translation>
    </message>
    <message>
        <source>Roster of {officer}: what begins at {at} ends before it. Correct the times.</source>
        <translation>Horaire de {officer} : ce qui commence à {at} finit avant. Corrigez les heures.</translation>
    </message>
    <message>
        <source>Roster of {officer}: the clocks leave {at} out. Write another time.</source>
        <translation>Horaire de {officer} : l’horloge saute {at}. Écrivez une autre heure.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} comes twice that night. Write another time.</source>
        <translation>Horaire de {officer} : {at} revient deux fois cette nuit-là. Écrivez une autre heure.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} is no multiple of five minutes.</source>
        <translation>Horaire de {officer} : {at} n’est pas un multiple de cinq minutes.</translation>
    </message>
    <message>
        <source>Roster of {officer}: in team {at} as well. Put both teams into one file.</source>
        <translation>Horaire de {officer} : aussi dans l’équipe {at}. Mettez les deux équipes dans un même fichier.</translation>
    </message>
    <message>
        <source>Roster of {officer}: {at} cannot be read. Write 09:00-10:30 free.</source>
        <translation>Horaire de {officer} : {at} est illisible. Écrivez 09:00-10:30 free.</translation>
    </message>
    <message>
        <source>Roster of {officer}: an appointment at {at} would be alone. Move it first.</source>
        <translation>Horaire de {officer} : un rendez-vous à {at} serait seul. Déplacez-le d’abord.</translation>
    </message>
    <message>
        <source>Roster of {officer}: there is nothing in it. Fill it in.</source>
        <translation>Horaire de {officer} : il est vide. Remplissez-le.</translation>
    </message>
</context>
<context>
    <name>office file</name>
    <message>
        <source>Rule from {name}</source>
        <translation>Règle dès le {name}</translation>
    </message>
    <message>
        <source>Exception on {name}</source>
        <translation>Exception le {name}</translation>
    </message>
    <message>
        <source>Post {name}</source>
        <translation>Poste {name}</translation>
    </message>
    <message>
        <source>Zone {name}</source>
        <translation>Zone {name}</translation>
    </message>
    <message>
        <source>Measure {name}</source>
        <translation>Mesure {name}</translation>
    </message>
    <message>
        <source>Service {name}</source>
        <translation>Service {name}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nom court</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>fuseau</translation>
    </message>
    <message>
        <source>hours compared with the door</source>
        <translation>heures vérifiées à la porte</translation>
    </message>
    <message>
        <source>nearest offices</source>
        <translation>bureaux les plus proches</translation>
    </message>
    <message>
        <source>who is in does not come in again</source>
        <translation>qui est entré n’entre pas à nouveau</translation>
    </message>
    <message>
        <source>public holidays written down</source>
        <translation>jours fériés notés</translation>
    </message>
    <message>
        <source>order of the services</source>
        <translation>ordre des services</translation>
    </message>
    <message>
        <source>access</source>
        <translation>accès</translation>
    </message>
    <message>
        <source>security check</source>
        <translation>contrôle de sécurité</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>is a part of</source>
        <translation>fait partie de</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>s’ouvre</translation>
    </message>
    <message>
        <source>services received there</source>
        <translation>services reçus là</translation>
    </message>
    <message>
        <source>gates</source>
        <translation>portillons</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>device</source>
        <translation>appareil</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discret</translation>
    </message>
    <message>
        <source>target in minutes</source>
        <translation>objectif en minutes</translation>
    </message>
    <message>
        <source>duration in minutes</source>
        <translation>durée en minutes</translation>
    </message>
    <message>
        <source>search words</source>
        <translation>mots de recherche</translation>
    </message>
    <message>
        <source>what to bring</source>
        <translation>quoi apporter</translation>
    </message>
    <message>
        <source>who else helps</source>
        <translation>qui d’autre aide</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>me</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>je</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ve</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>di</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>jours fériés</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>at once ({day})</source>
        <translation>aussitôt ({day})</translation>
    </message>
    <message>
        <source>there is no time zone &quot;{a}&quot;</source>
        <translation>il n’y a pas de fuseau « {a} »</translation>
    </message>
    <message>
        <source>is missing: from when on who may come, and when</source>
        <translation>manque : dès quand qui peut venir, et à quelles heures</translation>
    </message>
    <message>
        <source>{a} {b} is there twice</source>
        <translation>{a} {b} y est deux fois</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is there twice</source>
        <translation>« {a} » y est deux fois</translation>
    </message>
    <message>
        <source>{a} is there twice</source>
        <translation>{a} y est deux fois</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>y est deux fois</translation>
    </message>
    <message>
        <source>a night is one span</source>
        <translation>une nuit est une seule période</translation>
    </message>
    <message>
        <source>differs from &quot;{a}&quot; in capitals alone</source>
        <translation>ne diffère de « {a} » que par les majuscules</translation>
    </message>
    <message>
        <source>{a} is no day from 2000 to 2100</source>
        <translation>{a} n’est pas un jour de 2000 à 2100</translation>
    </message>
    <message>
        <source>there is no {a} on {b}: the clocks go forward</source>
        <translation>{a} n’existe pas le {b} : l’heure avance</translation>
    </message>
    <message>
        <source>{a} comes twice on {b}: the clocks go back</source>
        <translation>{a} vient deux fois le {b} : l’heure recule</translation>
    </message>
    <message>
        <source>there is no area &quot;{a}&quot;</source>
        <translation>il n’y a pas de zone « {a} »</translation>
    </message>
    <message>
        <source>lies within itself</source>
        <translation>se contient elle-même</translation>
    </message>
    <message>
        <source>there is no service &quot;{a}&quot; in the common list</source>
        <translation>il n’y a pas de service « {a} » dans la liste commune</translation>
    </message>
    <message>
        <source>there is no service &quot;{a}&quot;</source>
        <translation>il n’y a pas de service « {a} »</translation>
    </message>
    <message>
        <source>use &quot;{a}&quot; is there twice</source>
        <translation>l’usage « {a} » y est deux fois</translation>
    </message>
    <message>
        <source>out of order on {a}, and never installed</source>
        <translation>hors service le {a}, et jamais installé</translation>
    </message>
    <message>
        <source>an office offers something</source>
        <translation>un bureau offre quelque chose</translation>
    </message>
    <message>
        <source>{a} and {b} overlap</source>
        <translation>{a} et {b} se chevauchent</translation>
    </message>
    <message>
        <source>{a} of {b} overlaps {c}</source>
        <translation>{a} de {b} déborde sur {c}</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is not understood: {b}</source>
        <translation>« {a} » est illisible : {b}</translation>
    </message>
    <message>
        <source>&quot;{a}&quot;: there is no {b} on a clock</source>
        <translation>« {a} » : {b} n’existe pas sur une horloge</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; opens and closes at one moment; a whole day is &quot;24/7&quot;</source>
        <translation>« {a} » ouvre et ferme au même moment ; un jour entier est « 24/7 »</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is longer than a day</source>
        <translation>« {a} » dure plus d’un jour</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; closes before it opens; write &quot;{b}&quot; if it ends the next day</source>
        <translation>« {a} » ferme avant d’ouvrir ; écrivez « {b} » si cela finit le lendemain</translation>
    </message>
    <message>
        <source>there is no office &quot;{a}&quot;</source>
        <translation>il n’y a pas de bureau « {a} »</translation>
    </message>
    <message>
        <source>&quot;{a}&quot; is no other regional office</source>
        <translation>« {a} » n’est pas un autre commissariat régional</translation>
    </message>
    <message>
        <source>larger than {a} bytes: no office</source>
        <translation>plus de {a} octets : pas un bureau</translation>
    </message>
    <message>
        <source>not TOML: {a}</source>
        <translation>pas du TOML : {a}</translation>
    </message>
    <message>
        <source>write [[{a}]]</source>
        <translation>écrivez [[{a}]]</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clé inconnue</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is no text in UTF-8</source>
        <translation>n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <source>cannot be read: {a}</source>
        <translation>ne peut être lu : {a}</translation>
    </message>
    <message>
        <source>is {a} and never changes</source>
        <translation>est {a} et ne change jamais</translation>
    </message>
    <message>
        <source>Expected `{a}`, got `{b}`</source>
        <translation>`{a}` attendu, `{b}` reçu</translation>
    </message>
    <message>
        <source>Invalid enum value {a}</source>
        <translation>{a} n’existe pas ici</translation>
    </message>
    <message>
        <source>write 09:00-12:00, 13:00-17:00, or 24/7, or nothing for closed</source>
        <translation>écrivez 09:00-12:00, 13:00-17:00, ou 24/7, ou rien si fermé</translation>
    </message>
    <message>
        <source>{file} is being checked.</source>
        <translation>{file} est en cours de vérification.</translation>
    </message>
    <message>
        <source>{file} is stored and on record. Every console follows by itself.</source>
        <translation>{file} est gardé et inscrit au registre. Chaque console suit d’elle-même.</translation>
    </message>
    <message>
        <source>{file} cannot be used. Faults: {n}. Nothing was changed.</source>
        <translation>{file} est inutilisable. Erreurs : {n}. Rien n’a changé.</translation>
    </message>
    <message>
        <source>{file} changes nothing: the directory has it already.</source>
        <translation>{file} ne change rien : le répertoire l’a déjà.</translation>
    </message>
    <message>
        <source>Not stored: the database is away. The change stays here; confirm again.</source>
        <translation>Pas gardé : la base de données est absente. Le changement reste ici ; confirmez à nouveau.</translation>
    </message>
    <message>
        <source>Careful: from {first} to {last} no rule holds. The office would be closed.</source>
        <translation>Attention : du {first} au {last} aucune règle ne vaut. Le bureau serait fermé.</translation>
    </message>
    <message>
        <source>{file} describes an office that the directory does not have yet.</source>
        <translation>{file} décrit un bureau qui n’est pas encore au répertoire.</translation>
    </message>
    <message>
        <source>Changes in {file}: {n}. Nothing is stored until you confirm.</source>
        <translation>Changements dans {file} : {n}. Rien n’est gardé avant votre confirmation.</translation>
    </message>
</context>
<context>
    <name>office page</name>
    <message>
        <source>day and night</source>
        <translation>jour et nuit</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Regional office</source>
        <translation>Commissariat régional</translation>
    </message>
    <message>
        <source>Neighbourhood office</source>
        <translation>Commissariat de quartier</translation>
    </message>
    <message>
        <source>without an appointment</source>
        <translation>sans rendez-vous</translation>
    </message>
    <message>
        <source>by appointment only</source>
        <translation>uniquement sur rendez-vous</translation>
    </message>
    <message>
        <source>with or without an appointment</source>
        <translation>avec ou sans rendez-vous</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>without detectors</source>
        <translation>sans détecteurs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>Nouvel An</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pâques</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>lundi de Pâques</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>fête du Travail</translation>
    </message>
    <message>
        <source>Ascension</source>
        <translation>Ascension</translation>
    </message>
    <message>
        <source>Pentecost</source>
        <translation>Pentecôte</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>lundi de Pentecôte</translation>
    </message>
    <message>
        <source>National holiday</source>
        <translation>fête nationale</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Assomption</translation>
    </message>
    <message>
        <source>All Saints</source>
        <translation>Toussaint</translation>
    </message>
    <message>
        <source>Armistice</source>
        <translation>Armistice</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Noël</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>nouvelle règle</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>exception</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation>pas encore ouvert</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Contrôle de sécurité</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>Ouvert ce jour</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>Particularité</translation>
    </message>
    <message>
        <source>an ordinary day</source>
        <translation>un jour ordinaire</translation>
    </message>
    <message>
        <source>compared with the door</source>
        <translation>vérifiées à la porte</translation>
    </message>
    <message>
        <source>made up, not verified</source>
        <translation>inventées, non vérifiées</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>No other rule comes after this one.</source>
        <translation>Aucune autre règle ne suit celle-ci.</translation>
    </message>
    <message>
        <source>when granted</source>
        <translation>si accordé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>au guichet</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>personnel</translation>
    </message>
    <message>
        <source>counter {n}</source>
        <translation>guichet {n}</translation>
    </message>
    <message>
        <source>airlock {n}</source>
        <translation>sas {n}</translation>
    </message>
    <message>
        <source>counter and airlock {n}</source>
        <translation>guichet et sas {n}</translation>
    </message>
    <message>
        <source>overview {n}</source>
        <translation>vue d’ensemble {n}</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Bullet-resistant glass</source>
        <translation>Vitrage pare-balles</translation>
    </message>
    <message>
        <source>Metal detection gate</source>
        <translation>Portique de détection</translation>
    </message>
    <message>
        <source>X-ray scanner</source>
        <translation>Scanner à rayons X</translation>
    </message>
    <message>
        <source>Speed gates</source>
        <translation>Portillons d’accès</translation>
    </message>
    <message>
        <source>Bollards</source>
        <translation>Bornes anti-bélier</translation>
    </message>
    <message>
        <source>Roller shutters</source>
        <translation>Volets roulants</translation>
    </message>
    <message>
        <source>Glass break detection</source>
        <translation>Détection bris de glace</translation>
    </message>
    <message>
        <source>Tamper detection</source>
        <translation>Détection de sabotage</translation>
    </message>
    <message>
        <source>Panic alarm</source>
        <translation>Alarme agression</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>Interphone</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Caméras</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Only the chief and the administrator see this page. The diagnosis is for everybody.</source>
        <translation>Seuls le chef de service et l’administrateur voient cette page. Le diagnostic est pour tous.</translation>
    </message>
    <message>
        <source>Choose the changed office file</source>
        <translation>Choisissez le fichier de bureau modifié</translation>
    </message>
    <message>
        <source>The office directory is being read.</source>
        <translation>Le répertoire des bureaux est en cours de lecture.</translation>
    </message>
    <message>
        <source>This office is not in the directory: only the settings are known. Import its file.</source>
        <translation>Ce bureau n’est pas au répertoire : seuls les réglages sont connus. Importez son fichier.</translation>
    </message>
    <message>
        <source>The database is away: this is what was read last.</source>
        <translation>La base de données est absente : voici la dernière lecture.</translation>
    </message>
</context>
<context>
    <name>panic</name>
    <message>
        <source>Silent alarm: {counter}, since {time}</source>
        <translation>Alarme silencieuse : {counter}, depuis {time}</translation>
    </message>
    <message>
        <source>Follow the procedure. Do not phone the post, do not go in alone.</source>
        <translation>Suivez la procédure. N’appelez pas le poste, n’y allez pas seul.</translation>
    </message>
    <message>
        <source>By the button at the post.</source>
        <translation>Par le bouton du poste.</translation>
    </message>
    <message>
        <source>By the key of the console ({officer}).</source>
        <translation>Par la touche de la console ({officer}).</translation>
    </message>
    <message>
        <source>Also: {posts}</source>
        <translation>Aussi : {posts}</translation>
    </message>
    <message>
        <source>End: {counter}</source>
        <translation>Mettre fin : {counter}</translation>
    </message>
    <message>
        <source>Why is it over? On record.</source>
        <translation>Pourquoi est-ce fini ? C’est consigné.</translation>
    </message>
    <message>
        <source>Say first why it is over.</source>
        <translation>Dites d’abord pourquoi c’est fini.</translation>
    </message>
    <message>
        <source>The button at the post is still pressed. Have it released first.</source>
        <translation>Le bouton du poste est encore enfoncé. Faites-le d’abord relâcher.</translation>
    </message>
    <message>
        <source>Only a chief ends it here, or the key at the post.</source>
        <translation>Seul un chef y met fin ici, ou la clé du poste.</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Weekly plan: not known</source>
        <translation>Plan hebdomadaire : inconnu</translation>
    </message>
    <message>
        <source>The weekly plan waits to be confirmed</source>
        <translation>Le plan hebdomadaire attend une confirmation</translation>
    </message>
    <message>
        <source>Weekly plan: nothing moves in the coming weeks</source>
        <translation>Plan hebdomadaire : rien ne bouge ces prochaines semaines</translation>
    </message>
    <message>
        <source>Next: opens {time} by plan</source>
        <translation>Ensuite : ouvre à {time} selon le plan</translation>
    </message>
    <message>
        <source>Next: closes {time} by plan, put off</source>
        <translation>Ensuite : ferme à {time} selon le plan, reporté</translation>
    </message>
    <message>
        <source>Next: closes {time} by plan</source>
        <translation>Ensuite : ferme à {time} selon le plan</translation>
    </message>
    <message>
        <source>Until then it moves nothing: {names}</source>
        <translation>Jusque-là, il ne bouge rien : {names}</translation>
    </message>
    <message>
        <source>Until then it moves nothing. To open at {time}: {names}</source>
        <translation>Jusque-là, il ne bouge rien. À ouvrir à {time} : {names}</translation>
    </message>
    <message>
        <source>Until then it moves nothing. To close at {time}: {names}</source>
        <translation>Jusque-là, il ne bouge rien. À fermer à {time} : {names}</translation>
    </message>
    <message>
        <source>Confirm the plan</source>
        <translation>Confirmer le plan</translation>
    </message>
    <message>
        <source>30 min later</source>
        <translation>30 min plus tard</translation>
    </message>
    <message>
        <source>There is no closing to put off.</source>
        <translation>Il n’y a pas de fermeture à reporter.</translation>
    </message>
    <message>
        <source>Whether the plan took it is not known. Look at its line first.</source>
        <translation>On ne sait pas si le plan l’a pris. Regardez d’abord sa ligne.</translation>
    </message>
    <message>
        <source>The plan is another one by now. Read it again, then confirm.</source>
        <translation>Le plan a changé entre-temps. Relisez-le, puis confirmez.</translation>
    </message>
    <message>
        <source>The bridge refused it. Look at the line of the plan and try again.</source>
        <translation>La passerelle l’a refusé. Regardez la ligne du plan et réessayez.</translation>
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
        <translation>verrouillé depuis {time}</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>personne de connecté</translation>
    </message>
    <message>
        <source>Counter {post}</source>
        <translation>Guichet {post}</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Lecture de la file…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 attend</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} attendent</translation>
    </message>
    <message>
        <source>{count} · longest {time}</source>
        <translation>{count} · maximum {time}</translation>
    </message>
    <message>
        <source>Airlock bridge {age}</source>
        <translation>Passerelle {age}</translation>
    </message>
    <message>
        <source>Airlock bridge slow, {age}</source>
        <translation>Passerelle lente {age}</translation>
    </message>
    <message>
        <source>Airlock bridge out of date, {age}</source>
        <translation>Passerelle périmée {age}</translation>
    </message>
    <message>
        <source>Airlock bridge lost, {age}</source>
        <translation>Passerelle perdue {age}</translation>
    </message>
    <message>
        <source>Airlock bridge: no data yet</source>
        <translation>Passerelle : pas encore de données</translation>
    </message>
    <message>
        <source>Airlock bridge does not answer</source>
        <translation>La passerelle ne répond pas</translation>
    </message>
    <message>
        <source>Airlock bridge refuses this console</source>
        <translation>La passerelle refuse cette console</translation>
    </message>
    <message>
        <source>Airlock bridge is not the one we trust</source>
        <translation>Passerelle non reconnue</translation>
    </message>
    <message>
        <source>Airlock bridge has another version</source>
        <translation>Passerelle d’une autre version</translation>
    </message>
    <message>
        <source>Wait for live data, or use the key switch.</source>
        <translation>Attendez le direct, ou utilisez l’interrupteur à clé.</translation>
    </message>
    <message>
        <source>Use the key switch and call support.</source>
        <translation>Utilisez l’interrupteur à clé et appelez le support.</translation>
    </message>
    <message>
        <source>Have this console enrolled by support.</source>
        <translation>Faites inscrire cette console par le support.</translation>
    </message>
    <message>
        <source>Use the key switch and call support at once.</source>
        <translation>Utilisez l’interrupteur à clé et appelez le support tout de suite.</translation>
    </message>
    <message>
        <source>Have the programs updated by support.</source>
        <translation>Faites mettre à jour les programmes par le support.</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>La base de données s’ouvre</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Database slow</source>
        <translation>Base lente</translation>
    </message>
    <message>
        <source>Database busy</source>
        <translation>Base occupée</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disque plein</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Base absente</translation>
    </message>
    <message>
        <source>A moment: you can type already.</source>
        <translation>Un instant : vous pouvez déjà taper.</translation>
    </message>
    <message>
        <source>Saving takes long. Go on working; call support.</source>
        <translation>L’enregistrement est lent. Continuez ; appelez le support.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, or wait a moment.</source>
        <translation>Un autre programme occupe la base. Fermez-le, ou attendez un instant.</translation>
    </message>
    <message>
        <source>Nothing is saved: make room on the disk.</source>
        <translation>Rien n’est enregistré : libérez de la place.</translation>
    </message>
    <message>
        <source>Nothing is saved: note numbers on paper and call support.</source>
        <translation>Rien n’est enregistré : notez les numéros sur papier et appelez le support.</translation>
    </message>
    <message>
        <source>Its file is gone. Call support; make no new one.</source>
        <translation>Son fichier a disparu. Appelez le support ; n’en créez pas d’autre.</translation>
    </message>
    <message>
        <source>Its file was replaced. Call support, restart.</source>
        <translation>Son fichier a été remplacé. Appelez le support et redémarrez.</translation>
    </message>
    <message>
        <source>Its file may not be read. Call support.</source>
        <translation>Son fichier ne peut pas être lu. Appelez le support.</translation>
    </message>
    <message>
        <source>Its file may not be written. Call support.</source>
        <translation>Son fichier ne peut pas être écrit. Appelez le support.</translation>
    </message>
    <message>
        <source>Its file is damaged. Keep it and call support.</source>
        <translation>Son fichier est abîmé. Gardez-le et appelez le support.</translation>
    </message>
    <message>
        <source>Its file is something else. Call support.</source>
        <translation>Son fichier est autre chose. Appelez le support.</translation>
    </message>
    <message>
        <source>It is newer than this program. Call support.</source>
        <translation>Elle est plus récente que ce programme. Appelez le support.</translation>
    </message>
    <message>
        <source>It is older than this program. Call support.</source>
        <translation>Elle est plus ancienne que ce programme. Appelez le support.</translation>
    </message>
    <message>
        <source>It is another office&apos;s. Call support.</source>
        <translation>Elle est celle d’un autre bureau. Appelez le support.</translation>
    </message>
    <message>
        <source>It does not know this console. Call support.</source>
        <translation>Elle ne connaît pas cette console. Appelez le support.</translation>
    </message>
    <message>
        <source>It is on a network drive. Call support.</source>
        <translation>Elle est sur un disque réseau. Appelez le support.</translation>
    </message>
    <message>
        <source>The disk fails. Work on paper and call support.</source>
        <translation>Le disque est en panne. Travaillez sur papier et appelez le support.</translation>
    </message>
    <message>
        <source>The key of this console is gone. Call support.</source>
        <translation>La clé de cette console a disparu. Appelez le support.</translation>
    </message>
    <message>
        <source>Security guard</source>
        <translation>Agent de gardiennage</translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Chief of shift</source>
        <translation>Chef de service</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditeur</translation>
    </message>
</context>
<context>
    <name>printer</name>
    <message>
        <source>The ticket printer is ready</source>
        <translation>L’imprimante à tickets est prête</translation>
    </message>
    <message>
        <source>The ticket printer has no paper</source>
        <translation>L’imprimante à tickets n’a plus de papier</translation>
    </message>
    <message>
        <source>The cover of the ticket printer is open</source>
        <translation>Le capot de l’imprimante à tickets est ouvert</translation>
    </message>
    <message>
        <source>The ticket printer is in fault</source>
        <translation>L’imprimante à tickets est en panne</translation>
    </message>
    <message>
        <source>The ticket printer does not answer</source>
        <translation>L’imprimante à tickets ne répond pas</translation>
    </message>
    <message>
        <source>The ticket printer cannot be reached</source>
        <translation>L’imprimante à tickets est injoignable</translation>
    </message>
    <message>
        <source>Tickets cannot be kept on this computer</source>
        <translation>Les tickets ne peuvent pas être gardés sur cet ordinateur</translation>
    </message>
    <message>
        <source>no paper: ticket waits</source>
        <translation>pas de papier : ticket en attente</translation>
    </message>
    <message>
        <source>printed; roll nearly empty</source>
        <translation>imprimé ; rouleau presque fini</translation>
    </message>
    <message>
        <source>ticket is being printed</source>
        <translation>ticket en cours d’impression</translation>
    </message>
    <message>
        <source>ticket printed</source>
        <translation>ticket imprimé</translation>
    </message>
    <message>
        <source>ticket sent: see that it comes</source>
        <translation>ticket envoyé : vérifiez qu’il sort</translation>
    </message>
    <message>
        <source>not printed: tell the number</source>
        <translation>pas imprimé : dites le numéro</translation>
    </message>
    <message>
        <source>not sure: look if it came</source>
        <translation>pas sûr : regardez s’il est sorti</translation>
    </message>
    <message>
        <source>The slip for {ticket} is not printed. {why}.</source>
        <translation>Le billet pour {ticket} n’est pas imprimé. {why}.</translation>
    </message>
    <message>
        <source>See whether the slip for {ticket} came. {why}.</source>
        <translation>Regardez si le billet pour {ticket} est sorti. {why}.</translation>
    </message>
    <message>
        <source>The ticket of {ticket} is not printed: say the number. {why}.</source>
        <translation>Le ticket de {ticket} n’est pas imprimé : dites le numéro. {why}.</translation>
    </message>
    <message>
        <source>See whether the ticket of {ticket} came; if not, Alt+T. {why}.</source>
        <translation>Regardez si le ticket de {ticket} est sorti ; sinon, Alt+T. {why}.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>{office} · queue on {day} at {time}</source>
        <translation>{office} · file du {day} à {time}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>{office}, code {code}</source>
        <translation>{office}, code {code}</translation>
    </message>
    <message>
        <source>People: {n}</source>
        <translation>Nombre de personnes : {n}</translation>
    </message>
    <message>
        <source>Show this code at the door: on paper or on your telephone.</source>
        <translation>Montrez ce code à l’entrée : sur papier ou sur votre téléphone.</translation>
    </message>
    <message>
        <source>Please come at most {early} minutes early. After {late} minutes the appointment may be given up.</source>
        <translation>Venez au plus {early} minutes à l’avance. Après {late} minutes, le rendez-vous peut être annulé.</translation>
    </message>
    <message>
        <source>Bring your identity card.</source>
        <translation>Apportez votre carte d’identité.</translation>
    </message>
    <message>
        <source>Bring along: {what}.</source>
        <translation>À apporter : {what}.</translation>
    </message>
    <message>
        <source>You cannot come? Call us, so that somebody else can have the time.</source>
        <translation>Vous ne pouvez pas venir ? Appelez-nous : quelqu’un d’autre pourra prendre l’heure.</translation>
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
        <translation>Situation du {day} à {time}</translation>
    </message>
    <message>
        <source>No appointments.</source>
        <translation>Aucun rendez-vous.</translation>
    </message>
    <message>
        <source>{team} · protected this week {kept} %, aim {aim} %</source>
        <translation>{team} · protégé cette semaine {kept} %, objectif {aim} %</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>{office} · figures</source>
        <translation>{office} · chiffres</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>Roller shutters</source>
        <translation>Volets roulants</translation>
    </message>
    <message>
        <source>Bollards</source>
        <translation>Bornes</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>down</source>
        <translation>baissée</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>up</source>
        <translation>levée</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>s’ouvre</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>se ferme</translation>
    </message>
    <message>
        <source>stopped at {share}</source>
        <translation>arrêté à {share}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
    <message>
        <source>raise</source>
        <translation>lever</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>baisser</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>refused by its control</source>
        <translation>refusé par sa commande</translation>
    </message>
    <message>
        <source>weekly plan</source>
        <translation>plan hebdomadaire</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>drive in fault</source>
        <translation>moteur en défaut</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en mouvement</translation>
    </message>
    <message>
        <source>stopped, obstacle</source>
        <translation>arrêté, obstacle</translation>
    </message>
    <message>
        <source>stopped, occupied</source>
        <translation>arrêté, occupé</translation>
    </message>
    <message>
        <source>going down</source>
        <translation>descend</translation>
    </message>
    <message>
        <source>going up</source>
        <translation>monte</translation>
    </message>
    <message>
        <source>sensor not known</source>
        <translation>capteur inconnu</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>console</source>
        <translation>console</translation>
    </message>
    <message>
        <source>key on the spot</source>
        <translation>clé sur place</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>Arm: close {label}</source>
        <translation>Préparer : fermer {label}</translation>
    </message>
    <message>
        <source>Arm: open {label}</source>
        <translation>Préparer : ouvrir {label}</translation>
    </message>
    <message>
        <source>Arm: raise {label}</source>
        <translation>Préparer : lever {label}</translation>
    </message>
    <message>
        <source>Arm: lower {label}</source>
        <translation>Préparer : baisser {label}</translation>
    </message>
    <message>
        <source>CLOSE {label}</source>
        <translation>FERMER {label}</translation>
    </message>
    <message>
        <source>OPEN {label}</source>
        <translation>OUVRIR {label}</translation>
    </message>
    <message>
        <source>RAISE {label}</source>
        <translation>LEVER {label}</translation>
    </message>
    <message>
        <source>LOWER {label}</source>
        <translation>BAISSER {label}</translation>
    </message>
    <message>
        <source>Where it stands is not known. Look on the spot; use the key there.</source>
        <translation>Sa position est inconnue. Regardez sur place et utilisez la clé.</translation>
    </message>
    <message>
        <source>Its drive is in fault. Do not force it; call the technical service.</source>
        <translation>Le moteur est en défaut. Ne forcez pas ; appelez le service technique.</translation>
    </message>
    <message>
        <source>The key on the spot has it, or it is in maintenance. Ask who is there.</source>
        <translation>La clé sur place est active, ou une maintenance est en cours. Demandez qui est là.</translation>
    </message>
    <message>
        <source>It is moving, stands there already, or another counter armed it.</source>
        <translation>Il bouge, y est déjà, ou un autre guichet l’a préparé.</translation>
    </message>
    <message>
        <source>Its control refused. Look whether something is in the way; try again.</source>
        <translation>La commande a refusé. Regardez si quelque chose gêne, puis réessayez.</translation>
    </message>
    <message>
        <source>The arming ran out. Arm again (Enter), then move (Ctrl+Enter).</source>
        <translation>La préparation a expiré. Préparez à nouveau (Enter), puis actionnez (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Nothing is armed. Arm first (Enter), then move (Ctrl+Enter).</source>
        <translation>Rien n’est préparé. Préparez d’abord (Enter), puis actionnez (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>A vehicle stands over the loop. Have it moved; try again.</source>
        <translation>Un véhicule est sur la boucle. Faites-le déplacer, puis réessayez.</translation>
    </message>
    <message>
        <source>Something breaks the light beam. Clear it; try again.</source>
        <translation>Quelque chose coupe le faisceau. Dégagez, puis réessayez.</translation>
    </message>
    <message>
        <source>Whether somebody is still inside is not known. Look in every room; use the key there.</source>
        <translation>On ignore si quelqu’un est encore à l’intérieur. Regardez dans chaque pièce ; utilisez la clé sur place.</translation>
    </message>
    <message>
        <source>No live data from the building. Look on the spot; use the key there.</source>
        <translation>Pas de données actuelles du bâtiment. Regardez sur place et utilisez la clé.</translation>
    </message>
    <message>
        <source>Somebody is still inside, and this is a way out. See everybody out first.</source>
        <translation>Quelqu’un est encore à l’intérieur et ceci est une sortie. Faites d’abord sortir tout le monde.</translation>
    </message>
    <message>
        <source>Whether something stands there is not known. Look on the spot; use the key.</source>
        <translation>On ne sait pas si quelque chose gêne. Regardez sur place ; utilisez la clé.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Wait and target</source>
        <translation>Attente et objectif</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>{group} · {n}</source>
        <translation>{group} · {n}</translation>
    </message>
    <message>
        <source>{post}: {ticket} {time}</source>
        <translation>G{post} {ticket} {time}</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>{service}, +{n}</source>
        <translation>{service}, +{n}</translation>
    </message>
    <message>
        <source>then {services}</source>
        <translation>puis {services}</translation>
    </message>
    <message>
        <source>discreet</source>
        <translation>discret</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} services</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>Outside, does not ring</source>
        <translation>Dehors, ne sonne pas</translation>
    </message>
    <message>
        <source>{n} rings, {first} to {last}</source>
        <translation>{n} coups, de {first} à {last}</translation>
    </message>
    <message>
        <source>Bell since {time}</source>
        <translation>Sonne depuis {time}</translation>
    </message>
    <message>
        <source>Pause until {time}</source>
        <translation>Pause jusqu’à {time}</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Depuis {time}</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Ce guichet</translation>
    </message>
    <message>
        <source>Called {time}</source>
        <translation>Appelé {time}</translation>
    </message>
    <message>
        <source>waits {waited}, target {target}</source>
        <translation>attend {waited}, objectif {target}</translation>
    </message>
    <message>
        <source>Order: minutes waited plus a head start: danger first, vulnerable, minor and medical 30, appointment 20, back from a pause 15, quick hand-in 10. Ties by arrival.</source>
        <translation>Ordre : minutes d’attente plus une avance : danger d’abord, vulnérable, mineur et médical 30, rendez-vous 20, retour de pause 15, dépôt rapide 10. À égalité, l’arrivée compte.</translation>
    </message>
    <message>
        <source>Card of {ticket}</source>
        <translation>Fiche de {ticket}</translation>
    </message>
</context>
<context>
    <name>readers</name>
    <message>
        <source>Badge readers</source>
        <translation>Lecteurs de badges</translation>
    </message>
    <message>
        <source>{gate}, outside</source>
        <translation>{gate}, côté extérieur</translation>
    </message>
    <message>
        <source>{gate}, inside</source>
        <translation>{gate}, côté intérieur</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extérieur</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>intérieur</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>sécurisé</translation>
    </message>
    <message>
        <source>not secure</source>
        <translation>non sécurisé</translation>
    </message>
    <message>
        <source>two answer</source>
        <translation>deux répondent</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>cover shut</source>
        <translation>capot fermé</translation>
    </message>
    <message>
        <source>cover not known</source>
        <translation>capot inconnu</translation>
    </message>
    <message>
        <source>good</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>in fault</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>The bridge says nothing: how it stands is not known.</source>
        <translation>La passerelle ne dit rien : son état est inconnu.</translation>
    </message>
    <message>
        <source>Look on the spot. Cards go on working there.</source>
        <translation>Allez voir sur place. Les cartes continuent d’y fonctionner.</translation>
    </message>
    <message>
        <source>Somebody opened it.</source>
        <translation>Quelqu’un l’a ouvert.</translation>
    </message>
    <message>
        <source>Go and look who is there; keep the gate in sight.</source>
        <translation>Allez voir qui s’y trouve ; gardez le portillon à l’œil.</translation>
    </message>
    <message>
        <source>It answers without its own key. Its cards open nothing.</source>
        <translation>Il répond sans sa propre clé. Ses cartes n’ouvrent rien.</translation>
    </message>
    <message>
        <source>Trust no card there; go and look, and call support.</source>
        <translation>Ne vous fiez à aucune carte à cet endroit ; allez voir et appelez le support.</translation>
    </message>
    <message>
        <source>Two readers answer at its address. Their cards open nothing.</source>
        <translation>Deux lecteurs répondent à son adresse. Leurs cartes n’ouvrent rien.</translation>
    </message>
    <message>
        <source>Let people through by hand; tell support which reader here is silent.</source>
        <translation>Faites passer à la main ; indiquez au support quel lecteur de cette liste ne répond pas.</translation>
    </message>
    <message>
        <source>It does not answer. It is tried again by itself.</source>
        <translation>Il ne répond pas. Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Let people through by hand; look at its cable and call support.</source>
        <translation>Laissez passer les gens à la main ; vérifiez son câble et appelez le support.</translation>
    </message>
    <message>
        <source>Its supply is in fault.</source>
        <translation>Son alimentation est en panne.</translation>
    </message>
    <message>
        <source>Cards still work. Call support.</source>
        <translation>Les cartes fonctionnent encore. Appelez le support.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Agreed with the visitor</source>
        <translation>Convenu avec le visiteur</translation>
    </message>
    <message>
        <source>Language or interpreter is here now</source>
        <translation>Langue ou interprète disponible</translation>
    </message>
    <message>
        <source>Only a short question</source>
        <translation>Juste une courte question</translation>
    </message>
    <message>
        <source>Calmer for the waiting room</source>
        <translation>Plus calme pour la salle d’attente</translation>
    </message>
    <message>
        <source>Asked by the chief</source>
        <translation>Demandé par le chef</translation>
    </message>
    <message>
        <source>The visitor asked for it</source>
        <translation>Le visiteur l’a demandé</translation>
    </message>
    <message>
        <source>The office cannot then</source>
        <translation>Le bureau ne peut pas</translation>
    </message>
    <message>
        <source>Helped elsewhere</source>
        <translation>Aidé ailleurs</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>Réservé par erreur</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Autre raison</translation>
    </message>
    <message>
        <source>A legal term runs out</source>
        <translation>Un délai légal expire</translation>
    </message>
    <message>
        <source>Agreed with the team</source>
        <translation>Convenu avec l’équipe</translation>
    </message>
    <message>
        <source>The officer is free for them</source>
        <translation>L’inspecteur est libre pour eux</translation>
    </message>
    <message>
        <source>Held up on the way</source>
        <translation>Retardé en route</translation>
    </message>
    <message>
        <source>Our own delay or mistake</source>
        <translation>Notre propre retard ou erreur</translation>
    </message>
    <message>
        <source>Somebody else was checked in by mistake</source>
        <translation>Une autre personne a été enregistrée par erreur</translation>
    </message>
    <message>
        <source>Does not want to wait</source>
        <translation>Ne veut pas attendre</translation>
    </message>
    <message>
        <source>Belongs to another office</source>
        <translation>Relève d’un autre bureau</translation>
    </message>
    <message>
        <source>Goes on online</source>
        <translation>Continue en ligne</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>Inscrit par erreur</translation>
    </message>
    <message>
        <source>Sent away for misconduct</source>
        <translation>Renvoyé pour comportement</translation>
    </message>
    <message>
        <source>Agreed with the other counter</source>
        <translation>Convenu avec l’autre guichet</translation>
    </message>
    <message>
        <source>The other counter is closed or away</source>
        <translation>L’autre guichet est fermé ou absent</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>Has an appointment</source>
        <translation>A un rendez-vous</translation>
    </message>
    <message>
        <source>Victim or vulnerable person</source>
        <translation>Victime ou personne vulnérable</translation>
    </message>
    <message>
        <source>Asked to come by a colleague</source>
        <translation>Convoqué par un collègue</translation>
    </message>
    <message>
        <source>No ticket came out</source>
        <translation>Aucun ticket n’est sorti</translation>
    </message>
    <message>
        <source>The visitor lost it</source>
        <translation>Le visiteur l’a perdu</translation>
    </message>
</context>
<context>
    <name>referrals</name>
    <message>
        <source>service here</source>
        <translation>service ici</translation>
    </message>
    <message>
        <source>other office</source>
        <translation>autre commissariat</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>ailleurs</translation>
    </message>
    <message>
        <source>Waits again for this service, with the time of arrival they had.</source>
        <translation>Attend à nouveau, pour ce service, avec la même heure d’arrivée.</translation>
    </message>
    <message>
        <source>The visit here ends; the slip says where to go.</source>
        <translation>La visite ici se termine ; le billet dit où aller.</translation>
    </message>
    <message>
        <source>Hours not known here</source>
        <translation>Heures inconnues ici</translation>
    </message>
    <message>
        <source>Closed now, opens {time}</source>
        <translation>Fermé, ouvre {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Fermé maintenant</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>Ouvert jour et nuit</translation>
    </message>
    <message>
        <source>Open now, until {time}</source>
        <translation>Ouvert, jusqu’à {time}</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>Sur rendez-vous</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Bring along</source>
        <translation>À apporter</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>{zone}, until {time}</source>
        <translation>{zone}, jusqu’à {time}</translation>
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
        <translation>inconnu</translation>
    </message>
    <message>
        <source>DAY REGIME</source>
        <translation>RÉGIME DE JOUR</translation>
    </message>
    <message>
        <source>The bridge says nothing: look at the doors.</source>
        <translation>La passerelle ne dit rien : regardez les portes.</translation>
    </message>
    <message>
        <source>The key at the door has it.</source>
        <translation>La clé à la porte le commande.</translation>
    </message>
    <message>
        <source>As the bridge is set up; nobody changed it.</source>
        <translation>Comme réglé dans la passerelle ; personne ne l’a changé.</translation>
    </message>
    <message>
        <source>since {time} · {officer}, {counter}</source>
        <translation>depuis {time} · {officer}, {counter}</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Gets out</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>En outre</translation>
    </message>
    <message>
        <source>Everybody: outer door (F6), inner door for who leaves (F7, F9).</source>
        <translation>Tous : porte extérieure (F6), intérieure pour qui part (F7, F9).</translation>
    </message>
    <message>
        <source>Who rings or stands outside: one press of F6.</source>
        <translation>Qui sonne ou attend dehors : une fois F6.</translation>
    </message>
    <message>
        <source>No shutter or bollard moves by this.</source>
        <translation>Ni volet ni borne ne bouge par là.</translation>
    </message>
    <message>
        <source>Only who rings; F6 twice, one visitor at a time.</source>
        <translation>Seulement qui sonne ; deux fois F6, un visiteur à la fois.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Personne.</translation>
    </message>
    <message>
        <source>Whoever is inside stays served until gone.</source>
        <translation>Qui est à l’intérieur reste servi.</translation>
    </message>
    <message>
        <source>Nobody. Checks that were passed no longer count.</source>
        <translation>Personne. Les contrôles réussis ne comptent plus.</translation>
    </message>
    <message>
        <source>Who is in the airlock, by the outer door (F6).</source>
        <translation>Qui est dans le sas, par la porte extérieure (F6).</translation>
    </message>
    <message>
        <source>Only a chief ends it, with a reason.</source>
        <translation>Seul un chef y met fin, avec un motif.</translation>
    </message>
    <message>
        <source>Only by the key at the door.</source>
        <translation>Seulement par la clé à la porte.</translation>
    </message>
    <message>
        <source>Only by the key, or the green call points.</source>
        <translation>Seulement par la clé ou les déclencheurs verts.</translation>
    </message>
    <message>
        <source>This console only looks.</source>
        <translation>Cette console ne fait que regarder.</translation>
    </message>
    <message>
        <source>Prepare: {regime}</source>
        <translation>Préparer : {regime}</translation>
    </message>
    <message>
        <source>SET {regime}</source>
        <translation>APPLIQUER : {regime}</translation>
    </message>
    <message>
        <source>By its hours the office should now have: {regime}.</source>
        <translation>D’après l’horaire, le bureau devrait être en : {regime}.</translation>
    </message>
    <message>
        <source>Green call points and fire panel</source>
        <translation>Déclencheurs verts et centrale incendie</translation>
    </message>
    <message>
        <source>always, without a computer</source>
        <translation>toujours, sans ordinateur</translation>
    </message>
    <message>
        <source>Outer door, for who is in the airlock</source>
        <translation>Porte extérieure, pour qui est dans le sas</translation>
    </message>
    <message>
        <source>F6, or Ctrl+Shift+F9 then F9</source>
        <translation>F6, ou Ctrl+Shift+F9 puis F9</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed: not a way out</source>
        <translation>fermé : pas une issue</translation>
    </message>
    <message>
        <source>not known: look</source>
        <translation>inconnu : allez voir</translation>
    </message>
    <message>
        <source>The regime stays: your role may not change it. Ask an officer or the chief.</source>
        <translation>Le régime reste : votre rôle ne le permet pas. Demandez à un agent d’accueil ou au chef.</translation>
    </message>
    <message>
        <source>The regime stays: the key at the door has it. Have it turned back first.</source>
        <translation>Le régime reste : la clé à la porte le commande. Faites-la d’abord remettre.</translation>
    </message>
    <message>
        <source>The regime stays: the bridge cannot record. Use the key and call support.</source>
        <translation>Le régime reste : la passerelle ne peut rien consigner. Utilisez la clé et appelez l’assistance.</translation>
    </message>
    <message>
        <source>The regime stays: this one is set by the key at the door only.</source>
        <translation>Le régime reste : seule la clé à la porte règle celui-ci.</translation>
    </message>
    <message>
        <source>The regime stays: the bridge refused. Try again.</source>
        <translation>Le régime reste : la passerelle a refusé. Réessayez.</translation>
    </message>
    <message>
        <source>This is in force now.</source>
        <translation>Ceci est en vigueur.</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>out of order (register)</source>
        <translation>hors service (registre)</translation>
    </message>
    <message>
        <source>Out of order by the register of this office.</source>
        <translation>Hors service selon le registre de ce bureau.</translation>
    </message>
    <message>
        <source>It is not steered from here. Use the key on the spot.</source>
        <translation>Rien n’est commandé d’ici. Utilisez la clé sur place.</translation>
    </message>
    <message>
        <source>not installed (register)</source>
        <translation>pas installé (registre)</translation>
    </message>
    <message>
        <source>By the register of this office it is not installed, yet it is there.</source>
        <translation>Selon le registre de ce bureau, ce n’est pas installé, et pourtant c’est là.</translation>
    </message>
    <message>
        <source>Look at it on the spot, and call the technical service.</source>
        <translation>Regardez sur place et appelez le service technique.</translation>
    </message>
    <message>
        <source>{kind}: the register has none, the bridge serves {n}. Shown if it moves or fails.</source>
        <translation>{kind} : pas au registre, la passerelle en gère {n}. À l’écran en cas de mouvement ou de panne.</translation>
    </message>
    <message>
        <source>{kind}: planned for {date} by the register, the bridge serves {n}. Shown if it moves or fails.</source>
        <translation>{kind} : mise en place prévue le {date} selon le registre, la passerelle en gère {n}. À l’écran en cas de mouvement ou de panne.</translation>
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
        <translation>{h} h {m} min</translation>
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
        <translation>Venir à la porte et sonner</translation>
    </message>
    <message>
        <source>Press the bell only</source>
        <translation>Sonner seulement</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Walk on inside</source>
        <translation>Continuer à l’intérieur</translation>
    </message>
    <message>
        <source>Want to leave</source>
        <translation>Vouloir sortir</translation>
    </message>
    <message>
        <source>Go back out</source>
        <translation>Ressortir</translation>
    </message>
    <message>
        <source>Everybody stays put</source>
        <translation>Tout le monde reste en place</translation>
    </message>
    <message>
        <source>Hold open</source>
        <translation>Tenir ouverte</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Lâcher</translation>
    </message>
    <message>
        <source>Force open</source>
        <translation>Forcer</translation>
    </message>
    <message>
        <source>Put metal and bag aside</source>
        <translation>Déposer métal et sac</translation>
    </message>
    <message>
        <source>Exit button</source>
        <translation>Bouton de sortie</translation>
    </message>
    <message>
        <source>Everybody is gone</source>
        <translation>Tout le monde est parti</translation>
    </message>
    <message>
        <source>Fire alarm</source>
        <translation>Alarme incendie</translation>
    </message>
    <message>
        <source>Emergency pull</source>
        <translation>Tirette d’urgence</translation>
    </message>
    <message>
        <source>Cabinet open</source>
        <translation>Armoire ouverte</translation>
    </message>
    <message>
        <source>Mains power</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Battery good</source>
        <translation>Batterie en ordre</translation>
    </message>
    <message>
        <source>Maintenance key</source>
        <translation>Clé d’entretien</translation>
    </message>
    <message>
        <source>Bypass key</source>
        <translation>Clé de contournement</translation>
    </message>
    <message>
        <source>Metal gate alert</source>
        <translation>Portique : signal</translation>
    </message>
    <message>
        <source>X-ray alert</source>
        <translation>Rayons X : signal</translation>
    </message>
    <message>
        <source>Metal gate healthy</source>
        <translation>Portique en ordre</translation>
    </message>
    <message>
        <source>X-ray healthy</source>
        <translation>Rayons X en ordre</translation>
    </message>
    <message>
        <source>Card, then in</source>
        <translation>Carte, puis entrer</translation>
    </message>
    <message>
        <source>Card, then out</source>
        <translation>Carte, puis sortir</translation>
    </message>
    <message>
        <source>Walk in through the gate</source>
        <translation>Entrer par le portillon</translation>
    </message>
    <message>
        <source>Walk out through the gate</source>
        <translation>Sortir par le portillon</translation>
    </message>
    <message>
        <source>Walk against the way</source>
        <translation>Passer à contresens</translation>
    </message>
    <message>
        <source>Go away from the gate</source>
        <translation>Quitter le portillon</translation>
    </message>
    <message>
        <source>Something stands in the gate</source>
        <translation>Un objet bloque le portillon</translation>
    </message>
    <message>
        <source>Gate fails its self-test</source>
        <translation>L’autotest du portillon échoue</translation>
    </message>
    <message>
        <source>Alarm input</source>
        <translation>Entrée d’alarme</translation>
    </message>
    <message>
        <source>Identity card in the reader</source>
        <translation>Carte d’identité dans le lecteur</translation>
    </message>
    <message>
        <source>Car over the loop</source>
        <translation>Voiture sur la boucle</translation>
    </message>
    <message>
        <source>Loop fails its self-test</source>
        <translation>L’autotest de la boucle échoue</translation>
    </message>
    <message>
        <source>Light beam broken</source>
        <translation>Faisceau interrompu</translation>
    </message>
    <message>
        <source>Light beam fails its self-test</source>
        <translation>L’autotest du faisceau échoue</translation>
    </message>
    <message>
        <source>Drive jammed</source>
        <translation>Entraînement bloqué</translation>
    </message>
    <message>
        <source>Drive in fault</source>
        <translation>Entraînement en défaut</translation>
    </message>
    <message>
        <source>Key on the spot</source>
        <translation>Clé sur place</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En maintenance</translation>
    </message>
    <message>
        <source>End switches silent</source>
        <translation>Fins de course muets</translation>
    </message>
    <message>
        <source>Pane 1 broken</source>
        <translation>Vitre 1 brisée</translation>
    </message>
    <message>
        <source>Pane 2 broken</source>
        <translation>Vitre 2 brisée</translation>
    </message>
    <message>
        <source>Wiring touched</source>
        <translation>Câblage touché</translation>
    </message>
    <message>
        <source>Building: mains power</source>
        <translation>Bâtiment : secteur</translation>
    </message>
    <message>
        <source>Building: battery good</source>
        <translation>Bâtiment : batterie bonne</translation>
    </message>
    <message>
        <source>stuck at 0</source>
        <translation>bloqué à 0</translation>
    </message>
    <message>
        <source>stuck at 1</source>
        <translation>bloqué à 1</translation>
    </message>
    <message>
        <source>flaps</source>
        <translation>instable</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>counts wrongly</source>
        <translation>compte mal</translation>
    </message>
    <message>
        <source>wire cut</source>
        <translation>fil coupé</translation>
    </message>
    <message>
        <source>wire shorted</source>
        <translation>fil en court-circuit</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>figé</translation>
    </message>
    <message>
        <source>answers from memory</source>
        <translation>répond de mémoire</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>redémarre</translation>
    </message>
    <message>
        <source>answers nothing</source>
        <translation>ne répond rien</translation>
    </message>
    <message>
        <source>answers late</source>
        <translation>répond tard</translation>
    </message>
    <message>
        <source>answers another question</source>
        <translation>répond à autre chose</translation>
    </message>
    <message>
        <source>answers too little</source>
        <translation>répond trop peu</translation>
    </message>
    <message>
        <source>answers with an error</source>
        <translation>répond par une erreur</translation>
    </message>
    <message>
        <source>output is dead</source>
        <translation>sortie morte</translation>
    </message>
    <message>
        <source>refuses connections</source>
        <translation>refuse les connexions</translation>
    </message>
    <message>
        <source>answers with a damaged frame</source>
        <translation>répond par une trame endommagée</translation>
    </message>
    <message>
        <source>has another key</source>
        <translation>a une autre clé</translation>
    </message>
    <message>
        <source>its supply is in fault</source>
        <translation>son alimentation est en défaut</translation>
    </message>
    <message>
        <source>has the address of another one</source>
        <translation>a l’adresse d’un autre</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>pas de papier</translation>
    </message>
    <message>
        <source>little paper left</source>
        <translation>presque plus de papier</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>capot ouvert</translation>
    </message>
    <message>
        <source>paper ends in the next ticket</source>
        <translation>papier épuisé au prochain ticket</translation>
    </message>
    <message>
        <source>hangs up in the next ticket</source>
        <translation>coupe pendant le prochain ticket</translation>
    </message>
    <message>
        <source>answers nonsense</source>
        <translation>répond n’importe quoi</translation>
    </message>
    <message>
        <source>Badge reader {n}</source>
        <translation>Lecteur de badges {n}</translation>
    </message>
    <message>
        <source>contact closed</source>
        <translation>contact fermé</translation>
    </message>
    <message>
        <source>contact open</source>
        <translation>contact ouvert</translation>
    </message>
    <message>
        <source>bolt</source>
        <translation>verrou</translation>
    </message>
    <message>
        <source>release readback</source>
        <translation>retour de libération</translation>
    </message>
    <message>
        <source>exit button</source>
        <translation>bouton de sortie</translation>
    </message>
    <message>
        <source>{door}: {part}</source>
        <translation>{door} : {part}</translation>
    </message>
    <message>
        <source>{signal} {fault}</source>
        <translation>{signal} {fault}</translation>
    </message>
    <message>
        <source>Door control (PLC)</source>
        <translation>Commande des portes (automate)</translation>
    </message>
    <message>
        <source>Control of gates and barriers</source>
        <translation>Commande des portillons et barrières</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lecteur de cartes</translation>
    </message>
    <message>
        <source>People counter</source>
        <translation>Compteur de personnes</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Sonnette</translation>
    </message>
    <message>
        <source>Outer door</source>
        <translation>Porte extérieure</translation>
    </message>
    <message>
        <source>Inner door</source>
        <translation>Porte intérieure</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>s’ouvre</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>se ferme</translation>
    </message>
    <message>
        <source>in the street</source>
        <translation>dans la rue</translation>
    </message>
    <message>
        <source>in the airlock</source>
        <translation>dans le sas</translation>
    </message>
    <message>
        <source>in the reception</source>
        <translation>à l’accueil</translation>
    </message>
    <message>
        <source>Not understood. Choose something else.</source>
        <translation>Pas compris. Choisissez autre chose.</translation>
    </message>
    <message>
        <source>Another building runs. Open this window again.</source>
        <translation>Un autre bâtiment tourne. Rouvrez cette fenêtre.</translation>
    </message>
    <message>
        <source>Nobody is there. Let somebody come first.</source>
        <translation>Personne n’est là. Faites d’abord venir quelqu’un.</translation>
    </message>
    <message>
        <source>The door is locked. Have it released first.</source>
        <translation>La porte est verrouillée. Faites-la d’abord libérer.</translation>
    </message>
    <message>
        <source>Which door? Use the buttons of a door.</source>
        <translation>Quelle porte ? Utilisez les boutons d’une porte.</translation>
    </message>
    <message>
        <source>Which card? Type up to eight signs, 0 to 9 and a to f.</source>
        <translation>Quelle carte ? Tapez jusqu’à huit signes, de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>There is no such signal. Choose another.</source>
        <translation>Ce signal n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>That cannot break like this. Choose another way.</source>
        <translation>Cela ne peut pas tomber en panne ainsi. Choisissez autrement.</translation>
    </message>
    <message>
        <source>The fake building does not answer. Start it again.</source>
        <translation>Le bâtiment d’exercice ne répond pas. Redémarrez-le.</translation>
    </message>
    <message>
        <source>That did not go. Try again; the log has the details.</source>
        <translation>Cela n’a pas marché. Réessayez ; le journal a les détails.</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>at the airlock</source>
        <translation>au sas</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>called</source>
        <translation>appelé</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>au guichet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>on the way out</source>
        <translation>vers la sortie</translation>
    </message>
    <message>
        <source>did not come when called</source>
        <translation>absent à l’appel</translation>
    </message>
    <message>
        <source>refused at the check</source>
        <translation>refusé au contrôle</translation>
    </message>
    <message>
        <source>left</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Airlock and check</source>
        <translation>Sas et contrôle</translation>
    </message>
    <message>
        <source>At the bell</source>
        <translation>À la sonnette</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>Au guichet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>On the way out</source>
        <translation>Vers la sortie</translation>
    </message>
    <message>
        <source>Not yet seen to leave</source>
        <translation>Pas encore vu sortir</translation>
    </message>
    <message>
        <source>Check at the desk</source>
        <translation>Contrôle à l’accueil</translation>
    </message>
    <message>
        <source>longest wait plus head start first</source>
        <translation>attente plus avance, la plus longue d’abord</translation>
    </message>
    <message>
        <source>seen to leave: Ctrl+E</source>
        <translation>vu sortir : Ctrl+E</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Comptoir</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Salle d’attente</translation>
    </message>
    <message>
        <source>Airlock</source>
        <translation>Sas</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Dehors</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>waiting room</source>
        <translation>salle d’attente</translation>
    </message>
    <message>
        <source>airlock</source>
        <translation>sas</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>guichets</translation>
    </message>
    <message>
        <source>not seen to leave</source>
        <translation>sortie non vue</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Let in to the waiting room</source>
        <translation>Passé en salle d’attente</translation>
    </message>
    <message>
        <source>Refused at the check</source>
        <translation>Refusé au contrôle</translation>
    </message>
    <message>
        <source>Walked out</source>
        <translation>Sorti de lui-même</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Au guichet</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Remis en file</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absent à l’appel</translation>
    </message>
    <message>
        <source>Turned up again</source>
        <translation>S’est présenté</translation>
    </message>
    <message>
        <source>Back in the queue after a pause</source>
        <translation>De retour en file après une pause</translation>
    </message>
    <message>
        <source>Back to the queue, keeps the place</source>
        <translation>Remis en file, garde sa place</translation>
    </message>
    <message>
        <source>Referred to another service</source>
        <translation>Orienté vers un autre service</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Clôturé</translation>
    </message>
    <message>
        <source>Left the building</source>
        <translation>A quitté le bâtiment</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Action annulée</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>Priorité modifiée</translation>
    </message>
    <message>
        <source>Marked as pending</source>
        <translation>Marqué en suspens</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Données modifiées</translation>
    </message>
    <message>
        <source>Tied to the visitor at the door</source>
        <translation>Lié au visiteur à la porte</translation>
    </message>
    <message>
        <source>Taken over by another counter</source>
        <translation>Repris par un autre guichet</translation>
    </message>
    <message>
        <source>Rang the bell</source>
        <translation>A sonné</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Let into the airlock</source>
        <translation>Entré dans le sas</translation>
    </message>
    <message>
        <source>Security check</source>
        <translation>Contrôle de sécurité</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Contrôle en ordre</translation>
    </message>
    <message>
        <source>Released to the waiting room</source>
        <translation>Passage libéré vers la salle d’attente</translation>
    </message>
    <message>
        <source>Check-in taken back</source>
        <translation>Arrivée annulée</translation>
    </message>
    <message>
        <source>Came with an appointment</source>
        <translation>Venu sur rendez-vous</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Vulnérable</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Mineur</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Médical</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Quick hand-in</source>
        <translation>Dépôt rapide</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Other language, interpreter</source>
        <translation>Autre langue, interprète</translation>
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
        <translation>autre</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>seul</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personnes</translation>
    </message>
    <message>
        <source>with 1 companion</source>
        <translation>avec 1 accompagnant</translation>
    </message>
    <message>
        <source>with {n} companions</source>
        <translation>avec {n} accompagnants</translation>
    </message>
    <message>
        <source>+ {n}</source>
        <translation>+ {n}</translation>
    </message>
    <message>
        <source>Danger: always first</source>
        <translation>Danger : toujours en premier</translation>
    </message>
    <message>
        <source>{waited} + {n} appointment</source>
        <translation>{waited} + {n} rendez-vous</translation>
    </message>
    <message>
        <source>{waited} + {n} after a pause</source>
        <translation>{waited} + {n} après pause</translation>
    </message>
    <message>
        <source>{waited} + {n} priority</source>
        <translation>{waited} + {n} priorité</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Personne n’attend</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 attend</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} attendent</translation>
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
        <translation>libre</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Gate {name}: {stand}</source>
        <translation>Portillon {name} : {stand}</translation>
    </message>
    <message>
        <source>gates: not known</source>
        <translation>portillons : inconnu</translation>
    </message>
    <message>
        <source>gates: {n} of {all} free</source>
        <translation>portillons : {n} sur {all} libres</translation>
    </message>
    <message>
        <source>refused today: {n}</source>
        <translation>refusés aujourd’hui : {n}</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>{n} refusé</translation>
    </message>
    <message>
        <source>ground floor</source>
        <translation>rez-de-chaussée</translation>
    </message>
    <message>
        <source>basement {n}</source>
        <translation>sous-sol {n}</translation>
    </message>
    <message>
        <source>floor {n}</source>
        <translation>étage {n}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>{zone}: {n} of {limit} inside, full</source>
        <translation>{zone} : {n} sur {limit} à l’intérieur, plein</translation>
    </message>
    <message>
        <source>{zone}: {n} of {limit} inside</source>
        <translation>{zone} : {n} sur {limit} à l’intérieur</translation>
    </message>
    <message>
        <source>{zone}: {n} inside</source>
        <translation>{zone} : {n} à l’intérieur</translation>
    </message>
    <message>
        <source>{room}, chosen</source>
        <translation>{room}, choisi</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Released from the airlock</source>
        <translation>Sorti du sas</translation>
    </message>
    <message>
        <source>In {zone}</source>
        <translation>Entré : {zone}</translation>
    </message>
    <message>
        <source>Back in {zone}</source>
        <translation>Retour : {zone}</translation>
    </message>
    <message>
        <source>Perhaps in {zone}</source>
        <translation>Peut-être : {zone}</translation>
    </message>
    <message>
        <source>Seen, not known who</source>
        <translation>Vu, identité inconnue</translation>
    </message>
    <message>
        <source>Granted: {zone}</source>
        <translation>Accordé : {zone}</translation>
    </message>
    <message>
        <source>Taken back: {zone}</source>
        <translation>Retiré : {zone}</translation>
    </message>
    <message>
        <source>Expired: {zone}</source>
        <translation>Expiré : {zone}</translation>
    </message>
    <message>
        <source>Badge {n} given</source>
        <translation>Badge {n} remis</translation>
    </message>
    <message>
        <source>Badge {n} handed in</source>
        <translation>Badge {n} restitué</translation>
    </message>
    <message>
        <source>Badge {n} called lost</source>
        <translation>Badge {n} perdu</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Retour dans la file</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Réorienté</translation>
    </message>
    <message>
        <source>{time} in the building</source>
        <translation>{time} dans le bâtiment</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Personne inconnue</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>to be accounted for</source>
        <translation>à localiser</translation>
    </message>
    <message>
        <source>not granted here</source>
        <translation>non autorisé ici</translation>
    </message>
    <message>
        <source>{time} over time</source>
        <translation>échu de {time}</translation>
    </message>
    <message>
        <source>in the zone</source>
        <translation>dans la zone</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>called to {counter}</source>
        <translation>appelé : {counter}</translation>
    </message>
    <message>
        <source>at {counter}</source>
        <translation>au {counter}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>on the way out</source>
        <translation>sort</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>en contrôle</translation>
    </message>
    <message>
        <source>This list cannot be kept on this computer: its disk is full or locked. Print it now.</source>
        <translation>Cette liste ne peut pas être conservée sur cet ordinateur : le disque est plein ou protégé. Imprimez-la maintenant.</translation>
    </message>
    <message>
        <source>As it stood at {time}.</source>
        <translation>Situation de {time}.</translation>
    </message>
    <message>
        <source>The gates have not heard of what changed at {time}: let people through by hand.</source>
        <translation>Les portillons ignorent le changement de {time} : faites passer les gens à la main.</translation>
    </message>
    <message>
        <source>The bridge refuses what is granted since {time}. {why}</source>
        <translation>La passerelle refuse ce qui est accordé depuis {time}. {why}</translation>
    </message>
    <message>
        <source>No reader knows the card of badge {numbers}: it opens nothing. Take another one.</source>
        <translation>Aucun lecteur ne connaît la carte du badge {numbers} : il n’ouvre rien. Prenez-en un autre.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>s’ouvre</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>passing</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>alarme</translation>
    </message>
    <message>
        <source>free: fire</source>
        <translation>libre : feu</translation>
    </message>
    <message>
        <source>in {ins} · out {outs}</source>
        <translation>E {ins} · S {outs}</translation>
    </message>
    <message>
        <source>badge {n}</source>
        <translation>badge {n}</translation>
    </message>
    <message>
        <source>a strange badge</source>
        <translation>badge étranger</translation>
    </message>
    <message>
        <source>{time} {gate}: {badge} {why}</source>
        <translation>{time} {gate} : {badge} {why}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>n’est pas connu ici</translation>
    </message>
    <message>
        <source>is not allowed in yet</source>
        <translation>ne peut pas encore entrer</translation>
    </message>
    <message>
        <source>is over its time</source>
        <translation>est échu</translation>
    </message>
    <message>
        <source>is not granted this zone</source>
        <translation>n’a pas cette zone</translation>
    </message>
    <message>
        <source>may not go this way</source>
        <translation>ne peut pas aller dans ce sens</translation>
    </message>
    <message>
        <source>is inside already</source>
        <translation>est déjà à l’intérieur</translation>
    </message>
    <message>
        <source>{zone} (full)</source>
        <translation>{zone} (plein)</translation>
    </message>
    <message>
        <source>until closing, {time}</source>
        <translation>jusqu’à la fermeture, {time}</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 heures</translation>
    </message>
    <message>
        <source>seen leaving the building</source>
        <translation>vu quitter le bâtiment</translation>
    </message>
    <message>
        <source>seen inside, all is well</source>
        <translation>vu à l’intérieur, tout va bien</translation>
    </message>
    <message>
        <source>seen on camera</source>
        <translation>vu sur caméra</translation>
    </message>
    <message>
        <source>a colleague without a badge</source>
        <translation>un collègue sans badge</translation>
    </message>
    <message>
        <source>nobody: the gate was mistaken</source>
        <translation>personne : erreur du portillon</translation>
    </message>
    <message>
        <source>Badge {n} of {ticket} is not back yet.</source>
        <translation>Le badge {n} de {ticket} n’est pas encore restitué.</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>restitué</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>Badge {n}</source>
        <translation>Badge {n}</translation>
    </message>
    <message>
        <source>called lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>non restitué</translation>
    </message>
    <message>
        <source>1 visitor · {staff} staff</source>
        <translation>1 visiteur · {staff} personnel</translation>
    </message>
    <message>
        <source>{visitors} visitors · {staff} staff</source>
        <translation>{visitors} visiteurs · {staff} personnel</translation>
    </message>
    <message>
        <source>{n} not known · {known}</source>
        <translation>{n} à identifier · {known}</translation>
    </message>
    <message>
        <source>Grant {name} which zone?</source>
        <translation>Quelle zone pour {name} ?</translation>
    </message>
    <message>
        <source>On: until when</source>
        <translation>Suite : jusqu’à quand</translation>
    </message>
    <message>
        <source>{zone} for {name}: for how long?</source>
        <translation>{zone} pour {name} : combien de temps ?</translation>
    </message>
    <message>
        <source>Grant {zone}</source>
        <translation>Accorder {zone}</translation>
    </message>
    <message>
        <source>Take which zone back from {name}?</source>
        <translation>Quelle zone retirer à {name} ?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Which badge does {name} get?</source>
        <translation>Quel badge pour {name} ?</translation>
    </message>
    <message>
        <source>Give the badge</source>
        <translation>Donner le badge</translation>
    </message>
    <message>
        <source>How is {name} accounted for?</source>
        <translation>Comment {name} est-il localisé ?</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>Localisé</translation>
    </message>
    <message>
        <source>Which badge is lost?</source>
        <translation>Quel badge est perdu ?</translation>
    </message>
    <message>
        <source>Which badge is back?</source>
        <translation>Quel badge est restitué ?</translation>
    </message>
    <message>
        <source>Lost: it opens nothing</source>
        <translation>Perdu : n’ouvre plus rien</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Restitué</translation>
    </message>
    <message>
        <source>Finish {ticket}</source>
        <translation>Terminer {ticket}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>Accompagné par</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Everybody {n}</source>
        <translation>Tous {n}</translation>
    </message>
    <message>
        <source>Visitors {n}</source>
        <translation>Visiteurs {n}</translation>
    </message>
    <message>
        <source>Staff {n}</source>
        <translation>Personnel {n}</translation>
    </message>
    <message>
        <source>Badge not back {n}</source>
        <translation>Badge non restitué {n}</translation>
    </message>
</context>
</TS>
