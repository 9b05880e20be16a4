import type en from '../en/palette.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  goTo: 'الانتقال إلى',
  goToMore: 'الانتقال إلى…',
  keys: 'المفاتيح',
  close: 'إغلاق',
  opening: 'جارٍ الفتح.',
  places: 'الأماكن',
  nothingCalled: 'لا شيء بهذا الاسم.',
  section: 'قسم',
  matter: 'مسألة',
  dialogue: 'حوار',
  toDo: 'للعمل',
  writeNotice: 'كتابة إشعار',
  tableNorm: 'تقديم معيار',
  stateConduct: 'بيان موقف من سلوك',
  raiseConcern: 'إبداء شاغل',
  declareWatch: 'إعلان مناوبة',
  keyGo: 'الانتقال إلى قسم أو مسألة أو استمارة بالاسم',
  keyKeys: 'هذه المفاتيح',
  keyDays: 'على المنزلق: إلى اليوم السابق أو التالي الذي فيه شيء في السجل',
  keyEnds: 'على المنزلق: إلى اليوم الأول، وإلى الآن',
  keyTab: 'إلى الرابط أو الحقل أو الزر التالي؛ وأولها في الصفحة يتجاوز الأقسام',
  keyEscape: 'يغلق المفتوح ويمسح المرشّح',
  gallery: 'لمن يطوّرون: <gallery>كل جزء من الصفحة في كل حالة</gallery>.',
})
