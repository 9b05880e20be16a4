import type en from '../en/design.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  actNotHeld: 'فعل غير محفوظ هنا',
  erased:
    'سحب {side} كلمات من السجل، {day}: {reason, select, legalOrder {أمر قانوني} spilledSecret {سر تسرّب} other {خطأ}}.',
  erasedOrdered:
    'سحب {side} كلمات من السجل، {day}: {reason, select, legalOrder {أمر قانوني} spilledSecret {سر تسرّب} other {خطأ}}، بأمر من {by}.',
  erasedHow: 'الفعل الذي رافقته باقٍ كما كان، وكذلك ما يترتب عليه؛ أما الكلمات فلا تُحفظ في أي مكان.',
  where: 'الموضع: {field}',
  code: 'الرمز: {code}',
  reconstruction: 'إعادة تركيب من مصادر علنية، أعدّها {compiler}. مفاتيح للعرض التوضيحي. لا تشارك أي حكومة.',
  why: 'لماذا يظهر هذا',
  whyShort: 'لماذا',
  noActBears: 'لا فعل في السجل يتصل بذلك.',
  stopIt: 'أوقِفه',
  undo: 'تراجع',
  keepItSo: 'أبقِه كذلك',
  copy: 'نسخ',
  copyWhat: 'نسخ {what}',
  copied: 'نُسخ',
  notCopied: 'لم يُنسخ: حدّده يدوياً',
  chooseFile: 'اختر ملفاً',
  filterTitles: 'تصفية بالعنوان',
  noneFits: 'لا عنوان يضم هذه الكلمات.',
  actLine:
    '{kind}{by, select, no {} other {، {sides}}}{dated, select, no {} other {، {day}}}، رقم {index, number} من {log}',
  dropHere: 'موضع الملفات',
})
