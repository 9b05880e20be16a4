import type en from '../en/palette.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  goTo: 'Перейти к',
  goToMore: 'Перейти к…',
  keys: 'Клавиши',
  close: 'Закрыть',
  opening: 'Открывается.',
  places: 'Места',
  nothingCalled: 'Ничего с таким названием нет.',
  section: 'раздел',
  matter: 'тема',
  dialogue: 'диалог',
  toDo: 'сделать',
  writeNotice: 'Написать уведомление',
  tableNorm: 'Внести норму',
  stateConduct: 'Изложить позицию о поведении',
  raiseConcern: 'Выразить обеспокоенность',
  declareWatch: 'Объявить дежурство',
  keyGo: 'перейти к разделу, теме или форме по названию',
  keyKeys: 'эти клавиши',
  keyDays: 'на ползунке: к предыдущему или следующему дню, когда в реестре что-то есть',
  keyEnds: 'на ползунке: к первому дню и к настоящему времени',
  keyTab: 'к следующей ссылке, полю или кнопке; первая на странице ведёт мимо разделов',
  keyEscape: 'закрывает открытое, очищает фильтр',
  gallery: 'Для тех, кто разрабатывает: <gallery>каждая часть страницы в каждом состоянии</gallery>.',
})
