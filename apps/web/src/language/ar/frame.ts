import type en from '../en/frame.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  productTitle: 'Alternat – {name}',
  sectionTitle: '{section} · {dialogue}',
  loadingRecord: 'جارٍ قراءة السجل.',
  loading: 'جارٍ تحميل السجل.',
  openingSection: 'جارٍ فتح القسم.',
  openingDraft: 'جارٍ فتح المسودة.',
  nothingHere: 'لا شيء في هذا العنوان',
  nothingHereWhy: 'قد يخص جانباً آخر أو حواراً آخر. <back>العودة إلى البداية</back>',
  skip: 'الانتقال إلى الصفحة مباشرة',
  demonstration: 'مفاتيح للعرض التوضيحي: لا شيء هنا قالته حكومة أو وقّعته.',
  motto: 'حوار حول السلوك المقبول، وليس شراكة. لا تمر عبره أي معلومات استخباراتية.',
  sections: 'أقسام هذا الحوار',
  unit: 'الوحدة',
  norms: 'المعايير',
  texts: 'النصوص',
  channel: 'القناة',
  elections: 'الانتخابات',
  said: 'الأقوال',
  trend: 'الاتجاه',
  record: 'السجل',
  outbox: 'الصادر',
  drafts:
    '{n, plural, zero {لا مسودات} one {مسودة واحدة} two {مسودتان} few {# مسودات} many {# مسودة} other {# مسودة}}',
  dialogues: 'الحوارات',
  otherDialogues: 'حوارات أخرى',
  reconstruction: 'إعادة تركيب',
  state: 'حالة هذه النسخة واليوم الذي تُقرأ بتاريخه',
  lastHeard: '{side}: آخر إشارة <b>{when}</b>، والنسخة المطابقة <b>محدّثة حتى {size, number}</b>',
  neverHeard: '{side}: لا إشارة بعد، والنسخة المطابقة <b>محدّثة حتى {size, number}</b>',
  sittingAs: 'تجلسون ممثلين لـ<b>{side}</b>',
  reading: 'قراءة <b>دون تمثيل أي جانب</b>',
  yourAnswer: 'أقرب موعد <b>{minute}</b>: ردكم، {matter}',
  theirAnswer: 'أقرب موعد <b>{minute}</b>: رد {sides}، {matter}',
  yourAnswerOverdue: 'متأخر منذ <b>{minute}</b>: ردكم، {matter}',
  theirAnswerOverdue: 'متأخر منذ <b>{minute}</b>: رد {sides}، {matter}',
  asOf: 'حتى تاريخ',
  now: 'الآن',
  nowInLine: 'الآن',
  whichMatter: 'لعدة مسائل هذا الاسم',
  whichMatterWhy:
    'كل جانب يسمي المسائل التي يفتحها، وفي هذا السجل أكثر من مسألة اسمها {name}. اختاروا المقصودة: انظروا من فتحها ومتى.',
  anyOtherDay: 'أي يوم آخر',
  mishap: 'تعذّر عرض هذا الجزء من الصفحة',
  mishapWhy: 'ربما جُدّد البرنامج والصفحة مفتوحة. أما السجل نفسه فلم يُمس.',
  loadAnew: 'إعادة تحميل الصفحة',
  printed:
    '<b>حتى تاريخ {when}</b>، {title}، {copy, select, reader {من نسخة قارئ} other {من نسخة {side}}}. محسوب من {logs}',
  printedLog: '{log} الحجم {size, number} الجذر {root}',
  ownLogOnly: 'في دفتره وحده، بقدر ما بلغ هنا',
  mirrored: 'له نسخة مطابقة',
  mirroredBy: '<b>نسخة مطابقة</b> لدى {sides}',
  witnessed: 'مشهود عليه',
  witnessedBy: '<b>مشهود عليه</b> من {sides}',
  logUpTo:
    '{log}، {n, plural, zero {لا أفعال} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلاً} other {# فعل}}.',
  unconfirmed: 'لم يؤكده أحد بعد.',
  oneMirrored:
    'نسخة مطابقة لدى {side}{reach, select, whole {} other { حتى الفعل {act, number}}}{dated, select, no {} other { بتاريخ {day}}}{ahead, select, no {} other {، وهو وقت لم يحن بعد}}.',
  oneWitnessed:
    'شهد عليه {side}{reach, select, whole {} other { حتى الفعل {act, number}}}{dated, select, no {} other { بتاريخ {day}}}{ahead, select, no {} other {، وهو وقت لم يحن بعد}}.',
  unnamed:
    'لا يذكر أي فعل لجانب آخر بعد {n, plural, zero {شيئاً} one {الفعل {to, number}} two {الفعلين {from, number} و{to, number}} few {الأفعال من {from, number} إلى {to, number}} many {الأفعال من {from, number} إلى {to, number}} other {الأفعال من {from, number} إلى {to, number}}}: وإلى أن يحدث ذلك قد يصل إليها إلغاء مفتاح.',
  standingHow:
    'نسخة مطابقة: لدى جانب آخر الأفعال مع كل نص مرفق بها، ويستطيع إظهارها. مشهود عليه: رأى شخص محايد الدفتر الذي يحويها. وكلاهما يتعلق بالبايتات، لا بما تقوله أبداً.',
  ownConfirmed: 'تأكد دفتركم.',
  otherConfirmed: 'تأكد دفتر {side}.',
  ownHeard: 'فعلكم مدوّن في السجل.',
  language: 'اللغة',
  chooseLanguage: 'لغة الشاشات',
  close: 'إغلاق',
  noneRead:
    'لم يراجعها متحدث باللغة بعد: {all, plural, zero {لا عبارات} one {عبارة واحدة} two {عبارتان} few {# عبارات} many {# عبارة} other {# عبارة}} دون مراجعة. عند الشك في كلمة، يبيّن النص الإنكليزي المقصود.',
  someRead:
    'راجعها متحدث باللغة: {n, number} من أصل {all, plural, zero {لا شيء} one {عبارة واحدة} two {عبارتين} few {# عبارات} many {# عبارة} other {# عبارة}}.',
  languageFailed: 'تعذّر تحميل كلمات هذه اللغة. أعيدوا المحاولة حين يستجيب البرنامج.',
  recordStays: 'ما دوّنه جانب في السجل يبقى بكلماته هو وبلغته.',
  otherHeard: 'جديد في السجل: فعل من {side}.',
  arrived: 'الوارد',
  unread:
    '{n, plural, zero {لا أفعال غير مقروءة} one {فعل واحد غير مقروء} two {فعلان غير مقروءين} few {# أفعال غير مقروءة} many {# فعلاً غير مقروء} other {# فعل غير مقروء}}',
  witnessNone: 'الشاهد <b>لم يُطلب أحد</b>',
  witnessNotYet: 'الشاهد <b>لا إشارة بعد</b>',
  witnessSeen: 'الشاهد {witness}: آخر إشارة <b>{when}</b>',
  witnessBehind: 'الشاهد {witness}: آخر إشارة <b>{when}</b>، حتى {size, number} من {all, number}',
  witnessTrouble: 'الشاهد: {message}',
  myKeys: 'مفاتيحي',
  'alarm.fork':
    'وقّع دفتر {side} تاريخين. كلاهما محفوظ، ولم يعد يُوقَّع منه شيء، ولم يُرسل شيء. لا توقّعوا عليه؛ اتصلوا بـ{side} وبجماعتكم.',
  'alarm.cosigner':
    'وقّع مفتاح لـ{side} على ما لا يصح معاً في دفتر واحد. كلاهما محفوظ؛ ولم يُرسل شيء. اتصلوا بـ{side} وبجماعتكم.',
  'alarm.act-double':
    'وقّع مكتب لـ{side} فعلين مختلفين لموضع واحد في دفتر. كلاهما محفوظ؛ ولم يُرسل شيء. لا تعتمدوا على أي منهما؛ اتصلوا بـ{side} وبجماعتكم.',
  'alarm.older-copy':
    'لدى جانب آخر من دفترنا أكثر مما في هذا البرنامج: لعله نسخة أقدم. لا توقّعوا شيئاً؛ ومن يشغّله ينفّذ {command}.',
  'alarm.no-signing':
    'لا يوقَّع هنا شيء حالياً: لا يُعرف يقيناً ما وقّعه هذا الجانب. ما تكتبونه يُحفظ مسودةً. أبلغوا من يشغّل هذا البرنامج: {command}.',
  movingOut: 'الانتقال بمفاتيح خاصة',
  sidesMet: 'الجوانب والحوارات',
})
