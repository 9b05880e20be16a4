import type en from '../en/front.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  noDialogue:
    'لا حوار محفوظ هنا بعد. أدخلوا واحداً في حزمة: أسقطوا ملفاً على سجل هذا الجانب، أو استوردوه من سطر الأوامر.',
  noMatter: 'لا توجد مسألة بهذا الاسم.',
  noMatterYet: 'حتى تاريخ {day} لا توجد هذه المسألة في السجل.',
  ownWords: 'بكلماتهم هم، بشأن {question}',
  formalActs:
    'الأفعال الرسمية بعد <i>مطروح</i>: <b>{n, plural, =0 {لا شيء} zero {#} one {#} two {#} few {#} many {#} other {#}}</b>.',
  wordsOn: 'الأقوال بشأن {question}: <b>{relation}</b>.',
  lineHow:
    'الأفعال الرسمية هي التي تحدد كلمة في السطرين الأولين. والأقوال هي آخر قول لكل جانب مقابل قول الآخر؛ ولا شيء مما يقال علناً يحرّك الأفعال.',
  acceptable: 'ما هو مقبول',
  attached: 'التحفظات والتوقعات',
  concerns: 'شواغل لا تزال قائمة',
  elections: 'الانتخابات',
  tryToSend: 'محاولة إرسال معلومات استخباراتية',
  notYet: 'ليس في السجل بعد',
  arrangement: '{title}: {life}',
  arrangementTrend: '{title}: {life}؛ الاتجاه: {finding}',
  sitDownAs: 'الجلوس ممثلاً لـ',
  orReadAs: 'أو القراءة بصفة',
  readAs: 'القراءة بصفة',
  press: 'صحافة',
  legislature: 'برلمان',
  yourWords: 'كلماتكم',
  writeAnything: 'اكتبوا أي شيء: علامة سرية، أو عنواناً، أو بصمة رقمية. لا يُحفظ شيء ولا يخرج شيء.',
  send: 'إرسال',
  passed:
    'لا يجد الحارس شيئاً في هذه الكلمات. وهو الباب الثالث لا الأول: فالفعل يحتاج أيضاً إلى استمارة مغلقة ومكتب يوقّعه، وليس في هذه الصفحة أي منهما. لم يُرسل شيء.',
  refused: 'مرفوض. لم يغادر شيء هذه الآلة.',
  asOf: 'حتى تاريخ',
  asOfRow: 'حتى تاريخ:',
  now: 'الآن',
})
