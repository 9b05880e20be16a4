import type { Rule } from '../rule.ts'

const ADVICE =
  'Take the marking out only if the words are free to leave; otherwise write the point anew from public sources.'
const UNMARKED =
  'Text from a labelled document does not travel, even when the label says that it is open: write it anew.'

const marking = (id: string, pattern: RegExp, why: string, advice = ADVICE): Rule => ({
  id,
  kind: 'marking',
  pattern,
  why,
  advice,
})

/** Markings of alliances and of states other than the United States, and of the sharing protocols. */
export const OTHER_MARKINGS: readonly Rule[] = [
  marking(
    'nato',
    /(?<![A-Za-z])(?:(?:NATO|OTAN) (?:TOP SECRET|SECRET|CONFIDENTIAL|CONFIDENTIEL|RESTRICTED|DIFFUSION RESTREINTE|UNCLASSIFIED|SANS CLASSIFICATION)|COSMIC TOP SECRET|COSMIC TR[EÈ]S SECRET|ATOMAL|CTS-[AB]|N[SC]-A)(?![A-Za-z])/g,
    'This is a NATO marking.',
  ),
  marking(
    'nato.portion',
    /^[ \t\d.•*-]{0,10}\((?:CTS|NS|NC|NR|NU)\)/gm,
    'The paragraph opens with a NATO portion marking.',
  ),
  marking(
    'uk',
    /(?<![A-Za-z])(?:OFFICIAL ?[-–:] ?SENSITIVE|UK (?:OFFICIAL|SECRET|TOP SECRET)|STRAP ?[123]|UK EYES ONLY)(?![A-Za-z])/g,
    'This is a marking of the United Kingdom.',
  ),
  marking(
    'uk.alone',
    /^[ \t[(*=_-]{0,10}OFFICIAL[ \t\])*=_.-]{0,10}$/gm,
    'OFFICIAL stands alone on a line, as a marking does.',
  ),
  marking(
    'eu',
    /(?<![A-Za-z])(?:TR[EÈ]S SECRET UE|SECRET UE|CONFIDENTIEL UE|RESTREINT UE|EU (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)|(?:R|C|S|TS)-UE\/EU-(?:R|C|S|TS))(?![A-Za-z])/g,
    'This is a marking of the European Union.',
  ),
  marking(
    'eu.limite',
    /^[ \t[(*=_-]{0,10}LIMITE[ \t\])*=_.-]{0,10}$/gm,
    'LIMITE stands alone on a line, as a marking does.',
  ),
  marking(
    'de',
    /(?<![\p{L}])(?:STRENG GEHEIM|GEHEIM|VS ?[-–] ?VERTRAULICH|VS ?[-–] ?N[fF]D|VS ?[-–] ?(?:NUR FÜR DEN DIENSTGEBRAUCH|Nur für den Dienstgebrauch|Vertraulich))(?![\p{L}])/gu,
    'This is a German marking.',
  ),
  marking(
    'fr',
    /(?<![\p{L}])(?:TR[EÈ]S SECRET|SECRET[ -]D[EÉ]FENSE|CONFIDENTIEL[ -]D[EÉ]FENSE|DIFFUSION RESTREINTE|SP[EÉ]CIAL FRANCE)(?![\p{L}])/gu,
    'This is a French marking.',
  ),
  marking(
    'ru',
    /(?<![\p{L}])(?:(?:СОВЕРШЕННО )?СЕКРЕТНО|ОСОБОЙ ВАЖНОСТИ|ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ|Для служебного пользования|КОНФИДЕНЦИАЛЬНО|(?:SOVERSHENNO )?SEKRETNO|DLYA SLUZHEBNOGO POLZOVANIYA|OSOBOY VAZHNOSTI)(?![\p{L}])/gu,
    'This is a Russian marking.',
  ),
  marking(
    'ru.alone',
    /^[ \t"«(]{0,6}(?:Совершенно секретно|Секретно|Особой важности|Конфиденциально)[ \t"»).]{0,6}$/gmu,
    'A Russian level of secrecy stands alone on a line, as markings do.',
  ),
  marking(
    'ru.copy',
    /(?<![\p{L}])(?:(?:СС|ОВ|ДСП|С) {0,3}(?:Экз|экз|ЭКЗ)\.? {0,2}(?:№|No?) ?\d*|(?:Экз|ЭКЗ)\. ?(?:№|No) ?\d+)/gu,
    'A numbered copy is how classified Russian documents are marked.',
  ),
  marking(
    'cn',
    /(?:绝密|絕密|机密|機密|秘密) ?[★☆*✩⭐]|[【[〔(](?:绝密|絕密|机密|機密|秘密|内部|內部)[】\]〕)]|^\s*(?:绝密|絕密|机密|機密|秘密|内部|內部|内部资料|内部文件)\s*$/gmu,
    'This is a Chinese marking.',
  ),
  marking(
    'sharing',
    /(?<![A-Za-z])(?:TLP|PAP) ?: ?(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)(?![A-Za-z])/gi,
    'This is a label of an information-sharing protocol: the text came from a restricted report.',
  ),
  marking(
    'sharing.open',
    /(?<![A-Za-z])(?:TLP|PAP) ?: ?(?:CLEAR|WHITE)(?![A-Za-z])/gi,
    'This is a label of an information-sharing protocol: the text was taken out of a shared report, though an open one.',
    UNMARKED,
  ),
]
