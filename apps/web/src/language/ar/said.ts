import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'ما قيل علناً',
  sub: 'كل قول بعبارة صاحبه. وما يقال لا يغيّر أبداً ما جرى فعله.',
  on: 'بشأن:',
  all: 'الكل',
  none: 'لم يُستشهد في هذا الحوار بأي تصريح علني حتى اليوم المبيّن على الشاشة. استشهدوا بتصريح مع كلماته بنصها ويومه ومكانه: <code>alternat act statement.cite</code>.',
  onQuestion: 'بشأن {question}',
  onQuestionNow: 'بشأن {question}: {relation}',
  turnHow: 'موقف الجانب هو آخر قول له في السؤال؛ والتحول قول يختلف جوابه عن جواب سابقه.',
  noAnswer: 'لا جواب بعد.',
  unchangedSince: 'دون تغيير منذ {day}.',
  quoted: '«{words}»',
  changed: 'تغيير في الوجهة',
  claimLine:
    '{span}{timed, select, no {} other {، {hour}}}{precision, select, day {} unnamed { (لا يذكر المصدر يوماً)} week { (يوم ما من الأسبوع)} month { (يوم ما من الشهر)} other { (يوم ما من السنة)}} · {speaker}، {capacity} · {hand, select, first {مباشرة من صاحبه} other {نقلاً عن غيره}}{room, select, unknown {} in {، وكان حاضراً في القاعة} other {، ولم يكن حاضراً في القاعة}}{second, select, no {} other { · مصدر ثانٍ †}}',
  againstActs:
    'بالمقارنة مع الأفعال في هذه المسألة: {how, select, supported {تؤيده الأفعال} none {لا فعل مدوّن} other {هناك فعل يقول غير ذلك}}.',
  citedHow: 'كما استُشهد به؛ والجواب المفهوم منه يحدده من استشهد به.',
  otherLanes: 'أصوات أخرى',
  otherLane:
    '{lane, select, side {جانب} legislature {هيئة تشريعية} other {غير ذلك}}{whose, select, none {} other {، {side}}}، {day}: {speaker}. {summary}',
  links: 'روابط بين التصريحات',
  link: '{from} <b>{rel, select, revises {يعدّل} contradicts {يناقض} denies {ينفي} other {يؤيد}}</b> {to} – ربطه {side}',
  'will be established': 'سيُنشأ',
  'agreed to establish': 'وافق على إنشائه',
  explore: 'استكشاف',
  discussed: 'نوقش',
  'would start': 'سيبدأ',
  decided: 'تقرر',
  'cannot happen': 'لا يمكن أن يحدث',
  'never formalised': 'لم يُضف عليه طابع رسمي قط',
  'may still be pursued': 'لا يزال السعي إليه ممكناً',
  'in effect': 'معمول به',
  'accepted the denial': 'قبل النفي',
  denied: 'نفى',
  acknowledged: 'أقرّ',
  'consultations agreed': 'وافق على مشاورات',
  other: 'كلمات أخرى',
})
