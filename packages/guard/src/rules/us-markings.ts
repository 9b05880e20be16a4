import { type Rule, lineBefore } from '../rule.ts'

const ADVICE =
  'Take the marking out only if the words are free to leave; otherwise write the point anew from public sources.'
const UNMARKED =
  'Text from a marked document does not travel, even when the marking says that it is open: write it anew.'

/** What may stand before a portion marking in its line: a paragraph number, a bullet, blanks. */
const OPENING = /^[\s\d.•*-]*$/

/** Control words that follow a double slash (CAPCO register, 32 CFR 2001). */
const CONTROLS =
  'JOINT|FGI|SCI|HCS|SI|TK|KDK|RSV|EL|SAR|SAP|WAIVED|RD|FRD|CNWDI|UCNI|DCNI|TFNI|NOFORN|NF|ORCON|OC|PROPIN|PR|RELIDO|REL|IMCON|IMC|FISA|DSEN|DISPLAY ?ONLY|FOUO|LES|SBU|SSI|LIMDIS|EXDIS|XD|NODIS|ND|NNPI|COMINT|CUI|SP-|COSMIC|NATO|ATOMAL|X1'

/** Markings of the United States. Bare lower-case words are never markings: people write about secrets. */
export const US_MARKINGS: readonly Rule[] = [
  {
    id: 'us.banner',
    needs: /\/\//,
    kind: 'marking',
    pattern: new RegExp(
      `(?<![A-Za-z0-9/])(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|TS|S|C|U) ?// ?(?:${CONTROLS})[A-Z0-9 ,/-]{0,80}`,
      'gi',
    ),
    accepts: ({ match }) => !/^(?:UNCLASSIFIED|U) ?\/\/ ?(?:FOUO|LES|SBU)/i.test(match),
    why: 'This is a classification banner or portion marking of the United States.',
    advice: ADVICE,
  },
  {
    id: 'us.foreign-banner',
    kind: 'marking',
    pattern:
      /(?<![A-Za-z0-9:/])\/\/ ?(?:JOINT|FGI|NATO|COSMIC|[A-Z]{3}) (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)\b/g,
    why: 'This is a banner for foreign or joint classified information.',
    advice: ADVICE,
  },
  {
    id: 'us.level',
    kind: 'marking',
    pattern: /(?<![A-Za-z0-9]|TRADE )(?:TOP[ -]SECRET|SECRET|CONFIDENTIAL(?! BUSINESS))(?![A-Za-z0-9])/g,
    why: 'A level of classification stands here in capitals, as markings do.',
    advice: ADVICE,
  },
  {
    id: 'us.level-alone',
    kind: 'marking',
    pattern:
      /^[ \t[(*=~_-]{0,10}(?:Top[ -]Secret|Secret|Confidential|RESTRICTED|Restricted)[ \t\])*=~_.-]{0,10}$/gm,
    why: 'A level of classification stands here alone on a line, as markings do.',
    advice: ADVICE,
  },
  {
    id: 'us.level-spaced',
    kind: 'marking',
    pattern:
      /(?<![A-Za-z] )\b(?:S E C R E T|C O N F I D E N T I A L|T O P S E C R E T|U N C L A S S I F I E D)\b/g,
    why: 'A level of classification stands here in spaced capitals.',
    advice: ADVICE,
  },
  {
    id: 'us.portion',
    kind: 'marking',
    pattern: /\((?:TS|TS-SCI|S-NF|S\/NF|C\/NF|U\/FOUO|CUI)\)/g,
    accepts: (candidate) => OPENING.test(lineBefore(candidate, 40)),
    why: 'The paragraph opens with a portion marking.',
    advice: ADVICE,
  },
  {
    id: 'us.portion-letter',
    kind: 'marking',
    pattern: /\([SCU]\)/g,
    onlyIn: hasPortionLetters,
    accepts: (candidate) => OPENING.test(lineBefore(candidate, 40)),
    why: 'The paragraph opens with a portion marking, and other markings stand in the same text.',
    advice: ADVICE,
  },
  {
    id: 'us.authority',
    kind: 'marking',
    pattern:
      /\b(?:Classified By|Derived From|Declassify On|Declassification Date|Classification Authority|Downgrade To) ?:/gi,
    why: 'This line belongs to the authority block of a classified document.',
    advice: ADVICE,
  },
  {
    id: 'us.control',
    kind: 'marking',
    pattern:
      /(?<![A-Za-z])(?:NOFORN|ORCON|RELIDO|PROPIN|IMCON|LIMDIS|EXDIS|NODIS|(?:UK |US |FVEY )?EYES ONLY|REL TO (?:USA|[A-Z]{3,4}(?:, ?[A-Z]{3,4}){1,20})|TALENT KEYHOLE|(?:FORMERLY )?RESTRICTED DATA)(?![A-Za-z])/g,
    why: 'This is a dissemination control of classified documents.',
    advice: ADVICE,
  },
  {
    id: 'us.unclassified',
    kind: 'marking',
    pattern:
      /(?<![A-Za-z])(?:(?:UNCLASSIFIED|U) ?\/\/ ?(?:FOUO|LES|SBU|FOR OFFICIAL USE ONLY)|UNCLASSIFIED|FOUO|F(?:OR|or) O(?:FFICIAL|fficial) U(?:SE|se) O(?:NLY|nly)|CONTROLLED UNCLASSIFIED INFORMATION|CUI(?=\/\/)|Controlled by: ?)(?![A-Za-z])/g,
    why: 'The text carries a marking for open or official-use material, so it was taken out of a marked document.',
    advice: UNMARKED,
  },
]

/** Signals beside which a bracketed single letter is a portion marking and not a list letter. */
const OTHER_SIGNAL =
  /(?<![A-Za-z]|TRADE )(?:SECRET|CONFIDENTIAL(?! BUSINESS)|UNCLASSIFIED|NOFORN|ORCON|FOUO)(?![A-Za-z])|\((?:TS|S|C|U)\/\/|Classified By:|Derived From:|Declassify On:/
const LIST_LETTER = /^[ \t]*\([ABD]\)/m
const OPENING_LETTERS = /^[ \t]*\([SCU]\)/gm

/**
 * "(C)" is a list letter or a copyright sign far more often than a marking: it counts only beside another marking,
 * or where several paragraphs open so and none opens as (A), (B) or (D).
 */
function hasPortionLetters(text: string): boolean {
  if (OTHER_SIGNAL.test(text)) return true
  return !LIST_LETTER.test(text) && [...text.matchAll(OPENING_LETTERS)].length > 1
}
