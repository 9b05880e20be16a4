import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'Сказано публично',
  sub: 'Каждое утверждение – словами того, кто его произнёс. Сказанное никогда не меняет сделанного.',
  on: 'По теме:',
  all: 'все',
  none: 'По состоянию на день, указанный на экране, в этом диалоге не приведено ни одного публичного заявления. Приведите его с точными словами, днём и местом: <code>alternat act statement.cite</code>.',
  onQuestion: 'О чём: {question}',
  onQuestionNow: 'О чём: {question} – {relation}',
  turnHow:
    'Позиция стороны – её последнее утверждение по вопросу; поворот – утверждение, ответ в котором отличается от предыдущего.',
  noAnswer: 'Ответа пока нет.',
  unchangedSince: 'Без изменений с {day}',
  quoted: '«{words}»',
  changed: 'смена курса',
  claimLine:
    '{span}{timed, select, no {} other {, {hour}}}{precision, select, day {} unnamed { (источник не называет дня)} week { (один из дней недели)} month { (один из дней месяца)} other { (один из дней года)}} · {speaker}, {capacity} · {hand, select, first {из первых рук} other {из вторых рук}}{room, select, unknown {} in {, был при этом} other {, не был при этом}}{second, select, no {} other { · второй источник †}}',
  againstActs:
    'В сопоставлении с актами по этой теме: {how, select, supported {подкреплено} none {актов в реестре нет} other {акт говорит иное}}.',
  citedHow: 'Как приведено; какой ответ в этом содержится, указывает тот, кто приводит слова.',
  otherLanes: 'Другие голоса',
  otherLane:
    '{lane, select, side {Сторона} legislature {Парламент} other {Прочее}}{whose, select, none {} other {, {side}}}, {day}: {speaker}. {summary}',
  links: 'Связи между заявлениями',
  link: '{from} <b>{rel, select, revises {пересматривает} contradicts {противоречит следующему:} denies {опровергает} other {подкрепляет}}</b> {to} – связь указана стороной {side}',
  'will be established': 'будет создано',
  'agreed to establish': 'условились создать',
  explore: 'изучить',
  discussed: 'обсуждалось',
  'would start': 'начнётся',
  decided: 'решено',
  'cannot happen': 'не может состояться',
  'never formalised': 'не было оформлено',
  'may still be pursued': 'к этому ещё можно вернуться',
  'in effect': 'действует',
  'accepted the denial': 'опровержение принято',
  denied: 'опровергнуто',
  acknowledged: 'признано',
  'consultations agreed': 'условились о консультациях',
  other: 'другие слова',
})
