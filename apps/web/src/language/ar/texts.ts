import type en from '../en/texts.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  list: 'النصوص المطروحة على الطاولة',
  sub: 'تضم الأقواس المعقوفة ما لم يُتفق عليه بعد، مع بيان صاحب كل صياغة.',
  noSuch: 'لا يوجد نص كهذا',
  noSuchWhy: 'لا نص بهذا الاسم في السجل حتى اليوم المعروض.',
  noTexts: 'لم يُقدَّم أي نص حتى اليوم المعروض.',
  noTextsTable:
    'لم يُقدَّم أي نص حتى اليوم المعروض. <link>قدّموا معياراً</link>، أو انظروا في الجدول إلى الصفوف التي لا معيار لها.',
  broken:
    'الكلمات المعاد تركيبها من أجزائها لا تحمل البصمة التي وُقّع عليها. لا تعتمدوا على ما هو معروض؛ وتحققوا من السجل.',
  revision:
    'التنقيح {rev, number} <small>{side}، {day} · {open, plural, zero {بلا أقواس معقوفة} one {قوس معقوف واحد مفتوح} two {قوسان معقوفان مفتوحان} few {# أقواس معقوفة مفتوحة} many {# قوساً معقوفاً مفتوحاً} other {# قوس معقوف مفتوح}}{adopted, select, yes { · اعتمده {sides}} other {}}</small>',
  revisions:
    'التنقيحات: {revisions}{latest, select, several { – الأحدث أكثر من واحد: أُعدّت في الوقت نفسه.} other {}}',
  revisionItem: 'التنقيح {rev, number}',
  howRevision: 'يُعرَّف هذا التنقيح ببصمته {digest}…؛ ويُعاد تركيب كلماته من الأفعال وتُقارَن بها.',
  languagesShown: 'اللغات المعروضة',
  paragraph: 'الفقرة {paragraph}',
  onParagraph: '<bracket>قوس معقوف</bracket> · <reserve>تحفظ</reserve> · <expect>توقع</expect>',
  mark: '{side}: <b>{state, select, principle {مقبول من حيث المبدأ} referendum {مقبول بشرط الاستشارة} closed {مغلق} reopened {أُعيد فتحه} other {يؤشر على النص}}</b>',
  adopt: 'اعتماد',
  bracketIt: 'وضع قوس معقوف',
  adoptLater: 'يمكن اعتماد النص متى لم يبق قوس معقوف مفتوح.',
  adoptRevision: 'اعتماد التنقيح {rev, number}',
  openFirst:
    'في هذا التنقيح {n, plural, zero {لا أقواس معقوفة مفتوحة} one {قوس معقوف واحد مفتوح} two {قوسان معقوفان مفتوحان} few {# أقواس معقوفة مفتوحة} many {# قوساً معقوفاً مفتوحاً} other {# قوس معقوف مفتوح}}. يُعتمد النص بلا أقواس معقوفة: سوّوا أمرها أولاً، أو اختاروا تنقيحاً آخر.',
  form: 'الشكل',
  'joint text': 'نص مشترك',
  'joint statement': 'بيان مشترك',
  'exchange of notes': 'تبادل مذكرات',
  "chair's summary": 'ملخص الرئيس',
  'oral understanding': 'تفاهم شفوي',
  forGood: 'بصفة نهائية',
  adReferendum: 'بشرط الاستشارة: إلى أن تؤكده العاصمة',
  bracketTitle: 'وضع قوس معقوف <small>الفقرة {paragraph}، التنقيح {rev, number}</small>',
  place: 'وضع القوس',
  addAlternative: 'إضافة البديل',
  selectWords: 'حدّدوا الكلمات غير المتفق عليها بالفأرة أو بمفتاح Shift مع مفاتيح الأسهم.',
  selectRun: 'كلمات النص، المقطع {n, number}: حدّدوا غير المتفق عليه منها',
  inTheirPlace: 'كلماتكم بدلاً منها، {language}',
  leaveEmpty: 'اتركوه فارغاً لوضع القوس المعقوف دون بديل.',
  noneChosen: 'لم تُختر كلمات بعد.',
  paragraphs: 'الفقرة: {paragraphs}',
  newBrackets: 'أقواس معقوفة جديدة',
  anotherIn: 'بديل آخر في {bracket}',
})
