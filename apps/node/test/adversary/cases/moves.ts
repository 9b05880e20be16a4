import type { Row } from './case.ts'
import { ACTS, NODE } from './places.ts'

const MOVING = `${ACTS}fold-moving.test.ts: `
const MOVED = `${NODE}bundle/moved.test.ts: `
const NAMES = `${NODE}bundle/moved-names.test.ts: `

/** What somebody does who has kept the old keys of a side that moves. */
export const MOVE_CASES: readonly Row[] = [
  [
    83,
    'the old root moves a side to keys that nobody compared',
    '`side-unknown`; the side’s state says where it was sent, and nothing is followed',
    `${MOVED}before the words were compared its log is not let in`,
    `${MOVING}names a root of its own, and nothing is followed until somebody holds a log under it`,
  ],
  [
    84,
    'a card under the new name with another root than the one named',
    'people are told before they compare; a log opened under it void(opening)',
    `${MOVED}a card with another root than the one named is told of before anything is compared`,
    `${MOVING}opens the new log under another root than the one named: nobody’s`,
  ],
  [
    85,
    'a move to another root under a name that was compared before',
    'refused; who was compared stays',
    `${MOVED}who was compared first is not displaced by a move to another root`,
  ],
  [
    86,
    'acts in the old log after its move, dated back, and a second move',
    'void(sealed)',
    `${MOVING}says nothing more in the old log, however it is dated`,
    `${MOVED}says nothing more under the old name`,
  ],
  [
    87,
    'a move signed by an office, or by another side',
    'void(power), void(signature)',
    `${MOVING}cannot move another side, nor be moved by an office`,
  ],
  [
    88,
    'a log that says it goes on for a side which never said so',
    'void(not-a-side); `log-not-in-dialogue`',
    `${MOVING}a log that only says it accepts is a stranger’s`,
    `${MOVED}another side that was met cannot walk in with a log of its own`,
  ],
  [
    89,
    'a move onto the log of another side, or of two sides to one name',
    'the log stays its own; of two, the one whose move it names',
    `${MOVING}moves onto the log of another side: it stays that side’s`,
    `${MOVING}a name that two sides move to is the one’s whose move it takes up`,
  ],
  [
    90,
    'a file without the log in which a side goes on',
    'shows no absence',
    `${ACTS}evidence-moving.test.ts: shows no absence without the log in which a side goes on`,
  ],
  [
    91,
    'a move that names somebody whom others want to meet, with a false root; or somebody else’s new name',
    'a warning and no refusal; of two moves people say which is theirs',
    `${MOVED}no side keeps another from being met, or from renewing its card, by naming it`,
    `${NAMES}of several sides that move to one name none is taken, until people say which they are`,
  ],
  [
    92,
    'a move onto its own log, or in a circle',
    'it goes on nowhere; nobody’s program runs for ever',
    `${MOVING}moves in a circle, onto its own log or one it spoke in before: there it ends`,
  ],
  [
    93,
    'a move dated far ahead; a new log dated before its move',
    '`move-ahead` on taking it up; void(clock)',
    `${NAMES}a move dated far ahead is not taken up before its minute`,
    `${ACTS}fold-moving-order.test.ts: not its opening, and then nothing in it counts`,
  ],
  [
    94,
    'a log, a card or a line of a third side that passes with the bearer of a bundle and not here',
    'left out or dropped, with the reason; the bearer’s own log is taken in',
    `${NODE}bundle/left-out.test.ts: of a side that shows one of us another key of its log`,
    `${NODE}bundle/left-out.test.ts: a line of a side that shows one of us another key of its witness stops nobody`,
  ],
]
