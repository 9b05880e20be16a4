import type en from '../en/record.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  bringIn: 'Apporter une liasse',
  bringInHow:
    'Déposez ici les liasses de l’autre côté, ou choisissez-les. Le contenu est d’abord présenté ; rien ne change tant que vous ne l’avez pas décidé.',
  chooseBundles: 'Choisir des fichiers',
  looking: 'Lecture du contenu.',
  nothingChanged: 'Rien n’a été modifié.',
  takeIn: 'La prendre en compte',
  leaveIt: 'La laisser',
  putAway: 'La retirer de l’écran',
  insideOf:
    'De {side}, dialogue {dialogue} : {acts, plural, =0 {aucun acte nouveau} one {# acte nouveau} many {# d’actes nouveaux} other {# actes nouveaux}} ici, {texts, plural, =0 {aucun texte joint} one {# texte joint} many {# de textes joints} other {# textes joints}}.',
  wouldApply: 'La prendre en compte les ajoute à la copie miroir du journal de l’autre côté.',
  wouldWait:
    'Elle commence au-delà de ce qui est détenu ici : une fois prise en compte, elle attend la liasse qui la précède.',
  wouldBringNothing: 'Tout ce qu’elle contient est déjà détenu ici.',
  wouldBeRefused:
    'Elle serait refusée, et rien n’en serait gardé hormis ce qu’elle montre de ses signataires.',
  senderPinned: 'Son expéditeur est le côté que vous avez rencontré.',
  senderDiffers:
    'Sa carte nomme une autre racine que celle que vous avez comparée : parlez à l’autre côté avant de vous y fier.',
  senderNotMet: 'Vous n’avez pas encore rencontré son expéditeur : comparez d’abord les empreintes.',
  senderNoCard: 'Elle ne porte pas la carte de son expéditeur.',
  wouldLeaveOut:
    '{log} serait laissé de côté : c’est une autre histoire que celle détenue ici. Les deux sont conservées.',
  leftOutNow:
    '{log} est laissé de côté : c’est une autre histoire que celle détenue ici. Les deux sont conservées.',
  wouldLeaveOutFor:
    '{log} serait laissé de côté, et le reste accepté : il ne passe pas les contrôles d’ici ({code}).',
  leftOutFor:
    '{log} est laissé de côté, et le reste est accepté : il ne passe pas les contrôles d’ici ({code}).',
  actsInside:
    '{n, plural, one {# acte} many {# d’actes} other {# actes}}, sous le nom que leurs auteurs leur donnent',
  unreadableAct: 'un acte illisible',
  placeInLog: 'n° {index, number} de {log}',
  waitsNow: 'Elle commence au-delà de ce qui est détenu ici et attend la liasse qui la précède.',
  broughtNothing: 'Elle n’apportait rien de nouveau.',
  takenIn: 'Elle a été prise en compte.',
  logGrew: '{log} : de {before, number} à {after, number}',
  confirmedOwn:
    '{n, plural, one {# confirmation} many {# de confirmations} other {# confirmations}} de notre propre journal',
  broughtNotes:
    '{n, plural, one {# note} many {# de notes} other {# notes}} hors registre, dans <outbox>Au départ</outbox>',
  andWaiting: 'Et avec elle une liasse qui attendait :',
  takeOut: 'Emporter une liasse',
  takeOutHow:
    'Là où aucune liaison ne mène à l’autre côté, une liasse voyage de main en main : elle est chiffrée pour ce côté et peut arriver deux fois ou dans le désordre.',
  countingFor: 'Pour {side} : décompte de ce qui lui manque.',
  wouldCarry:
    'Pour {side} : {acts, plural, =0 {aucun acte qu’on ne lui sache déjà connu} one {# acte} many {# d’actes} other {# actes}}{notes, plural, =0 {} one {, # note hors registre} many {, # de notes hors registre} other {, # notes hors registre}}.',
  saveBundle: 'Enregistrer la liasse',
  arrivedSub: 'Actes que d’autres ont portés au registre. Ce qui a été lu n’est noté que dans ce navigateur.',
  arrivedTitle: 'Ce qui est arrivé',
  allRead: 'Tout est marqué comme lu.',
  tabUnread: 'Non lus ({n, number})',
  tabAll: 'Tout ({n, number})',
  markAll: 'Tout marquer comme lu',
  markOne: 'marquer comme lu',
  notRead: 'non lu',
  noneUnread:
    'Rien n’est à lire. Quand un autre côté porte un acte au registre, il figure ici et il est compté près des sections, jusqu’à ce que quelqu’un l’ouvre dans ce navigateur.',
  filterArrived: 'Filtrer ce qui est arrivé',
  nothingFits: 'Rien ne correspond à ces mots.',
  latestOf: 'Les {most, number} derniers sur {n, number}. Tous sont dans le <record>registre</record>.',
  theAct: 'l’acte',
  actOfItsOwn: 'Un acte à part',
  rawBytes: 'Octets bruts',
  actGone: 'Aucun acte de ce nom',
  actGoneWhy: 'Aucun acte de ce nom n’est détenu ici à la date affichée.',
  unreadableTitle: 'Un acte illisible',
  kind: 'Nature',
  kindUnknown: 'inconnue',
  actOf: 'De',
  reportedOf: 'Rapporté de',
  countsOn: 'Compte au',
  signedAt: 'Signé le',
  signedBy: '{minute}, service {office}, niveau {level, select, public {public} other {entre les côtés}}',
  place: 'Emplacement',
  leafData: 'Donnée de feuille',
  matters: 'Affaires',
  revokedBy: 'La révocation : {act}',
  whatItSays: 'Ce qu’il dit',
  checkAll: 'Tout vérifier',
  checkAllHow:
    'Chaque signature, chaque arbre, chaque texte et ce qui en découle, calculés dans ce navigateur à partir des octets bruts. Le serveur ne fait que remettre les octets.',
  checkNow: 'Tout vérifier maintenant',
  stepChecker: 'chargement du vérificateur…',
  stepBytes: 'chargement des octets bruts…',
  stepChecking: 'vérification…',
  kilobytes: '{n, number} ko',
  checksOut: 'Tout est confirmé.',
  checksNot: 'Quelque chose n’est pas confirmé.',
  sameState: 'L’état calculé ici est, octet pour octet, celui que montre le serveur.',
  grownState:
    'Le registre s’est accru pendant la vérification : vérifiez encore une fois pour le comparer à ce qui est affiché.',
  otherState: 'L’état calculé ici n’est PAS celui que montre le serveur : fiez-vous à celui calculé ici.',
  sameAnswers:
    '{n, plural, one {# réponse} many {# de réponses} other {# réponses}} du serveur, dont des pages de cet onglet ont été tirées : recalculées à partir des octets bruts, elles sont identiques.',
  otherAnswers:
    'Ce que le serveur a dit ici ne découle pas de ses propres octets bruts. Ne vous fiez à aucune page qui le montre :',
  otherAnswer:
    '{what, select, fold {l’état entier} outline {le cadre de chaque page : côtés, journaux, noms des affaires} part {la section {name}} matter {l’affaire {name}} matters {la liste des affaires} acts {la liste des actes} other {l’acte {name}}}',
  logChecked:
    '{log} : {acts, plural, one {# acte} many {# d’actes} other {# actes}} jusqu’à un point de contrôle de taille {size, number}, {covers, select, all {tous présents} other {une partie présente}}{withheld, plural, =0 {} one {, # retenu} many {, # de retenus} other {, # retenus}}. Racine {root}',
  cosignedBy: ', cosigné par {names}',
  computed:
    '{signatures, plural, one {# signature} many {# de signatures} other {# signatures}} et {hashes, plural, one {# condensé} many {# de condensés} other {# condensés}} calculés ici en {ms, number} ms, sur {bytes, number} octets.',
  stateDigest: 'Condensé de l’état : {digest}',
  evidence: 'Preuve',
  evidenceHow:
    'Un fichier de preuve contient les actes d’une affaire avec tout ce qu’il faut pour les vérifier. Chacun peut le vérifier sans ce serveur : <page>ouvrez la page de vérification</page>, enregistrez-la et déposez-y le fichier.',
  downloadMatter: 'Télécharger pour une affaire',
  whereIn: 'Où : {place}',
  alsoSigned: 'Signé aussi en ML-DSA-44 : {what}.',
  theCheckpoint: 'le point de contrôle',
  someActs: '{n, number} sur {acts, plural, one {# acte} many {# d’actes} other {# actes}}',
  cosignedNames: 'cosigné par {names}',
  furtherBad: 'La signature ML-DSA-44 n’est pas valide : {places}.',
  furtherUnchecked: 'Une autre signature n’est pas vérifiée ici : {places}.',
  placeNo: 'n° {n, number}',
  everyAct: 'Tous les actes',
  heldHere: '{n, number} détenus ici',
  filterActs: 'Filtrer par nature, côté, jour ou issue',
  noActFits: 'Aucun acte ne correspond.',
  logsTitle: 'Journaux et points de contrôle',
  log: 'Journal',
  side: 'Côté',
  size: 'Taille',
  root: 'Racine',
  lastHeardOf: 'Dernier signe',
  labelled: '{label} :',
  custodyOf: 'garde : {custody, select, own {propre} convenor {organisateur} other {démonstration}}',
  ourOwn: 'le nôtre',
  notHeardYet: 'pas depuis le démarrage de ce programme',
  noManifest: 'Aucun manifeste de ce qui est public ne figure au registre.',
  manifestBy:
    'Manifeste de ce qui est public : {adopted, select, yes {adopté par tous les côtés} other {consigné par {n, number} jusqu’ici}}.',
  listHere: 'Porter une liste au registre, ou en adopter une',
  recordTitle: 'Le registre',
  recordSub: 'Des journaux d’engagements cryptographiques, un par côté, écrits par ce seul côté.',
  compareRoots: 'Comparez ces empreintes avec celles que vous avez reçues par une autre voie :',
  applied: 'Pris en compte.',
  voidFell: 'Sans effet. {why} Il reste dans son journal et ne change rien, sur chaque copie de même.',
  voidFor: 'Sans effet ({reason}) : il figure dans son journal et ne change rien, sur chaque copie de même.',
  crossedWith:
    'Croisé avec un acte d’un autre côté : l’état reste celui d’avant les deux, jusqu’à ce que chaque côté en nomme un.',
  didNotStand: 'Non retenu : les côtés ont nommé un autre acte.',
  waitsForActs: 'En attente d’actes qui ne sont pas arrivés ici.',
  withheldAct: 'Retenu : seul son engagement cryptographique est détenu ici.',
  unknownKind: 'D’une nature que cette version ne connaît pas ; conservé, ne change rien.',
  notYetActed: 'Connu, pas encore pris en compte par cette version.',
  fellBy:
    'Tombé par une révocation. {rests, select, yes {Il repose sur une clé, un pouvoir ou une date que l’acte n° {by, number} de ce journal, daté du {day}, a retiré.} other {La clé qui l’a signé a été révoquée par l’acte n° {by, number} de ce journal, daté du {day}.}} {seen, select, yes {Ce qu’un autre côté avait vu auparavant demeure : la révocation remonte à l’acte n° {floor, number}.} other {La révocation remonte à l’acte n° {floor, number} ; ce qui précède demeure.}}',
})
