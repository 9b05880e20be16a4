import type { NoticeState, Outline, Ref } from '@alternat/acts'
import type { GuardFinding, Run, Session } from '../../api/types.ts'
import { showDialogue, type DialogueShown } from '../../frame/dialogue-context.ts'

/** A leaf that is nobody's: the gallery names acts that are on no record. */
const leaf = (digit: string): string => digit.repeat(64)
const log = 'north.example/alternat/gallery'
const other = 'south.example/alternat/gallery'

/** An act in the first side's log. */
export const ACT: Ref = { log, index: 3, leaf: leaf('3') }

const SIDES = ['Nordland', 'Südreich', 'Вестерия', '东国'].map((name, i) => ({
  id: `side-${i}`,
  name,
  root: leaf(String(i)),
  log: [log, other][i] ?? null,
  custody: 'demonstration',
  office: null,
}))

const OUTLINE = {
  dialogue: 'gallery',
  title: 'Nordland – Südreich – Вестерия – 东国: a dialogue for looking at',
  reconstruction: null,
  asOf: null,
  logs: [],
  sides: SIDES,
  manifest: null,
  acts: [],
  mayHaveFallen: false,
  matters: [],
} as unknown as Outline

/** A dialogue of four invented sides, so that the parts of a page can be looked at without a record. */
export function inventedDialogue(session: Session): DialogueShown {
  return showDialogue({ ...session, side: 'side-0' }, OUTLINE, null)
}

/** A paragraph with a bracket in which two sides would have other words. */
export const RUNS: readonly Run[] = [
  'The sides refrain from interference in ',
  {
    bracket: 'b1',
    placedBy: 'side-1',
    alternatives: [
      { by: 'side-0', words: 'the democratic processes of other countries' },
      { by: 'side-1', words: 'the internal affairs of states' },
    ],
  },
  ' by means of information and communications technologies.',
]

/** The same in Arabic, to see that brackets do not turn. */
export const RUNS_AR: readonly Run[] = [
  'تمتنع الأطراف عن التدخل في ',
  {
    bracket: 'b1',
    placedBy: 'side-1',
    alternatives: [
      { by: 'side-0', words: 'العمليات الديمقراطية' },
      { by: 'side-1', words: 'الشؤون الداخلية للدول' },
    ],
  },
  ' بوسائل تكنولوجيا المعلومات والاتصالات.',
]

/** A finding of the guard in a sentence. */
export const FOUND: GuardFinding = {
  rule: 'network',
  kind: 'indicator',
  path: '/content/0',
  start: 22,
  end: 34,
  excerpt: '203.0.113.77',
  why: 'An address of a machine is an indicator.',
  advice: 'Say what happened; particulars go between the response teams.',
}

/** The sentence in which it was found. */
export const SENTENCE = 'The traffic came from 203.0.113.77 all night.'

/** A notice whose answer is wanted by a minute. */
export function noticeBy(replyBy: string | null): NoticeState {
  return {
    act: ACT,
    matter: 'none',
    from: 'side-0',
    to: ['side-1'],
    number: 4,
    on: '2026-11-20',
    at: '2026-11-20T03:10Z',
    title: 'Inquiry about a power station',
    content: [],
    replyBy,
    state: 'nothing on the record',
    closed: false,
    receipts: [],
    replies: [],
  }
}
