import type en from '../en/forms.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  signs: 'يوقّعه مكتب من جانبكم ويُدوّن في السجل؛ ولا يمكن سحبه بعد ذلك.',
  onRecord: 'في السجل: {act}. يراه الجانب الآخر حالما يُنقل إليه.',
  past: 'الصفحة معروضة حتى تاريخ {day}. أما الأفعال فتؤدى الآن.',
  backToNow: 'العودة إلى الآن',
  onlySides: 'لا يعمل في هذا الحوار إلا جانب من جوانبه.',
  onlySidesSit: 'لا يعمل في هذا الحوار إلا جانب من جوانبه. اجلسوا ممثلين لـ{sides}.',
  nothingLeft: 'لم يخرج شيء. ما كتبتموه لا يزال في الاستمارة.',
  nothingLeftKept: 'لم يخرج شيء. ما كتبتموه لا يزال في الاستمارة، ومحفوظ في <outbox>الصادر</outbox>.',
  reserve: 'إبداء تحفظ',
  expect: 'إبداء توقع',
  raiseConcern: 'إبداء شاغل',
})
