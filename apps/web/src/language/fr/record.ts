import type en from '../en/record.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  bringIn: 'Apporter une liasse',
  bringInHow:
    'Déposez ici les liasses de l’autre côté, ou choisissez-les. Le contenu est d’abord présenté ; rien ne change tant que vous ne l’avez pas décidé.',
  chooseBundles: 'Choisir des fichiers',
  looking: 'Lecture du contenu.',
  nothingChanged: 'Rien n’a été modifié.',
  takeIn: 'La prendre en compte',
  leaveIt: 'La laisser',
  putAway: 'La retirer de l’écran',
  insideOf:
    'De {side}, dialogue {dialogue} : {acts, plural, =0 {aucun acte nouveau} one {# acte nouveau} many {# d’actes nouveaux} other {# actes nouveaux}} ici, {texts, plural, =0 {aucun texte joint} one {# texte joint} many {# de textes joints} other {# textes joints}}.',
  wouldApply: 'La prendre en compte les ajoute à la copie miroir du journal de l’autre côté.',
  wouldWait:
    'Elle commence au-delà de ce qui est détenu ici : une fois prise en compte, elle attend la liasse qui la précède.',
  wouldBringNothing: 'Tout ce qu’elle contient est déjà détenu ici.',
  wouldBeRefused:
    'Elle serait refusée, et rien n’en serait gardé hormis ce qu’elle montre de ses signataires.',
  senderPinned: 'Son expéditeur est le côté que vous avez rencontré.',
  senderDiffers:
    'Sa carte nomme une autre racine que celle que vous avez comparée : parlez à l’autre côté avant de vous y fier.',
  senderNotMet: 'Vous n’avez pas encore rencontré son expéditeur : comparez d’abord les empreintes.',
  senderNoCard: 'Elle ne porte pas la carte de son expéditeur.',
  wouldLeaveOut:
    '{log} serait laissé de côté : c’est une autre histoire que celle détenue ici. Les deux sont conservées.',
  leftOutNow:
    '{log} est laissé de côté : c’est une autre histoire que celle détenue ici. Les deux sont conservées.',
  actsInside:
    '{n, plural, one {# acte} many {# d’actes} other {# actes}}, sous le nom que leurs auteurs leur donnent',
  unreadableAct: 'un acte illisible',
  placeInLog: 'n° {index, number} de {log}',
  waitsNow: 'Elle commence au-delà de ce qui est détenu ici et attend la liasse qui la précède.',
  broughtNothing: 'Elle n’apportait rien de nouveau.',
  takenIn: 'Elle a été prise en compte.',
  logGrew: '{log} : de {before, number} à {after, number}',
  confirmedOwn:
    '{n, plural, one {# confirmation} many {# de confirmations} other {# confirmations}} de notre propre journal',
  broughtNotes:
    '{n, plural, one {# note} many {# de notes} other {# notes}} hors registre, dans <outbox>Au départ</outbox>',
  andWaiting: 'Et avec elle une liasse qui attendait :',
  takeOut: 'Emporter une liasse',
  takeOutHow:
    'Là où aucune liaison ne mène à l’autre côté, une liasse voyage de main en main : elle est chiffrée pour ce côté et peut arriver deux fois ou dans le désordre.',
  countingFor: 'Pour {side} : décompte de ce qui lui manque.',
  wouldCarry:
    'Pour {side} : {acts, plural, =0 {aucun acte qu’on ne lui sache déjà connu} one {# acte} many {# d’actes} other {# actes}}{notes, plural, =0 {} one {, # note hors registre} many {, # de notes hors registre} other {, # notes hors registre}}.',
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
})
