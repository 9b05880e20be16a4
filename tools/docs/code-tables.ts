import { ACT_CODES, JSON_CODES, NOTE_CODES, WORD_CODES } from '@alternat/acts'
import { REPERTOIRE_CODES, TEXT_CODES } from '@alternat/text'
import { MISBEHAVIOUR_CODES, TLOG_CODES } from '@alternat/tlog'
import { BUNDLE_CODES } from '../../apps/node/src/bundle/codes.ts'
import { CONVENE_CODES } from '../../apps/node/src/convene/codes.ts'
import { DEMO_CODES } from '../../apps/node/src/demo/codes.ts'
import { DIALOGUE_CODES } from '../../apps/node/src/dialogue/codes.ts'
import { ERASE_CODES } from '../../apps/node/src/erase/codes.ts'
import { EVIDENCE_WRITE_CODES, LIST_CODES, VERIFY_CODES } from '../../apps/node/src/evidence/codes.ts'
import { CHANGE_CODES } from '../../apps/node/src/keys/changes.ts'
import { KEY_CODES } from '../../apps/node/src/keys/codes.ts'
import { SIGNING_CODES } from '../../apps/node/src/office-keys/codes.ts'
import { OFF_RECORD_CODES } from '../../apps/node/src/off-record/codes.ts'
import { PEOPLE_CODES } from '../../apps/node/src/people/codes.ts'
import { RELEASE_CODES } from '../../apps/node/src/release/codes.ts'
import { ROLLBACK_CODES } from '../../apps/node/src/rollback/codes.ts'
import { SIDE_CODES } from '../../apps/node/src/side/codes.ts'
import { STORE_CODES } from '../../apps/node/src/store/codes.ts'
import { TILES_CODES } from '../../apps/node/src/tiles/codes.ts'
import { ANSWER_CODES, WITNESS_CODES } from '../../apps/node/src/witness/codes.ts'
import { CONTAINER_CODES } from '../../packages/acts/src/container/codes.ts'
import { EVIDENCE_CODES } from '../../packages/acts/src/evidence/codes.ts'

/** One table of codes as the source has it. */
export interface CodeTable {
  readonly title: string
  /** The file that holds it. */
  readonly path: string
  readonly codes: Readonly<Record<string, string>>
}

const table = (title: string, path: string, codes: CodeTable['codes']): CodeTable => ({ title, path, codes })

/** Without those that another table has already: the framing's codes stand once. */
function beyond(all: CodeTable['codes'], known: CodeTable['codes']): CodeTable['codes'] {
  return Object.fromEntries(Object.entries(all).filter(([code]) => !(code in known)))
}

/** Every table of codes, room by room, inmost first. */
export const CODE_TABLES: readonly CodeTable[] = [
  table('The transparency log', 'packages/tlog/src/codes.ts', TLOG_CODES),
  table('Misbehaviour files', 'packages/tlog/src/misbehaviour-codes.ts', MISBEHAVIOUR_CODES),
  table('Strict JSON', 'packages/text/src/json-codes.ts', JSON_CODES),
  table('Texts and changes', 'packages/text/src/codes.ts', TEXT_CODES),
  table('Words that cannot be signed', 'packages/text/src/repertoire.ts', REPERTOIRE_CODES),
  table('The bytes of acts', 'packages/acts/src/bytes/codes.ts', ACT_CODES),
  table('Fingerprints in words', 'packages/acts/src/words/codes.ts', WORD_CODES),
  table('Notes', 'packages/acts/src/off-record/note.ts', NOTE_CODES),
  table('Archives', 'packages/acts/src/container/codes.ts', CONTAINER_CODES),
  table('Evidence files', 'packages/acts/src/evidence/codes.ts', beyond(EVIDENCE_CODES, CONTAINER_CODES)),
  table('The store', 'apps/node/src/store/codes.ts', STORE_CODES),
  table('Keys', 'apps/node/src/keys/codes.ts', KEY_CODES),
  table('Changes of keys', 'apps/node/src/keys/changes.ts', CHANGE_CODES),
  table('Signing in a browser', 'apps/node/src/office-keys/codes.ts', SIGNING_CODES),
  table('Sides and their cards', 'apps/node/src/side/codes.ts', SIDE_CODES),
  table('A convenor’s meeting', 'apps/node/src/convene/codes.ts', CONVENE_CODES),
  table('Dialogues', 'apps/node/src/dialogue/codes.ts', DIALOGUE_CODES),
  table('The one way out', 'apps/node/src/release/codes.ts', RELEASE_CODES),
  table('The one way in', 'apps/node/src/bundle/codes.ts', BUNDLE_CODES),
  table('Rejoining', 'apps/node/src/rollback/codes.ts', ROLLBACK_CODES),
  table('Off the record', 'apps/node/src/off-record/codes.ts', OFF_RECORD_CODES),
  table('Taking words off the record', 'apps/node/src/erase/codes.ts', ERASE_CODES),
  table('Asking neutral witnesses', 'apps/node/src/witness/codes.ts', WITNESS_CODES),
  table('Answers of a neutral witness', 'apps/node/src/witness/codes.ts', ANSWER_CODES),
  table('Logs as files', 'apps/node/src/tiles/codes.ts', TILES_CODES),
  table('Lists of public acts', 'apps/node/src/evidence/codes.ts', LIST_CODES),
  table('Writing evidence', 'apps/node/src/evidence/codes.ts', EVIDENCE_WRITE_CODES),
  table('Checking a file', 'apps/node/src/evidence/codes.ts', VERIFY_CODES),
  table('People and sign-in', 'apps/node/src/people/codes.ts', PEOPLE_CODES),
  table('The demonstration', 'apps/node/src/demo/codes.ts', DEMO_CODES),
]
