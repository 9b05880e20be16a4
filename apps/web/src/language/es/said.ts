import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'Dicho en público',
  sub: 'Cada afirmación, en los términos de quien la hizo. Lo que se dice nunca altera lo que se hizo.',
  on: 'Sobre:',
  all: 'todo',
  none: 'Ninguna declaración pública consta en este diálogo en la fecha mostrada. Cite una con sus palabras exactas, su fecha y su lugar: <code>alternat act statement.cite</code>.',
  onQuestion: 'Sobre {question}',
  onQuestionNow: 'Sobre {question}: {relation}',
  turnHow:
    'La posición de un lado es su última afirmación sobre la cuestión; un giro es una afirmación cuya respuesta difiere de la anterior.',
  noAnswer: 'Sin respuesta todavía.',
  unchangedSince: 'Sin cambios desde el {day}.',
  quoted: '«{words}»',
  changed: 'cambio de rumbo',
  claimLine:
    '{span}{timed, select, no {} other {, {hour}}}{precision, select, day {} unnamed { (la fuente no precisa el día)} week { (un día de esa semana)} month { (un día de ese mes)} other { (un día de ese año)}} · {speaker}, {capacity} · {hand, select, first {de primera mano} other {de segunda mano}}{room, select, unknown {} in {, presente en la sala} other {, ausente de la sala}}{second, select, no {} other { · segunda fuente †}}',
  againstActs:
    'Frente a los actos de este asunto: {how, select, supported {respaldado} none {ningún acto consta} other {un acto dice otra cosa}}.',
  citedHow: 'Según se cita; la respuesta que se le atribuye la fija quien cita.',
  otherLanes: 'Otras voces',
  otherLane:
    '{lane, select, side {Lado} legislature {Parlamento} other {Otra}}{whose, select, none {} other {, {side}}}, {day}: {speaker}. {summary}',
  links: 'Vínculos entre declaraciones',
  link: '{from} <b>{rel, select, revises {revisa} contradicts {contradice} denies {desmiente} other {respalda}}</b> {to} – vínculo establecido por {side}',
  'will be established': 'se establecerá',
  'agreed to establish': 'se convino en establecer',
  explore: 'explorar',
  discussed: 'se trató',
  'would start': 'comenzaría',
  decided: 'decidido',
  'cannot happen': 'no puede ocurrir',
  'never formalised': 'nunca se formalizó',
  'may still be pursued': 'aún puede proseguirse',
  'in effect': 'en aplicación',
  'accepted the denial': 'aceptó el desmentido',
  denied: 'desmentido',
  acknowledged: 'reconocido',
  'consultations agreed': 'consultas convenidas',
  other: 'otras palabras',
})
