import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  asTable: 'Читать партитуру как таблицу',
  key: 'Заполнено: говоривший был в зале или говорил из первых рук. Пусто: из вторых рук или не был в зале. Стрелка: смена курса. Бледно: позже дня на экране.',
  day: 'День',
  acts: 'Акты',
  legislature: 'Парламент',
  other: 'Прочие',
  lane: '{name}:',
  several: '{label} ({n, plural, one {# акт} few {# акта} many {# актов} other {# акта}})',
  secondHand: '(из вторых рук или не был в зале)',
  changed: '(смена курса)',
  wordsMatch: 'слова совпадают',
  noLonger: 'с {day} больше не совпадают',
})
