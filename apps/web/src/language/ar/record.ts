import type en from '../en/record.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  bringIn: 'إدخال حزمة',
  bringInHow: 'ضعوا هنا حزم الجانب الآخر أو اختاروها. يُعرض محتواها أولاً، ولا يتغير شيء قبل أن تقرروا.',
  chooseBundles: 'اختيار ملفات',
  looking: 'جارٍ قراءة المحتوى.',
  nothingChanged: 'لم يتغير شيء.',
  takeIn: 'إدخالها',
  leaveIt: 'تركها',
  putAway: 'إزالتها من الشاشة',
  insideOf:
    'من {side}، في الحوار {dialogue}: {acts, plural, zero {لا أفعال جديدة} one {فعل جديد واحد} two {فعلان جديدان} few {# أفعال جديدة} many {# فعلاً جديداً} other {# فعل جديد}} هنا، {texts, plural, zero {ولا نصوص مرفقة} one {ونص مرفق واحد} two {ونصان مرفقان} few {و# نصوص مرفقة} many {و# نصاً مرفقاً} other {و# نص مرفق}}.',
  wouldApply: 'بإدخالها تضاف إلى النسخة المطابقة من دفتر الجانب الآخر.',
  wouldWait: 'تبدأ بعد ما هو محفوظ هنا: فإذا أُدخلت انتظرت الحزمة التي قبلها.',
  wouldBringNothing: 'كل ما فيها محفوظ هنا من قبل.',
  wouldBeRefused: 'سترفض، ولا يُحفظ منها إلا ما تبيّنه عن موقّعيها.',
  senderPinned: 'مرسلها هو الجانب الذي التقيتموه.',
  senderDiffers: 'تسمّي بطاقتها جذراً غير الذي قارنتموه: تحدثوا مع الجانب الآخر قبل أن تعتمدوا عليها.',
  senderNotMet: 'لم تلتقوا مرسلها بعد: قارنوا البصمات أولاً.',
  senderNoCard: 'لا تحمل بطاقة مرسلها.',
  wouldLeaveOut: 'سيُترك {log}: فهو تاريخ غير المحفوظ هنا. ويُحفظ كلاهما.',
  leftOutNow: 'تُرك {log}: فهو تاريخ غير المحفوظ هنا. ويُحفظ كلاهما.',
  actsInside:
    '{n, plural, zero {لا أفعال} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلاً} other {# فعل}}، بتسمية أصحابها',
  unreadableAct: 'فعل تتعذر قراءته',
  placeInLog: 'رقم {index, number} في {log}',
  waitsNow: 'تبدأ بعد ما هو محفوظ هنا، وتنتظر الحزمة التي قبلها.',
  broughtNothing: 'لم يكن فيها جديد.',
  takenIn: 'أُدخلت.',
  logGrew: '{log}: من {before, number} إلى {after, number}',
  confirmedOwn:
    '{n, plural, zero {لا تأكيدات} one {تأكيد واحد} two {تأكيدان} few {# تأكيدات} many {# تأكيداً} other {# تأكيد}} لدفترنا',
  broughtNotes:
    '{n, plural, zero {لا مذكرات} one {مذكرة واحدة} two {مذكرتان} few {# مذكرات} many {# مذكرة} other {# مذكرة}} خارج السجل، في <outbox>الصادر</outbox>',
  andWaiting: 'ومعها حزمة كانت تنتظر:',
  takeOut: 'إخراج حزمة',
  takeOutHow:
    'حيث لا خط يصل إلى الجانب الآخر تُنقل الحزمة باليد: وهي معمّاة لذلك الجانب، ولا ضير أن تصل مرتين أو بغير ترتيب.',
  countingFor: 'إلى {side}: جارٍ حصر ما ينقصه.',
  wouldCarry:
    'إلى {side}: {acts, plural, zero {لا أفعال لا يُعلم أنها لديه} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلاً} other {# فعل}}{notes, plural, zero {} one {، ومذكرة واحدة خارج السجل} two {، ومذكرتان خارج السجل} few {، و# مذكرات خارج السجل} many {، و# مذكرة خارج السجل} other {، و# مذكرة خارج السجل}}.',
  saveBundle: 'حفظ الحزمة',
  arrivedSub: 'أفعال أدرجها آخرون في السجل. ما قُرئ يُحفظ في هذا المتصفح وحده.',
  arrivedTitle: 'ما ورد',
  allRead: 'عُلّم الكل مقروءاً.',
  tabUnread: 'غير مقروء ({n, number})',
  tabAll: 'الكل ({n, number})',
  markAll: 'علّم الكل مقروءاً',
  markOne: 'علّمه مقروءاً',
  notRead: 'غير مقروء',
  noneUnread:
    'لا شيء غير مقروء. حين يدرج جانب آخر فعلاً في السجل يظهر هنا، ويُعدّ بجانب الأقسام، إلى أن يفتحه أحد في هذا المتصفح.',
  filterArrived: 'تصفية ما ورد',
  nothingFits: 'لا شيء يطابق هذه الكلمات.',
  latestOf: 'آخر {most, number} من {n, number}. وكلها في <record>السجل</record>.',
  theAct: 'الفعل',
  actOfItsOwn: 'فعل قائم بذاته',
  rawBytes: 'البايتات الخام',
})
