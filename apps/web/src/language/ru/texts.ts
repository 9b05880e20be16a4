import type en from '../en/texts.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  list: 'Внесённые тексты',
  sub: 'В квадратных скобках стоит то, что ещё не согласовано, и указано, чьи это слова.',
  noRevision: 'Такой редакции нет',
  noRevisionWhy:
    'Редакции, указанной в этом адресе, у этого текста на показанный день нет. Никакая другая вместо неё не показана. <link>Открыть текст</link>',
  noSuch: 'Такого текста нет',
  noSuchWhy: 'Текста с таким названием в реестре на показанный день нет.',
  noTexts: 'На показанный день не внесено ни одного текста.',
  noTextsTable:
    'На показанный день не внесено ни одного текста. <link>Внесите норму</link> или найдите в таблице строки, в которых нормы нет.',
  broken:
    'У слов, заново составленных из частей, не тот отпечаток, который был подписан. Не полагайтесь на показанное; проверьте реестр.',
  revision:
    'Ред. {rev, number} <small>{side}, {day} · {open, plural, =0 {без скобок} one {# открытая скобка} few {# открытые скобки} many {# открытых скобок} other {# открытой скобки}}{adopted, select, yes { · приняли: {sides}} other {}}</small>',
  revisions:
    'Редакции: {revisions}{latest, select, several { – последних больше одной: они сделаны одновременно.} other {}}',
  revisionItem: 'ред. {rev, number}',
  howRevision:
    'Эта редакция названа по своему отпечатку {digest}…; её слова заново составляются из актов и сверяются с ним.',
  languagesShown: 'Показанные языки',
  paragraph: 'Пункт {paragraph}',
  onParagraph: '<bracket>скобка</bracket> · <reserve>оговорка</reserve> · <expect>ожидание</expect>',
  mark: '{side}: <b>{state, select, principle {согласовано в принципе} referendum {согласовано ad referendum} closed {закрыто} reopened {вновь открыто} other {отмечает текст}}</b>',
  adopt: 'Принять',
  bracketIt: 'Взять в скобки',
  adoptLater: 'Текст можно принять, когда не останется открытых скобок.',
  adoptRevision: 'Принять редакцию {rev, number}',
  openFirst:
    'В этой редакции {n, plural, one {# открытая скобка} few {# открытые скобки} many {# открытых скобок} other {# открытой скобки}}. Текст принимается без скобок: сначала снимите их или выберите другую редакцию.',
  form: 'Форма',
  'joint text': 'совместный текст',
  'joint statement': 'совместное заявление',
  'exchange of notes': 'обмен нотами',
  "chair's summary": 'резюме председателя',
  'oral understanding': 'устное взаимопонимание',
  forGood: 'окончательно',
  adReferendum: 'ad referendum: с последующим подтверждением столицей',
  bracketTitle: 'Взять в скобки <small>пункт {paragraph}, ред. {rev, number}</small>',
  place: 'Поставить скобку',
  addAlternative: 'Добавить вариант',
  selectWords: 'Выделите несогласованные слова мышью или клавишей Shift со стрелками.',
  selectRun: 'Слова текста, отрывок {n, number}: выделите несогласованные',
  inTheirPlace: 'Ваши слова вместо них, {language}',
  leaveEmpty: 'Оставьте пустым, чтобы взять в скобки без варианта.',
  noneChosen: 'Слова пока не выбраны.',
  paragraphs: 'Пункт: {paragraphs}',
  newBrackets: 'Новые скобки',
  anotherIn: 'ещё один вариант в {bracket}',
  settle: 'Снять скобки',
  settleTitle: 'Снять скобки в редакции {rev, number}',
  tableRevision: 'Внести редакцию',
  settleHow:
    'Выбранное становится новой редакцией текста. Она никого не связывает: каждая сторона принимает её или снова берёт слова в скобки.',
  settleBracket: 'Пункт {paragraph}, скобка {bracket}: что остаётся',
  leftOut: 'эти слова опущены',
  otherWords: 'другие слова',
  leaveOpen: 'оставить открытой',
  wouldRead: 'Как читался бы текст',
  leftOpen:
    '{n, plural, =0 {Открытых скобок не остаётся: редакцию можно принять.} one {Остаётся # открытая скобка.} few {Остаются # открытые скобки.} many {Остаётся # открытых скобок.} other {Остаётся # открытой скобки.}}',
  openRevision: 'Открыть новую редакцию',
  changesSince: 'Что изменилось с: {revisions}',
  changesTitle: 'Что изменилось от редакции {from, number} к редакции {to, number}',
  nothingChanged: 'Ни слова, ни скобки не отличаются.',
  addedHeard: 'добавлено:',
  removedHeard: 'удалено:',
})
