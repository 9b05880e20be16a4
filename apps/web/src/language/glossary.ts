import type { Language } from './tags.ts'

/** A term of the work and its word in every language: the same word wherever the term is meant. */
export type Term = Readonly<Record<Language, string>>

/** The glossary (docs/languages.md shows it as a table). Where a term bends, the form of dictionaries. */
export const GLOSSARY: readonly Term[] = [
  { en: 'side', fr: 'côté', es: 'lado', ru: 'сторона', zh: '方', ar: 'جانب' },
  { en: 'office', fr: 'service', es: 'oficina', ru: 'ведомство', zh: '部门', ar: 'مكتب' },
  { en: 'act', fr: 'acte', es: 'acto', ru: 'акт', zh: '行动', ar: 'فعل' },
  { en: 'dialogue', fr: 'dialogue', es: 'diálogo', ru: 'диалог', zh: '对话', ar: 'حوار' },
  { en: 'matter', fr: 'affaire', es: 'asunto', ru: 'тема', zh: '事项', ar: 'مسألة' },
  { en: 'text', fr: 'texte', es: 'texto', ru: 'текст', zh: '文本', ar: 'نص' },
  { en: 'bracket', fr: 'crochet', es: 'corchete', ru: 'скобка', zh: '方括号', ar: 'قوس معقوف' },
  { en: 'alternative', fr: 'variante', es: 'variante', ru: 'вариант', zh: '备选案文', ar: 'بديل' },
  { en: 'revision', fr: 'révision', es: 'revisión', ru: 'редакция', zh: '修订稿', ar: 'تنقيح' },
  { en: 'arrangement', fr: 'arrangement', es: 'arreglo', ru: 'договорённость', zh: '安排', ar: 'ترتيب' },
  {
    en: 'in effect',
    fr: 'en application',
    es: 'en aplicación',
    ru: 'действует',
    zh: '实行中',
    ar: 'معمول به',
  },
  { en: 'measure', fr: 'mesure', es: 'medida', ru: 'мера', zh: '措施', ar: 'تدبير' },
  { en: 'norm', fr: 'norme', es: 'norma', ru: 'норма', zh: '规范', ar: 'معيار' },
  { en: 'conduct', fr: 'comportement', es: 'comportamiento', ru: 'поведение', zh: '行为', ar: 'سلوك' },
  { en: 'position', fr: 'position', es: 'posición', ru: 'позиция', zh: '立场', ar: 'موقف' },
  { en: 'reservation', fr: 'réserve', es: 'reserva', ru: 'оговорка', zh: '保留', ar: 'تحفظ' },
  { en: 'expectation', fr: 'attente', es: 'expectativa', ru: 'ожидание', zh: '期望', ar: 'توقع' },
  { en: 'concern', fr: 'préoccupation', es: 'preocupación', ru: 'обеспокоенность', zh: '关切', ar: 'شاغل' },
  { en: 'mandate', fr: 'mandat', es: 'mandato', ru: 'мандат', zh: '授权', ar: 'ولاية' },
  {
    en: 'readout',
    fr: 'compte rendu',
    es: 'reseña',
    ru: 'отчёт о встрече',
    zh: '会谈通报',
    ar: 'ملخص الاجتماع',
  },
  { en: 'notice', fr: 'avis', es: 'aviso', ru: 'уведомление', zh: '通知', ar: 'إشعار' },
  {
    en: 'receipt',
    fr: 'accusé de réception',
    es: 'acuse de recibo',
    ru: 'подтверждение получения',
    zh: '回执',
    ar: 'إقرار بالاستلام',
  },
  { en: 'reply', fr: 'réponse', es: 'respuesta', ru: 'ответ', zh: '答复', ar: 'رد' },
  { en: 'watch', fr: 'veille', es: 'seguimiento', ru: 'дежурство', zh: '值守', ar: 'مناوبة' },
  { en: 'statement', fr: 'déclaration', es: 'declaración', ru: 'заявление', zh: '言论', ar: 'تصريح' },
  { en: 'claim', fr: 'affirmation', es: 'afirmación', ru: 'утверждение', zh: '说法', ar: 'قول' },
  { en: 'trend', fr: 'tendance', es: 'tendencia', ru: 'тенденция', zh: '趋势', ar: 'اتجاه' },
  { en: 'record', fr: 'registre', es: 'registro', ru: 'реестр', zh: '记录', ar: 'سجل' },
  { en: 'log', fr: 'journal', es: 'bitácora', ru: 'журнал', zh: '日志', ar: 'دفتر' },
  {
    en: 'checkpoint',
    fr: 'point de contrôle',
    es: 'punto de control',
    ru: 'контрольная точка',
    zh: '检查点',
    ar: 'نقطة تحقق',
  },
  { en: 'mirror', fr: 'copie miroir', es: 'réplica', ru: 'зеркало', zh: '镜像', ar: 'نسخة مطابقة' },
  { en: 'witness', fr: 'témoin', es: 'testigo', ru: 'свидетель', zh: '见证方', ar: 'شاهد' },
  { en: 'evidence', fr: 'preuve', es: 'prueba', ru: 'доказательство', zh: '证据', ar: 'إثبات' },
  { en: 'bundle', fr: 'liasse', es: 'paquete', ru: 'пакет', zh: '文件包', ar: 'حزمة' },
  { en: 'fingerprint', fr: 'empreinte', es: 'huella', ru: 'отпечаток', zh: '指纹', ar: 'بصمة' },
  { en: 'custody', fr: 'garde', es: 'custodia', ru: 'хранение', zh: '保管', ar: 'حفظ' },
  { en: 'guard', fr: 'garde-fou', es: 'filtro', ru: 'фильтр', zh: '关卡', ar: 'حارس' },
  { en: 'clearance', fr: 'visa', es: 'visto bueno', ru: 'согласование', zh: '核准', ar: 'إجازة' },
  { en: 'draft', fr: 'brouillon', es: 'borrador', ru: 'черновик', zh: '草稿', ar: 'مسودة' },
  { en: 'outbox', fr: 'au départ', es: 'por salir', ru: 'исходящие', zh: '待发', ar: 'صادر' },
]

/** Words of treaties and of verdicts, which the product does not use (design §2), in each language. */
export const FORBIDDEN: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/\b(party|parties|treaty|treaties|agreements?|in force|violat\w*|complied|compliance|breach\w*)\b/i],
  fr: [
    /(?<!\p{L})(traités?|parties? (contractantes?|prenantes?)|accords?|en vigueur|viol(ations?|er|é)|conformité)(?!\p{L})/iu,
    /(?<!\p{L})(les|des|aux|deux) parties(?!\p{L})/iu,
  ],
  es: [
    /(?<!\p{L})(tratados?|partes? contratantes?|acuerdos?|en vigor|vigentes?|violaci(ón|ones)|incumpl\p{L}*)(?!\p{L})/iu,
    /(?<!\p{L})(las|ambas|dos) partes(?!\p{L})/iu,
  ],
  ru: [
    /(?<!\p{L})(договор(а|у|ом|е|ы|ов|ам|ами|ах)?|соглашени\p{L}+|в силе|вступ\p{L}+ в силу|нарушени\p{L}+|участник\p{L}* договор\p{L}*)(?!\p{L})/iu,
  ],
  zh: [/条约|缔约|协定|协议|生效|违反|违约|当事方/u],
  ar: [/معاهد(ة|ات)|اتفاق|(?<!\p{L})(ال)?(طرف|طرفان|طرفين|أطراف)(?!\p{L})|نافذ|ساري المفعول|انتهاك|خرق/u],
}

/** Messages that are right as they are in English: names, and words that the languages share. */
export const SAME_AS_ENGLISH: ReadonlySet<string> = new Set([
  'Alternat',
  '“{words}”',
  'Alternat – {name}',
  '{section} · {dialogue}',
  '{state}.',
  '{column}:',
  '{number, number}, {type}',
  '{side}: {state}',
  '{side}: {office}, {by}',
  'notification',
  'Notification',
  '{day}, {time} UTC',
  'section',
  'dialogue',
  'Dialogues',
  'Canal',
  'position',
  'Sources',
  'Auditor',
])
