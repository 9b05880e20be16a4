import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'Dit en public',
  sub: 'Chaque affirmation dans les termes de son auteur. Ce qui est dit ne change jamais ce qui a été fait.',
  on: 'Au sujet de :',
  all: 'tout',
  none: 'Aucune déclaration publique n’est citée dans ce dialogue à la date affichée. Citez-en une avec ses mots exacts, sa date et son lieu : <code>alternat act statement.cite</code>.',
  onQuestion: 'Sur {question}',
  onQuestionNow: 'Sur {question} : {relation}',
  turnHow:
    'La position d’un côté est sa dernière affirmation sur la question ; un tournant est une affirmation dont la réponse diffère de la précédente.',
  noAnswer: 'Pas encore de réponse.',
  unchangedSince: 'Inchangé depuis le {day}.',
  quoted: '« {words} »',
  changed: 'changement de cap',
  claimLine:
    '{span}{timed, select, no {} other {, {hour}}}{precision, select, day {} unnamed { (la source ne précise aucun jour)} week { (un jour de cette semaine)} month { (un jour de ce mois)} other { (un jour de cette année)}} · {speaker}, {capacity} · {hand, select, first {de première main} other {de seconde main}}{room, select, unknown {} in {, présent dans la salle} other {, absent de la salle}}{second, select, no {} other { · seconde source †}}',
  againstActs:
    'Au regard des actes de cette affaire : {how, select, supported {corroboré} none {aucun acte consigné} other {un acte dit autre chose}}.',
  citedHow: 'Tel que cité ; la réponse qui en est tirée est fixée par celui qui cite.',
  otherLanes: 'Autres voix',
  otherLane:
    '{lane, select, side {Côté} legislature {Parlement} other {Autre}}{whose, select, none {} other {, {side}}}, {day} : {speaker}. {summary}',
  links: 'Liens entre déclarations',
  link: '{from} <b>{rel, select, revises {révise} contradicts {contredit} denies {dément} other {appuie}}</b> {to} – lien établi par {side}',
  'will be established': 'sera mis en place',
  'agreed to establish': 'convenus de mettre en place',
  explore: 'explorer',
  discussed: 'évoqué',
  'would start': 'commencerait',
  decided: 'décidé',
  'cannot happen': 'ne peut avoir lieu',
  'never formalised': 'jamais formalisé',
  'may still be pursued': 'peut encore être poursuivi',
  'in effect': 'en application',
  'accepted the denial': 'a accepté le démenti',
  denied: 'démenti',
  acknowledged: 'reconnu',
  'consultations agreed': 'consultations convenues',
  other: 'autres mots',
})
