import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  asTable: 'قراءة المدوّنة في جدول',
  key: 'ممتلئ: كان المتكلم في القاعة أو تكلم عن علم مباشر. فارغ: نقلاً عن غيره، أو لم يكن في القاعة. سهم: تغيير في المسار. باهت: بعد اليوم المعروض.',
  day: 'اليوم',
  acts: 'الأفعال',
  legislature: 'البرلمان',
  other: 'غير ذلك',
  lane: '{name}:',
  several:
    '{label} ({n, plural, zero {لا أفعال} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلاً} other {# فعل}})',
  secondHand: '(نقلاً عن غيره أو لم يكن في القاعة)',
  changed: '(تغيير في المسار)',
  wordsMatch: 'الأقوال تتطابق',
  noLonger: 'لم تعد تتطابق منذ {day}',
})
