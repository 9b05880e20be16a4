import type en from '../en/design.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  actNotHeld: 'акта здесь нет',
  erased:
    'Слова изъяты из реестра, {side}, {day}: {reason, select, legalOrder {законное предписание} spilledSecret {разглашённая тайна} other {ошибка}}.',
  erasedOrdered:
    'Слова изъяты из реестра, {side}, {day}: {reason, select, legalOrder {законное предписание} spilledSecret {разглашённая тайна} other {ошибка}}, по распоряжению: {by}.',
  erasedHow:
    'Акт, при котором они стояли, остался прежним, как и всё, что из него следует; сами слова нигде не хранятся.',
  where: 'Где: {field}',
  code: 'Код: {code}',
  reconstruction:
    'Реконструкция по открытым источникам, составитель: {compiler}. Демонстрационные ключи. Ни одно правительство не участвует.',
  why: 'почему я это вижу',
  whyShort: 'почему',
  noActBears: 'Ни один акт реестра к этому не относится.',
  stopIt: 'Остановить',
  undo: 'Отменить',
  keepItSo: 'Оставить так',
  copy: 'копировать',
  copyWhat: 'Копировать: {what}',
  copied: 'Скопировано',
  notCopied: 'Не скопировано: выделите вручную',
  chooseFile: 'Выбрать файл',
  filterTitles: 'Отобрать по названию',
  noneFits: 'Ни в одном названии нет этих слов.',
  actLine:
    '{kind}{by, select, no {} other {, {sides}}}{dated, select, no {} other {, {day}}}, № {index, number} в {log}',
  dropHere: 'Место для файлов',
})
